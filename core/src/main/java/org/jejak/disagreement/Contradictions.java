package org.jejak.disagreement;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jejak.article.Dated;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.event.Place;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Finds acts that two reports tell with other days, places or roles, or that one of them denies.
 */
final class Contradictions {
  private static final Set<EventType> RECURRING =
      EnumSet.of(EventType.CONSULT, EventType.PROTEST, EventType.MOBILIZE, EventType.ASSAULT);

  private static final Set<EventType> MUTUAL =
      EnumSet.of(EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT);
  private static final double FAR_DEGREES = 1;
  private static final int MOST = 60;
  private static final int MOST_OF_ONE = 3;

  private final Map<String, String> happenings;
  private final BiFunction<String, Event, @Nullable Interval> when;

  Contradictions(
      Map<String, String> happenings, BiFunction<String, Event, @Nullable Interval> when) {
    this.happenings = happenings;
    this.when = when;
  }

  /** Each as a fact with what the two reports say. */
  List<Fact> facts(List<Report> reports) {
    List<Fact> facts = new ArrayList<>(days(reports));
    facts.addAll(denials(reports));
    facts.addAll(places(reports));
    facts.addAll(roles(reports));
    return facts;
  }

  /** One act that two reports put at places far from each other. */
  private List<Fact> places(List<Report> reports) {
    List<Fact> facts = new ArrayList<>();
    pairs(
        reports,
        (a, x, b, y) -> {
          boolean done = x.status() == Event.Status.ACTUAL && y.status() == Event.Status.ACTUAL;
          Interval day = when.apply(a.article(), x);
          boolean oneDay = isDay(day) && Objects.equals(day, when.apply(b.article(), y));
          if (done && oneDay && areFar(x.place(), y.place()) && sameAct(x, y)) {
            String first = Objects.requireNonNull(x.place()).name();
            String second = Objects.requireNonNull(y.place()).name();
            facts.add(fact(Kind.PLACE, a, x, first, b, y, second));
          }
        });
    return facts;
  }

  private static boolean areFar(@Nullable Place a, @Nullable Place b) {
    if (a == null || b == null || a.lat() == null || b.lat() == null) {
      return false;
    }
    return a.lon() != null
        && b.lon() != null
        && Math.hypot(a.lat() - b.lat(), a.lon() - b.lon()) > FAR_DEGREES;
  }

  /** One act in which two reports change over who did it and to whom. */
  private List<Fact> roles(List<Report> reports) {
    List<Fact> facts = new ArrayList<>();
    pairs(
        reports,
        (a, x, b, y) -> {
          boolean told = !x.actors().isEmpty() && !y.actors().isEmpty();
          boolean crossed =
              told
                  && isWithin(x.actors(), y.recipients())
                  && isWithin(y.actors(), x.recipients())
                  && !isWithin(x.actors(), y.actors());
          boolean mutual = RECURRING.contains(x.type()) || MUTUAL.contains(x.type());
          if (crossed && !mutual && x.status() == y.status() && shareTwo(x, y)) {
            facts.add(
                fact(
                    Kind.ROLE,
                    a,
                    x,
                    x.actors().getFirst().name(),
                    b,
                    y,
                    y.actors().getFirst().name()));
          }
        });
    return facts;
  }

  private static boolean isWithin(List<Actor> actors, List<Actor> others) {
    return !actors.isEmpty()
        && actors.stream()
            .allMatch(actor -> others.stream().anyMatch(other -> samePeople(actor, other)));
  }

  private static boolean samePeople(Actor a, Actor b) {
    return a.country() != null ? a.country().equals(b.country()) : a.name().equals(b.name());
  }

  private static boolean shareTwo(Event x, Event y) {
    Set<String> concepts = new HashSet<>(x.concepts());
    concepts.retainAll(y.concepts());
    return concepts.size() >= 2;
  }

  /** One act that reports give different days. */
  private List<Fact> days(List<Report> reports) {
    List<Fact> facts = new ArrayList<>();
    pairs(
        reports,
        (a, x, b, y) -> {
          Interval first = when.apply(a.article(), x);
          Interval second = when.apply(b.article(), y);
          boolean dated =
              isDay(first) && isDay(second) && x.status() == y.status() && publishedTogether(a, b);
          boolean own =
              dated && NearDays.isOwn(a, first.from()) && NearDays.isOwn(b, second.from());
          boolean differ = dated && !own && !first.overlaps(second);
          if (differ && sameAct(x, y) && !movesIt(x) && !movesIt(y)) {
            facts.add(
                fact(Kind.DATE, a, x, first.from().toString(), b, y, second.from().toString()));
          }
        });
    return facts;
  }

  /** Within two days: what a later report says differently is news, not a difference. */
  private static boolean publishedTogether(Report a, Report b) {
    Dated first = a.published();
    Dated second = b.published();
    return first != null
        && second != null
        && Math.abs(ChronoUnit.DAYS.between(first.interval().from(), second.interval().from()))
            <= 2;
  }

