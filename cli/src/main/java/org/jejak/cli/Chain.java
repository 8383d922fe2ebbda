package org.jejak.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.Kind;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A report at third hand: made out of one that was itself made out of another.
 *
 * @param steps edges from the origin to the report, two or more
 * @param changes what the report tells otherwise than the origin, by place in the report; found
 *     without a model
 */
record Chain(List<Edge> steps, List<Change> changes) {

  /**
   * What the last report tells otherwise than the origin.
   *
   * @param drift its spans lie in the origin and in the last report
   * @param since the step that brought it in
   */
  record Change(Drift drift, Edge since) {}

  /** The chain that an edge ends, if its source goes back to another report. */
  static Optional<Chain> endingWith(TraceIndex index, Edge edge) {
    if (!isStep(edge)) {
      return Optional.empty();
    }
    List<Edge> steps = new ArrayList<>(List.of(edge));
    Set<String> seen = new HashSet<>(Set.of(edge.to(), edge.from()));
    Optional<Edge> before = into(index, edge.from());
    while (before.isPresent() && seen.add(before.get().from())) {
      steps.addFirst(before.get());
      before = into(index, before.get().from());
    }
    return steps.size() < 2 ? Optional.empty() : Optional.of(of(index, steps));
  }

  private static Chain of(TraceIndex index, List<Edge> steps) {
    Reading origin = index.reading(steps.getFirst().from());
    List<List<Drift>> byStep = new ArrayList<>();
    for (Edge step : steps) {
      byStep.add(
          step == steps.getFirst()
              ? step.drifts()
              : index.lineage().drifts(origin, index.reading(step.to())));
    }
    List<Change> changes =
        byStep.getLast().stream()
            .map(drift -> new Change(drift, steps.get(since(drift, steps, byStep))))
            .toList();
    return new Chain(List.copyOf(steps), changes);
  }

  private static Optional<Edge> into(TraceIndex index, String article) {
    return index.edgesInto(article).stream().filter(Chain::isStep).findFirst();
  }

  private static boolean isStep(Edge edge) {
    return edge.direction() != null
        && (edge.kind() == Kind.COPY || edge.kind() == Kind.TRANSLATION);
  }

  /** Goes back step by step, while the report before tells it otherwise, too. */
  private static int since(Drift drift, List<Edge> steps, List<List<Drift>> byStep) {
    List<Span> at = drift.to() == null ? List.of() : List.of(drift.to());
    int step = steps.size() - 1;
    while (step > 0) {
      List<Span> before = back(at, steps.get(step));
      if (byStep.get(step - 1).stream().noneMatch(other -> isSame(drift, other, before))) {
        return step;
      }
      at = before;
      step--;
    }
    return 0;
  }

  /** Where stretches of a report stand in the one it was made out of. */
  private static List<Span> back(List<Span> stretches, Edge step) {
    return step.passages().stream()
        .filter(passage -> stretches.stream().anyMatch(passage.to()::overlaps))
        .map(Edge.Passage::from)
        .toList();
  }

  private static boolean isSame(Drift drift, Drift other, List<Span> before) {
    Span from = drift.from();
    boolean same =
        from == null ? overlaps(other.to(), before) : overlaps(other.from(), List.of(from));
    return drift.kind() == other.kind() && same;
  }

  private static boolean overlaps(@Nullable Span span, List<Span> others) {
    return span != null && others.stream().anyMatch(span::overlaps);
  }

  /** Article ids from the origin to the report. */
  List<String> hands() {
    List<String> hands = new ArrayList<>(List.of(steps.getFirst().from()));
    steps.forEach(step -> hands.add(step.to()));
    return hands;
  }
}
