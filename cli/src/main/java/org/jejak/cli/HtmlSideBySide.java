package org.jejak.cli;

import java.util.List;
import java.util.Locale;
import org.jejak.document.Span;
import org.jejak.lineage.Edge;
import org.jspecify.annotations.Nullable;

/** The two texts of a lineage edge beside each other, aligned, with what changed marked. */
final class HtmlSideBySide {
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
    html.open("details", "class", "edge", "id", id(edge), "open", changed ? "" : null);
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
    if (!edge.passages().isEmpty() && !index.excerpts()) {
      texts(SideBySide.of(edge));
    }
    Chain.endingWith(index, edge).ifPresent(this::chain);
    html.close();
  }

  private static String id(Edge edge) {
    return edge.from() + "-" + edge.to() + "-" + edge.kind().name().toLowerCase(Locale.ROOT);
  }

  /** What a report at third hand changed: step by step, then against the first. */
  private void chain(Chain chain) {
    String first = chain.hands().getFirst();
    html.open("div", "class", "chain").open("p").text("Step by step: ");
    html.element("strong", index.outlet(first));
    for (Edge step : chain.steps()) {
      html.text(" → ").element("strong", index.outlet(step.to())).text(" (");
      html.link(id(step), Phrases.changes(step.drifts().size())).text(")");
    }
    html.close().open("p").text("Against the first, ").element("strong", index.outlet(first));
    html.text(": " + Phrases.changes(chain.changes().size())).close();
    if (chain.changes().isEmpty()) {
      html.close();
      return;
    }
    html.open("ul", "class", "drifts");
    for (Chain.Change change : chain.changes()) {
      Edge last = chain.steps().getLast();
      drift(first, last.to(), change.drift(), "since " + index.outlet(change.since().to()));
    }
    html.close().close();
  }

  private String about(Edge edge) {
    if (edge.passages().isEmpty()) {
      return "";
    }
    return index.coverage(edge) + " aligned, " + Phrases.changes(edge.drifts().size());
  }

  private void direction(Edge edge) {
    Edge.Direction direction = edge.direction();
    html.open("p", "class", "meta");
    if (direction == null) {
      html.text("Which came first is not known.");
    } else {
      html.text("Order by " + direction.method().replace('-', ' '));
      if (direction.text() != null) {
        html.text(": “" + index.words(direction.text(), 200) + "”");
      }
      html.text(".");
    }
    html.close();
  }

  private void drifts(Edge edge) {
    html.open("ul", "class", "drifts");
    edge.drifts().forEach(drift -> drift(edge.from(), edge.to(), drift, null));
    html.close();
  }

  /** A change between two reports; {@code note} is what else is to be said of it. */
  private void drift(String from, String to, Edge.Drift drift, @Nullable String note) {
    html.open("li").element("span", kind(drift.kind()), "class", "kind").open("div");
    side(from, drift.from(), drift.fromText());
    boolean both = drift.fromText() != null && drift.toText() != null;
    html.text(both ? " → " : " ");
    side(to, drift.to(), drift.toText());
    if (!both) {
      html.text(" ").element("span", Phrases.meaning(drift.kind()), "class", "meta");
    }
    if (note != null) {
      html.text(" ").element("span", "· " + note, "class", "meta");
    }
    html.close().close();
  }

  private void side(String article, @Nullable Span span, @Nullable String text) {
    if (text == null) {
      return;
    }
    String words = "“" + index.words(text, 240) + "”";
    String lang = Lang.tag(index.article(article).lang());
    String target = span == null ? article : anchors.of(article, span);
    html.element("a", words, "href", "#" + target, "lang", lang);
  }

  /** The two texts in two columns, line by line. */
  void texts(SideBySide texts) {
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
    html.element("th", index.outlet(texts.from()), "scope", "col");
    html.element("th", index.outlet(texts.to()), "scope", "col");
    html.close().close().open("tbody");
    List<SideBySide.Mark> left = texts.marks(true);
    List<SideBySide.Mark> right = texts.marks(false);
    for (SideBySide.Pair pair : texts.pairs(index)) {
      boolean aligned = pair.from() != null && pair.to() != null;
      html.open("tr", "class", aligned ? null : "alone");
      cell(texts.from(), pair.from(), left);
      cell(texts.to(), pair.to(), right);
      html.close();
    }
    html.close().close().close();
  }

  private void cell(String article, @Nullable Span span, List<SideBySide.Mark> marks) {
    if (span == null) {
      html.open("td", "class", "none").element("span", "nothing of it here").close();
      return;
    }
    html.open("td", "lang", Lang.tag(index.article(article).lang()));
    String text = index.article(article).text();
    int at = span.start();
    for (SideBySide.Mark mark : marks) {
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
}
