package org.jejak.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a feed gave.
 *
 * @param unchanged whether the server said that nothing changed; the rest is empty then
 * @param sitemap whether it lists a whole site, old pages too
 * @param etag see {@link Feed}
 * @param lastModified see {@link Feed}
 * @param note what was wrong with parts of it; null for nothing
 */
public record FeedReport(
    boolean unchanged,
    boolean sitemap,
    @Nullable String title,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String note,
    List<Listed> items) {

  /** Nothing changed since the last reading. */
  public static final FeedReport UNCHANGED =
      new FeedReport(true, false, null, null, null, null, List.of());

  /** Copies the list. */
  public FeedReport {
    items = List.copyOf(items);
  }

  /**
   * One thing that it lists.
   *
   * @param item the address of the page, or the entry's own key where the entry itself is taken
   * @param page whether it is a page that is to be fetched
   * @param stamp what changes with it, such as the time of its last change; null where none is said
   * @param dated when it says that it was published; null where it does not
   */
  public record Listed(
      String item, boolean page, @Nullable String stamp, @Nullable Instant dated) {}
}
