package org.jejak.time;

import org.jejak.time.Formula.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Times counted from the one named last: "the day before", "that year", "a week later", "the
 * year-ago quarter".
 */
final class RelatedTimes {
  private RelatedTimes() {}

  static boolean isRelated(Rule rule) {
    return switch (rule) {
      case SHIFT, SAME, FOLLOWING, LATER, YEAR_AGO, PART_OF, FOLLOWING_MONTH -> true;
      default -> false;
    };
  }

  /** Where no time was named before: "the following week" is the next; null for all others. */
  static @Nullable Formula alone(Rule rule, Slots slots) {
    Formula around = Formula.of(Rule.UNIT, Slots.of(slots.unit(), slots.sign()));
    boolean alone = rule == Rule.FOLLOWING && slots.unit() > Periods.DAY;
    return alone && around.isPossible() ? around : null;
  }

  /**
   * Counted from a time; null where the words cannot be counted from it.
   *
   * @param days how far the first of the words goes, for {@link Rule#SHIFT}
   */
  static @Nullable Formula from(Formula last, Rule rule, Slots slots, int days) {
    return switch (rule) {
      case SHIFT -> last.isDay() ? last.shifted(Shift.days(days)) : null;
      case YEAR_AGO -> TimeLinks.shifted(last, yearAgo(slots));
      case LATER -> later(last, slots);
      case PART_OF -> partOf(last, slots);
      case FOLLOWING_MONTH -> followingMonth(last, slots);
      default -> TimeLinks.shifted(last, coarse(slots.sign(), slots.unit()));
    };
  }

  private static Shift coarse(int number, int unit) {
    return new Shift(Shift.Kind.COARSE, number, unit);
  }

  /** The same period a year on or back, or the quarter or month that holds that day. */
  private static Shift yearAgo(Slots slots) {
    int years = slots.direction() == null ? slots.sign() : slots.dir();
    return switch (slots.unit()) {
      case Periods.MONTH -> coarse(12 * years, Periods.MONTH);
      case Periods.QUARTER -> coarse(4 * years, Periods.QUARTER);
      default -> new Shift(Shift.Kind.FINE, years, Periods.YEAR);
    };
  }

  /** Of two that are compared with "a year earlier" each, both are counted from the same time. */
  private static @Nullable Formula later(Formula last, Slots slots) {
    Shift shift = coarse(slots.sign() * slots.number(), slots.unit());
    boolean again = slots.sign() < 0 && shift.isAsFarAs(last.shift());
    return TimeLinks.shifted(again ? last.unshifted() : last, shift);
  }

  /** "The end of that year", "early the next year", "the second quarter of that year". */
  private static @Nullable Formula partOf(Formula last, Slots slots) {
    int unit = slots.quarter() == 0 ? slots.unit() : Periods.YEAR;
    Formula whole = TimeLinks.shifted(last, coarse(slots.sign(), unit));
    if (whole == null || !last.isWhole()) {
      return null;
    }
    Interval days = whole.inContext(Periods.LEAP_DAY);
    Slots named = slots.in(days.from().getYear(), unit == Periods.MONTH ? month(days) : 0);
    Rule rule =
        slots.quarter() != 0 ? Rule.QUARTER : unit == Periods.MONTH ? Rule.MONTH : Rule.YEAR;
    Formula part = Formula.of(rule, named);
    return unit >= Periods.MONTH && unit <= Periods.YEAR && part.isPossible() ? part : null;
  }

  private static int month(Interval days) {
    return days.from().getMonthValue();
  }

  /** "The following May": the first to come after the time named last. */
  private static @Nullable Formula followingMonth(Formula last, Slots slots) {
    if (!last.isWhole() || slots.sign() < 0) {
      return null;
    }
    Interval days = last.inContext(Periods.LEAP_DAY);
    int year = days.to().getYear();
    boolean later = slots.month() > days.to().getMonthValue();
    return Formula.of(Rule.MONTH, slots.in(later ? year : year + 1));
  }
}
