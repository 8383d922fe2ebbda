package org.jejak.article;

import java.util.List;
import org.jejak.document.Note;
import org.jspecify.annotations.Nullable;

/**
 * A report, cleaned. Offsets elsewhere count into {@link #text}.
 *
 * @param lang ISO 639-1, {@code und} where unsure
 * @param text NFC, LF line ends, paragraphs parted by one blank line; the title is not in it
 * @param cuts what was cut, in the order in which it stood
 */
public record Article(
    String id,
    String input,
    @Nullable String item,
    @Nullable String url,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String title,
    @Nullable String section,
    String lang,
    @Nullable Dated published,
    @Nullable Dated updated,
    List<Credit> credits,
    @Nullable Image image,
    String text,
    List<Cut> cuts,
    List<Note> notes) {

  /** The lead picture; {@code url} or {@code caption} may be missing. */
  public record Image(@Nullable String url, @Nullable String caption) {}

  /** Copies the lists. */
  public Article {
    authors = List.copyOf(authors);
    credits = List.copyOf(credits);
    cuts = List.copyOf(cuts);
    notes = List.copyOf(notes);
  }

  /** The same published on another day; null where the day is not known. */
  public Article withPublished(@Nullable Dated day) {
    return new Article(
        id, input, item, url, outlet, authors, title, section, lang, day, updated, credits, image,
        text, cuts, notes);
  }

  /** The same with other notes. */
  public Article withNotes(List<Note> other) {
    return new Article(
        id, input, item, url, outlet, authors, title, section, lang, published, updated, credits,
        image, text, cuts, other);
  }
}
