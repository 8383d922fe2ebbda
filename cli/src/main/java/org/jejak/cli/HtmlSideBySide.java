package org.jejak.cli;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jejak.document.Span;
import org.jejak.language.Sentence;
import org.jejak.lineage.Edge;
import org.jspecify.annotations.Nullable;

/** The two texts of a lineage edge beside each other, aligned, with what changed marked. */
final class HtmlSideBySide {
  /** A line of the two columns; null where the other text has nothing of it. */
  private record Pair(@Nullable Span from, @Nullable Span to) {}

  /** A stretch to mark. */
  private record Mark(Span span, Edge.DriftKind kind) {}

  private final TraceIndex index;
  private final Anchors anchors;
  private final Html html;

  HtmlSideBySide(TraceIndex index, Anchors anchors, Html html) {
    this.index = index;
    this.anchors = anchors;
    this.html = html;
  }

  void write(Edge edge) {
    boolean changed = !edge.drifts().isEmpty();
    html.open("details", "class", "edge", "open", changed ? "" : null);
    html.open("summary");
    html.element("strong", index.outlet(edge.from()));
    html.text(edge.direction() == null ? " ↔ " : " → ");
    html.element("strong", index.outlet(edge.to()));
    html.text(" ").element("span", Phrases.words(edge.kind()), "class", "tag");
    html.element("span", about(edge), "class", "meta");
    html.close();
    direction(edge);
    if (changed) {
      drifts(edge);
    }
    if (!edge.passages().isEmpty()) {
      texts(edge);
    }
    html.close();
  }

  private String about(Edge edge) {
    if (edge.passages().isEmpty()) {
      return "";
    }
    return index.coverage(edge)
        + " aligned, "
        + (edge.drifts().isEmpty()
            ? "no change noted"
            : Phrases.count(edge.drifts().size(), "change"));
  }

  private void direction(Edge edge) {
    Edge.Direction direction = edge.direction();
    html.open("p", "class", "meta");
    if (direction == null) {
      html.text("Which came first is not known.");
    } else {
      html.text("Order by " + direction.method().replace('-', ' '));
      if (direction.text() != null) {
        html.text(": “" + Columns.clip(Columns.clean(direction.text()), 200) + "”");
      }
      html.text(".");
    }
    html.close();
  }

  private void drifts(Edge edge) {
    html.open("ul", "class", "drifts");
    for (Edge.Drift drift : edge.drifts()) {
      html.open("li").element("span", kind(drift.kind()), "class", "kind").open("div");
      side(edge.from(), drift.from(), drift.fromText());
      boolean both = drift.fromText() != null && drift.toText() != null;
      html.text(both ? " → " : " ");
      side(edge.to(), drift.to(), drift.toText());
      if (!both) {
        html.text(" ").element("span", Phrases.meaning(drift.kind()), "class", "meta");
      }
      html.close().close();
    }
    html.close();
  }

  private void side(String article, @Nullable Span span, @Nullable String text) {
    if (text == null) {
      return;
    }
    String words = "“" + Columns.clip(Columns.clean(text), 240) + "”";
    String lang = Lang.tag(index.article(article).lang());
    String target = span == null ? article : anchors.of(article, span);
    html.element("a", words, "href", "#" + target, "lang", lang);
  }

  private void texts(Edge edge) {
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "The two texts side by side");
    html.open("table", "class", "beside").open("thead").open("tr");
    html.element("th", index.outlet(edge.from()), "scope", "col");
    html.element("th", index.outlet(edge.to()), "scope", "col");
    html.close().close().open("tbody");
    for (Pair pair : pairs(edge)) {
      boolean aligned = pair.from() != null && pair.to() != null;
      html.open("tr", "class", aligned ? null : "alone");
      cell(edge, edge.from(), pair.from(), true);
      cell(edge, edge.to(), pair.to(), false);
      html.close();
    }
    html.close().close().close();
  }

  private void cell(Edge edge, String article, @Nullable Span span, boolean source) {
    if (span == null) {
      html.open("td", "class", "none").element("span", "nothing of it here").close();
      return;
    }
    html.open("td", "lang", Lang.tag(index.article(article).lang()));
    String text = index.article(article).text();
    int at = span.start();
    for (Mark mark : marks(edge, source)) {
      int start = Math.max(at, mark.span().start());
      int end = Math.min(span.end(), mark.span().end());
      if (start >= end) {
        continue;
      }
      html.text(text.substring(at, start));
      html.open("mark", "data-kind", mark.kind().name()).text(text.substring(start, end)).close();
      html.element("span", kind(mark.kind()), "class", "kind", "lang", "en");
      at = end;
    }
    html.text(text.substring(at, span.end())).close();
  }

  private static String kind(Edge.DriftKind kind) {
    return Phrases.shape(kind) + " " + Phrases.words(kind);
  }

  private static List<Mark> marks(Edge edge, boolean source) {
    List<Mark> marks = new ArrayList<>();
    for (Edge.Drift drift : edge.drifts()) {
      Span span = source ? drift.from() : drift.to();
      if (span != null && span.length() > 0) {
        marks.add(new Mark(span, drift.kind()));
      }
    }
    marks.sort(comparing(Mark::span));
    return marks;
  }

  /** Passages in the order of the later text; between them, what stands in one text only. */
  private List<Pair> pairs(Edge edge) {
    List<Span> fromAlone =
        alone(edge.from(), edge.passages().stream().map(Edge.Passage::from).toList());
    List<Span> toAlone = alone(edge.to(), edge.passages().stream().map(Edge.Passage::to).toList());
    List<Pair> pairs = new ArrayList<>();
    int f = 0;
    int t = 0;
    List<Edge.Passage> passages =
        edge.passages().stream().sorted(comparing(Edge.Passage::to)).toList();
    for (Edge.Passage passage : passages) {
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

  private List<Span> alone(String article, List<Span> aligned) {
    return Objects.requireNonNull(index.reading(article)).body().sentences().stream()
        .map(Sentence::span)
        .filter(s -> aligned.stream().noneMatch(a -> a.overlaps(s)))
        .toList();
  }
}
