package org.jejak.story;

import java.time.LocalDate;
import java.util.List;
import org.jejak.event.Incident;
import org.jejak.reading.Reading;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What grouping looks at in one report beside its terms, in few bytes: a profile of every report is
 * in memory.
 *
 * @param day day of publication, counted from 1970; {@link #UNDATED} where unknown
 * @param incidents incidents told
 * @param days days named in the text, resolved; counted from 1970, sorted
 * @param open times of an undated report's text that hang on a reference day
 */
record StoryProfile(
    String id,
    String lang,
    int day,
    List<Incident> incidents,
    int[] days,
    List<TimeExpression> open) {
  static final int UNDATED = Integer.MIN_VALUE;

  /** The profile of a report. */
  static StoryProfile of(Reading reading, @Nullable LocalDate published) {
    return new StoryProfile(
        reading.article().id(),
        reading.article().lang().intern(),
        published == null ? UNDATED : (int) published.toEpochDay(),
        reading.incidents(),
        days(reading),
        published == null ? open(reading) : List.of());
  }

  private static int[] days(Reading reading) {
    return reading.times().stream()
        .map(TimeExpression::value)
        .filter(value -> value != null && value.isOneDay())
        .mapToInt(value -> (int) value.from().toEpochDay())
        .sorted()
        .distinct()
        .toArray();
  }

  private static List<TimeExpression> open(Reading reading) {
    return reading.times().stream().filter(time -> time.value() == null).toList();
  }

  boolean isDated() {
    return day != UNDATED;
  }

  /** Whether the text names a day after {@code from}, up to {@code to}. */
  boolean namesDay(int from, int to) {
    for (int named : days) {
      if (named > from && named <= to) {
        return true;
      }
    }
    return false;
  }
}
