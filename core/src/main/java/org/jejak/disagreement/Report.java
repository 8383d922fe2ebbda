package org.jejak.disagreement;

import java.time.OffsetDateTime;
import java.util.List;
import org.jejak.article.Dated;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.document.Span;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** What comparing needs of a report: a story may have more reports than memory holds. */
record Report(
    String article,
    @Nullable Dated published,
    String text,
    List<Event> events,
    List<Incident> incidents,
    List<CountedFacts.Count> counts) {

  static Report of(Reading reading, CountedFacts counted) {
    return new Report(
        reading.article().id(),
        reading.article().published(),
        reading.article().text(),
        reading.events(),
        reading.incidents(),
        counted.counts(reading));
  }

  /** What the report says in a stretch of its text. */
  Said said(Stance stance, String value, Span span) {
    OffsetDateTime minute = published == null ? null : published.interval().minute();
    return new Said(stance, value, span, span.of(text), minute);
  }
}
