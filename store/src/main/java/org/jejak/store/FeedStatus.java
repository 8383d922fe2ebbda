package org.jejak.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a feed does.
 *
 * @param day what it brought in the last 24 hours
 * @param week what it brought in the last 7 days
 * @param waiting pages of it that are still to be fetched
 * @param warning what is wrong with it, in a sentence; null for nothing
 */
public record FeedStatus(
    Feed feed, Counted day, Counted week, long waiting, @Nullable String warning) {
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

  static @Nullable String warning(Feed feed, List<Instant> appeared, Instant now) {
    if (feed.failures() > 0) {
      return "fails since %s, %s: %s"
          .formatted(
              minute(feed.failingSince()),
              feed.failures() == 1 ? "once" : "%,d times".formatted(feed.failures()),
              feed.failure());
    }
    FeedRhythm.Silence silence =
        feed.read() == null ? null : FeedRhythm.silence(appeared, feed.read());
    if (silence != null) {
      return String.format(
          Locale.ROOT,
          "silent for %s, %s a day before that; by chance so long %s",
          span(silence.length()),
          number(silence.rate()),
          silence.chance() < .0001
              ? "less than once in 10,000"
              : String.format(Locale.ROOT, "once in %,d", Math.round(1 / silence.chance())));
    }
    if (feed.due().plus(OVERDUE).isBefore(now)) {
      return feed.tried() == null
          ? "never asked; jejak follow asks it"
          : "not asked since " + minute(feed.tried()) + "; jejak follow asks it";
    }
    return feed.note();
  }

  private static String minute(@Nullable Instant time) {
    return time == null ? "?" : time.toString().substring(0, 16).replace('T', ' ');
  }

  /** Two figures are enough for a rate. */
  private static String number(double rate) {
    return String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%,.0f", rate);
  }

  private static String span(Duration time) {
    return time.compareTo(DAY.multipliedBy(2)) < 0
        ? time.toHours() + " hours"
        : time.toDays() + " days";
  }
}
