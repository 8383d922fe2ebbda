package org.jejak.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jejak.time.Formula.Rule;
import org.jejak.time.Interval.Precision;

/** Counts the days of a formula from a reference day. */
final class Reckoning {
  private static final int NEAR_MONTHS = 2;
  private static final int MONTHS_AHEAD = 8;

  private final Rule rule;
  private final Slots slots;
  private final int bias;
  private final LocalDate ref;

  private Reckoning(Formula formula, LocalDate ref) {
    this.rule = formula.rule();
    this.slots = formula.slots();
    this.bias = formula.bias();
    this.ref = ref;
  }

  /**
   * The days of a formula, before its shift.
   *
   * @throws DateTimeException or IllegalArgumentException when the words are no possible time
   */
  static Interval days(Formula formula, LocalDate reference) {
    return new Reckoning(formula, reference).days();
  }

  private Interval days() {
    return switch (rule) {
      case DATE -> Interval.day(date());
      case SLASH -> Interval.day(slash());
      case RANGE -> range();
      case PAIR -> pair();
      case MONTH -> part(month(), slots.part());
      case MONTH_IN -> part(YearMonth.of(ref.getYear() + slots.dir(), slots.month()), slots.part());
      case WEEK_OF -> weekOf();
      case YEAR -> Periods.part(slots.year(), slots.part());
      case YEARS -> years();
      case MONTHS -> months();
      case QUARTER -> Periods.quarter(quarterYear(), slots.quarter());
      case WEEKDAY -> Interval.day(weekday());
      case WEEKDAY_IN -> Interval.day(weekdayIn());
      case UNIT -> unit();
      case REST -> rest();
      case OFFSET, AFTER -> offset();
      case WITHIN ->
          Interval.days(ref, Periods.plus(ref, slots.unit(), slots.number()), Precision.DAY);
      case DAY -> Interval.day(slots.month() == 0 ? ref.plusDays(slots.offset()) : date());
      case VAGUE -> vague();
      case DAY_OF_MONTH -> Interval.day(dayOfMonth());
      case DAY_OF_PERIOD -> Interval.day(dayOfPeriod());
      case WEEKDAY_OF_MONTH -> Interval.day(weekdayOfMonth());
      case HALF -> half();
      case DECADE -> decade();
      case CENTURY -> century();
      case WEEK_NUMBER -> weekNumber();
      case FEAST -> feast();
      case VAGUE_YEAR -> vagueYear();
      case NOTHING, SHIFT, FROM, HOLDING, SAME, FOLLOWING, LATER ->
          throw new IllegalArgumentException("no time");
    };
  }

  private LocalDate date() {
    return day(slots.month(), slots.day());
  }

