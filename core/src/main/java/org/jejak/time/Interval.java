package org.jejak.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, both included.
 *
 * @param minute the date-time with the zone it was written in, for precision MINUTE; else null
 */
public record Interval(
    LocalDate from, LocalDate to, Precision precision, @Nullable OffsetDateTime minute) {

  /** How finely a time is known. */
  public enum Precision {
    MINUTE,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    VAGUE
  }

  /**
   * Checks the order of the days.
   *
   * @throws IllegalArgumentException when {@code to} is before {@code from}
   */
  public Interval {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("not an interval: " + from + ".." + to);
    }
  }

  /** One day. */
  public static Interval day(LocalDate day) {
    return new Interval(day, day, Precision.DAY, null);
  }

  /** One minute, in the zone it was written in. */
  public static Interval minute(OffsetDateTime minute) {
    LocalDate day = minute.toLocalDate();
    return new Interval(day, day, Precision.MINUTE, minute);
  }

  /** Days of any precision but MINUTE. */
  public static Interval days(LocalDate from, LocalDate to, Precision precision) {
    return new Interval(from, to, precision, null);
  }

  /** Whether the two share a day. */
  public boolean overlaps(Interval other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** Whether both name one moment, be it in two zones, or one stretch of days. */
  public boolean isSameMoment(Interval other) {
    return minute == null || other.minute == null ? equals(other) : minute.isEqual(other.minute);
  }

  /** Whether this is one day (or minute). */
  public boolean isOneDay() {
    return from.equals(to);
  }
}
