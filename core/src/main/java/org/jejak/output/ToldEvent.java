package org.jejak.output;

import java.util.List;
import org.jejak.article.Article;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.language.Sentence;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * An event with what stands beside it: its report, and what the trace found out across reports.
 *
 * @param actors with the ids of joined entities
 * @param recipients the same
 * @param when as stated, or as the trace resolved it
 * @param happening the id shared by every report of the event
 */
record ToldEvent(
    Reading reading,
    Event event,
    List<Actor> actors,
    List<Actor> recipients,
    @Nullable Interval when,
    String happening,
    @Nullable CodePoints points) {

  static ToldEvent in(Trace trace, Reading reading, Event event, @Nullable CodePoints points) {
    return new ToldEvent(
        reading,
        event,
        joined(trace, event.actors()),
        joined(trace, event.recipients()),
        event.when() != null ? event.when() : trace.eventDates().get(event.id()),
        trace.happening(event.id()),
        points);
  }

  /** An event of a report of which is known what a trace found. */
  static ToldEvent in(Joined joined, Reading reading, Event event, CodePoints points) {
    return new ToldEvent(
        reading,
        event,
        event.actors().stream().map(joined::joined).toList(),
        event.recipients().stream().map(joined::joined).toList(),
        joined.when(event.id(), event.when()),
        joined.happening(event.id()),
        points);
  }

  /** An event of a report that is read by itself. */
  static ToldEvent alone(Reading reading, Event event, CodePoints points) {
    return new ToldEvent(
        reading,
        event,
        event.actors(),
        event.recipients(),
        event.when(),
        Trace.happeningOfOneReport(event.id()),
        points);
  }

  Article article() {
    return reading.article();
  }

  /** The sentence in which the clause begins; null where there is none. */
  @Nullable Sentence sentence() {
    Long number = sentenceNumber();
    return number == null ? null : reading.body().sentences().get((int) (number - 1));
  }

  /** Its place in the text, from 1. */
  @Nullable Long sentenceNumber() {
    List<Sentence> sentences = reading.body().sentences();
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= event.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == sentences.size() ? null : (long) low + 1;
  }

  String words(Sentence sentence) {
    return reading.body().words(sentence.span());
  }

  private static List<Actor> joined(Trace trace, List<Actor> actors) {
    return actors.stream().map(actor -> joined(trace, actor)).toList();
  }

  static Actor joined(Trace trace, Actor actor) {
    String entity = NameFiles.joinedOrNull(trace, actor.entity());
    return new Actor(actor.name(), entity, actor.country(), actor.sector(), actor.text());
  }

  void write(Row row) {
    row.text("id", event.id())
        .text("article", article().id())
        .span(event.span(), points)
        .text("text", event.text())
        .name("type", event.type())
        .text("mode", event.mode())
        .text("cameo", event.cameo())
        .texts("contexts", event.contexts())
        .objects("actors", actors, ToldEvent::actor)
        .objects("recipients", recipients, ToldEvent::actor)
        .fromToPrecision(when)
        .object("place", event.place(), StatementFiles::place)
        .name("status", event.status())
        .text("attributed_to", event.attributedTo())
        .number("confidence", event.confidence())
        .text("happening", happening)
        .text("rule", event.rule());
  }

  /** The fields of no event: null, and empty lists. */
  static void writeNone(Row row) {
    row.text("id", null)
        .text("article", null)
        .span(null, null)
        .text("text", null)
        .text("type", null)
        .text("mode", null)
        .text("cameo", null)
        .texts("contexts", List.of())
        .objects("actors", List.<Actor>of(), ToldEvent::actor)
        .objects("recipients", List.<Actor>of(), ToldEvent::actor)
        .fromToPrecision(null)
        .text("place", null)
        .text("status", null)
        .text("attributed_to", null)
        .number("confidence", null)
        .text("happening", null)
        .text("rule", null);
  }

  static void actor(Row row, Actor actor) {
    row.text("name", actor.name())
        .text("entity", actor.entity())
        .text("country", actor.country())
        .text("sector", actor.sector())
        .text("text", actor.text());
  }
}
