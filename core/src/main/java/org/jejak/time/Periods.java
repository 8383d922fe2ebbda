package org.jejak.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jejak.time.Interval.Precision;

/** Weeks, months, quarters and years around a day, and their parts. */
final class Periods {
  static final int DAY = 1;
  static final int WEEK = 2;
  static final int MONTH = 3;
  static final int QUARTER = 4;
  static final int YEAR = 5;
  static final int WEEKEND = 6;
  static final int DECADE = 7;
  static final int FORTNIGHT = 8;

  private static final int LAST_DAY = 4;

  /** A day on which every rule that can be counted at all can be counted. */
  static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

  private Periods() {}

  static long distance(LocalDate a, LocalDate b) {
    return Math.abs(a.toEpochDay() - b.toEpochDay());
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The day {@code number} units later, or earlier for a negative number. */
  static LocalDate plus(LocalDate day, int unit, int number) {
    return switch (unit) {
      case DAY -> day.plusDays(number);
      case WEEK, WEEKEND -> day.plusWeeks(number);
      case FORTNIGHT -> day.plusWeeks(2L * number);
      case MONTH -> day.plusMonths(number);
      case QUARTER -> day.plusMonths(3L * number);
      case YEAR -> day.plusYears(number);
      case DECADE -> day.plusYears(10L * number);
      default -> throw new DateTimeException("no unit " + unit);
    };
  }

  /**
   * A part of the unit that lies {@code direction} units from the one that holds {@code day}.
   *
   * @param part 0 all of it, 1 to 3 a third, 4 the last day
   */
  static Interval part(LocalDate day, int unit, int direction, int part) {
    LocalDate there = plus(day, unit, direction);
    return switch (unit) {
      case DAY -> Interval.day(there);
      case WEEK -> third(monday(there), monday(there).plusDays(6), part, Precision.WEEK);
      case FORTNIGHT -> third(monday(there), monday(there).plusDays(13), part, Precision.WEEK);
      case WEEKEND -> weekend(there);
      case MONTH -> part(YearMonth.from(there), part);
      case QUARTER -> quarter(there.getYear(), (there.getMonthValue() + 2) / 3, part);
      case YEAR -> part(there.getYear(), part);
      default -> throw new DateTimeException("no such period");
    };
  }

  /** The unit that a count in some unit ends at: two decades ago is a year. */
  static int held(int unit) {
    return switch (unit) {
      case FORTNIGHT -> WEEK;
      case DECADE -> YEAR;
      default -> unit;
    };
  }

  /** How finely a stretch counted in a unit is known. */
  static Precision precision(int unit) {
    return switch (unit) {
      case WEEK, FORTNIGHT -> Precision.WEEK;
      case MONTH -> Precision.MONTH;
      case QUARTER -> Precision.QUARTER;
      case YEAR, DECADE -> Precision.YEAR;
      default -> Precision.DAY;
    };
  }

  private static Interval weekend(LocalDate day) {
    LocalDate saturday = monday(day).plusDays(5);
    return Interval.days(saturday, saturday.plusDays(1), Precision.DAY);
  }

  /** A part of a month: its days 1 to 10, 11 to 20, 21 to the last, or its last day. */
  static Interval part(YearMonth month, int part) {
    return switch (part) {
      case 1 -> Interval.days(month.atDay(1), month.atDay(10), Precision.MONTH);
      case 2 -> Interval.days(month.atDay(11), month.atDay(20), Precision.MONTH);
      case 3 -> Interval.days(month.atDay(21), month.atEndOfMonth(), Precision.MONTH);
      case LAST_DAY -> Interval.day(month.atEndOfMonth());
      default -> Interval.days(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    };
  }

  /** A part of a year: four months, or its last day. */
  static Interval part(int year, int part) {
    if (part >= 1 && part < LAST_DAY) {
      LocalDate from = LocalDate.of(year, 4 * part - 3, 1);
      return Interval.days(from, from.plusMonths(4).minusDays(1), Precision.YEAR);
    }
    LocalDate last = LocalDate.of(year, 12, 31);
    return part == LAST_DAY
        ? Interval.day(last)
        : Interval.days(LocalDate.of(year, 1, 1), last, Precision.YEAR);
  }

  /** The quarter 1 to 4 of a year; -1 is the last. */
  static Interval quarter(int year, int quarter) {
    return quarter(year, quarter < 0 ? 4 : quarter, 0);
  }

  private static Interval quarter(int year, int quarter, int part) {
    LocalDate from = LocalDate.of(year, 3 * quarter - 2, 1);
    return third(from, from.plusMonths(3).minusDays(1), part, Precision.QUARTER);
  }

  private static Interval third(LocalDate from, LocalDate to, int part, Precision precision) {
    if (part == LAST_DAY) {
      return Interval.day(to);
    }
    if (part == 0) {
      return Interval.days(from, to, precision);
    }
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    LocalDate first = from.plusDays(days * (part - 1) / 3);
    return Interval.days(first, from.plusDays(days * part / 3 - 1), precision);
  }
}
