package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.lineage.Edge;
import org.jspecify.annotations.Nullable;

/** Two reports compared, for a terminal: what is between them, then both texts side by side. */
final class CompareText {
  private static final String INDENT = "  ";
  private static final int LABEL = 12;
  private static final int QUOTED = 240;

  private final Page page;

  CompareText(Page page) {
    this.page = page;
  }

  void print(Comparison found) {
    Edge edge = found.edge();
    boolean ordered = edge != null && edge.direction() != null;
    page.text("", page.bold(found.from()) + (ordered ? " → " : " ↔ ") + page.bold(found.to()));
    page.blank();
    if (edge == null) {
      row("lineage", "none: neither was made out of the other, as far as the texts show");
    } else {
      row(
          "lineage",
          page.strong(Phrases.words(edge.kind()))
              + ", confidence "
              + Math.round(edge.confidence() * 100) / 100.0
              + page.dim(" (" + edge.rule() + ")"));
      row("order", Comparison.order(edge));
    }
    row("alike", found.shared());
    if (edge != null && edge.kind() != Edge.Kind.SHARED_SOURCE) {
      row("changes", edge.drifts().isEmpty() ? "none noted" : "" + edge.drifts().size());
    }
    if (found.sharesText()) {
      texts(found);
    }
    if (edge != null && !edge.drifts().isEmpty()) {
      changes(edge);
    }
  }

  private void row(String label, String text) {
    page.row(INDENT, page.dim(label), LABEL, text);
  }

  private void texts(Comparison found) {
    SideBySide texts = found.texts();
    page.blank().beside(head(found, texts.from()), head(found, texts.to())).rule('─');
    List<SideBySide.Mark> left = texts.marks(true);
    List<SideBySide.Mark> right = texts.marks(false);
    boolean first = true;
    for (SideBySide.Pair pair : texts.pairs(found.index())) {
      if (!first) {
        page.beside("", "");
      }
      first = false;
      page.beside(
          marked(found.index(), texts.from(), pair.from(), left),
          marked(found.index(), texts.to(), pair.to(), right));
    }
  }

  private String head(Comparison found, String article) {
    TraceIndex index = found.index();
    return page.bold(found.name(article))
        + page.dim(
            " · "
                + index.published(article)
                + " · "
                + Phrases.language(index.article(article).lang()));
  }

  /** The stretch with brackets round what changed. */
  private String marked(
      TraceIndex index, String article, @Nullable Span span, List<SideBySide.Mark> changes) {
    if (span == null) {
      return page.dim("–");
    }
    List<MarkedText.Mark> marks = new ArrayList<>();
    for (SideBySide.Mark change : changes) {
      Span inside = within(change.span(), span);
      if (inside != null) {
        marks.add(new MarkedText.Mark(Phrases.words(change.kind()), inside));
      }
    }
    return MarkedText.of(page, index.article(article).text(), span, marks);
  }

  /** What of a change lies in a stretch: it may reach over several. */
  private static @Nullable Span within(Span change, Span stretch) {
    int start = Math.max(change.start(), stretch.start());
    int end = Math.min(change.end(), stretch.end());
    return start < end ? new Span(start, end) : null;
  }

  private void changes(Edge edge) {
    page.section("Changes");
    for (Edge.Drift drift : edge.drifts()) {
      String from = quoted(drift.fromText());
      String to = quoted(drift.toText());
      boolean both = !from.isEmpty() && !to.isEmpty();
      row(
          Phrases.words(drift.kind()),
          from
              + (both ? " → " : "")
              + to
              + (both ? "" : page.dim(" " + Phrases.meaning(drift.kind()))));
    }
  }

  static String quoted(@Nullable String text) {
    return text == null ? "" : "“" + Columns.clip(Columns.clean(text), QUOTED) + "”";
  }
}
