package org.jejak.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jejak.time.Interval.Precision;

/** Weeks, months, quarters, years and longer, counted from a reference day. */
final class PeriodReckoning {
  private static final int NEAR_MONTHS = 2;
  private static final int MONTHS_AHEAD = 8;

  private final Slots slots;
  private final int bias;
  private final LocalDate ref;

  PeriodReckoning(Formula formula, LocalDate ref) {
    this.slots = formula.slots();
    this.bias = formula.bias();
    this.ref = ref;
  }

  YearMonth month() {
    if (slots.year() != 0) {
      return YearMonth.of(slots.year(), slots.month());
    }
    YearMonth now = YearMonth.from(ref);
    YearMonth same = YearMonth.of(ref.getYear(), slots.month());
    Integer dir = slots.direction();
    if (dir != null && dir < 0) {
      return same.isBefore(now) ? same : same.minusYears(1);
    }
    if (dir != null && dir > 0) {
      return same.isAfter(now) ? same : same.plusYears(1);
    }
    if (dir != null) {
      return same;
    }
    YearMonth next = same.isBefore(now) ? same.plusYears(1) : same;
    long ahead = ChronoUnit.MONTHS.between(now, next);
    int farthest = bias > 1 ? 12 : bias > 0 ? MONTHS_AHEAD : bias < 0 ? 0 : NEAR_MONTHS;
    return ahead <= farthest ? next : next.minusYears(1);
  }

  /** "2014-2018", and "1914-18" with the hundreds of its first year. */
  Interval years() {
    int first = slots.year();
    int last = slots.year2();
    int far = last - first;
    return years(
        first, far < 0 || far > 100 ? first - first % 100 + last % 100 : last, Precision.YEAR);
  }

  /**
   * Three months from March, June, September or December, as the north has its seasons; VAGUE, for
   * elsewhere they are others.
   */
  Interval season() {
    int month = 3 * slots.quarter();
    Integer dir = slots.direction();
    if (slots.year() != 0 || slots.unit() != 0) {
      return season(YearMonth.of(year(), month));
    }
    if (dir == null || dir == 0) {
      Interval held = season(YearMonth.of(ref.getYear() - 1, month));
      return held.to().isBefore(ref) ? season(YearMonth.of(ref.getYear(), month)) : held;
    }
    YearMonth first = YearMonth.of(ref.getYear() + 1, month);
    if (dir < 0) {
      while (!season(first).to().isBefore(ref)) {
        first = first.minusYears(1);
      }
    } else {
      while (first.minusYears(1).atDay(1).isAfter(ref)) {
        first = first.minusYears(1);
      }
    }
    return season(first);
  }

  private Interval season(YearMonth first) {
    int skipped = slots.part() > 0 && slots.part() < 4 ? slots.part() - 1 : 0;
    int months = slots.part() > 0 && slots.part() < 4 ? 0 : 2;
    YearMonth from = first.plusMonths(skipped);
    return Interval.days(from.atDay(1), from.plusMonths(months).atEndOfMonth(), Precision.VAGUE);
  }

  /** "The first nine months of 2015", "the last two days of May", "the third month of 2015". */
  Interval firstOf() {
    if (slots.number() == 0) {
      return Periods.part(YearMonth.of(year(), slots.ordinal() < 0 ? 12 : slots.ordinal()), 0);
    }
    Interval whole = slots.month() != 0 ? Periods.part(month(), 0) : Periods.part(year(), 0);
    Precision precision = Periods.precision(slots.unit());
    int number = slots.number();
    boolean last = slots.ordinal() < 0;
    if (slots.ordinal() > 1 || slots.unit() > Periods.QUARTER) {
      throw new DateTimeException("neither the first nor the last");
    }
    LocalDate from =
        last ? Periods.plus(whole.to().plusDays(1), slots.unit(), -number) : whole.from();
    LocalDate to =
        last ? whole.to() : Periods.plus(whole.from(), slots.unit(), number).minusDays(1);
    if (from.isBefore(whole.from()) || to.isAfter(whole.to())) {
      throw new DateTimeException("more than there are");
    }
    return Interval.days(from, to, precision);
  }

  /** Whole months from one to another; the year, where there is one, is the last one's. */
  Interval months() {
    YearMonth first = month();
    int years = slots.month2() < slots.month() ? 1 : 0;
    YearMonth from = first.minusYears(slots.year() != 0 ? years : 0);
    boolean lasts =
        !YearMonth.of(from.getYear() + years - 1, slots.month2()).isBefore(YearMonth.from(ref));
    if (slots.year() == 0 && bias > 0 && lasts) {
      from = from.minusYears(1);
    }
    YearMonth to = YearMonth.of(from.getYear() + years, slots.month2());
    return Interval.days(from.atDay(1), to.atEndOfMonth(), Precision.MONTH);
  }

