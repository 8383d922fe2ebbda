package org.jejak.article;

import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line that names where a report, or a part of it, came from.
 *
 * @param name who is credited; null where only a URL stands
 * @param url the page named; null where only a name stands
 * @param text the line
 * @param span where it stands in the article's text; null where the line was cut
 */
public record Credit(
    @Nullable String name, @Nullable String url, Kind kind, String text, @Nullable Span span) {

  /** What a credit says of the report. */
  public enum Kind {
    CREDIT,
    REPUBLISHED,
    TRANSLATED
  }
}
