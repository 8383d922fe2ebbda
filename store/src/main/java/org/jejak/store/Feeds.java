package org.jejak.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that a folder follows: when each is due, what it listed, what is to be fetched. Nothing
 * here is a report; where it is lost, the ledger tells which items are there.
 */
public final class Feeds {
  /** Attempts to fetch a page before it counts as rejected. */
  private static final int ATTEMPTS = 3;

  private static final Duration FIRST_RETRY = Duration.ofHours(1);
  private static final int RETRY_FACTOR = 4;
  private static final Duration LISTED_FOR = Duration.ofDays(60);

  /** Later than any time that an item is given: beyond it, the clock was set back. */
  private static final Duration FARTHEST = Duration.ofDays(15);

  private final Path folder;
  private final Tables tables;
  private final FeedTable feeds;
  private final FeedItemTable items;
  private final FeedRhythm.Bounds bounds;

  Feeds(Path folder, Tables tables, FeedRhythm.Bounds bounds) {
    this.folder = folder;
    this.tables = tables;
    this.feeds = tables.feeds();
    this.items = tables.feedItems();
    this.bounds = bounds;
  }

  /** Whether all that arrived was traced, with all that people have said of it. */
  public boolean isTraced() {
    return guarded(() -> Findings.areCurrent(tables));
  }

  /** Least time between two readings of a feed. */
  public Duration shortestWait() {
    return bounds.shortest();
  }

  private static Instant seconds(Instant time) {
    return Instant.ofEpochSecond(time.getEpochSecond());
  }

  private <T> T guarded(Supplier<T> work) {
    return Database.asked(folder, work);
  }

  private void change(Runnable work) {
    guarded(() -> {
      tables.inTransaction(work::run);
      return true;
    });
  }

  /** All feeds, by address. */
  public List<Feed> all() {
    return guarded(feeds::all);
  }

  /**
   * A feed to be followed.
   *
   * @param title what to call it; null leaves that to the feed
   */
  public record Named(String address, @Nullable String title) {}

  /** Follows feeds from now on; one that is followed already stays as it is. */
  public void follow(Collection<Named> named, Instant time) {
    Instant now = seconds(time);
    change(() -> {
      Set<String> there = feeds.all().stream().map(Feed::address).collect(Collectors.toSet());
      for (Named one : named) {
        if (there.add(one.address())) {
          feeds.put(Feed.named(one.address(), one.title(), now));
        }
      }
    });
  }

  /** Follows a feed no more; its reports stay. False where it was not followed. */
  public boolean drop(String address) {
    return guarded(() -> feeds.remove(address));
  }

  /** What a reading brought; nothing is written. */
  public FeedNews compare(Feed feed, FeedReport report, Instant time) {
    FeedComparison.Known known =
        new FeedComparison.Known() {
          @Override
          public @Nullable String outcome(String item) {
            return tables.ledger().outcomeOf(feed.address(), item).orElse(null);
          }

          @Override
          public boolean holds(String article) {
            return tables.articles().has(article);
          }
        };
    return guarded(() ->
        report.unchanged()
            ? new FeedNews(List.of(), List.of(), List.of())
            : FeedComparison.of(feed, report, items.of(feed.address()), seconds(time), known));
  }

  /**
   * Keeps what a reading brought and when the feed is to be read next, in one transaction: what the
   * server is told to have been read was read.
   *
   * @param taken the entries of {@code news}, all of them acknowledged
   * @return the feed as it stands now
   */
  public Feed read(
      Feed feed, FeedReport report, FeedNews news, Collection<FeedItem> taken, Instant time) {
    Instant now = seconds(time);
    FeedNews all = news.taken(taken);
    return guarded(() -> {
      List<Feed> result = new ArrayList<>();
      tables.inTransaction(() -> {
        items.put(all.pages());
        items.put(all.settled());
        String today = FeedComparison.day(now);
        if (report.unchanged()) {
          items.listed(feed.address(), today);
        }
        if (feed.read() != null && !FeedComparison.day(feed.read()).equals(today)) {
          prune(feed.address(), now);
        }
        FeedRhythm rhythm = rhythm(feed, now);
        Feed next = feed.read(now, report, rhythm.interval(bounds));
        feeds.put(next);
        result.add(next);
      });
      return result.getFirst();
    });
  }

  private void prune(String feed, Instant now) {
    Instant last = items.lastAppeared(feed, now).orElse(now);
    items.prune(feed, FeedComparison.day(now.minus(LISTED_FOR)), last.minus(FeedRhythm.WINDOW));
  }

  private FeedRhythm rhythm(Feed feed, Instant now) {
    return FeedRhythm.of(
        items.appeared(feed.address(), now.minus(FeedRhythm.WINDOW)), feed.since(), now);
  }

  /**
   * Keeps that a feed could not be read.
   *
   * @param asked how long the server wants to be left alone; null where it does not say
   * @return the feed as it stands now
   */
  public Feed failed(Feed feed, String reason, @Nullable Duration asked, Instant time) {
    Duration wait = FeedRhythm.waitAfter(feed.failures() + 1, asked, bounds);
    Feed failed = feed.failed(seconds(time), reason, wait);
    change(() -> feeds.put(failed));
    return failed;
  }

  /** Pages that are to be fetched now, the longest due first. */
  public List<FeedItem> waiting(Instant time, int most) {
    Instant now = seconds(time);
    return guarded(() -> items.waiting(now, now.plus(FARTHEST), most));
  }

  /** When the next page is to be fetched; empty where none waits. */
  public Optional<Instant> nextPage() {
    return guarded(items::nextDue);
  }

  /** The report that another feed's item of the same name gave, where it is still there. */
  public Optional<String> articleElsewhere(FeedItem item) {
    return guarded(() ->
        items
            .articleOf(item.item(), item.feed())
            .filter(article -> tables.articles().has(article)));
  }

  /**
   * What becomes of a page after an attempt that failed: waiting again, or done.
   *
   * @param asked how long the server wants to be left alone; null where it does not say
   */
  public FeedItem afterFailure(FeedItem item, @Nullable Duration asked, Instant time) {
    Instant now = seconds(time);
    if (item.tries() + 1 >= ATTEMPTS) {
      return item.done(now, false, null);
    }
    long hours = Math.round(Math.pow(RETRY_FACTOR, item.tries()));
    return item.again(now.plus(FeedRhythm.longer(FIRST_RETRY.multipliedBy(hours), asked)));
  }

  /** What becomes of a page that was not asked for, as its server wants to be left alone. */
  public FeedItem afterRest(FeedItem item, Duration asked, Instant time) {
    return item.later(seconds(time).plus(FeedRhythm.longer(Duration.ZERO, asked)));
  }

  /**
   * What becomes of an item that arrived.
   *
   * @param changed whether it gave something that was not there
   * @param article the report that it gave; null where it was rejected
   */
  public FeedItem afterArrival(
      FeedItem item, boolean changed, @Nullable String article, Instant time) {
    return item.done(seconds(time), changed, article);
  }

  /** Keeps what became of items. */
  public void settle(Collection<FeedItem> settled) {
    change(() -> items.put(settled));
  }
}
