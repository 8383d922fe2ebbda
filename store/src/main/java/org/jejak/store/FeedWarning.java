package org.jejak.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is wrong with a feed that is followed. */
public sealed interface FeedWarning {

  /** The same in a sentence. */
  String words();

  /**
   * It cannot be read.
   *
   * @param since when that began
   * @param times attempts since then
   * @param reason of the last, in a sentence
   */
  record Failing(@Nullable Instant since, int times, @Nullable String reason)
      implements FeedWarning {
    @Override
    public String words() {
      return "fails since %s, %s: %s"
          .formatted(
              since == null ? "?" : minute(since),
              times == 1 ? "once" : "%,d times".formatted(times),
              reason);
    }
  }

  /**
   * It has brought nothing for longer than it usually does.
   *
   * @param rate items a day before that
   * @param chance that it is silent for so long by chance
   */
  record Silent(Duration length, double rate, double chance) implements FeedWarning {
    private static final double RAREST = 1e-4;

    /** So long by chance once in this many times; 10,000 for anything rarer. */
    public long onceIn() {
      return Math.round(1 / Math.max(RAREST, chance));
    }

    @Override
    public String words() {
      boolean hours = length.toDays() < 2;
      return String.format(
          Locale.ROOT,
          "silent for %s, %s a day before that; by chance so long %sonce in %,d",
          hours ? length.toHours() + " hours" : length.toDays() + " days",
          // Two figures are enough for a rate.
          String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%,.0f", rate),
          chance < RAREST ? "less than " : "",
          onceIn());
    }
  }

  /**
   * Nobody follows it.
   *
   * @param since when it was asked last; null for never
   */
  record NotAsked(@Nullable Instant since) implements FeedWarning {
    @Override
    public String words() {
      String asked = since == null ? "never asked" : "not asked since " + minute(since);
      return asked + "; jejak follow asks it";
    }
  }

  /**
   * Something else that was noted when it was read.
   *
   * @param words a sentence
   */
  record Noted(String words) implements FeedWarning {}

  private static String minute(Instant time) {
    return time.toString().substring(0, 16).replace('T', ' ');
  }
}
