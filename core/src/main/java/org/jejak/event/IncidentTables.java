package org.jejak.event;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.language.Match;
import org.jejak.language.PackException;
import org.jejak.language.Sense;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/** The concepts that name incidents and victims: written once, for every language. */
final class IncidentTables {
  private static final String PEOPLE = "PEOPLE";
  private static final String THING = "THING";
  private static final String SINK = "sink.v";
  private static final IncidentTables SHIPPED = new IncidentTables();

  private final Map<String, Trigger> triggers = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();
  private final Set<String> people = new LinkedHashSet<>();
  private final Set<String> things = new LinkedHashSet<>();

  /**
   * A word for an incident.
   *
   * @param beside one of these must stand beside it; empty where nothing must
   */
  record Trigger(Incident.Kind kind, Set<String> beside, String rule) {}

  private IncidentTables() {
    for (Table.Row row : Table.resource(IncidentTables.class, "incidents.tsv")) {
      try {
        Set<String> beside = row.get(2).equals("*") ? Set.of() : Set.copyOf(row.list(2));
        Incident.Kind kind = Incident.Kind.valueOf(row.get(1));
        triggers.put(row.get(0), new Trigger(kind, beside, row.origin() + " " + row.get(0)));
      } catch (IllegalArgumentException e) {
        throw new PackException(row.origin(), "no kind '" + row.get(1) + "'");
      }
    }
    for (Table.Row row : Table.resource(IncidentTables.class, "victims.tsv")) {
      if (row.get(1).equals(PEOPLE)) {
        people.add(row.get(0));
      } else if (row.get(1).equals(THING)) {
        things.add(row.get(0));
      } else {
        fields.put(row.get(0), row.get(1));
      }
    }
  }

  static IncidentTables standard() {
    return SHIPPED;
  }

  /** Whether a word may name an incident, whatever stands beside it; a ship may sink. */
  boolean mayTrigger(Match match) {
    for (Sense sense : match.senses()) {
      if (triggers.containsKey(sense.concept()) || ships().contains(sense.concept())) {
        return true;
      }
    }
    return false;
  }

  private Set<String> ships() {
    Trigger sink = triggers.get(SINK);
    return sink == null ? Set.of() : sink.beside();
  }

  /**
   * The shipwreck that a phrase without a concept of its own tells; null where no ship is named.
   */
  @Nullable Trigger shipwreck(List<Match> sentence, List<Match> title) {
    Trigger trigger = triggers.get(SINK);
    boolean ship =
        trigger != null && (holds(sentence, trigger.beside()) || holds(title, trigger.beside()));
    return ship ? trigger : null;
  }

  /** What incident a word names; null where none, or where what it needs beside it is missing. */
  @Nullable Trigger trigger(Match match, List<Match> sentence, List<Match> title) {
    for (Sense sense : match.senses()) {
      Trigger trigger = triggers.get(sense.concept());
      if (trigger != null
          && (trigger.beside().isEmpty()
              || holds(sentence, trigger.beside())
              || holds(title, trigger.beside()))) {
        return trigger;
      }
    }
    return null;
  }

  private static boolean holds(List<Match> matches, Set<String> concepts) {
    for (Match match : matches) {
      for (Sense sense : match.senses()) {
        if (concepts.contains(sense.concept())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Which figure a word speaks of; null for none. */
  @Nullable String field(Match match) {
    for (Sense sense : match.senses()) {
      String field = fields.get(sense.concept());
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** Whether a word names people whom a number may count. */
  boolean isPeople(Match match) {
    return match.senses().stream().anyMatch(sense -> people.contains(sense.concept()));
  }

  /** Whether a word names things: then its number counts no victims. */
  boolean isThing(Match match) {
    boolean noun = false;
    for (Sense sense : match.senses()) {
      if (things.contains(sense.concept())) {
        return true;
      }
      noun |= sense.concept().endsWith(".n");
    }
    return noun && !isPeople(match) && field(match) == null;
  }
}
