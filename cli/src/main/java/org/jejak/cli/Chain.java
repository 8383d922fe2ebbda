package org.jejak.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Edge.Kind;
import org.jejak.lineage.Lineage;
import org.jejak.reading.Reading;

/**
 * A report at third hand: made out of one that was itself made out of another.
 *
 * @param hands article ids from the origin to the report, three or more
 * @param changes what the report tells otherwise than the origin, by place in the report
 * @param earlier what its own source tells otherwise than the origin
 * @param last the edge into the report
 */
record Chain(List<String> hands, List<Edge.Drift> changes, List<Edge.Drift> earlier, Edge last) {

  /** The chain that an edge ends, if its source goes back to another report. */
  static Optional<Chain> endingWith(TraceIndex index, Edge edge) {
    if (!isStep(edge)) {
      return Optional.empty();
    }
    List<String> hands = new ArrayList<>(List.of(edge.from(), edge.to()));
    Set<String> seen = new HashSet<>(hands);
    Optional<String> before = source(index, edge.from());
    while (before.isPresent() && seen.add(before.get())) {
      hands.addFirst(before.get());
      before = source(index, before.get());
    }
    if (hands.size() < 3) {
      return Optional.empty();
    }
    Lineage lineage = index.lineage();
    Reading origin = index.reading(hands.getFirst());
    return Optional.of(
        new Chain(
            List.copyOf(hands),
            lineage.drifts(origin, index.reading(edge.to())),
            lineage.drifts(origin, index.reading(edge.from())),
            edge));
  }

  private static Optional<String> source(TraceIndex index, String article) {
    return index.edgesInto(article).stream().filter(Chain::isStep).map(Edge::from).findFirst();
  }

  private static boolean isStep(Edge edge) {
    return edge.direction() != null
        && (edge.kind() == Kind.COPY || edge.kind() == Kind.TRANSLATION);
  }

  /** Whether a change against the origin was made in the last step. */
  boolean isOfLastStep(Edge.Drift change) {
    Span to = change.to();
    if (to == null) {
      Span left = change.from();
      return earlier.stream()
          .noneMatch(own ->
              own.to() == null && own.from() != null && left != null && own.from().overlaps(left));
    }
    return last.drifts().stream()
        .anyMatch(own -> own.kind() == change.kind() && own.to() != null && own.to().overlaps(to));
  }
}
