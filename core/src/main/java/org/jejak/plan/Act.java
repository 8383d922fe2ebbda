package org.jejak.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jspecify.annotations.Nullable;

/**
 * An event in its report, as plans see it: a storyline may have more reports than memory holds.
 *
 * @param article id of the report
 * @param published when the report was published, as far as it says, to be sorted by: undated
 *     reports come last
 * @param reported day of the report, published or inferred
 * @param when days of the act, resolved
 * @param conditional whether its clause names a condition
 * @param deadline whether its time is one to be kept by
 * @param occasions what the sentences of an act ahead name as its occasion, as {@link Schedule}
 *     knows it
 */
record Act(
    String article,
    String published,
    Event event,
    @Nullable LocalDate reported,
    @Nullable Interval when,
    boolean conditional,
    boolean deadline,
    List<String> occasions) {
  private static final Set<String> COURSE =
      Set.of("postpone.v", "cancel.v", "suspend.v", "delay.v", "bring-forward.v", "resume.v");
  private static final Set<EventType> REPEATABLE =
      Set.of(
          EventType.CONSULT,
          EventType.COOPERATE,
          EventType.MOBILIZE,
          EventType.PROTEST,
          EventType.AID);

  boolean isAhead() {
    return isAhead(event) && !isCalledOff();
  }

  /** Whether an event is told as one to come. */
  static boolean isAhead(Event event) {
    return switch (event.status()) {
      case PLANNED, EXPECTED, HYPOTHETICAL -> true;
      case ACTUAL, NEGATED, DENIED -> false;
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

  boolean isDone() {
    return event.status() == Event.Status.ACTUAL && !isPutOff() && !isCalledOff();
  }

  boolean isPutOff() {
    return event.concepts().contains("postpone.v") || event.concepts().contains("delay.v");
  }

  boolean isCalledOff() {
    return event.concepts().contains("cancel.v") || event.concepts().contains("suspend.v");
  }

  /** Whether an act of this kind happens again and again, so that another day is another act. */
  boolean isRepeatable() {
    return REPEATABLE.contains(event.type());
  }

  /** Whether both tell of an act of one type, with people in common, for the very same days. */
  boolean sharesDays(Act other, Interval own, Interval theirs) {
    boolean exact = own.precision() == Precision.DAY && theirs.precision() == Precision.DAY;
    boolean same = event.type() == other.event.type() && own.overlaps(theirs);
    boolean oneDay = own.isOneDay() && theirs.isOneDay() && mayBeOnePeople(other);
    return exact && same && (sharePeople(other) || oneDay);
  }

  /** Whether both tell one act on one thing. */
  boolean sharesActAndSubject(Act other) {
    Set<String> subjects = subjects(other.event.concepts());
    Set<String> verbs = verbs(other.event.concepts());
    return subjects(event.concepts()).stream().anyMatch(subjects::contains)
        && verbs(event.concepts()).stream().anyMatch(verbs::contains);
  }

  /** Whether somebody without a name acts in one of them, or names have a word in common. */
  private boolean mayBeOnePeople(Act other) {
    return isNameless() || other.isNameless() || words().stream().anyMatch(other.words()::contains);
  }

  private boolean isNameless() {
    return event.actors().stream().anyMatch(a -> a.entity() == null && a.country() == null);
  }

  private Set<String> words() {
    Set<String> words = new HashSet<>();
    for (Actor actor : event.actors()) {
      for (Token token : Tokenizer.tokens(actor.name())) {
        words.add(token.norm());
      }
    }
    return words;
  }

  /** Whether both tell the same act by the same people, done or not. */
  boolean matches(Act other) {
    if (event.type() != other.event.type()) {
      return false;
    }
    Set<String> own = subjects(event.concepts());
    Set<String> theirs = subjects(other.event.concepts());
    boolean about = own.isEmpty() || theirs.isEmpty() || own.stream().anyMatch(theirs::contains);
    return about && shareAct(other) && sharePeople(other);
  }

  private boolean shareAct(Act other) {
    Set<String> own = verbs(event.concepts());
    Set<String> theirs = verbs(other.event.concepts());
    boolean putOff = isPutOff() || isCalledOff() || other.isPutOff() || other.isCalledOff();
    return putOff
        || own.isEmpty()
        || theirs.isEmpty()
        || own.stream().anyMatch(theirs::contains)
        || event.cameo().equals(other.event.cameo());
  }

  private static Set<String> verbs(List<String> concepts) {
    Set<String> verbs = new HashSet<>();
    for (String concept : concepts) {
      if (concept.endsWith(".v") && !COURSE.contains(concept)) {
        verbs.add(concept);
      }
    }
    return verbs;
  }

  private static Set<String> subjects(List<String> concepts) {
    Set<String> subjects = new HashSet<>();
    for (String concept : concepts) {
      if (concept.endsWith(".n")) {
        subjects.add(concept);
      }
    }
    return subjects;
  }

  private boolean sharePeople(Act other) {
    Set<String> own = people();
    Set<String> theirs = other.people();
    int shared = 0;
    for (String person : own) {
      shared += theirs.contains(person) ? 1 : 0;
    }
    return shared > 0;
  }

  /** Countries, or entities and generic actors where no country is known. */
  Set<String> people() {
    Set<String> people = new HashSet<>();
    add(event.actors(), people);
    add(event.recipients(), people);
    return people;
  }

  private static void add(List<Actor> actors, Set<String> people) {
    for (Actor actor : actors) {
      if (actor.country() != null) {
        people.add(actor.country());
      }
      if (actor.entity() != null) {
        people.add(actor.entity());
      } else if (actor.country() == null) {
        people.add(actor.name());
      }
    }
  }
}
