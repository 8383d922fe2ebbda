package org.jejak.correction;

import java.time.LocalDate;
import org.jejak.article.Dated;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jejak.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/** Gives a report another day: times counted from the day of publication are counted anew. */
final class Redating {
  private Redating() {}

  /** The reading of a report published on another day; null where the day cannot be told. */
  static Reading of(Reading reading, @Nullable LocalDate day) {
    Dated published = day == null ? null : new Dated(Interval.day(day), Correction.PERSON, null);
    return new Reading(
        reading.article().withPublished(published),
        reading.title(),
        reading.body(),
        reading.entities(),
        reading.mentions(),
        reading.times().stream().map(time -> counted(time, day)).toList(),
        reading.quotes(),
        reading.events().stream().map(event -> counted(event, day)).toList(),
        reading.incidents().stream().map(incident -> counted(incident, day)).toList());
  }

  private static TimeExpression counted(TimeExpression time, @Nullable LocalDate day) {
    if (time.open() == null) {
      return time;
    }
    Interval value = day == null ? null : time.open().inContext(day);
    Anchor anchor = value == null ? null : Anchor.PUBLISHED;
    return new TimeExpression(time.span(), time.text(), value, anchor, time.open());
  }

  private static Event counted(Event event, @Nullable LocalDate day) {
    TimeExpression time = event.time() == null ? null : counted(event.time(), day);
    return time == null || time.equals(event.time()) ? event : event.withTime(time);
  }

  private static Incident counted(Incident incident, @Nullable LocalDate day) {
    TimeExpression time = incident.time() == null ? null : counted(incident.time(), day);
    return time == null || time.equals(incident.time())
        ? incident
        : new Incident(
            incident.id(),
            incident.span(),
            incident.text(),
            incident.kind(),
            incident.place(),
            time.value(),
            time,
            incident.figures(),
            incident.magnitude(),
            incident.figureSpans(),
            incident.qualifiers(),
            incident.rule());
  }
}
