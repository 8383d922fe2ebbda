package org.jejak.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jejak.time.Interval.Precision;
import org.jspecify.annotations.Nullable;

/**
 * How the days of an expression are counted.
 *
 * @param slots what the words gave the rule
 * @param bias 2 where plain words of the future stand by it, 1 where other cues look ahead, -1 of
 *     what is over, 0 where there are none
 * @param lastDay whether only the last day is meant ("by October")
 * @param clock the time of that day; null where none is written with its zone
 * @param shift days to go on from there
 */
record Formula(
    Rule rule, Slots slots, int bias, boolean lastDay, @Nullable ClockTime clock, int shift)
    implements TimeExpression.OpenTime {
  private static final int NEAR_MONTHS = 2;
  private static final int MONTHS_AHEAD = 8;
  private static final int NUMBERS = 24;
  private static final Rule[] RULES = Rule.values();

  /** What a pattern computes. */
  enum Rule {
    NOTHING,
    DATE,
    SLASH,
    RANGE,
    PAIR,
    MONTH,
    MONTH_IN,
    WEEK_OF,
    YEAR,
    YEARS,
    MONTHS,
    QUARTER,
    WEEKDAY,
    WEEKDAY_IN,
    UNIT,
    REST,
    OFFSET,
    AFTER,
    WITHIN,
    DAY,
    SHIFT,
    VAGUE
  }

  @Override
  public int[] numbers() {
    Integer direction = slots.direction();
    return new int[] {
      rule.ordinal(),
      bias,
      lastDay ? 1 : 0,
      clock == null ? 0 : 1,
      clock == null ? 0 : clock.minutes(),
      clock == null ? 0 : clock.zone(),
      shift,
      slots.day(),
      slots.day2(),
      slots.month(),
      slots.month2(),
      slots.year(),
      slots.year2(),
      slots.weekday(),
      slots.unit(),
      slots.number(),
      slots.ordinal(),
      slots.part(),
      slots.sign(),
      slots.rest(),
      slots.offset(),
      slots.quarter(),
      direction == null ? 0 : 1,
      direction == null ? 0 : direction
    };
  }

  /** Made again from {@link #numbers}. */
  static Formula of(int[] n) {
    if (n.length != NUMBERS || n[0] < 0 || n[0] >= RULES.length) {
      throw new IllegalArgumentException("not an open time");
    }
    Slots slots =
        new Slots(
            n[7],
            n[8],
            n[9],
            n[10],
            n[11],
            n[12],
            n[13],
            n[14],
            n[15],
            n[16],
            n[17],
            n[18],
            n[19],
            n[20],
            n[21],
            n[22] == 0 ? null : n[23]);
    ClockTime clock = n[3] == 0 ? null : new ClockTime(n[4], n[5]);
    return new Formula(RULES[n[0]], slots, n[1], n[2] != 0, clock, n[6]);
  }

  /** Whether the words are a possible time (no 31 June) and name one that this rule can count. */
  boolean isPossible() {
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    try {
      return rule != Rule.NOTHING
          && !(rule == Rule.AFTER && bias <= 0)
          && inContext(leapDay) != null;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether it is one day, so that a time of day can stand by it. */
  boolean isDay() {
    return switch (rule) {
      case DATE, SLASH, WEEKDAY, WEEKDAY_IN, DAY -> true;
      default -> false;
    };
  }

  /** Whether the words alone name the days. */
  boolean isWhole() {
    return slots.year() != 0;
  }

  @Override
  public Interval on(LocalDate reference) {
    return new Formula(rule, slots, 0, false, clock, shift).inContext(reference);
  }

  @Override
  public Interval inContext(LocalDate reference) {
    Interval days = days(reference);
    if (clock != null && days.isOneDay()) {
      return Interval.minute(clock.on(days.from()));
    }
    if (shift != 0) {
      return shifted(days);
    }
    return lastDay ? Interval.day(days.to()) : days;
  }

  private Interval shifted(Interval days) {
    return Interval.days(days.from().plusDays(shift), days.to().plusDays(shift), days.precision());
  }

  /** The day that lies {@code days} from this one: "the day before". */
  Formula further(int days) {
    return new Formula(rule, slots, bias, lastDay, null, shift + days);
  }

  private Interval days(LocalDate ref) {
    return switch (rule) {
      case DATE -> Interval.day(date(ref));
      case SLASH -> Interval.day(slash());
      case RANGE -> range(ref);
      case PAIR -> pair(ref);
      case MONTH -> part(month(ref), slots.part());
      case MONTH_IN -> part(YearMonth.of(ref.getYear() + slots.dir(), slots.month()), slots.part());
      case WEEK_OF -> weekOf(month(ref));
      case YEAR -> Periods.part(slots.year(), slots.part());
      case YEARS -> years();
      case MONTHS -> months(ref);
      case QUARTER -> Periods.quarter(quarterYear(ref), slots.quarter());
      case WEEKDAY -> Interval.day(weekday(ref));
      case WEEKDAY_IN -> Interval.day(weekdayIn(ref));
      case UNIT -> Periods.part(ref, slots.unit(), slots.dir(), slots.part());
      case REST -> rest(ref);
      case OFFSET, AFTER -> offset(ref);
      case WITHIN ->
          Interval.days(ref, Periods.plus(ref, slots.unit(), slots.number()), Precision.DAY);
      case DAY -> Interval.day(slots.month() == 0 ? ref.plusDays(slots.offset()) : date(ref));
      case VAGUE -> vague(ref);
      case NOTHING, SHIFT -> throw new IllegalArgumentException("no time");
    };
  }

  private LocalDate date(LocalDate ref) {
    return slots.year() != 0
        ? LocalDate.of(slots.year(), slots.month(), slots.day())
        : nearest(ref, slots.month(), slots.day());
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
        return LocalDate.of(ref.getYear() - Math.floorMod(ref.getYear(), 4), 2, 29);
      }
      throw new DateTimeException("no such day");
    }
    return best;
  }

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(a.toEpochDay() - b.toEpochDay());
  }

  /** Both orders of day and month are in use: only a number over twelve tells them apart. */
  private LocalDate slash() {
    int a = slots.day();
    int b = slots.day2();
    if (a <= 12 && b <= 12 && a != b) {
      throw new DateTimeException("either order");
    }
    return a > 12 ? LocalDate.of(slots.year(), b, a) : LocalDate.of(slots.year(), a, b);
  }

  private Interval range(LocalDate ref) {
    int lastMonth = slots.month2() == 0 ? slots.month() : slots.month2();
    LocalDate from = date(ref);
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
  private Interval pair(LocalDate ref) {
    if (slots.day2() != slots.day() + 1) {
      throw new DateTimeException("two days apart");
    }
    return range(ref);
  }

  private Interval years() {
    return Interval.days(
        LocalDate.of(slots.year(), 1, 1), LocalDate.of(slots.year2(), 12, 31), Precision.YEAR);
  }

  /** Whole months from one to another; the year, where there is one, is the last one's. */
  private Interval months(LocalDate ref) {
    YearMonth first = month(ref);
    int back = slots.year() != 0 && slots.month2() < slots.month() ? 1 : 0;
    YearMonth from = first.minusYears(back);
    int years = slots.month2() < slots.month() ? 1 : 0;
    YearMonth to = YearMonth.of(from.getYear() + years, slots.month2());
    return Interval.days(from.atDay(1), to.atEndOfMonth(), Precision.MONTH);
  }

  private YearMonth month(LocalDate ref) {
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

  private Interval weekOf(YearMonth month) {
    int ordinal = slots.ordinal();
    int first = ordinal < 0 ? month.lengthOfMonth() - 6 : 7 * ordinal - 6;
    int last = Math.min(first + 6, month.lengthOfMonth());
    return Interval.days(month.atDay(first), month.atDay(last), Precision.WEEK);
  }

  private int quarterYear(LocalDate ref) {
    return slots.year() != 0 ? slots.year() : ref.getYear();
  }

  private LocalDate weekday(LocalDate ref) {
    DayOfWeek day = DayOfWeek.of(slots.weekday());
    Integer dir = slots.direction();
    if (dir == null) {
      return ref.with(
          bias > 0 ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }
    if (dir < 0) {
      return ref.with(TemporalAdjusters.previous(day));
    }
    return Periods.monday(ref).plusDays(7L * dir + slots.weekday() - 1);
  }

  private LocalDate weekdayIn(LocalDate ref) {
    if (slots.unit() != Periods.WEEK) {
      throw new DateTimeException("a weekday of a week alone");
    }
    return Periods.monday(ref).plusDays(7L * slots.dir() + slots.weekday() - 1);
  }

  private Interval rest(LocalDate ref) {
    Interval whole =
        slots.month() != 0
            ? Periods.part(month(ref), 0)
            : Periods.part(ref, slots.unit(), slots.dir(), 0);
    boolean holds = !ref.isBefore(whole.from()) && !ref.isAfter(whole.to());
    if (!holds) {
      return whole;
    }
    LocalDate from = slots.rest() > 0 ? ref : whole.from();
    LocalDate to = slots.rest() > 0 ? whole.to() : ref;
    return Interval.days(from, to, whole.precision());
  }

  private Interval offset(LocalDate ref) {
    int sign = rule == Rule.AFTER ? 1 : slots.sign();
    LocalDate day = Periods.plus(ref, slots.unit(), sign * slots.number());
    return Periods.part(day, slots.unit(), 0, 0);
  }

  private Interval vague(LocalDate ref) {
    LocalDate end = ref.plusDays(slots.offset());
    return end.isBefore(ref)
        ? Interval.days(end, ref, Precision.VAGUE)
        : Interval.days(ref, end, Precision.VAGUE);
  }

  /** The weekday named beside a day of a month; null unless both are named. */
  @Nullable DayOfWeek statedWeekday() {
    boolean both = shift == 0 && slots.weekday() != 0 && slots.day() != 0 && slots.day2() == 0;
    return both ? DayOfWeek.of(slots.weekday()) : null;
  }
}
