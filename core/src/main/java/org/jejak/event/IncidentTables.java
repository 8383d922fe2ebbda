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
  private static final Set<String> FIELDS =
      Set.of("dead", "injured", "missing", "rescued", "displaced");
  private static final IncidentTables SHIPPED = load();

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

  private IncidentTables() {}

  /**
   * Other tables.
   *
   * @throws PackException with file, line and what is wrong
   */
  static IncidentTables of(List<Table.Row> incidents, List<Table.Row> victims) {
    IncidentTables tables = new IncidentTables();
    incidents.forEach(tables::incident);
    victims.forEach(tables::victim);
    return tables;
  }

  private static IncidentTables load() {
    return of(
        Table.resource(IncidentTables.class, "incidents.tsv"),
        Table.resource(IncidentTables.class, "victims.tsv"));
  }

  private void incident(Table.Row row) {
    if (row.columns().size() != 3) {
      throw new PackException(
          row.origin(), "an incident has 3 columns, not " + row.columns().size());
    }
    Incident.Kind kind;
    try {
      kind = Incident.Kind.valueOf(row.get(1));
    } catch (IllegalArgumentException e) {
      throw new PackException(row.origin(), "no kind '" + row.get(1) + "'");
    }
    Set<String> beside = row.get(2).equals("*") ? Set.of() : Set.copyOf(row.list(2));
    Trigger trigger = new Trigger(kind, beside, row.origin() + " " + row.get(0));
    if (triggers.put(row.get(0), trigger) != null) {
      throw new PackException(row.origin(), "'" + row.get(0) + "' names an incident above already");
    }
  }

  /** A noun may be counted itself and be what befell people, too: 300 tents, 300 in tents. */
  private void victim(Table.Row row) {
    boolean known =
        switch (row.get(1)) {
          case PEOPLE -> people.add(row.get(0));
          case THING -> things.add(row.get(0));
          default -> {
            if (!FIELDS.contains(row.get(1))) {
              throw new PackException(row.origin(), "no field '" + row.get(1) + "'");
            }
            yield fields.put(row.get(0), row.get(1)) == null;
          }
        };
    if (!known) {
      throw new PackException(row.origin(), "'" + row.get(0) + "' stands above already");
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
