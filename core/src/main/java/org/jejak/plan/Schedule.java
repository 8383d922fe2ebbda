package org.jejak.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jejak.document.Span;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sentence;
import org.jejak.language.Table;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Summits, elections, hearings: events with set days, gathered from whichever report gives them.
 */
final class Schedule {
  private static final Set<String> OCCASIONS = occasions();
  private static final int NAME_REACH = 4;
  private static final int DAY_REACH = 16;
  private static final int LONGEST_DAYS = 14;

  private final Map<String, Interval> days = new HashMap<>();

  private static Set<String> occasions() {
    Set<String> concepts = new HashSet<>();
    for (Table.Row row : Table.resource(Schedule.class, "occasions.tsv")) {
      concepts.addAll(Packs.standard().concepts(row, 0));
    }
    return Set.copyOf(concepts);
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
        Set<String> keys = keys(reading, sentence, match);
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
  Optional<Interval> at(List<String> occasions) {
    for (String occasion : occasions) {
      Interval found = days.get(occasion);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The occasions named in a stretch of a report. */
  static List<String> occasions(Reading reading, Span span) {
    AnnotatedText body = reading.body();
    List<String> occasions = new ArrayList<>();
    for (Sentence sentence : body.sentences()) {
      if (sentence.span().overlaps(span)) {
        for (Match match : body.matchesIn(sentence.first(), sentence.end())) {
          occasions.addAll(keys(reading, sentence, match));
        }
      }
    }
    return List.copyOf(occasions);
  }

  private static Set<String> keys(Reading reading, Sentence sentence, Match match) {
    Set<String> keys = new TreeSet<>();
    for (Sense sense : match.senses()) {
      if (!OCCASIONS.contains(sense.concept())) {
        continue;
      }
      for (String entity : namesNear(reading, sentence, match)) {
        keys.add(sense.concept() + " " + entity);
      }
    }
    return keys;
  }

  private static List<String> namesNear(Reading reading, Sentence sentence, Match match) {
    List<String> names = new ArrayList<>();
    AnnotatedText body = reading.body();
    for (Mention mention : reading.mentions()) {
      int at = body.tokenFrom(mention.span().start());
      boolean before = at < match.first() && match.first() - at <= NAME_REACH;
      boolean after = at >= match.end() - 1 && at - match.end() < NAME_REACH;
      boolean inSentence = at >= sentence.first() && at < sentence.end();
      switch (mention.kind()) {
        case ORGANISATION, GROUP -> {
          if (inSentence && (before || after)) {
            names.add(mention.entity());
          }
        }
        case PERSON, COUNTRY, PLACE -> {}
      }
    }
    return names;
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
