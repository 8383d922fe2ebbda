package org.jejak.story;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;

/** What a time without a year tells about the calendar: a month, a day of a month. */
public final class CalendarClue {
  private static final LocalDate SUMMER = LocalDate.of(2002, 6, 19);
  private static final LocalDate WINTER = LocalDate.of(2003, 12, 4);

  private CalendarClue() {}

  /** Whether the expression names the same month whatever the year it is read in. */
  public static boolean namesMonth(TimeExpression time) {
    if (time.open() == null) {
      return false;
    }
    Interval a = time.open().on(SUMMER);
    Interval b = time.open().on(WINTER);
    return a.from().getMonth() == b.from().getMonth()
        && a.to().getMonth() == b.to().getMonth()
        && a.from().getMonth() == a.to().getMonth();
  }

  /** The day of a month that the expression names, whatever the year. */
  public static Optional<MonthDay> monthDay(TimeExpression time) {
    if (time.open() == null) {
      return Optional.empty();
    }
    Interval a = time.open().on(SUMMER);
    Interval b = time.open().on(WINTER);
    MonthDay day = MonthDay.from(a.from());
    boolean fixed = a.isOneDay() && b.isOneDay() && day.equals(MonthDay.from(b.from()));
    return fixed ? Optional.of(day) : Optional.empty();
  }
}
