package org.jejak.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed brings something: when items appeared in the 28 days before a moment.
 *
 * @param appeared in order, none after {@code now}
 * @param since when what is known of the feed begins: the first of these, or when it was followed
 *     first; not before the 28 days
 */
record FeedRhythm(List<Instant> appeared, Instant since, Instant now) {
  /** What is looked at. */
  static final Duration WINDOW = Duration.ofDays(28);

  /** A server that asks to be left alone for longer is asked again after this time. */
  static final Duration LONGEST_ASKED = Duration.ofDays(7);

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int SHARE_OF_A_GAP = 4;
  private static final int LEAST_ITEMS = 5;
  private static final double SIGNIFICANT = .01;
  private static final double OVER_LONGEST_GAP = 1.5;
  private static final int MOST_DOUBLINGS = 20;

  FeedRhythm {
    appeared = List.copyOf(appeared);
  }

  /**
   * What is known of a feed at a moment.
   *
   * @param appeared times, in order; those outside the window are passed over
   */
  static FeedRhythm of(List<Instant> appeared, Instant followed, Instant now) {
    Instant start = now.minus(WINDOW);
    List<Instant> within =
        appeared.stream().filter(at -> !at.isBefore(start) && !at.isAfter(now)).toList();
    Instant first = followed.isBefore(now) ? followed : now;
    if (!within.isEmpty() && within.getFirst().isBefore(first)) {
      first = within.getFirst();
    }
    return new FeedRhythm(within, first.isBefore(start) ? start : first, now);
  }

  /**
   * How long to wait before the feed is asked again:
   *
   * <pre>min(T / (n + 1), day / m) / 4, within the bounds</pre>
   *
   * <p>n items appeared in the T that is known (28 days at most), m in the last day where those are
   * two or more. A quarter of the usual gap between two items: an item waits an eighth of a gap on
   * average, and a feed that was never seen to bring anything is asked ever more seldom.
   */
  Duration interval(Bounds bounds) {
    Duration gap = Duration.between(since, now).dividedBy(appeared.size() + 1L);
    long lastDay = actual(DAY);
    if (lastDay >= 2) {
      Duration today = DAY.dividedBy(lastDay);
      gap = today.compareTo(gap) < 0 ? today : gap;
    }
    return bounds.within(gap.dividedBy(SHARE_OF_A_GAP));
  }

  /**
   * How long to wait after failures in a row: the shortest wait, doubled for each, not over the
   * longest; longer where the server asked for it, but never over a week.
   *
   * @param asked what Retry-After said; null for nothing
   */
  static Duration waitAfter(int failures, @Nullable Duration asked, Bounds bounds) {
    long factor = 1L << Math.min(failures, MOST_DOUBLINGS);
    return longer(bounds.within(bounds.shortest().multipliedBy(factor)), asked);
  }

  /** A wait, or a longer one that a server asks for, within bounds. */
  static Duration longer(Duration wait, @Nullable Duration asked) {
    if (asked == null || asked.compareTo(wait) <= 0) {
      return wait;
    }
    return asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
  }

  /** How many items appeared in the time up to now. */
  long actual(Duration time) {
    Instant from = now.minus(time);
    return appeared.stream().filter(at -> at.isAfter(from)).count();
  }

  /**
   * How many would have appeared in the time up to now at the rate of the days before it; null
   * where less than a day and less than that time is known.
   */
  @Nullable Double expected(Duration time) {
    Instant until = now.minus(time);
    Duration known = Duration.between(since, until);
    if (known.compareTo(DAY) < 0 || known.compareTo(time) < 0) {
      return null;
    }
    long before = appeared.stream().filter(at -> !at.isAfter(until)).count();
    return before * ((double) time.toSeconds() / known.toSeconds());
  }

  /**
   * A silence that the feed's own rhythm does not let expect.
   *
   * @param length since the last item
   * @param rate items a day before it
   * @param chance that one so long comes about all the same
   */
  record Silence(Duration length, double rate, double chance) {}

  /**
   * Whether a feed was silent for too long when it was read last. With k gaps between the items of
   * the 28 days before the silence, over the time D, and a silence s, items that come at random
   * with one unknown rate keep silent for so long with the chance (1 + s / D)^-k (the next gap
   * beside the mean of the k before it follows F with 2 and 2k degrees of freedom). It is to be
   * under .01. News has nights and weekends, so that this is not enough: s is over one and a half
   * times the longest of these gaps, too, and a week is known.
   *
   * @param appeared times in order, those of 28 days before the last one at least
   * @param read when the feed was read last; the clock of a feed that fails stands still
   * @return null where nothing is wrong, or fewer than five items are known
   */
  static @Nullable Silence silence(List<Instant> appeared, Instant read) {
    List<Instant> before = appeared.stream().filter(at -> !at.isAfter(read)).toList();
    if (before.isEmpty()) {
      return null;
    }
    Instant last = before.getLast();
    Instant first = last.minus(WINDOW);
    List<Instant> times = before.stream().filter(at -> !at.isBefore(first)).toList();
    int gaps = times.size() - 1;
    Duration silence = Duration.between(last, read);
    boolean known =
        gaps >= LEAST_ITEMS - 1
            && Duration.between(times.getFirst(), read).compareTo(WEEK) >= 0
            && silence.toSeconds() > OVER_LONGEST_GAP * longestGap(times).toSeconds();
    if (!known) {
      return null;
    }
    double span = Math.max(1, Duration.between(times.getFirst(), last).toSeconds());
    double chance = Math.pow(1 + silence.toSeconds() / span, -gaps);
    double rate = gaps / span * DAY.toSeconds();
    return chance < SIGNIFICANT ? new Silence(silence, rate, chance) : null;
  }

  private static Duration longestGap(List<Instant> times) {
    Duration longest = Duration.ZERO;
    for (int i = 1; i < times.size(); i++) {
      Duration gap = Duration.between(times.get(i - 1), times.get(i));
      longest = gap.compareTo(longest) > 0 ? gap : longest;
    }
    return longest;
  }

  /**
   * Bounds of the wait between two readings.
   *
   * @param shortest also the least time between two readings whatever the clock says
   */
  record Bounds(Duration shortest, Duration longest) {
    /** Five minutes and a day. */
    static final Bounds USUAL = new Bounds(Duration.ofMinutes(5), Duration.ofDays(1));

    Duration within(Duration wait) {
      Duration least = wait.compareTo(shortest) < 0 ? shortest : wait;
      Duration most = least.compareTo(longest) > 0 ? longest : least;
      return Duration.ofSeconds(most.toSeconds());
    }
  }
}