  /** The day and month in the year that brings it nearest to the reference. */
  private static LocalDate nearest(LocalDate ref, int month, int day) {
    LocalDate best = null;
    for (int year = ref.getYear() - 1; year <= ref.getYear() + 1; year++) {
      if (day <= YearMonth.of(year, month).lengthOfMonth()) {
        LocalDate date = LocalDate.of(year, month, day);
        if (best == null || distance(date, ref) < distance(best, ref)) {
          best = date;
        }
      }
    }
    if (best == null) {
      if (month == 2 && day == 29) {
        int leap = ref.getYear();
        while (!Year.isLeap(leap)) {
          leap--;
        }
        return LocalDate.of(leap, 2, 29);
      }
      throw new DateTimeException("no such day");
    }
    return best;
  }

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(a.toEpochDay() - b.toEpochDay());
  }

  /**
   * Both orders of day and month are in use: a number over twelve tells them apart, or the weekday
   * beside them; a weekday that fits neither or both leaves the day first.
   */
  private LocalDate slash() {
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
    return slots.year() != 0 ? LocalDate.of(slots.year(), month, day) : nearest(ref, month, day);
  }

  private Interval range() {
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
  private Interval pair() {
    if (slots.day2() != slots.day() + 1) {
      throw new DateTimeException("two days apart");
    }
    return range();
  }

  private Interval years() {
    return years(slots.year(), slots.year2(), Precision.YEAR);
  }

  /** Whole months from one to another; the year, where there is one, is the last one's. */
  private Interval months() {
    YearMonth first = month();
    int back = slots.year() != 0 && slots.month2() < slots.month() ? 1 : 0;
    YearMonth from = first.minusYears(back);
    int years = slots.month2() < slots.month() ? 1 : 0;
    YearMonth to = YearMonth.of(from.getYear() + years, slots.month2());
    return Interval.days(from.atDay(1), to.atEndOfMonth(), Precision.MONTH);
  }

  private YearMonth month() {
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

  private static Interval part(YearMonth month, int part) {
    return Periods.part(month, part);
  }

  /** Seven days from the 1st, 8th, 15th or 22nd of a month or, of a year, further on. */
  private Interval weekOf() {
    Interval whole = slots.month() == 0 ? period() : part(month(), 0);
    int ordinal = slots.ordinal();
    LocalDate from = whole.from().plusDays(7L * (ordinal - 1));
    if (ordinal < 0 || from.isAfter(whole.to())) {
      from = whole.to().minusDays(6);
    }
    LocalDate to = from.plusDays(6);
    return Interval.days(from, to.isAfter(whole.to()) ? whole.to() : to, Precision.WEEK);
  }

  private int year() {
    return slots.year() != 0 ? slots.year() : ref.getYear() + slots.dir();
  }

  /** A quarter without a year is the one that began last, or the next where it lies ahead. */
  private int quarterYear() {
    if (slots.year() != 0 || slots.direction() != null) {
      return year();
    }
    int quarter = slots.quarter() < 0 ? 4 : slots.quarter();
    boolean begun = 3 * quarter - 2 <= ref.getMonthValue();
    boolean over = 3 * quarter < ref.getMonthValue();
    return ref.getYear() + (bias > 0 && over ? 1 : bias <= 0 && !begun ? -1 : 0);
  }

  /** The month, the year or the unit around the reference that the words name. */
  private Interval period() {
    if (slots.month() != 0) {
      return part(month(), 0);
    }
    return slots.year() != 0
        ? Periods.part(slots.year(), 0)
        : Periods.part(ref, slots.unit(), slots.dir(), 0);
  }

  private Interval unit() {
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
  private Interval half() {
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
  private Interval decade() {
    int first = slots.year() + new int[] {0, 0, 4, 7, 9}[slots.part()];
    int last = slots.year() + new int[] {9, 3, 6, 9, 9}[slots.part()];
    return years(first, last, Precision.YEAR);
  }

  /** The 20th century as 1900 to 1999, the years that open alike, as news and ISO 8601 have it. */
  private Interval century() {
    int first = 100 * (slots.ordinal() - 1);
    if (first < 1000 || first > 2100) {
      throw new DateTimeException("too long ago");
    }
    return years(first, first + 99, Precision.YEAR);
  }

  private static Interval years(int first, int last, Precision precision) {
    return Interval.days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precision);
  }

  /** A week by its number (ISO 8601). */
  private Interval weekNumber() {
    LocalDate monday = Periods.monday(LocalDate.of(year(), 1, 4));
    LocalDate from = monday.plusWeeks(slots.day() - 1L);
    return Interval.days(from, from.plusDays(6), Precision.WEEK);
  }

  /** In the year named, or the one that brings it nearest. */
  private Interval feast() {
    int feast = slots.feast();
    if (slots.unit() != 0 && slots.unit() != Periods.YEAR) {
      throw new DateTimeException("a feast of a year");
    }
    if (slots.year() != 0 || slots.unit() != 0) {
      return Feasts.in(feast, year());
    }
    Interval best = null;
    for (int year = ref.getYear() - 1; year <= ref.getYear() + 1; year++) {
      Interval days = Feasts.in(feast, year);
      boolean fits =
          switch (slots.dir()) {
            case -1 -> days.to().isBefore(ref);
            case 1 -> days.from().isAfter(ref);
            default -> slots.direction() == null || year == ref.getYear();
          };
      if (fits && (best == null || isNearer(days, best))) {
        best = days;
      }
    }
    return best == null ? Feasts.in(feast, ref.getYear() + slots.dir()) : best;
  }

  private boolean isNearer(Interval days, Interval others) {
    boolean last = slots.dir() < 0;
    return last
        ? days.from().isAfter(others.from())
        : slots.dir() == 0 && distance(days.from(), ref) < distance(others.from(), ref);
  }

  /** Fiscal and school years begin where a country lets them begin. */
  private Interval vagueYear() {
    int first = year();
    return years(first, slots.year2() == 0 ? first : slots.year2(), Precision.VAGUE);
  }

  /** The day of that number that is nearest, in a month in which it is the weekday named. */
  private LocalDate dayOfMonth() {
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
        if (fits && lies && (best == null || distance(day, ref) < distance(best, ref))) {
          best = day;
        }
      }
    }
    return best == null ? weekday() : best;
  }

  private LocalDate dayOfPeriod() {
    Interval whole = period();
    int ordinal = slots.ordinal();
    LocalDate day = whole.from().plusDays(ordinal - 1L);
    return ordinal < 0 || day.isAfter(whole.to()) ? whole.to() : day;
  }

  private LocalDate weekdayOfMonth() {
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
      return month();
    }
    if (slots.unit() != expected) {
      throw new DateTimeException("no month");
    }
    return slots.month() == 0
        ? YearMonth.from(ref).plusMonths(slots.dir())
        : YearMonth.of(ref.getYear() + slots.dir(), slots.month());
  }

  private LocalDate weekday() {
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
  private LocalDate weekdayIn() {
    if (slots.sign() != 0) {
      LocalDate day = Periods.plus(ref, slots.unit(), slots.sign() * slots.number());
      return Periods.monday(day).plusDays(slots.weekday() - 1L);
    }
    if (slots.unit() != Periods.WEEK) {
      throw new DateTimeException("a weekday of a week alone");
    }
    return Periods.monday(ref).plusDays(7L * slots.dir() + slots.weekday() - 1);
  }

  private Interval rest() {
    Interval whole =
        slots.month() != 0
            ? Periods.part(month(), 0)
            : Periods.part(ref, slots.unit(), slots.dir(), 0);
    boolean holds = !ref.isBefore(whole.from()) && !ref.isAfter(whole.to());
    if (!holds) {
      return whole;
    }
    LocalDate from = slots.rest() > 0 ? ref : whole.from();
    LocalDate to = slots.rest() > 0 ? whole.to() : ref;
    return Interval.days(from, to, whole.precision());
  }

  private Interval offset() {
    int sign = rule == Rule.AFTER ? 1 : slots.sign();
    LocalDate day = Periods.plus(ref, slots.unit(), sign * slots.number());
    int unit = slots.unit() == Periods.DECADE ? Periods.YEAR : slots.unit();
    return Periods.part(day, unit, 0, 0);
  }

  private Interval vague() {
    LocalDate end = ref.plusDays(slots.offset());
    return end.isBefore(ref)
        ? Interval.days(end, ref, Precision.VAGUE)
        : Interval.days(ref, end, Precision.VAGUE);
  }
}
