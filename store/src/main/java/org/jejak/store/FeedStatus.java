package org.jejak.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a feed does.
 *
 * @param day what it brought in the last 24 hours
 * @param week what it brought in the last 7 days
 * @param waiting pages of it that are still to be fetched
 * @param warning what is wrong with it; null for nothing
 */
public record FeedStatus(
    Feed feed, Counted day, Counted week, long waiting, @Nullable FeedWarning warning) {
  private static final Duration DAY = Duration.ofDays(1);

  /** Not asked for so long after its time, nobody follows it. */
  private static final Duration OVERDUE = Duration.ofDays(2);

  /**
   * What a feed brought in some time.
   *
   * @param expected at the rate of the days before; null where too little is known
   */
  public record Counted(long actual, @Nullable Double expected) {}

  static List<FeedStatus> of(Tables tables, Instant now) {
    Map<String, Long> waiting = tables.feedItems().waitingByFeed();
    List<FeedStatus> all = new ArrayList<>();
    for (Feed feed : tables.feeds().all()) {
      all.add(of(tables.feedItems(), feed, waiting.getOrDefault(feed.address(), 0L), now));
    }
    return all;
  }

  private static FeedStatus of(FeedItemTable items, Feed feed, long waiting, Instant now) {
    Instant last = items.lastAppeared(feed.address(), now).orElse(now);
    List<Instant> appeared = items.appeared(feed.address(), last.minus(FeedRhythm.WINDOW));
    FeedRhythm rhythm = FeedRhythm.of(appeared, feed.since(), now);
    return new FeedStatus(
        feed,
        counted(rhythm, DAY),
        counted(rhythm, DAY.multipliedBy(7)),
        waiting,
        warning(feed, appeared, now));
  }

  private static Counted counted(FeedRhythm rhythm, Duration time) {
    return new Counted(rhythm.actual(time), rhythm.expected(time));
  }

  static @Nullable FeedWarning warning(Feed feed, List<Instant> appeared, Instant now) {
    if (feed.failures() > 0) {
      return new FeedWarning.Failing(feed.failingSince(), feed.failures(), feed.failure());
    }
    FeedRhythm.Silence silence =
        feed.read() == null ? null : FeedRhythm.silence(appeared, feed.read());
    if (silence != null) {
      return new FeedWarning.Silent(silence.length(), silence.rate(), silence.chance());
    }
    if (feed.due().plus(OVERDUE).isBefore(now)) {
      return new FeedWarning.NotAsked(feed.tried());
    }
    return feed.note() == null ? null : new FeedWarning.Noted(feed.note());
  }
}
