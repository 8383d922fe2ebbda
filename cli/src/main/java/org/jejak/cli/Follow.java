package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jejak.fetch.FeedAnswer;
import org.jejak.fetch.FeedQuestion;
import org.jejak.fetch.FetchPolicy;
import org.jejak.fetch.Surroundings;
import org.jejak.store.Feed;
import org.jejak.store.FeedItem;
import org.jejak.store.Feeds;
import org.jejak.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Follows feeds in steps. A step asks the feeds that are due, some at a time, fetches some of the
 * pages that wait, and traces where that is due.
 */
final class Follow implements AutoCloseable {
  private static final int FEEDS_A_STEP = 40;
  private static final int PAGES_A_STEP = 100;
  private static final int PAGES_OF_A_HOST = 10;
  private static final int LOOKED_AT = 5000;
  private static final Duration LONGEST_REST = Duration.ofDays(1);

  /**
   * What is followed and how.
   *
   * @param feeds addresses
   * @param entries whether the entries of feeds are kept, and no page is fetched
   * @param once whether each feed is asked once at most, and traced is at the end
   * @param all whether each feed is asked at once the first time, due or not
   * @param traced whether stories are made anew when something came
   * @param today the day that decides OVERDUE; null for the latest that the reports give
   */
  record Plan(
      Set<String> feeds,
      boolean entries,
      boolean once,
      boolean all,
      boolean traced,
      @Nullable LocalDate today) {}

  private final Plan plan;
  private final FollowWeb web;
  private final Surroundings around;
  private final FollowNews news;
  private final Stop stop;
  private final TracePace pace;
  private final Consumer<Store> traced;

  /** When each feed was asked by this process, on a clock that nobody sets. */
  private final Map<String, Long> asked = new HashMap<>();

  /** {@code traced} is told after each trace. */
  Follow(
      Plan plan,
      FetchPolicy policy,
      Surroundings around,
      FollowNews news,
      Stop stop,
      Consumer<Store> traced) {
    this.plan = plan;
    this.traced = traced;
    this.web = new FollowWeb(policy, around);
    this.around = around;
    this.news = news;
    this.stop = stop;
    this.pace = new TracePace(around.nanoTime());
  }

  /**
   * One step.
   *
   * @return whether there was something to do, so that there may be more
   * @throws InterruptedException when asked to stop; what was taken in is acknowledged
   */
  boolean step(Store store) throws IOException, InterruptedException {
    boolean feeds = askFeeds(store);
    boolean pages = !plan.entries && fetchPages(store);
    if (!plan.once && isTraceWanted(store) && !pace.rest().isPositive()) {
      trace(store);
    }
    return feeds || pages;
  }

  /** Ends a run of one round. */
  void finish(Store store) {
    if (isTraceWanted(store)) {
      trace(store);
    }
  }

  private boolean isTraceWanted(Store store) {
    return plan.traced && !store.feeds().isTraced();
  }

  private void trace(Store store) {
    pace.run(() -> store.trace(plan.today));
    news.traced(store.indexFault());
    traced.accept(store);
  }

  private Instant now() {
    return around.clock().instant();
  }

  private FeedIntake intake(Store store) {
    return new FeedIntake(store, around.clock(), news::kept);
  }

  private boolean askFeeds(Store store) throws IOException, InterruptedException {
    Feeds feeds = store.feeds();
    Map<String, Feed> due = new LinkedHashMap<>();
    feeds.all().stream()
        .filter(feed -> plan.feeds.contains(feed.address()) && isDue(feed, feeds.shortestWait()))
        .limit(FEEDS_A_STEP)
        .forEach(feed -> due.put(feed.address(), feed));
    if (due.isEmpty()) {
      return false;
    }
    List<FeedQuestion> questions = due.values().stream().map(this::question).toList();
    List<FeedAnswer> answers = stop.during(() -> web.feeds(questions));
    FeedIntake intake = intake(store);
    for (FeedAnswer answer : answers) {
      Feed before = due.get(answer.address());
      if (before != null) {
        asked.put(answer.address(), around.nanoTime().getAsLong());
        news.answered(before, intake.take(before, answer), answer);
      }
    }
    return true;
  }

