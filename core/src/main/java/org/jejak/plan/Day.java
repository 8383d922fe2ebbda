package org.jejak.plan;

import java.time.LocalDate;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * A time expression of a sentence with the days it names.
 *
 * @param first index of its first token
 */
record Day(TimeExpression time, Interval value, int first) {

  boolean isVague() {
    return value.precision() == Precision.VAGUE;
  }

  /** Whether it is a day that words count from another one of the text: the day before. */
  boolean isCounted() {
    boolean named =
        time.text().chars().anyMatch(c -> Character.isDigit(c) || Character.isUpperCase(c));
    return !named && time.text().indexOf(' ') > 0 && value.precision() == Precision.DAY;
  }

  /** Whether it ends on the day of the report or later. */
  boolean isOpen(@Nullable LocalDate reported) {
    return !isVague() && (reported == null || !value.to().isBefore(reported));
  }

  /** Whether it begins after the day of the report. */
  boolean isAhead(@Nullable LocalDate reported) {
    return !isVague() && reported != null && value.from().isAfter(reported);
  }
}
