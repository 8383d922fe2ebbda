package org.jejak.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Dates a report that does not say its year: a weekday and a day of a month that stand for the same
 * day fit only some years, and near a given period often only one.
 */
public final class UndatedClues {
  private static final int MAX_YEARS = 60;

  private UndatedClues() {}

  /** The days of {@code period} that are this day of this month and this weekday, in order. */
  public static SortedSet<LocalDate> candidateDays(
      DayOfWeek weekday, int month, int dayOfMonth, Interval period) {
    SortedSet<LocalDate> days = new TreeSet<>();
    int last = Math.min(period.to().getYear(), period.from().getYear() + MAX_YEARS);
    for (int year = period.from().getYear(); year <= last; year++) {
      if (dayOfMonth < 1 || dayOfMonth > YearMonth.of(year, month).lengthOfMonth()) {
        continue;
      }
      LocalDate day = LocalDate.of(year, month, dayOfMonth);
      boolean inside = !day.isBefore(period.from()) && !day.isAfter(period.to());
      if (inside && day.getDayOfWeek() == weekday) {
        days.add(day);
      }
    }
    return days;
  }

  /**
   * The one day of {@code period} that the expressions allow. A weekday and a day of a month in one
   * expression ("Friday, 11 October") come first; without such, each lone weekday is paired with
   * each lone day of a month, so give only expressions that may stand for the same event.
   *
   * @return empty where no day fits or more than one does
   */
  public static Optional<Interval> onlyYear(List<TimeExpression> times, Interval period) {
    List<Formula> dates = new ArrayList<>();
    List<Formula> weekdays = new ArrayList<>();
    SortedSet<LocalDate> days = new TreeSet<>();
    for (TimeExpression time : times) {
      if (time.open() instanceof Formula formula && formula.shift().kind() == Shift.Kind.NONE) {
        Slots slots = formula.slots();
        DayOfWeek stated = formula.statedWeekday();
        if (stated != null) {
          days.addAll(candidateDays(stated, slots.month(), slots.day(), period));
        } else if (formula.rule() == Formula.Rule.DATE) {
          dates.add(formula);
        } else if (formula.rule() == Formula.Rule.WEEKDAY) {
          weekdays.add(formula);
        }
      }
    }
    if (days.isEmpty()) {
      days.addAll(paired(weekdays, dates, period));
    }
    return days.size() == 1 ? Optional.of(Interval.day(days.first())) : Optional.empty();
  }

  private static SortedSet<LocalDate> paired(
      List<Formula> weekdays, List<Formula> dates, Interval period) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Formula weekday : weekdays) {
      DayOfWeek day = DayOfWeek.of(weekday.slots().weekday());
      for (Formula date : dates) {
        Slots slots = date.slots();
        days.addAll(candidateDays(day, slots.month(), slots.day(), period));
      }
    }
    return days;
  }
}