  /** Seven days from the 1st, 8th, 15th or 22nd of a month or, of a year, further on. */
  Interval weekOf() {
    Interval whole = slots.month() == 0 ? period() : Periods.part(month(), 0);
    int ordinal = slots.ordinal();
    LocalDate from = whole.from().plusDays(7L * (ordinal - 1));
    if (ordinal < 0 || from.isAfter(whole.to())) {
      from = whole.to().minusDays(6);
    }
    LocalDate to = from.plusDays(6);
    return Interval.days(from, to.isAfter(whole.to()) ? whole.to() : to, Precision.WEEK);
  }

  int year() {
    return slots.year() != 0 ? slots.year() : ref.getYear() + slots.dir();
  }

  /** "The last quarter" is the one before; of a year it is the fourth. */
  Interval quarter() {
    boolean before = slots.year() == 0 && slots.direction() == null && slots.quarter() < 0;
    return before
        ? Periods.part(ref, Periods.QUARTER, -1, 0)
        : Periods.quarter(quarterYear(), slots.quarter());
  }

  /** A quarter without a year is the one that began last, or the next where it lies ahead. */
  int quarterYear() {
    if (slots.year() != 0 || slots.direction() != null) {
      return year();
    }
    int quarter = slots.quarter() < 0 ? 4 : slots.quarter();
    boolean begun = 3 * quarter - 2 <= ref.getMonthValue();
    boolean over = 3 * quarter < ref.getMonthValue();
    return ref.getYear() + (bias > 0 && over ? 1 : bias <= 0 && !begun ? -1 : 0);
  }

  /** The month, the year or the unit around the reference that the words name. */
  Interval period() {
    if (slots.month() != 0) {
      return Periods.part(month(), 0);
    }
    return slots.year() != 0
        ? Periods.part(slots.year(), 0)
        : Periods.part(ref, slots.unit(), slots.dir(), 0);
  }

  Interval unit() {
    if (slots.unit() == Periods.DAY) {
      throw new DateTimeException("the last day is a day of something");
    }
    if (slots.unit() == Periods.WEEKEND && slots.direction() == null) {
      LocalDate saturday = Periods.monday(ref).plusDays(5);
      boolean back = bias <= 0 && saturday.isAfter(ref);
      return Interval.days(
          saturday.minusWeeks(back ? 1 : 0), saturday.plusDays(back ? -6 : 1), Precision.DAY);
    }
    return Periods.part(ref, slots.unit(), slots.dir(), slots.part());
  }

  /** The 1st to the 15th of a month, the first six months of a year, and what is left of them. */
  Interval half() {
    Interval whole = period();
    LocalDate second =
        switch (whole.precision()) {
          case MONTH -> whole.from().plusDays(15);
          case YEAR -> whole.from().plusMonths(6);
          default -> throw new DateTimeException("no halves");
        };
    return switch (slots.ordinal()) {
      case 1 -> Interval.days(whole.from(), second.minusDays(1), whole.precision());
      case 2, -1 -> Interval.days(second, whole.to(), whole.precision());
      default -> throw new DateTimeException("no such half");
    };
  }

  /** Its ten years, or the years 0 to 3, 4 to 6 and 7 to 9 of them. */
  Interval decade() {
    int first = slots.year() + new int[] {0, 0, 4, 7, 9}[slots.part()];
    int last = slots.year() + new int[] {9, 3, 6, 9, 9}[slots.part()];
    return years(first, last, Precision.YEAR);
  }

  /** The 20th century as 1900 to 1999, the years that open alike, as news and ISO 8601 have it. */
  Interval century() {
    int first = 100 * (slots.ordinal() - 1);
    if (first < 1000 || first > 2100) {
      throw new DateTimeException("too long ago");
    }
    return years(first, first + 99, Precision.YEAR);
  }

  static Interval years(int first, int last, Precision precision) {
    return Interval.days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precision);
  }

  /** A week by its number (ISO 8601). */
  Interval weekNumber() {
    LocalDate monday = Periods.monday(LocalDate.of(year(), 1, 4));
    LocalDate from = monday.plusWeeks(slots.day() - 1L);
    return Interval.days(from, from.plusDays(6), Precision.WEEK);
  }

  /** Fiscal and school years begin where a country lets them begin. */
  Interval vagueYear() {
    int first = year();
    return years(first, slots.year2() == 0 ? first : slots.year2(), Precision.VAGUE);
  }
}
