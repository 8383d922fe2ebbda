package org.jejak.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jejak.time.Interval.Precision;

/** Single days, and stretches between two days of months, counted from a reference day. */
final class DayReckoning {
  /** So near a day is meant whatever its cues say: "adjourned to 3 February". */
  private static final int NEAR_DAYS = 60;

  /** What may come is at most so far ahead. */
  private static final int FAR_DAYS = 240;

  private final Slots slots;
  private final int bias;
  private final LocalDate ref;
  private final PeriodReckoning periods;

  DayReckoning(Formula formula, LocalDate ref, PeriodReckoning periods) {
    this.slots = formula.slots();
    this.bias = formula.bias();
    this.ref = ref;
    this.periods = periods;
  }

  LocalDate date() {
    return day(slots.month(), slots.day());
  }

  /** The day and month in the year that brings it nearest to the reference. */
  private static LocalDate nearest(LocalDate ref, int month, int day) {
    LocalDate best = null;
    for (int year = ref.getYear() - 1; year <= ref.getYear() + 1; year++) {
      if (day <= YearMonth.of(year, month).lengthOfMonth()) {
        LocalDate date = LocalDate.of(year, month, day);
        if (best == null || Periods.distance(date, ref) < Periods.distance(best, ref)) {
          best = date;
        }
      }
    }
    if (best == null) {
      return lastLeapDay(ref.getYear(), month, day);
    }
    return best;
  }

  private static LocalDate lastLeapDay(int year, int month, int day) {
    if (month != 2 || day != 29) {
      throw new DateTimeException("no such day");
    }
    int leap = year;
    while (!Year.isLeap(leap)) {
      leap--;
    }
    return LocalDate.of(leap, 2, 29);
  }

  /**
   * Both orders of day and month are in use: a number over twelve tells them apart, or the weekday
   * beside them; a weekday that fits neither or both leaves the day first.
   */
  LocalDate slash() {
    int a = slots.day();
    int b = slots.day2();
    if (a > 12 || b > 12 || a == b) {
      return a > 12 ? day(b, a) : day(a, b);
    }
    if (slots.weekday() == 0) {
      throw new DateTimeException("either order");
    }
    LocalDate dayFirst = day(b, a);
    LocalDate monthFirst = day(a, b);
    boolean only =
        monthFirst.getDayOfWeek().getValue() == slots.weekday()
            && dayFirst.getDayOfWeek().getValue() != slots.weekday();
    return only ? monthFirst : dayFirst;
  }

  private LocalDate day(int month, int day) {
    if (slots.year() != 0) {
      return LocalDate.of(slots.year(), month, day);
    }
    LocalDate near = nearest(ref, month, day);
    long ahead = near.toEpochDay() - ref.toEpochDay();
    boolean leapDay = month == 2 && day == 29;
    if (leapDay || Math.abs(ahead) <= NEAR_DAYS) {
      return near;
    }
    if (bias < 0) {
      return ahead > 0 ? near.minusYears(1) : near;
    }
    LocalDate next = ahead < 0 ? near.plusYears(1) : near;
    return bias > 1 || bias > 0 && Periods.distance(ref, next) <= FAR_DAYS ? next : near;
  }

  Interval range() {
    int lastMonth = slots.month2() == 0 ? slots.month() : slots.month2();
    LocalDate from = date();
    LocalDate to;
    if (slots.year2() != 0) {
      to = LocalDate.of(slots.year2(), lastMonth, slots.day2());
    } else {
      to = dayOf(from.getYear(), lastMonth, slots.day2());
      if (to.isBefore(from) && lastMonth < slots.month()) {
        if (slots.year() != 0) {
          from = from.minusYears(1);
        } else {
          to = to.plusYears(1);
        }
      }
    }
    return Interval.days(from, to, Precision.DAY);
  }

  /** The leap day is the last of February where the year has none. */
  private static LocalDate dayOf(int year, int month, int day) {
    boolean leapDay = month == 2 && day == 29 && !Year.isLeap(year);
    return LocalDate.of(year, month, leapDay ? 28 : day);
  }

  /** Two days named together are one time only where they follow each other. */
  Interval pair() {
    if (slots.day2() != slots.day() + 1) {
      throw new DateTimeException("two days apart");
    }
    return range();
  }

  /** The day of that number that is nearest, in a month in which it is the weekday named. */
  LocalDate dayOfMonth() {
    if (slots.direction() != null) {
      YearMonth month = YearMonth.from(ref).plusMonths(slots.dir());
      return month.atDay(Math.min(slots.day(), month.lengthOfMonth()));
    }
    LocalDate best = null;
    for (int months = -12; months <= 12; months++) {
      YearMonth month = YearMonth.from(ref).plusMonths(months);
      if (slots.day() <= month.lengthOfMonth()) {
        LocalDate day = month.atDay(slots.day());
        boolean fits = slots.weekday() == 0 || day.getDayOfWeek().getValue() == slots.weekday();
        boolean lies = bias == 0 || (bias > 0 ? !day.isBefore(ref) : !day.isAfter(ref));
        if (fits
            && lies
            && (best == null || Periods.distance(day, ref) < Periods.distance(best, ref))) {
          best = day;
        }
      }
    }
    return best == null ? weekday() : best;
  }

  LocalDate dayOfPeriod() {
    Interval whole = periods.period();
    int ordinal = slots.ordinal();
    LocalDate day = whole.from().plusDays(ordinal - 1L);
    return ordinal < 0 || day.isAfter(whole.to()) ? whole.to() : day;
  }

  LocalDate weekdayOfMonth() {
    YearMonth month = namedMonth();
    DayOfWeek weekday = DayOfWeek.of(slots.weekday());
    if (slots.ordinal() == 0 || slots.ordinal() > 5) {
      throw new DateTimeException("no such weekday");
    }
    LocalDate day =
        month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(slots.ordinal(), weekday));
    return YearMonth.from(day).equals(month) ? day : day.minusWeeks(1);
  }

  private YearMonth namedMonth() {
    int expected = slots.month() == 0 ? Periods.MONTH : Periods.YEAR;
    if (slots.unit() == 0 && slots.month() != 0) {
      return periods.month();
    }
    if (slots.unit() != expected) {
      throw new DateTimeException("no month");
    }
    return slots.month() == 0
        ? YearMonth.from(ref).plusMonths(slots.dir())
        : YearMonth.of(ref.getYear() + slots.dir(), slots.month());
  }

  LocalDate weekday() {
    DayOfWeek day = DayOfWeek.of(slots.weekday());
    Integer dir = slots.direction();
    if (slots.sign() > 0) {
      return ref.with(TemporalAdjusters.next(day));
    }
    if (dir == null) {
      return ref.with(
          bias > 0 ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }
    if (dir < 0) {
      return ref.with(TemporalAdjusters.previous(day));
    }
    return Periods.monday(ref).plusDays(7L * dir + slots.weekday() - 1);
  }

  /**
   * "Monday next week", and "Monday two weeks ago": the weekday of the week that holds that day.
   */
  LocalDate weekdayIn() {
    if (slots.sign() != 0) {
      LocalDate day = Periods.plus(ref, slots.unit(), slots.sign() * slots.number());
      return Periods.monday(day).plusDays(slots.weekday() - 1L);
    }
    if (slots.unit() != Periods.WEEK) {
      throw new DateTimeException("a weekday of a week alone");
    }
    return Periods.monday(ref).plusDays(7L * slots.dir() + slots.weekday() - 1);
  }
}
