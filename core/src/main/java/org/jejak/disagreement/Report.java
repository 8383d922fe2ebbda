package org.jejak.disagreement;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jejak.article.Dated;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.document.Span;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.plan.ClauseKeys;
import org.jejak.plan.ClauseReader;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What comparing needs of a report: a story may have more reports than memory holds.
 *
 * @param denials sentences by which somebody denies something
 */
record Report(
    String article,
    @Nullable Dated published,
    String text,
    List<Event> events,
    List<Incident> incidents,
    List<Count> counts,
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
        denials);
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
    return said(stance, value, span, null);
  }

  /** The same of something with days of its own. */
  Said said(Stance stance, String value, Span span, @Nullable Interval when) {
    Interval day = published == null ? null : published.interval();
    boolean fresh = day != null && when != null && day.from().equals(when.from());
    return new Said(stance, value, span, span.of(text), day, fresh);
  }
}
