package org.jejak.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a feed listed, as the tables keep it.
 *
 * @param item a page's address, or an entry's key
 * @param stamp see {@link FeedReport.Listed}
 * @param appeared when it was new; null where nobody knows
 * @param listed day of the last reading that named it
 * @param waiting whether it is to be fetched
 * @param due when it is to be fetched
 * @param fetched when it was fetched last; null before
 * @param tries attempts in a row that failed
 * @param vain times in a row that the feed told of a change and its text was the same
 * @param article the report that it gave last; null where it gave none
 */
public record FeedItem(
    String feed,
    String item,
    @Nullable String stamp,
    @Nullable Instant appeared,
    String listed,
    boolean waiting,
    Instant due,
    @Nullable Instant fetched,
    int tries,
    int vain,
    @Nullable String article) {

  /** To be fetched, and not before {@code time}. */
  FeedItem wanted(@Nullable String newStamp, Instant time) {
    return new FeedItem(
        feed, item, newStamp, appeared, listed, true, time, fetched, 0, vain, article);
  }

  /** A failed attempt; tried again at {@code time}. */
  FeedItem again(Instant time) {
    return new FeedItem(
        feed, item, stamp, appeared, listed, true, time, fetched, tries + 1, vain, article);
  }

  /** Not attempted; to be fetched at {@code time}. */
  FeedItem later(Instant time) {
    return new FeedItem(
        feed, item, stamp, appeared, listed, true, time, fetched, tries, vain, article);
  }

  /** Nothing more is to be done. {@code changed}: whether it gave something new. */
  FeedItem done(Instant now, boolean changed, @Nullable String report) {
    int idle = changed ? 0 : vain + 1;
    String last = report == null ? article : report;
    return new FeedItem(feed, item, stamp, appeared, listed, false, now, now, 0, idle, last);
  }
}
