package org.jejak.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jejak.document.Item;
import org.jspecify.annotations.Nullable;

/** What came of asking for a feed. */
public sealed interface FeedAnswer {
  /** The address as asked for. */
  String address();

  /**
   * It was read.
   *
   * @param sitemap whether it is a sitemap, which lists old pages too
   * @param title what it calls itself; null where it does not say, or its entries say several names
   * @param etag the server's name for this version; null where it gave none
   * @param lastModified as the server wrote it; null where it gave none
   * @param entries in its order
   * @param faults of parts that could not be read, a sentence each
   */
  record Read(
      String address,
      boolean sitemap,
      @Nullable String title,
      @Nullable String etag,
      @Nullable String lastModified,
      List<Entry> entries,
      List<String> faults)
      implements FeedAnswer {
    /** Copies the lists. */
    public Read {
      entries = List.copyOf(entries);
      faults = List.copyOf(faults);
    }
  }

  /** The server says that nothing changed. */
  record Unchanged(String address) implements FeedAnswer {}

  /**
   * It could not be read.
   *
   * @param reason a sentence in plain words
   * @param retryAfter how long the server wants to be left alone; null where it does not say
   */
  record Failed(String address, String reason, @Nullable Duration retryAfter)
      implements FeedAnswer {}

  /**
   * One thing that it lists.
   *
   * @param key the page's address, or what the feed calls the entry
   * @param stamp the time of its last change as written, else that of its publication; null where
   *     neither is said
   * @param dated when it was published, else changed; null where that cannot be told
   * @param item the entry itself where that is wanted; null where {@code key} is a page to be
   *     fetched
   */
  record Entry(String key, @Nullable String stamp, @Nullable Instant dated, @Nullable Item item) {}
}
