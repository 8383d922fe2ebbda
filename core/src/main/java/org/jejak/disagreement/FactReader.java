package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.Fact.Growth;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Incident;

/** Reads the facts that two or more reports of a story tell: tolls, acts, days. */
final class FactReader {
  private final Map<String, String> happenings;
  private final Bounds bounds;

  FactReader(Map<String, String> happenings, Bounds bounds) {
    this.bounds = bounds;
    this.happenings = happenings;
  }

  /** Tolls and acts told by at least two of the reports, by what they are about. */
  List<Fact> facts(List<Report> reports) {
    Map<String, Fact> facts = new TreeMap<>();
    Map<Incident.Kind, Set<String>> places = places(reports);
    for (Report report : reports) {
      report.incidents().stream()
          .filter(incident -> report.isNews(incident))
          .forEach(incident -> incident(report, incident, scope(incident, places), facts));
      report.events().forEach(event -> act(report, event, facts));
    }
    List<Fact> told = new ArrayList<>(facts.values());
    told.removeIf(fact -> fact.said().size() < 2);
    return told;
  }

  /** The places that the reports name for each kind of what befalls many places at once. */
  private static Map<Incident.Kind, Set<String>> places(List<Report> reports) {
    Map<Incident.Kind, Set<String>> places = new EnumMap<>(Incident.Kind.class);
    for (Report report : reports) {
      for (Incident incident : report.incidents()) {
        if (isWide(incident) && incident.place() != null && report.isNews(incident)) {
          places
              .computeIfAbsent(incident.kind(), key -> new TreeSet<>())
              .add(incident.place().name());
        }
      }
    }
    return places;
  }

  private void incident(Report report, Incident incident, String scope, Map<String, Fact> facts) {
    String kind = incident.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + scope;
    incident
        .figures()
        .forEach((field, figure) -> {
          Span span = incident.figureSpans().getOrDefault(field, incident.span());
          String about = kind + ": " + field;
          Bound bound = ofToll(bounds.of(incident.qualifiers().get(field)));
          Said said = said(report, incident, "" + figure, bound, span);
          put(facts, fact(about, growth(field)), report, said);
        });
    if (incident.magnitude() != null) {
      Span span = incident.figureSpans().getOrDefault("magnitude", incident.span());
      String value = String.valueOf(incident.magnitude());
      Fact fact = fact(kind + ": magnitude", Growth.NONE);
      put(facts, fact, report, said(report, incident, value, Bound.NONE, span));
    }
  }

  /**
   * The place of what befalls many places at once, each with a toll of its own; where a report
   * names none, the only one that the others name.
   */
  private static String scope(Incident incident, Map<Incident.Kind, Set<String>> places) {
    if (isWide(incident) && incident.place() != null) {
      return " in " + incident.place().name();
    }
    Set<String> named = places.getOrDefault(incident.kind(), Set.of());
    return isWide(incident) && named.size() == 1 ? " in " + named.iterator().next() : "";
  }

  private static boolean isWide(Incident incident) {
    return switch (incident.kind()) {
      case FLOOD, LANDSLIDE, STORM, EPIDEMIC -> true;
      case EARTHQUAKE, VOLCANIC_ERUPTION, SHIPWRECK, CRASH, FIRE -> false;
    };
  }

  private void act(Report report, Event event, Map<String, Fact> facts) {
    String happening = happenings.get(event.id());
    if (happening == null || Contradictions.changesCourse(event)) {
      return;
    }
    Stance stance =
        switch (event.status()) {
          case DENIED, NEGATED -> Stance.DENIES;
          case ACTUAL, PLANNED, EXPECTED, HYPOTHETICAL ->
              event.attributedTo() == null ? Stance.SAYS : Stance.ATTRIBUTES;
        };
    Fact fact = new Fact("act " + happening, Kind.STATUS, Growth.NONE, new TreeMap<>());
    put(facts, fact, report, report.said(stance, event.status().name(), event.span()));
  }

  /** A toll counts as stated: reports of one hour with "at least seven" and "nine" differ. */
  private static Bound ofToll(Bound bound) {
    return bound == Bound.MIN ? Bound.NONE : bound;
  }

  private static Fact fact(String about, Growth growth) {
    return new Fact(about, Kind.NUMBER, growth, new TreeMap<>());
  }

  /** The dead grow more; the missing are found, and people go home. */
  private static Growth growth(String field) {
    return switch (field) {
      case "missing", "displaced" -> Growth.EITHER_WAY;
      default -> Growth.UP;
    };
  }

  private static Said said(Report report, Incident incident, String value, Bound bound, Span span) {
    return report.said(Stance.SAYS, value, bound, span, incident.when());
  }

  private static void put(Map<String, Fact> facts, Fact fact, Report report, Said said) {
    facts.computeIfAbsent(fact.about(), key -> fact).said().putIfAbsent(report.article(), said);
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
    if (!event.others().isEmpty()) {
      words.append(' ').append(event.others().getFirst().name());
    }
    return words.toString().strip();
  }
}
