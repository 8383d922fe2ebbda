package org.jejak.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reading of a feed lists beside what is known of it: what is new, what changed. */
final class FeedComparison {
  /**
   * Of a sitemap, which lists old pages too, those of so many days are new at the first reading.
   */
  private static final Duration RECENT = Duration.ofDays(3);

  /** Pages that the first reading of a sitemap takes at most, the newest. */
  private static final int MOST_AT_FIRST = 500;

  private static final Duration LEAST_BETWEEN = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 8;

  /** What the tables know of items. */
  interface Known {
    /** What became last of an item, as the ledger writes it; null where it never arrived. */
    @Nullable String outcome(String item);

    /** Whether a report is there. */
    boolean holds(String article);
  }

  private final Feed feed;
  private final boolean sitemap;
  private final Instant now;
  private final String today;
  private final Known known;
  private final List<FeedItem> pages = new ArrayList<>();
  private final List<FeedItem> entries = new ArrayList<>();
  private final List<FeedItem> settled = new ArrayList<>();

  private FeedComparison(Feed feed, boolean sitemap, Instant now, Known known) {
    this.feed = feed;
    this.sitemap = sitemap;
    this.now = now;
    this.today = day(now);
    this.known = known;
  }

  static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /**
   * Compares.
   *
   * @param items what the tables hold of the feed's items
   */
  static FeedNews of(
      Feed feed, FeedReport report, Map<String, FeedItem> items, Instant now, Known known) {
    FeedComparison comparison = new FeedComparison(feed, report.sitemap(), now, known);
    Set<String> seen = new HashSet<>();
    List<FeedReport.Listed> listed = new ArrayList<>(report.items());
    if (report.sitemap()) {
      listed.sort(Comparator.comparing(FeedComparison::age, Comparator.reverseOrder()));
    }
    for (FeedReport.Listed one : listed) {
      FeedItem before = items.get(one.item());
      if (!seen.add(one.item())) {
        continue;
      }
      if (before == null) {
        comparison.unknown(one);
      } else {
        comparison.known(before, one);
      }
    }
    return new FeedNews(comparison.pages, comparison.entries, comparison.settled);
  }

  private static Instant age(FeedReport.Listed one) {
    return one.dated() == null ? Instant.MIN : one.dated();
  }

  private void unknown(FeedReport.Listed one) {
    if (sitemap && one.dated() != null && one.dated().isBefore(recent())) {
      return;
    }
    String outcome = known.outcome(one.item());
    boolean first = feed.read() == null;
    boolean old = sitemap && first && (one.dated() == null || pages.size() >= MOST_AT_FIRST);
    Instant appeared = appeared(one.dated(), first || outcome != null);
    FeedItem item =
        new FeedItem(
            feed.address(), one.item(), one.stamp(), appeared, today, true, now, null, 0, 0, null);
    if (outcome != null || old) {
      boolean read = outcome != null && !outcome.startsWith("-");
      settled.add(item.done(now, true, read ? outcome : null));
    } else if (one.page()) {
      pages.add(item);
    } else {
      entries.add(item);
    }
  }

  /** From when on the pages of a sitemap count as new. */
  private Instant recent() {
    Instant usual = now.minus(RECENT);
    Instant last = feed.read() == null ? usual : feed.read().minus(Duration.ofDays(1));
    return last.isBefore(usual) ? last : usual;
  }

  /**
   * When an item was new: at the first reading when it says that it was published, later between
   * the last reading and now.
   */
  private @Nullable Instant appeared(@Nullable Instant dated, boolean atFirst) {
    Instant sound = dated == null || dated.isAfter(now) ? null : dated;
    if (atFirst) {
      return sound;
    }
    boolean between = sound != null && feed.read() != null && sound.isAfter(feed.read());
    return between ? sound : now;
  }

  private void known(FeedItem before, FeedReport.Listed one) {
    boolean stamped = one.stamp() != null && !one.stamp().equals(before.stamp());
    String article = before.article();
    boolean told = stamped && before.stamp() != null && !before.waiting();
    FeedItem item = listed(before, stamped ? one.stamp() : before.stamp());
    if (told && article != null && known.holds(article)) {
      if (one.page()) {
        pages.add(item.wanted(one.stamp(), notBefore(before)));
      } else {
        entries.add(item.wanted(one.stamp(), now));
      }
    } else if (stamped || !before.listed().equals(today)) {
      settled.add(item);
    }
  }

  private FeedItem listed(FeedItem item, @Nullable String stamp) {
    return new FeedItem(
        item.feed(),
        item.item(),
        stamp,
        item.appeared(),
        today,
        item.waiting(),
        item.due(),
        item.fetched(),
        item.tries(),
        item.vain(),
        item.article());
  }

  /** An hour after a page was fetched last, doubled for each time that it was in vain. */
  private Instant notBefore(FeedItem item) {
    if (item.fetched() == null || item.fetched().isAfter(now)) {
      return now;
    }
    long factor = 1L << Math.min(item.vain(), MOST_DOUBLINGS);
    Instant time = item.fetched().plus(LEAST_BETWEEN.multipliedBy(factor));
    return time.isAfter(now) ? time : now;
  }
}
