package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jejak.document.Span;
import org.jejak.output.TraceLines;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** A statement: its words, who said them, and by which pattern that is known. */
record ShownQuote(Reading reading, Quote quote) implements Shown {

  @Override
  public void print(Page page) {
    Proof proof = new Proof(page);
    proof.head("Statement, " + Phrases.words(quote.mode()), quote.id());
    proof.file(reading);
    List<MarkedText.Mark> marks = new ArrayList<>();
    marks.add(new MarkedText.Mark("statement", quote.span()));
    mark("speaker", quote.speakerText(), marks);
    mark("cue", quote.cue(), marks);
    proof.sentences(reading, quote.span(), marks);
    page.blank();
    String speaker = Objects.requireNonNullElse(quote.speakerName(), "not known");
    String words = quote.speakerText();
    boolean other = words != null && !words.equals(speaker);
    proof.row("speaker", Columns.clean(speaker + (other ? " “" + words + "”" : "")));
    proof.row("cue", quote.cue() == null ? "" : "“" + Columns.clean(quote.cue()) + "”");
    proof.row("through", Columns.clean(String.join(", ", quote.via())));
    proof.row("told by", quote.reportedBy() == null ? "" : Columns.clean(quote.reportedBy()));
    long parts =
        reading.quotes().stream()
            .filter(one -> quote.group() != null && quote.group().equals(one.group()))
            .count();
    proof.row("part", parts > 1 ? "one of " + parts + " of one statement" : "");
    proof.row("rule", Columns.clean(quote.rule()));
  }

  /** Marks words in the sentences of the statement, outside it, where they stand there. */
  private void mark(String label, @Nullable String words, List<MarkedText.Mark> marks) {
    if (words == null || words.isEmpty()) {
      return;
    }
    Span around = Proof.around(reading, quote.span());
    String text = reading.body().text();
    for (int at = text.indexOf(words, around.start());
        at >= 0 && at + words.length() <= around.end();
        at = text.indexOf(words, at + 1)) {
      Span span = new Span(at, at + words.length());
      if (marks.stream().noneMatch(mark -> mark.span().overlaps(span))) {
        marks.add(new MarkedText.Mark(label, span));
        return;
      }
    }
  }

  @Override
  public String line() {
    return TraceLines.of(reading, quote);
  }
}
