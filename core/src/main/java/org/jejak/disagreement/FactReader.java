package org.jejak.disagreement;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.event.Incident;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jspecify.annotations.Nullable;

/** Reads the facts that two or more reports of a story tell: tolls, acts, days. */
final class FactReader {
  private static final Set<EventType> RECURRING =
      EnumSet.of(EventType.CONSULT, EventType.PROTEST, EventType.MOBILIZE, EventType.ASSAULT);

  private final Map<String, String> happenings;
  private final Function<Event, @Nullable Interval> when;

  FactReader(Map<String, String> happenings, Function<Event, @Nullable Interval> when) {
    this.happenings = happenings;
    this.when = when;
  }

  /** Tolls and acts told by at least two of the readings, by what they are about. */
  List<Fact> facts(List<Reading> readings) {
    Map<String, Fact> facts = new TreeMap<>();
    for (Reading reading : readings) {
      reading.incidents().forEach(incident -> incident(reading, incident, facts));
      reading.events().forEach(event -> act(reading, event, facts));
    }
    List<Fact> told = new ArrayList<>(facts.values());
    told.removeIf(fact -> fact.said().size() < 2);
    return told;
  }

  /** Acts to which two reports give different days, or that one tells and the other denies. */
  List<Fact> contradictions(List<Reading> readings) {
    List<Fact> facts = new ArrayList<>(days(readings));
    facts.addAll(denials(readings));
    return facts;
  }

  private static void incident(Reading reading, Incident incident, Map<String, Fact> facts) {
    String kind = incident.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    incident
        .figures()
        .forEach(
            (field, figure) -> {
              Span span = incident.figureSpans().getOrDefault(field, incident.span());
              String about = kind + ": " + field;
              put(facts, about, Kind.NUMBER, true, reading, Stance.SAYS, "" + figure, span);
            });
    if (incident.magnitude() != null) {
      Span span = incident.figureSpans().getOrDefault("magnitude", incident.span());
      String value = String.valueOf(incident.magnitude());
      put(facts, kind + ": magnitude", Kind.NUMBER, false, reading, Stance.SAYS, value, span);
    }
  }

  private void act(Reading reading, Event event, Map<String, Fact> facts) {
    String happening = happenings.get(event.id());
    if (happening == null || movesIt(event) || callsItOff(event)) {
      return;
    }
    Stance stance =
        switch (event.status()) {
          case DENIED, NEGATED -> Stance.DENIES;
          case ACTUAL, PLANNED, EXPECTED, HYPOTHETICAL ->
              event.attributedTo() == null ? Stance.SAYS : Stance.ATTRIBUTES;
        };
    String about = "act " + happening;
    put(facts, about, Kind.STATUS, false, reading, stance, event.status().name(), event.span());
  }

  private static void put(
      Map<String, Fact> facts,
      String about,
      Kind kind,
      boolean grows,
      Reading reading,
      Stance stance,
      String value,
      Span span) {
    facts
        .computeIfAbsent(about, key -> new Fact(key, kind, grows, new TreeMap<>()))
        .said()
        .putIfAbsent(reading.article().id(), said(reading, stance, value, span));
  }

  private static Said said(Reading reading, Stance stance, String value, Span span) {
    var published = reading.article().published();
    OffsetDateTime minute = published == null ? null : published.interval().minute();
    return new Said(stance, value, span, span.of(reading.article().text()), minute);
  }

  /** One act that reports give different days. */
  private List<Fact> days(List<Reading> readings) {
    List<Fact> facts = new ArrayList<>();
    pairs(
        readings,
        (a, x, b, y) -> {
          Interval first = when.apply(x);
          Interval second = when.apply(y);
          boolean dated =
              isDay(first) && isDay(second) && x.status() == y.status() && publishedTogether(a, b);
          boolean differ = dated && !first.overlaps(second);
          if (differ && sameAct(x, y) && !movesIt(x) && !movesIt(y)) {
            facts.add(
                fact(Kind.DATE, a, x, first.from().toString(), b, y, second.from().toString()));
          }
        });
    return facts;
  }

  /** Within two days: what a later report says differently is news, not a difference. */
  private static boolean publishedTogether(Reading a, Reading b) {
    var first = a.article().published();
    var second = b.article().published();
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

  private static boolean movesIt(Event event) {
    return event.concepts().contains("postpone.v") || event.concepts().contains("delay.v");
  }

  private static boolean callsItOff(Event event) {
    return event.concepts().contains("cancel.v") || event.concepts().contains("suspend.v");
  }

  /** An act that one report tells and another denies, where the two are not told as one event. */
  private List<Fact> denials(List<Reading> readings) {
    List<Fact> facts = new ArrayList<>();
    pairs(
        readings,
        (a, x, b, y) -> {
          boolean denied =
              (x.status() == Event.Status.DENIED) != (y.status() == Event.Status.DENIED);
          boolean told =
              x.status() != Event.Status.NEGATED && y.status() != Event.Status.NEGATED;
          boolean joined = Objects.equals(happenings.get(x.id()), happenings.get(y.id()));
          if (denied && told && !joined && sameAct(x, y)) {
            facts.add(fact(Kind.DENIAL, a, x, x.status().name(), b, y, y.status().name()));
          }
        });
    return facts;
  }

  private interface Pair {
    void accept(Reading a, Event x, Reading b, Event y);
  }

  private static void pairs(List<Reading> readings, Pair pair) {
    for (int i = 0; i < readings.size(); i++) {
      for (int j = i + 1; j < readings.size(); j++) {
        for (Event x : readings.get(i).events()) {
          for (Event y : readings.get(j).events()) {
            if (x.type() == y.type()) {
              pair.accept(readings.get(i), x, readings.get(j), y);
            }
          }
        }
      }
    }
  }

  private static Fact fact(
      Kind kind, Reading a, Event x, String first, Reading b, Event y, String second) {
    Map<String, Said> said = new TreeMap<>();
    said.put(a.article().id(), said(a, stance(x), first, x.span()));
    said.put(b.article().id(), said(b, stance(y), second, y.span()));
    return new Fact(describe(x), kind, false, said);
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

  /** An act in a few words: who, what, to whom. */
  static String describe(Event event) {
    StringBuilder words = new StringBuilder();
    for (Actor actor : event.actors()) {
      words.append(words.isEmpty() ? "" : ", ").append(actor.name());
    }
    words.append(' ').append(event.type().name().toLowerCase(Locale.ROOT));
    if (!event.concepts().isEmpty()) {
      String concept = event.concepts().getFirst();
      int dot = concept.lastIndexOf('.');
      words.append(" (").append(concept, 0, dot < 0 ? concept.length() : dot).append(')');
    }
    if (!event.recipients().isEmpty()) {
      words.append(' ').append(event.recipients().getFirst().name());
    }
    return words.toString().strip();
  }
}
