package org.jejak.plan;

import java.time.LocalDate;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.EventType;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Something announced, and what came of it.
 *
 * @param id {@code p-} and a hash
 * @param article article id of the first announcement; {@code span} and {@code text} stand there
 * @param type PLOVER's, where the announcement was coded as an event; else null
 * @param actors those of that event
 * @param announced day of the first announcement; null where unknown
 * @param due first due window narrower than VAGUE, else the vague one; null where none
 * @param steps by date, then article, then place in it
 */
public record Plan(
    String id,
    @Nullable String storyline,
    String article,
    Span span,
    String text,
    @Nullable EventType type,
    List<Actor> actors,
    @Nullable LocalDate announced,
    @Nullable Interval due,
    List<Step> steps,
    Outcome outcome,
    @Nullable String outcomeArticle,
    @Nullable Interval outcomeDate,
    String rule) {

  /** One report of the plan's course. */
  public record Step(
      StepKind kind,
      String article,
      Span span,
      String text,
      @Nullable Interval date,
      @Nullable Interval due) {}

  /** What a step says. */
  public enum StepKind {
    ANNOUNCED,
    REPEATED,
    POSTPONED,
    BROUGHT_FORWARD,
    CONDITIONAL,
    DONE,
    CANCELLED
  }

  /** What came of it. */
  public enum Outcome {
    KEPT,
    LATE,
    MISSED,
    CANCELLED,
    OPEN,
    OVERDUE
  }

  /** Copies the lists. */
  public Plan {
    actors = List.copyOf(actors);
    steps = List.copyOf(steps);
  }
}
