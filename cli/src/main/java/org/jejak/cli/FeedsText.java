package org.jejak.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jejak.store.FeedStatus;
import org.jspecify.annotations.Nullable;

/** The table of feeds in {@code jejak status}: those with a warning first. */
final class FeedsText {
  private static final int MOST_NAME = 48;
  private static final String ROW = "  %-48s %16s %8s %8s %8s %8s %8s%n";

  private FeedsText() {}

  /** {@code most} is how many feeds are shown. */
  static String of(List<FeedStatus> feeds, long most) {
    StringBuilder text = new StringBuilder("feeds\n");
    text.append(
        ROW.formatted("", "last read (UTC)", "every", "24 hours", "usual", "7 days", "usual"));
    feeds.stream()
        .sorted(Comparator.comparing(feed -> feed.warning() == null))
        .limit(most)
        .forEach(feed -> append(text, feed));
    if (feeds.size() > most) {
      text.append("  and %,d more; --all shows them%n".formatted(feeds.size() - most));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, FeedStatus status) {
    text.append(
        ROW.formatted(
            Columns.tail(Columns.clean(status.feed().address()), MOST_NAME),
            minute(status.feed().read()),
            span(status.feed().interval()),
            "%,d".formatted(status.day().actual()),
            usual(status.day()),
            "%,d".formatted(status.week().actual()),
            usual(status.week())));
    if (status.waiting() > 0) {
      text.append(
          "      %s still to be fetched%n".formatted(Phrases.count(status.waiting(), "page")));
    }
    if (status.warning() != null) {
      text.append("    ! %s%n".formatted(Columns.clean(status.warning().words())));
    }
  }

  private static String minute(@Nullable Instant time) {
    return time == null ? "never" : time.toString().substring(0, 16).replace('T', ' ');
  }

  private static String span(Duration wait) {
    return wait.isZero()
        ? "–"
        : wait.compareTo(Duration.ofHours(3)) < 0
            ? wait.toMinutes() + " min"
            : wait.toHours() + " h";
  }

  private static String usual(FeedStatus.Counted counted) {
    Double usual = counted.expected();
    return usual == null ? "–" : String.format(Locale.ROOT, usual < 10 ? "%.1f" : "%,.0f", usual);
  }
}