  /** Whatever the wall clock says, no feed is asked twice within the shortest wait. */
  private boolean isDue(Feed feed, Duration shortest) {
    Long before = asked.get(feed.address());
    if (before == null) {
      return plan.all || feed.isDue(now());
    }
    boolean rested = around.nanoTime().getAsLong() - before >= shortest.toNanos();
    return !plan.once && rested && feed.isDue(now());
  }

  private FeedQuestion question(Feed feed) {
    Instant read = feed.read() == null ? now().minus(Duration.ofDays(2)) : feed.read();
    LocalDate since = read.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
    return new FeedQuestion(feed.address(), plan.entries, feed.etag(), feed.lastModified(), since);
  }

  private boolean fetchPages(Store store) throws IOException, InterruptedException {
    FeedIntake intake = intake(store);
    Choice choice = choose(store.feeds());
    intake.repeat(choice.known);
    if (!choice.pages.isEmpty()) {
      fetch(choice.pages, intake);
    }
    return !choice.pages.isEmpty() || !choice.known.isEmpty();
  }

  private void fetch(List<FeedItem> pages, FeedIntake intake)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("jejak-follow");
    Path archive = folder.resolve("pages.warc.gz");
    try {
      List<String> addresses = pages.stream().map(FeedItem::item).toList();
      KeptPages fetched = stop.during(() -> web.pages(addresses, archive));
      intake.take(pages, fetched, archive);
    } finally {
      Files.deleteIfExists(archive);
      Files.deleteIfExists(folder);
    }
  }

  /**
   * Pages of one step.
   *
   * @param pages to be fetched, each address once
   * @param known those that another feed brought already, with their reports
   */
  private record Choice(List<FeedItem> pages, Map<FeedItem, String> known) {}

  /** Pages that are due, a few of each host, so that a slow one holds up no other. */
  private Choice choose(Feeds feeds) {
    Map<String, FeedItem> chosen = new LinkedHashMap<>();
    Map<FeedItem, String> known = new LinkedHashMap<>();
    Map<String, Integer> ofHost = new HashMap<>();
    for (FeedItem item : feeds.waiting(now(), LOOKED_AT)) {
      if (chosen.size() == PAGES_A_STEP) {
        break;
      }
      String host = host(item.item());
      boolean free = ofHost.getOrDefault(host, 0) < PAGES_OF_A_HOST;
      if (free && !chosen.containsKey(item.item())) {
        String report = item.article() != null ? null : feeds.articleElsewhere(item).orElse(null);
        if (report == null) {
          chosen.put(item.item(), item);
          ofHost.merge(host, 1, Integer::sum);
        } else {
          known.put(item, report);
        }
      }
    }
    return new Choice(new ArrayList<>(chosen.values()), known);
  }

  private static String host(String address) {
    int start = address.indexOf("//") + 2;
    int end = address.indexOf('/', start);
    return end < 0 ? address : address.substring(start, end);
  }

  /** How long nothing is to be done; at least a second. */
  Duration rest(Store store) {
    Instant now = now();
    Feeds feeds = store.feeds();
    List<Duration> waits = new ArrayList<>(List.of(LONGEST_REST));
    for (Feed feed : feeds.all()) {
      if (plan.feeds.contains(feed.address())) {
        waits.add(untilDue(feed, feeds.shortestWait(), now));
      }
    }
    if (!plan.entries) {
      feeds.nextPage().ifPresent(due -> waits.add(Duration.between(now, due)));
    }
    if (isTraceWanted(store)) {
      waits.add(pace.rest());
    }
    Duration shortest = waits.stream().collect(Collectors.minBy(Duration::compareTo)).orElseThrow();
    return shortest.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : shortest;
  }

  private Duration untilDue(Feed feed, Duration shortest, Instant now) {
    Long before = asked.get(feed.address());
    long since = before == null ? 0 : around.nanoTime().getAsLong() - before;
    Duration rested = before == null ? Duration.ZERO : shortest.minusNanos(since);
    Duration due = feed.isDue(now) ? Duration.ZERO : Duration.between(now, feed.due());
    return due.compareTo(rested) > 0 ? due : rested;
  }

  @Override
  public void close() {
    web.close();
  }
}
