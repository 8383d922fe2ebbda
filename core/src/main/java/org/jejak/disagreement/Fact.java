package org.jejak.disagreement;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.document.Span;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Something that reports of one story tell, each in its way.
 *
 * @param about what it is, the same words for every report
 * @param kind what the reports can differ on
 * @param growth which change in a later report is an update
 * @param said what each report says, by article id
 */
record Fact(String about, Kind kind, Growth growth, Map<String, Said> said) {
  private static final Duration UPDATE_AFTER = Duration.ofHours(3);

  /** Which change in a later report is news and no difference. */
  enum Growth {
    NONE,
    UP,
    EITHER_WAY
  }

  /**
   * What one report says.
   *
   * @param value in plain form
   * @param bound how it limits a number
   * @param published when the report was published; null where unknown
   * @param fresh whether it was published on the day of what it tells, when hours count
   */
  record Said(
      Stance stance,
      String value,
      Bound bound,
      Span span,
      String text,
      @Nullable Interval published,
      boolean fresh) {

    /** Whether the two may be one and the same value. */
    boolean agrees(Said other, Kind kind) {
      return value.equals(other.value)
          || (kind == Kind.NUMBER && Bound.agree(number(), bound, other.number(), other.bound));
    }

    /** The value of a number. */
    double number() {
      return Double.parseDouble(value);
    }

    /** Whether this was published after the other, as far as both say. */
    boolean isLater(Said other) {
      if (published == null || other.published == null) {
        return false;
      }
      OffsetDateTime minute = published.minute();
      OffsetDateTime before = other.published.minute();
      return minute != null && before != null
          ? minute.isAfter(before)
          : published.from().isAfter(other.published.to());
    }

    /** Whether this was published hours after the other, or on a later day. */
    boolean isHoursLater(Said other) {
      if (published == null || other.published == null) {
        return false;
      }
      OffsetDateTime minute = published.minute();
      OffsetDateTime before = other.published.minute();
      boolean hours =
          fresh
              && minute != null
              && before != null
              && Duration.between(before, minute).compareTo(UPDATE_AFTER) > 0;
      return hours || published.from().isAfter(other.published.to());
    }
  }
}
