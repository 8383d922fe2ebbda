package org.jejak.disagreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.article.Dated;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.document.Span;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.mention.Mention;
import org.jejak.plan.ClauseKeys;
import org.jejak.plan.ClauseReader;
import org.jejak.plan.Keys;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What comparing needs of a report: a story may have more reports than memory holds.
 *
 * @param days the single days that it names
 * @param cast ids of all that it names
 * @param denials sentences by which somebody denies something
 */
record Report(
    String article,
    @Nullable Dated published,
    String text,
    List<Event> events,
    List<Incident> incidents,
    List<Count> counts,
    List<NamedDay> days,
    Set<String> cast,
    List<ClauseKeys.Told> denials) {
  private static final int NEWS_DAYS = 60;

  static Report of(Reading reading, CountReader counts, ClauseReader clauses) {
    Optional<ClauseKeys> keys = clauses.read(reading);
    List<ClauseKeys.Told> denials =
        keys.filter(ClauseKeys::denies)
            .map(told -> told.told().stream().filter(ClauseKeys.Told::denied).toList())
            .orElse(List.of());
    return new Report(
        reading.article().id(),
        reading.article().published(),
        reading.article().text(),
        reading.events(),
        reading.incidents(),
        counts.counts(reading, keys),
        days(reading, keys),
        reading.mentions().stream().map(Mention::entity).collect(Collectors.toUnmodifiableSet()),
        denials);
  }

  /**
   * A day with the keys of its clause.
   *
   * @param figures whether it is named in figures, not by a weekday alone
   * @param ahead whether its clause tells of something to come, or the day itself is to come
   */
  record NamedDay(LocalDate day, Span span, Keys keys, boolean figures, boolean ahead) {}

  private static List<NamedDay> days(Reading reading, Optional<ClauseKeys> clauses) {
    List<NamedDay> days = new ArrayList<>();
    for (TimeExpression time : reading.times()) {
      Interval value = time.value();
      boolean figures = time.text().chars().anyMatch(Character::isDigit);
      boolean day = value != null && value.isOneDay() && value.precision() == Precision.DAY;
      ClauseKeys.Around told = day ? around(clauses, time.span()) : null;
      if (told != null && value != null) {
        boolean ahead = told.ahead() || isAfter(value.from(), reading.article().published());
        days.add(new NamedDay(value.from(), time.span(), told.keys(), figures, ahead));
      }
    }
    return days;
  }

  private static boolean isAfter(LocalDate day, @Nullable Dated published) {
    return published != null && day.isAfter(published.interval().to());
  }

  private static ClauseKeys.@Nullable Around around(Optional<ClauseKeys> clauses, Span span) {
    return clauses.map(told -> told.around(span)).orElse(null);
  }

  /** Whether a day lies after that of the report. */
  boolean isToCome(LocalDate day) {
    return isAfter(day, published);
  }

  /** Published within two days: what a later report says differently is news, not a difference. */
  boolean isOfOneTime(Report other) {
    return published == null
        || other.published == null
        || Math.abs(
                ChronoUnit.DAYS.between(
                    published.interval().from(), other.published.interval().from()))
            <= 2;
  }

  /** Whether an incident is what the report is about, not one of years before. */
  boolean isNews(Incident incident) {
    return published == null
        || incident.when() == null
        || !incident.when().to().isBefore(published.interval().from().minusDays(NEWS_DAYS));
  }

  /** What the report says in a stretch of its text. */
  Said said(Stance stance, String value, Span span) {
    return said(stance, value, Bound.NONE, span, null);
  }

  /** The same of a number, and of something with days of its own. */
  Said said(Stance stance, String value, Bound bound, Span span, @Nullable Interval when) {
    Interval day = published == null ? null : published.interval();
    boolean fresh = day != null && when != null && day.from().equals(when.from());
    return new Said(stance, value, bound, span, span.of(text), day, fresh);
  }
}
