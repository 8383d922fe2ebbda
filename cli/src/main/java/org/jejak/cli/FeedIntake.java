package org.jejak.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.fetch.FeedAnswer;
import org.jejak.fetch.Fetched;
import org.jejak.store.Feed;
import org.jejak.store.FeedItem;
import org.jejak.store.FeedNews;
import org.jejak.store.FeedReport;
import org.jejak.store.Feeds;
import org.jejak.store.Store;
import org.jejak.store.Taken;
import org.jspecify.annotations.Nullable;

/**
 * Takes what feeds list and what their pages hold into a folder. The ledger names the feed as input
 * and the page or entry as item. Reports are acknowledged before their feed counts as read.
 */
final class FeedIntake {
  private final Store store;
  private final Feeds feeds;
  private final InstantSource clock;
  private final Consumer<LedgerRow> acknowledged;

  /** {@code acknowledged} is told of each row once nothing can take it away any more. */
  FeedIntake(Store store, InstantSource clock, Consumer<LedgerRow> acknowledged) {
    this.store = store;
    this.feeds = store.feeds();
    this.clock = clock;
    this.acknowledged = acknowledged;
  }

  /** Takes what a feed answered; gives the feed as it stands then. */
  Feed take(Feed feed, FeedAnswer answer) {
    return switch (answer) {
      case FeedAnswer.Failed no -> feeds.failed(feed, no.reason(), no.retryAfter(), now());
      case FeedAnswer.Unchanged same -> read(feed, FeedReport.UNCHANGED, Map.of());
      case FeedAnswer.Read read -> read(feed, report(read), entries(read));
    };
  }

  private Instant now() {
    return clock.instant();
  }

  private static FeedReport report(FeedAnswer.Read read) {
    List<FeedReport.Listed> items =
        read.entries().stream()
            .map(entry ->
                new FeedReport.Listed(
                    entry.key(), entry.item() == null, entry.stamp(), entry.dated()))
            .toList();
    String note =
        switch (read.faults().size()) {
          case 0 -> null;
          case 1 -> read.faults().getFirst();
          default ->
              read.faults().getFirst() + " (one of %d faults)".formatted(read.faults().size());
        };
    return new FeedReport(
        false, read.sitemap(), read.title(), read.etag(), read.lastModified(), note, items);
  }

  private static Map<String, Item> entries(FeedAnswer.Read read) {
    Map<String, Item> entries = new HashMap<>();
    for (FeedAnswer.Entry entry : read.entries()) {
      if (entry.item() != null) {
        entries.putIfAbsent(entry.key(), entry.item());
      }
    }
    return entries;
  }

  private Feed read(Feed feed, FeedReport report, Map<String, Item> entries) {
    FeedNews news = feeds.compare(feed, report, now());
    List<FeedItem> taken = new ArrayList<>();
    for (FeedItem entry : news.entries()) {
      Item found = entries.get(entry.item());
      if (found != null) {
        Arrival arrival = new Arrival(entry);
        arrival.take(KeptPages.under(feed.address(), entry.item(), found));
        taken.add(arrival.settled());
      }
    }
    acknowledge();
    return feeds.read(feed, report, news, taken, now());
  }

  /**
   * Takes what was fetched.
   *
   * @param pages the items whose pages were asked for, no two with one address
   */
  void take(List<FeedItem> pages, KeptPages fetched, Path archive) {
    Map<String, Arrival> arrivals = new LinkedHashMap<>();
    pages.forEach(page -> arrivals.put(page.item(), new Arrival(page)));
    fetched.each(
        archive.toString(),
        (item, asked) -> {
          Arrival arrival = arrivals.get(asked);
          if (arrival != null) {
            String inside = KeptPages.inside(item);
            String key = inside == null ? asked : asked + "!" + inside;
            arrival.take(KeptPages.under(arrival.item.feed(), key, item));
          }
        });
    for (Fetched.Refused no : fetched.refused()) {
      Arrival arrival = arrivals.get(no.asked());
      if (arrival != null) {
        arrival.refuse(no);
      }
    }
    acknowledge();
    feeds.settle(arrivals.values().stream().map(Arrival::settled).toList());
  }

  /**
   * Takes pages that other feeds named before: their reports are there, and nothing is fetched.
   *
   * @param reports the report of each
   */
  void repeat(Map<FeedItem, String> reports) {
    List<FeedItem> settled = new ArrayList<>();
    reports.forEach((item, article) -> {
      Arrival arrival = new Arrival(item);
      arrival.repeat(item.item(), article);
      settled.add(arrival.settled());
    });
    acknowledge();
    feeds.settle(settled);
  }

  private void acknowledge() {
    store.acknowledge().forEach(acknowledged);
  }

  private void keep(Taken taken) {
    store.keep(taken).forEach(acknowledged);
  }

  /** One item of a feed on its way into the folder. */
  private final class Arrival {
    private final FeedItem item;
    private boolean changed;
    private boolean arrived;
    private @Nullable String article;
    private @Nullable FeedItem refused;

    Arrival(FeedItem item) {
      this.item = item;
    }

    /** Another text is kept, beside an earlier one of the same address; the same text is not. */
    void take(Item found) {
      arrived = true;
      Taken taken = store.take(found);
      String before = store.sameText(taken);
      if (before != null) {
        repeat(String.valueOf(found.item()), before);
      } else {
        changed |= !store.has(found);
        article = taken.row().article() == null ? article : taken.row().article();
        keep(taken);
      }
    }

    void repeat(String key, String report) {
      arrived = true;
      article = report;
      if (item.article() == null) {
        keep(store.take(new Item.Repeated(item.feed(), key, null, report, null)));
      }
    }

    /** The last of several attempts in vain is a rejection; a report that is there stays. */
    void refuse(Fetched.Refused no) {
      Duration wait = no.retryAfter();
      FeedItem after =
          wait == null || no.tried()
              ? feeds.afterFailure(item, wait, now())
              : feeds.afterRest(item, wait, now());
      refused = after;
      if (!after.waiting() && item.article() == null) {
        keep(store.take(new Item.Unreadable(item.feed(), item.item(), null, no.reason())));
      }
    }

    FeedItem settled() {
      if (refused != null) {
        return refused;
      }
      // Asked for and neither kept nor refused: the fetcher was broken off.
      return arrived ? feeds.afterArrival(item, changed, article, now()) : item;
    }
  }
}
