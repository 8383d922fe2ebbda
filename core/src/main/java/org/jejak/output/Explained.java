package org.jejak.output;

import org.jejak.document.Span;
import org.jejak.event.Event;
import org.jejak.event.Explanation;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * An event and why it was coded as it is.
 *
 * @param statement that gives it to somebody; null where the report tells it itself
 */
public record Explained(Reading reading, Event event, Explanation why, @Nullable Quote statement) {

  /** Finds the statement: the innermost around the act. */
  public static Explained of(Reading reading, Event event, Explanation why) {
    return new Explained(
        reading, event, why, event.attributedTo() == null ? null : statement(reading, event, why));
  }

  private static @Nullable Quote statement(Reading reading, Event event, Explanation why) {
    int act = event.span().start();
    for (Explanation.Part part : why.parts()) {
      if (part.role() == Explanation.Role.ACT) {
        act = part.span().start();
        break;
      }
    }
    Quote best = null;
    for (Quote quote : reading.quotes()) {
      Span span = quote.span();
      boolean holds = span.start() <= act && act < span.end();
      if (holds && (best == null || span.length() <= best.span().length())) {
        best = quote;
      }
    }
    return best;
  }

  /** Where the sentence names whose statement it is; null where it does not. */
  public @Nullable Span source() {
    String words = statement == null ? null : statement.speakerText();
    if (statement == null || words == null || words.isEmpty()) {
      return null;
    }
    String text = reading.body().text();
    int end = why.sentence().end();
    int at = text.indexOf(words, why.sentence().start());
    while (at >= 0 && at + words.length() <= end) {
      Span span = new Span(at, at + words.length());
      boolean apart =
          span.end() <= statement.span().start() || statement.span().end() <= span.start();
      if (apart) {
        return span;
      }
      at = text.indexOf(words, span.end());
    }
    return null;
  }

  /** The sentence's own words. */
  public String sentence() {
    return reading.body().words(why.sentence());
  }

  /**
   * One line of JSON: the fields of {@code events.jsonl} after whose text it is, then {@code why},
   * with offsets in code points of the article's text.
   */
  public String line() {
    CodePoints points = new CodePoints(reading.article().text());
    ToldEvent told = ToldEvent.alone(reading, event, points);
    return RowFile.line(
        this,
        (row, explained) -> {
          row.text("input", reading.article().input()).text("item", reading.article().item());
          told.write(row);
          row.object("why", why, (r, w) -> write(r, w, points));
        });
  }

  private void write(Row row, Explanation explanation, CodePoints points) {
    row.object(
            "sentence",
            explanation.sentence(),
            (r, span) -> r.span(span, points).text("text", sentence()))
        .objects(
            "parts",
            explanation.parts(),
            (r, part) ->
                r.name("role", part.role()).span(part.span(), points).text("text", part.text()))
        .object(
            "frame", explanation, (r, why) -> r.text("rule", why.rule()).text("line", why.line()))
        .objects(
            "cues",
            explanation.cues(),
            (r, cue) ->
                r.text("says", cue.says()).span(cue.span(), points).text("text", cue.text()))
        .object(
            "statement",
            statement,
            (r, quote) ->
                r.text("speaker", quote.speakerName())
                    .text("speaker_text", quote.speakerText())
                    .text("cue", quote.cue())
                    .text("rule", quote.rule())
                    .span(quote.span(), points)
                    .text("text", quote.text()))
        .objects(
            "near_misses",
            explanation.nearMisses(),
            (r, miss) ->
                r.text("rule", miss.rule())
                    .text("act", miss.act())
                    .text("concept", miss.concept())
                    .name("type", miss.type())
                    .text("cameo", miss.cameo())
                    .text("reason", miss.reason()));
  }
}
