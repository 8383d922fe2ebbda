package org.jejak.cli;

import java.util.List;
import org.jejak.lineage.Edge;
import org.jspecify.annotations.Nullable;

/**
 * Two reports and what is between them. Where neither was made out of the other, no model is asked
 * what is alike.
 *
 * @param edge null where neither was made out of the other
 */
record Comparison(TraceIndex index, @Nullable Edge edge, SideBySide texts) {

  /** Compares two reports of a trace of them alone. */
  static Comparison of(TraceIndex index, String a, String b) {
    if (a.equals(b)) {
      return new Comparison(index, null, new SideBySide(a, b, List.of(), List.of()));
    }
    Edge edge = index.trace().lineage().stream().findFirst().orElse(null);
    return edge != null ? of(index, edge) : new Comparison(index, null, alike(index, a, b));
  }

  /** The two ends of an edge. */
  static Comparison of(TraceIndex index, Edge edge) {
    return new Comparison(
        index,
        edge,
        edge.passages().isEmpty() ? alike(index, edge.from(), edge.to()) : SideBySide.of(edge));
  }

  private static SideBySide alike(TraceIndex index, String from, String to) {
    List<Edge.Passage> alike = index.lineage().align(index.reading(from), index.reading(to));
    return new SideBySide(from, to, alike, List.of());
  }

  /** Whether both are one article: the same bytes. */
  boolean isOne() {
    return texts.from().equals(texts.to());
  }

  /** Whether anything is alike. */
  boolean sharesText() {
    return !texts.passages().isEmpty();
  }

  String from() {
    return name(texts.from());
  }

  String to() {
    return name(texts.to());
  }

  /** The outlet, with the file where both reports are of one. */
  String name(String article) {
    String outlet = index.outlet(article);
    boolean one = index.outlet(texts.from()).equals(index.outlet(texts.to()));
    String input = index.article(article).input();
    String file = Columns.clean(input.substring(input.lastIndexOf('/') + 1));
    return one && !outlet.startsWith(file) ? outlet + " (" + file + ")" : outlet;
  }

  /** How much is alike, or that nothing is. */
  String shared() {
    if (!sharesText()) {
      return "no shared text found";
    }
    return index.coverage(texts.to(), texts.passages())
        + " of "
        + to()
        + " and "
        + index.coverage(texts.from(), texts.passages().stream().map(Comparison::turned).toList())
        + " of "
        + from();
  }

  private static Edge.Passage turned(Edge.Passage passage) {
    return new Edge.Passage(passage.to(), passage.from(), passage.score());
  }

  /** What proves the order, or that nothing does. */
  static String order(Edge edge) {
    Edge.Direction direction = edge.direction();
    if (direction == null) {
      return "which came first is not known";
    }
    String words =
        direction.text() == null
            ? ""
            : ": “" + Columns.clip(Columns.clean(direction.text()), 200) + "”";
    return "by " + direction.method().replace('-', ' ') + words;
  }
}
