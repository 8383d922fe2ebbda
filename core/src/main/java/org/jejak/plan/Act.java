package org.jejak.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.EventType;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jspecify.annotations.Nullable;

/**
 * An act as one report tells it, as plans see it: a storyline may have more reports than memory
 * holds.
 *
 * @param article id of the report
 * @param published when the report was published, as far as it says, to be sorted by: undated
 *     reports come last
 * @param lang of the report
 * @param reported day of the report, published or inferred
 * @param span the clause, and the words of its time where they stand apart
 * @param course what the report tells of it
 * @param type type of the event that the clause was coded as; null where it was not coded
 * @param actors of that event
 * @param when days of the act, resolved
 * @param days all days that its sentence names
 * @param conditional whether its sentence names a condition
 * @param deadline whether its time is one to be kept by
 * @param quoted whether somebody else than the outlet tells it
 * @param occasions what the sentences of an act ahead name as its occasion, as {@link Schedule}
 *     knows it
 * @param repeated whether what is done is done again and again
 * @param cast whom and what places its report names
 */
record Act(
    String article,
    String published,
    String lang,
    @Nullable LocalDate reported,
    Span span,
    String text,
    Course course,
    @Nullable EventType type,
    List<Actor> actors,
    Keys keys,
    @Nullable Interval when,
    List<Interval> days,
    boolean conditional,
    boolean deadline,
    boolean quoted,
    List<String> occasions,
    boolean repeated,
    Cast cast) {
  private static final Set<EventType> REPEATABLE =
      Set.of(
          EventType.CONSULT,
          EventType.COOPERATE,
          EventType.MOBILIZE,
          EventType.PROTEST,
          EventType.AID);

  /** In the order in which acts are followed: by day, undated ones last. */
  static final Comparator<Act> BY_DAY =
      Comparator.comparing((Act act) -> act.reported() == null ? LocalDate.MAX : act.reported())
          .thenComparing(Act::published)
          .thenComparing(Act::article)
          .thenComparing(Act::span)
          .thenComparing(Act::course);

  /** What a report tells of an act. */
  enum Course {
    AHEAD,
    POSTPONED,
    BROUGHT_FORWARD,
    CANCELLED,
    MISSED,
    DONE,
    UNDONE
  }

  /** Copies the lists. */
  Act {
    actors = List.copyOf(actors);
    days = List.copyOf(days);
    occasions = List.copyOf(occasions);
  }

  /** Whether it tells what became of a plan, so that it names the plan rather than its act. */
  boolean isStep() {
    return switch (course) {
      case POSTPONED, BROUGHT_FORWARD, CANCELLED, MISSED -> true;
      case AHEAD, DONE, UNDONE -> false;
    };
  }

  /** When a report was published, to be sorted by. */
  static String published(Article article) {
    Dated published = article.published();
    if (published == null) {
      return "9999";
    }
    Interval interval = published.interval();
    return interval.minute() != null
        ? interval.minute().toInstant().toString()
        : interval.from().plusDays(1).toString();
  }

  /** Whether an act of this kind happens again and again, so that another day is another act. */
  boolean isRepeatable() {
    return type != null ? REPEATABLE.contains(type) : repeated;
  }

  /**
   * Whether its sentence names the days that something is due on: the very day, the first or the
   * last of them.
   *
   * @param announced the day from which a deadline was counted
   */
  boolean names(Interval due, @Nullable LocalDate announced) {
    return due.precision() == Precision.DAY
        && days.stream()
            .filter(day -> day.precision() == Precision.DAY)
            .anyMatch(day ->
                day.to().equals(due.to())
                    || (day.from().equals(due.from()) && !due.from().equals(announced)));
  }

  /** The day an act was done: its own, where the text gives it, else the day of the report. */
  @Nullable Interval doneOn() {
    return when != null && when.precision() != Precision.VAGUE ? when : reportedOn();
  }

  /** The day of the report. */
  @Nullable Interval reportedOn() {
    return reported == null ? null : Interval.day(reported);
  }

  /** Whether both sentences name one person, organisation or group. */
  boolean sharesParty(Act other) {
    Set<String> named = keys.people();
    return other.keys.people().stream()
        .anyMatch(name -> named.contains(name) && cast.parties().contains(name));
  }

  /** Who acts, as far as it is coded, and whom the sentence names. */
  Set<String> people() {
    Set<String> people = new HashSet<>(keys.people());
    for (Actor actor : actors) {
      if (actor.country() != null) {
        people.add(actor.country());
      }
      people.add(actor.entity() != null ? actor.entity() : actor.name());
    }
    return people;
  }
}