  private static boolean isDay(@Nullable Interval interval) {
    return interval != null
        && interval.isOneDay()
        && (interval.precision() == Precision.DAY || interval.precision() == Precision.MINUTE);
  }

  /** Whether the event puts an act off or calls it off. */
  static boolean changesCourse(Event event) {
    return movesIt(event) || callsItOff(event);
  }

  private static boolean movesIt(Event event) {
    return event.concepts().contains("postpone.v") || event.concepts().contains("delay.v");
  }

  private static boolean callsItOff(Event event) {
    return event.concepts().contains("cancel.v") || event.concepts().contains("suspend.v");
  }

  /** An act that one report tells and another denies, where the two are not told as one event. */
  private List<Fact> denials(List<Report> reports) {
    List<Fact> facts = new ArrayList<>();
    pairs(
        reports,
        (a, x, b, y) -> {
          boolean denied =
              (x.status() == Event.Status.DENIED) != (y.status() == Event.Status.DENIED);
          boolean told = x.status() != Event.Status.NEGATED && y.status() != Event.Status.NEGATED;
          String happening = happenings.get(x.id());
          boolean joined = happening != null && happening.equals(happenings.get(y.id()));
          if (denied && told && !joined && sameAct(x, y)) {
            facts.add(fact(Kind.DENIAL, a, x, x.status().name(), b, y, y.status().name()));
          }
        });
    return facts;
  }

  private interface Pair {
    void accept(Report a, Event x, Report b, Event y);
  }

  /** An event with its report. */
  private record Told(Report report, Event event) {}

  /**
   * Pairs of one type that share a concept, each once. Under one concept only the first that tell
   * it in each way are compared, so that work grows with the reports and not with their pairs.
   */
  private void pairs(List<Report> reports, Pair pair) {
    Set<String> seen = new HashSet<>();
    for (List<Told> alike : byConcept(reports).values()) {
      for (int i = 0; i < alike.size(); i++) {
        for (int j = i + 1; j < alike.size(); j++) {
          Told a = alike.get(i);
          Told b = alike.get(j);
          if (!a.report.equals(b.report) && seen.add(a.event.id() + b.event.id())) {
            pair.accept(a.report, a.event, b.report, b.event);
          }
        }
      }
    }
  }

  private Map<String, List<Told>> byConcept(List<Report> reports) {
    Map<String, List<Told>> byConcept = new TreeMap<>();
    Map<String, Integer> ways = new HashMap<>();
    for (Report report : reports) {
      for (Event event : report.events()) {
        String day = String.valueOf(when.apply(report.article(), event));
        String place = event.place() == null ? "" : event.place().name();
        for (String concept : new TreeSet<>(event.concepts())) {
          String key = event.type() + " " + concept;
          String way =
              String.join(" ", key, day, place, event.status().name(), people(event).toString());
          List<Told> told = byConcept.computeIfAbsent(key, k -> new ArrayList<>());
          if (told.size() < MOST && ways.merge(way, 1, Integer::sum) <= MOST_OF_ONE) {
            told.add(new Told(report, event));
          }
        }
      }
    }
    return byConcept;
  }

  private static Fact fact(
      Kind kind, Report a, Event x, String first, Report b, Event y, String second) {
    Map<String, Said> said = new TreeMap<>();
    said.put(a.article(), a.said(stance(x), first, x.span()));
    said.put(b.article(), b.said(stance(y), second, y.span()));
    return new Fact(FactReader.describe(x), kind, Fact.Growth.NONE, said);
  }

  private static Stance stance(Event event) {
    return event.status() == Event.Status.DENIED ? Stance.DENIES : Stance.SAYS;
  }

  /** Whether two events are told of one act: same concepts and same doers. */
  private static boolean sameAct(Event x, Event y) {
    Set<String> concepts = new HashSet<>(x.concepts());
    concepts.retainAll(y.concepts());
    boolean verb = concepts.stream().anyMatch(concept -> concept.endsWith(".v"));
    boolean about = concepts.size() >= 2 || (verb && !RECURRING.contains(x.type()));
    return about && (shareAny(people(x), people(y)) || shareAny(words(x), words(y)));
  }

  private static boolean shareAny(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  /** Words of the doers' names: Bali, the health office of Bali. */
  private static Set<String> words(Event event) {
    Set<String> words = new TreeSet<>();
    for (Actor actor : event.actors()) {
      for (Token token : Tokenizer.tokens(actor.name())) {
        if (token.capital()) {
          words.add(token.norm());
        }
      }
    }
    return words;
  }

  private static Set<String> people(Event event) {
    Set<String> people = new TreeSet<>();
    for (Actor actor : event.actors()) {
      people.add(actor.entity() != null ? actor.entity() : actor.name());
      if (actor.country() != null) {
        people.add(actor.country());
      }
    }
    return people;
  }
}
