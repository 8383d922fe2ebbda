package org.jejak.cli;

import java.util.List;
import org.jejak.document.Span;
import org.jejak.language.Sentence;
import org.jejak.reading.Reading;

/** Prints what stands behind a claim: labelled rows, and sentences with their parts marked. */
final class Proof {
  private static final String INDENT = "  ";
  private static final int LABEL = 12;

  private final Page page;

  Proof(Page page) {
    this.page = page;
  }

  /** What it is, and its id. */
  void head(String kind, String id) {
    page.text("", page.heading(kind) + "  " + page.dim(id));
  }

  /** Which file it stands in. */
  void file(Reading reading) {
    String item = reading.article().item() == null ? "" : "!" + reading.article().item();
    page.text("", page.dim(Columns.clean(reading.article().input() + item)));
  }

  void row(String label, String text) {
    if (!text.isEmpty()) {
      page.row(INDENT, page.dim(label), LABEL, text);
    }
  }

  /** The sentences that a stretch touches, with marks. */
  void sentences(Reading reading, Span stretch, List<MarkedText.Mark> marks) {
    page.blank().text(INDENT, marked(reading, stretch, marks));
  }

  /** The same, with the outlet that tells it; the stretch itself is marked. */
  void told(TraceIndex index, String article, Span stretch, String what) {
    Reading reading = index.reading(article);
    String words = marked(reading, stretch, List.of(new MarkedText.Mark(what, stretch)));
    String source = index.outlet(article) + ", " + index.published(article);
    page.text(INDENT + INDENT, words + page.dim(" — " + source));
  }

  /** From the start of the first sentence that a stretch touches to the end of the last. */
  static Span around(Reading reading, Span stretch) {
    int start = stretch.start();
    int end = stretch.end();
    for (Sentence sentence : reading.body().sentences()) {
      if (sentence.span().overlaps(stretch)) {
        start = Math.min(start, sentence.span().start());
        end = Math.max(end, sentence.span().end());
      }
    }
    return new Span(start, end);
  }

  private String marked(Reading reading, Span stretch, List<MarkedText.Mark> marks) {
    return MarkedText.of(page, reading.body().text(), around(reading, stretch), marks);
  }
}
