package org.jejak.plan;

import java.time.LocalDate;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.plan.Act.Course;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** One sentence of a report with what its days, clauses and coded events give. */
class Told {
  /** How many clauses away a day or a cue may stand. */
  static final int JOIN = 2;

  final Reading reading;
  final @Nullable LocalDate reported;
  final Sentence sentence;
  final List<Day> days;
  final List<Event> events;
  final Wording wording;
  final KeyReader keys;
  final Cast cast;
  final Scope scope;

  Told(
      Scope scope,
      @Nullable LocalDate reported,
      List<Day> days,
      List<Event> events,
      KeyReader keys,
      Cast cast) {
    this.scope = scope;
    this.reading = scope.reading();
    this.sentence = scope.sentence();
    this.wording = scope.wording();
    this.reported = reported;
    this.days = days;
    this.events = events;
    this.keys = keys;
    this.cast = cast;
  }

  /** The same sentence. */
  Told(Told other) {
    this(other.scope, other.reported, other.days, other.events, other.keys, other.cast);
  }

  List<Clause> clauses() {
    return scope.clauses();
  }

  int clauseOf(int token) {
    for (int i = clauses().size() - 1; i > 0; i--) {
      if (clauses().get(i).first() <= token) {
        return i;
      }
    }
    return 0;
  }

  boolean hasAct(Clause clause) {
    return keys.hasAct(reading, clause.first(), clause.end());
  }

  /** Whether a clause is opened by a word such as "after": its day is not the one that is due. */
  boolean isAfterwards(Clause clause) {
    Token opening = reading.body().tokens().get(clause.first());
    return wording.marks(opening, "BREAK") && !wording.isDeadline(opening);
  }

  /** Whether a clause stands in somebody's own words. */
  boolean isSpoken(Clause clause) {
    Span span = reading.body().span(clause.first(), clause.end());
    return reading.quotes().stream()
        .anyMatch(quote -> quote.mode() == Quote.Mode.DIRECT && quote.span().overlaps(span));
  }

  boolean isConditional(int first, int end) {
    return scope.isConditional(first, end);
  }

  List<Event> overlapping(Span span) {
    return events.isEmpty()
        ? events
        : events.stream().filter(event -> event.span().overlaps(span)).toList();
  }

  Act act(Course course, Span span, Keys own, List<Event> near, @Nullable Day day) {
    EventType type = near.isEmpty() ? null : near.getFirst().type();
    List<Actor> actors = near.isEmpty() ? List.of() : near.getFirst().actors();
    List<Interval> named = days.stream().filter(d -> !d.isVague()).map(Day::value).toList();
    boolean quoted =
        reading.quotes().stream()
            .anyMatch(q -> q.mode() == Quote.Mode.DIRECT && q.span().overlaps(span));
    return new Act(
        reading.article().id(),
        Act.published(reading.article()),
        reading.body().lang(),
        reported,
        span,
        span.of(reading.article().text()),
        course,
        type,
        actors,
        own,
        day == null ? null : day.value(),
        named,
        isConditional(sentence.first(), sentence.end()),
        day != null && wording.isDeadline(reading, day.time()),
        quoted,
        course == Course.AHEAD ? keys.occasions().in(reading, span) : List.of(),
        !keys.naming().repeated(own.core(), Repeated.PLAN).isEmpty(),
        cast);
  }

  static boolean isAhead(Event event) {
    return switch (event.status()) {
      case PLANNED, EXPECTED, HYPOTHETICAL -> true;
      case ACTUAL, NEGATED, DENIED -> false;
    };
  }

  static Span hull(Span a, Span b) {
    return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
  }
}
