package org.jejak.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted from a server.
 *
 * @param pagesOnly whether only kinds that hold reports are wanted
 * @param bytes how much of the body; 0 for the head alone
 * @param cutOff whether a longer body is cut off there; else it is refused
 * @param fields further fields of the request
 */
record Wish(boolean pagesOnly, int bytes, boolean cutOff, List<Answer.Field> fields) {
  private static final Set<String> KINDS =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "text/plain",
          "text/markdown",
          "text/xml",
          "application/xml",
          "text/json",
          "application/json",
          "application/x-ndjson",
          "application/jsonl",
          "application/pdf");

  /** Whether a body of this media type is wanted; one that is not named may be anything. */
  boolean takes(@Nullable String contentType) {
    String kind = kind(contentType);
    return !pagesOnly
        || kind.isEmpty()
        || KINDS.contains(kind)
        || kind.endsWith("+xml") && !kind.startsWith("image/")
        || kind.endsWith("+json");
  }

  /** The media type alone, in lower case. */
  static String kind(@Nullable String contentType) {
    String whole = contentType == null ? "" : contentType;
    int end = whole.indexOf(';');
    return (end < 0 ? whole : whole.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
