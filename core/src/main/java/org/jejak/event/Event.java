package org.jejak.event;

import java.util.List;
import org.jejak.document.Span;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * One report of who did what to whom.
 *
 * @param id {@code v-} and a hash
 * @param span the clause
 * @param type names the act; tense goes to {@code status}
 * @param mode PLOVER mode, lower case, where there is one
 * @param cameo CAMEO code, 2 to 4 digits
 * @param actors who did it; all parties of an act that they do together
 * @param recipients to whom; of an act done together, those named after the first
 * @param concepts the concepts that licensed the frame: verb first, then its object
 * @param when when it happened or is due; null where the text does not say or it is still open
 * @param time the expression {@code when} came from, which may be open
 * @param attributedTo name of whom the report gives it to; null where the outlet says it itself
 * @param confidence 0 to 1
 * @param rule the frame
 */
public record Event(
    String id,
    Span span,
    String text,
    EventType type,
    @Nullable String mode,
    String cameo,
    List<String> contexts,
    List<String> concepts,
    List<Actor> actors,
    List<Actor> recipients,
    @Nullable Interval when,
    @Nullable TimeExpression time,
    @Nullable Place place,
    Status status,
    @Nullable String attributedTo,
    double confidence,
    String rule) {

  /** Whether the act happened, is to happen, or not. */
  public enum Status {
    ACTUAL,
    PLANNED,
    EXPECTED,
    HYPOTHETICAL,
    NEGATED,
    DENIED
  }

  /** Recipients who do not act as well: those of a mutual act, such as talks, are both. */
  public List<Actor> others() {
    return recipients.stream().filter(recipient -> !actors.contains(recipient)).toList();
  }

  /** Copies the lists. */
  public Event {
    contexts = List.copyOf(contexts);
    concepts = List.copyOf(concepts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** The same at another time. */
  public Event withTime(TimeExpression other) {
    return with(actors, recipients, other.value(), other, attributedTo, rule);
  }

  /** The same of other parties. */
  public Event withParties(List<Actor> doing, List<Actor> receiving) {
    return with(doing, receiving, when, time, attributedTo, rule);
  }

  /** The same as somebody else tells it. */
  public Event withTeller(@Nullable String teller, String by) {
    return with(actors, recipients, when, time, teller, by);
  }

  private Event with(
      List<Actor> doing,
      List<Actor> receiving,
      @Nullable Interval day,
      @Nullable TimeExpression expression,
      @Nullable String teller,
      String by) {
    return new Event(
        id,
        span,
        text,
        type,
        mode,
        cameo,
        contexts,
        concepts,
        doing,
        receiving,
        day,
        expression,
        place,
        status,
        teller,
        confidence,
        by);
  }

  /** The same act under another id, as of another type. */
  public Event as(
      String otherId, EventType other, @Nullable String otherMode, String code, String by) {
    return new Event(
        otherId,
        span,
        text,
        other,
        otherMode,
        code,
        contexts,
        concepts,
        actors,
        recipients,
        when,
        time,
        place,
        status,
        attributedTo,
        1,
        by);
  }
}
