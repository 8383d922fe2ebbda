package org.jejak.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Sentence;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Summits, elections, hearings: events with set days, gathered from whichever report gives them.
 */
final class Schedule {
  private static final int DAY_REACH = 16;
  private static final int LONGEST_DAYS = 14;

  private final Occasions occasions;
  private final Map<String, Interval> days = new HashMap<>();

  Schedule(Occasions occasions) {
    this.occasions = occasions;
  }

  /**
   * Gathers the days of the occasions that a report names.
   *
   * @param resolved an expression's days in a report, resolved; null while open
   */
  void add(Reading reading, BiFunction<Reading, TimeExpression, @Nullable Interval> resolved) {
    AnnotatedText body = reading.body();
    for (Sentence sentence : body.sentences()) {
      for (Match match : body.matchesIn(sentence.first(), sentence.end())) {
        Set<String> keys = occasions.at(reading, sentence, match);
        Interval day = keys.isEmpty() ? null : day(reading, sentence, match, resolved);
        if (day != null) {
          keys.forEach(key -> days.merge(key, day, Schedule::narrower));
        }
      }
    }
  }

  private static Interval narrower(Interval a, Interval b) {
    return b.from().datesUntil(b.to().plusDays(1)).count()
            < a.from().datesUntil(a.to().plusDays(1)).count()
        ? b
        : a;
  }

  /** The days of the first occasion that has any. */
  Optional<Interval> at(List<String> named) {
    for (String occasion : named) {
      Interval found = days.get(occasion);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Interval day(
      Reading reading,
      Sentence sentence,
      Match match,
      BiFunction<Reading, TimeExpression, @Nullable Interval> resolved) {
    Interval first = null;
    for (TimeExpression time : reading.times()) {
      int at = reading.body().tokenFrom(time.span().start());
      boolean near = at >= match.end() && at - match.end() <= DAY_REACH && at < sentence.end();
      Interval value = near ? resolved.apply(reading, time) : null;
      boolean inFigures = time.text().chars().anyMatch(Character::isDigit);
      if (value != null && inFigures && value.precision() == Interval.Precision.DAY) {
        if (first != null) {
          return isSoonAfter(first, value)
              ? Interval.days(first.from(), value.to(), Interval.Precision.DAY)
              : first;
        }
        first = value;
      }
    }
    return first;
  }

  /** Whether the second of two days may be that on which the occasion ends. */
  private static boolean isSoonAfter(Interval first, Interval second) {
    return second.from().isAfter(first.to())
        && !second.from().isAfter(first.to().plusDays(LONGEST_DAYS));
  }
}
