package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Incident;

/** Reads the facts that two or more reports of a story tell: tolls, acts, days. */
final class FactReader {
  private final Map<String, String> happenings;

  FactReader(Map<String, String> happenings) {
    this.happenings = happenings;
  }

  /** Tolls and acts told by at least two of the reports, by what they are about. */
  List<Fact> facts(List<Report> reports) {
    Map<String, Fact> facts = new TreeMap<>();
    for (Report report : reports) {
      report.incidents().forEach(incident -> incident(report, incident, facts));
      report.events().forEach(event -> act(report, event, facts));
    }
    List<Fact> told = new ArrayList<>(facts.values());
    told.removeIf(fact -> fact.said().size() < 2);
    return told;
  }

  private static void incident(Report report, Incident incident, Map<String, Fact> facts) {
    String kind = incident.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    incident
        .figures()
        .forEach((field, figure) -> {
          Span span = incident.figureSpans().getOrDefault(field, incident.span());
          String about = kind + ": " + field;
          put(facts, about, Kind.NUMBER, true, report, Stance.SAYS, "" + figure, span);
        });
    if (incident.magnitude() != null) {
      Span span = incident.figureSpans().getOrDefault("magnitude", incident.span());
      String value = String.valueOf(incident.magnitude());
      put(facts, kind + ": magnitude", Kind.NUMBER, false, report, Stance.SAYS, value, span);
    }
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
    String about = "act " + happening;
    put(facts, about, Kind.STATUS, false, report, stance, event.status().name(), event.span());
  }

  private static void put(
      Map<String, Fact> facts,
      String about,
      Kind kind,
      boolean grows,
      Report report,
      Stance stance,
      String value,
      Span span) {
    facts
        .computeIfAbsent(about, key -> new Fact(key, kind, grows, new TreeMap<>()))
        .said()
        .putIfAbsent(report.article(), report.said(stance, value, span));
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
