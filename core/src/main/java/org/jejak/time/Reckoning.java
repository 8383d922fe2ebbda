package org.jejak.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jejak.time.Formula.Rule;
import org.jejak.time.Interval.Precision;

/** Counts the days of a formula from a reference day. */
final class Reckoning {
  private final Rule rule;
  private final Slots slots;
  private final LocalDate ref;
  private final PeriodReckoning periods;
  private final DayReckoning days;
  private final FeastReckoning feasts;

  private Reckoning(Formula formula, LocalDate ref) {
    this.rule = formula.rule();
    this.slots = formula.slots();
    this.ref = ref;
    this.periods = new PeriodReckoning(formula, ref);
    this.days = new DayReckoning(formula, ref, periods);
    this.feasts = new FeastReckoning(formula, ref);
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
      case DATE -> Interval.day(days.date());
      case SLASH -> Interval.day(days.slash());
      case RANGE -> days.range();
      case PAIR -> days.pair();
      case WEEKDAY -> Interval.day(days.weekday());
      case WEEKDAY_IN -> Interval.day(days.weekdayIn());
      case DAY_OF_MONTH -> Interval.day(days.dayOfMonth());
      case DAY_OF_PERIOD -> Interval.day(days.dayOfPeriod());
      case WEEKDAY_OF_MONTH -> Interval.day(days.weekdayOfMonth());
      case DAY -> Interval.day(slots.month() == 0 ? ref.plusDays(slots.offset()) : days.date());
      case FEAST -> feasts.days();
      case REST -> rest();
      case OFFSET, AFTER -> offset();
      case WITHIN ->
          Interval.days(ref, Periods.plus(ref, slots.unit(), slots.number()), Precision.DAY);
      case VAGUE -> vague();
      case LAPSE -> lapse();
      case OFFSET_DAY -> Interval.day(counted(slots.sign()));
      case FEAST_WEEKEND -> feasts.weekend();
      default -> period();
    };
  }

  private Interval period() {
    return switch (rule) {
      case MONTH -> Periods.part(periods.month(), slots.part());
      case MONTH_IN ->
          Periods.part(YearMonth.of(ref.getYear() + slots.dir(), slots.month()), slots.part());
      case MONTHS -> periods.months();
      case WEEK_OF -> periods.weekOf();
      case WEEK_NUMBER -> periods.weekNumber();
      case YEAR -> Periods.part(slots.year(), slots.part());
      case YEARS -> periods.years();
      case QUARTER -> periods.quarter();
      case UNIT -> periods.unit();
      case HALF -> periods.half();
      case DECADE -> periods.decade();
      case CENTURY -> periods.century();
      case SEASON -> periods.season();
      case FIRST_OF -> periods.firstOf();
      case VAGUE_YEAR -> periods.vagueYear();
      default -> throw new IllegalArgumentException("no time");
    };
  }

  private Interval rest() {
    Interval whole =
        slots.month() != 0
            ? Periods.part(periods.month(), 0)
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
    LocalDate day = counted(rule == Rule.AFTER ? 1 : slots.sign());
    return Periods.part(day, Periods.held(slots.unit()), 0, 0);
  }

  private LocalDate counted(int sign) {
    return Periods.plus(ref, slots.unit(), sign * slots.number());
  }

  /** "The past two weeks" and "the next two": up to the reference day and from it, with it. */
  private Interval lapse() {
    int unit = slots.unit();
    int sign = slots.direction() == null ? -1 : slots.dir();
    int units = sign * Math.max(1, slots.number());
    if (sign == 0) {
      throw new DateTimeException("neither before nor after");
    }
    if (unit == Periods.QUARTER || unit == Periods.WEEKEND) {
      Interval near = Periods.part(ref, unit, sign, 0);
      Interval far = Periods.part(ref, unit, units, 0);
      return sign < 0
          ? Interval.days(far.from(), near.to(), near.precision())
          : Interval.days(near.from(), far.to(), near.precision());
    }
    LocalDate end = Periods.plus(ref, unit, units);
    return sign < 0
        ? Interval.days(end, ref, Periods.precision(unit))
        : Interval.days(ref, end, Precision.DAY);
  }

  private Interval vague() {
    LocalDate end = ref.plusDays(slots.offset());
    return end.isBefore(ref)
        ? Interval.days(end, ref, Precision.VAGUE)
        : Interval.days(ref, end, Precision.VAGUE);
  }
}
