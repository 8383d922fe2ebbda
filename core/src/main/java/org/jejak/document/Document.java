package org.jejak.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input item as it arrived, decoded.
 *
 * @param id article id: {@code a-} and 16 hex digits of SHA-256 over the item's bytes, its URL if
 *     known and its item key
 * @param input path or URL as given
 * @param item feed guid, WARC record id, line number or {@code entry!item}; null for a file that is
 *     one report
 * @param offset byte offset of the record in a WARC; null elsewhere
 * @param url where the report stood, when the item says so
 * @param content what it holds
 * @param notes what decoding noticed (charset, mojibake)
 * @param shortfall why less arrived than there was, in plain words; null when nothing is missing
 */
public record Document(
    String id,
    String input,
    @Nullable String item,
    @Nullable Long offset,
    @Nullable String url,
    Content content,
    List<Note> notes,
    @Nullable String shortfall) {
  /** A document that arrived whole. */
  public Document(
      String id,
      String input,
      @Nullable String item,
      @Nullable Long offset,
      @Nullable String url,
      Content content,
      List<Note> notes) {
    this(id, input, item, offset, url, content, notes, null);
  }

  /** Copies the lists. */
  public Document {
    notes = List.copyOf(notes);
  }
}
