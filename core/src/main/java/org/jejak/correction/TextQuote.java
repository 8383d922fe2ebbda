package org.jejak.correction;

import java.util.Optional;
import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of a text with what stands around them, so that they are found again where the text moved:
 * the TextQuoteSelector of the W3C Web Annotation Data Model.
 *
 * @param exact the words
 * @param prefix at most 32 code points before them
 * @param suffix at most 32 code points after them
 */
public record TextQuote(String exact, String prefix, String suffix) {
  private static final int AROUND = 32;

  /** The words of a span. */
  public static TextQuote of(String text, Span span) {
    int before = Math.min(AROUND, text.codePointCount(0, span.start()));
    int after = Math.min(AROUND, text.codePointCount(span.end(), text.length()));
    return new TextQuote(
        span.of(text),
        text.substring(text.offsetByCodePoints(span.start(), -before), span.start()),
        text.substring(span.end(), text.offsetByCodePoints(span.end(), after)));
  }

  /**
   * Where the words stand in a text: the one best match of words and surroundings. Spaces, marks of
   * quotation and dashes may differ, and in long words some letters.
   *
   * @param start code point at which they stood; decides between places that fit equally well, if
   *     one of them is there
   * @return nothing where they do not stand there, or where two places fit equally well
   */
  public Optional<Span> in(String text, @Nullable Integer start) {
    return new QuoteSearch(this, text).find(start);
  }
}
