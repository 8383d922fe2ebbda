package org.jejak.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a reading of a feed brought.
 *
 * @param pages to be fetched: new, or changed by the feed's word
 * @param entries to be taken as the feed gives them
 * @param settled of which nothing is to be done
 */
public record FeedNews(List<FeedItem> pages, List<FeedItem> entries, List<FeedItem> settled) {
  /** Copies the lists. */
  public FeedNews {
    pages = List.copyOf(pages);
    entries = List.copyOf(entries);
    settled = List.copyOf(settled);
  }

  /** The same, with the entries taken in. */
  FeedNews taken(Collection<FeedItem> done) {
    List<FeedItem> all = new ArrayList<>(settled);
    all.addAll(done);
    return new FeedNews(pages, List.of(), all);
  }
}
