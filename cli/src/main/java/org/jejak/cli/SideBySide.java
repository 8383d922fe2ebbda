package org.jejak.cli;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.language.Sentence;
import org.jejak.lineage.Edge;
import org.jspecify.annotations.Nullable;

/**
 * Two reports beside each other: what is alike, and what changed.
 *
 * @param from article id of the left one
 * @param to article id of the right one
 */
record SideBySide(String from, String to, List<Edge.Passage> passages, List<Edge.Drift> drifts) {

  /** A line of the two columns; null where the other text has nothing of it. */
  record Pair(@Nullable Span from, @Nullable Span to) {}

  /** A stretch to mark. */
  record Mark(Span span, Edge.DriftKind kind) {}

  static SideBySide of(Edge edge) {
    return new SideBySide(edge.from(), edge.to(), edge.passages(), edge.drifts());
  }

  /** What changed on one side, in the order of its text. */
  List<Mark> marks(boolean source) {
    List<Mark> marks = new ArrayList<>();
    for (Edge.Drift drift : drifts) {
      Span span = source ? drift.from() : drift.to();
      if (span != null && span.length() > 0) {
        marks.add(new Mark(span, drift.kind()));
      }
    }
    marks.sort(comparing(Mark::span));
    return marks;
  }

  /** Passages in the order of the later text; between them, what stands in one text only. */
  List<Pair> pairs(TraceIndex index) {
    List<Span> fromAlone = alone(index, from, passages.stream().map(Edge.Passage::from).toList());
    List<Span> toAlone = alone(index, to, passages.stream().map(Edge.Passage::to).toList());
    List<Pair> pairs = new ArrayList<>();
    int f = 0;
    int t = 0;
    for (Edge.Passage passage : passages.stream().sorted(comparing(Edge.Passage::to)).toList()) {
      while (f < fromAlone.size() && fromAlone.get(f).start() < passage.from().start()) {
        pairs.add(new Pair(fromAlone.get(f++), null));
      }
      while (t < toAlone.size() && toAlone.get(t).start() < passage.to().start()) {
        pairs.add(new Pair(null, toAlone.get(t++)));
      }
      pairs.add(new Pair(passage.from(), passage.to()));
    }
    fromAlone.subList(f, fromAlone.size()).forEach(s -> pairs.add(new Pair(s, null)));
    toAlone.subList(t, toAlone.size()).forEach(s -> pairs.add(new Pair(null, s)));
    return pairs;
  }

  private static List<Span> alone(TraceIndex index, String article, List<Span> aligned) {
    return index.reading(article).body().sentences().stream()
        .map(Sentence::span)
        .filter(s -> aligned.stream().noneMatch(a -> a.overlaps(s)))
        .toList();
  }
}
