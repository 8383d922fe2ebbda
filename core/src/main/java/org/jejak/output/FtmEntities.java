package org.jejak.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jejak.document.Ids;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A trace as entities of FollowTheMoney (followthemoney.tech), one JSON object a line, by id:
 * Person, Organization, PublicBody, Company and LegalEntity (groups), Address (countries and
 * places), Article, Mention and Event. {@link FtmRow} knows their properties.
 *
 * <p>Its readers show an Event as a fact that links those involved, so what is denied, negated or
 * only supposed is left out.
 */
final class FtmEntities {
  private static final Set<String> OF_THE_STATE = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");

  private static final String ADDRESS = FtmRow.ADDRESS;

  private final Chosen chosen;
  private final Trace trace;
  private final Folder folder;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, Set<String>> sectors = new HashMap<>();
  private final Map<String, String> named = new HashMap<>();
  private final Map<String, Place> places = new TreeMap<>();

  FtmEntities(Chosen chosen, Folder folder) {
    this.chosen = chosen;
    this.trace = chosen.trace();
    this.folder = folder;
    for (Entity entity : chosen.entities()) {
      entities.put(entity.id(), entity);
      if (schema(entity).equals(ADDRESS)) {
        named.putIfAbsent(FtmRow.id(entity.name(), entity.country()), entity.id());
      }
    }
  }

  String write() throws IOException {
    String name = "entities.ftm.json";
    for (Reading reading : chosen.readings()) {
      for (Event event : reading.events()) {
        Stream.concat(event.actors().stream(), event.recipients().stream()).forEach(this::sector);
        if (isTold(event)) {
          place(event.place());
        }
      }
      reading.incidents().forEach(incident -> place(incident.place()));
    }
    try (RowFile file = RowFile.ofLines(folder, name)) {
      for (Entity entity : entities.values()) {
        Place place = places.remove(entity.id());
        file.add(entity.id(), entity, (row, one) -> FtmRow.entity(row, schema(one), one, place));
      }
      for (Map.Entry<String, Place> place : places.entrySet()) {
        file.add(
            place.getKey(), place, (row, one) -> FtmRow.place(row, one.getKey(), one.getValue()));
      }
      for (Reading reading : chosen.readings()) {
        report(reading, file);
        for (Event event : reading.events()) {
          if (isTold(event)) {
            event(reading, event, file);
          }
        }
        for (Incident incident : reading.incidents()) {
          file.add(incident.id(), incident, (row, one) -> incident(row, reading, one));
        }
      }
      file.finish();
    }
    return name;
  }

  private void sector(Actor actor) {
    String entity = NameFiles.joinedOrNull(trace, actor.entity());
    if (entity != null && actor.sector() != null) {
      sectors.computeIfAbsent(entity, id -> new TreeSet<>()).add(actor.sector());
    }
  }

  /** Places of events have coordinates, which those that are only named have not. */
  private void place(@Nullable Place place) {
    String id = address(place);
    if (place != null && id != null) {
      places.putIfAbsent(id, place);
    }
  }

  /** The Address of a place: that of the same name in the same country. */
  private @Nullable String address(@Nullable Place place) {
    if (place == null) {
      return null;
    }
    String id = FtmRow.id(place.name(), place.country());
    return named.getOrDefault(id, id);
  }

  /** What kind of body an organisation is follows from the sectors that it acted in. */
  private String schema(Entity entity) {
    Set<String> seen = sectors.getOrDefault(entity.id(), Set.of());
    return switch (entity.kind()) {
      case PERSON -> "Person";
      case GROUP -> "LegalEntity";
      case COUNTRY, PLACE -> ADDRESS;
      case ORGANISATION ->
          seen.equals(Set.of("BUS"))
              ? "Company"
              : !seen.isEmpty() && OF_THE_STATE.containsAll(seen) ? "PublicBody" : "Organization";
    };
  }

  private void report(Reading reading, RowFile file) throws IOException {
    String article = reading.article().id();
    Map<String, Set<String>> names = new HashMap<>();
    for (Mention mention : reading.mentions()) {
      names
          .computeIfAbsent(NameFiles.joined(trace, mention.entity()), id -> new TreeSet<>())
          .add(mention.text());
    }
    List<Entity> named = new ArrayList<>();
    for (String id : new TreeSet<>(names.keySet())) {
      Entity entity = entities.get(id);
      if (entity != null) {
        named.add(entity);
      }
    }
    file.add(
        article,
        reading.article(),
        (row, one) -> FtmRow.article(row, one, trace.dated().get(article), named));
    for (Entity entity : named) {
      String schema = schema(entity);
      if (!schema.equals(ADDRESS)) {
        String id = Ids.row("m", article, entity.id());
        Set<String> words = names.getOrDefault(entity.id(), Set.of());
        file.add(id, entity, (row, one) -> FtmRow.mention(row, id, article, one, schema, words));
      }
    }
  }

  private static boolean isTold(Event event) {
    return switch (event.status()) {
      case ACTUAL, PLANNED, EXPECTED -> true;
      case HYPOTHETICAL, NEGATED, DENIED -> false;
    };
  }

  private void event(Reading reading, Event event, RowFile file) throws IOException {
    ToldEvent told = ToldEvent.in(trace, reading, event, null);
    List<String> involved =
        parties(told)
            .map(Actor::entity)
            .filter(id -> id != null && isLegal(id))
            .distinct()
            .sorted()
            .toList();
    List<String> names = parties(told).map(Actor::name).distinct().sorted().toList();
    String address = address(event.place());
    file.add(event.id(), told, (row, one) -> FtmRow.event(row, one, address, involved, names));
  }

  private static Stream<Actor> parties(ToldEvent told) {
    return Stream.concat(told.actors().stream(), told.recipients().stream());
  }

  private boolean isLegal(String id) {
    Entity entity = entities.get(id);
    return entity != null && !schema(entity).equals(ADDRESS);
  }

  private void incident(Row row, Reading reading, Incident incident) {
    FtmRow.incident(
        row,
        reading.article(),
        incident,
        address(incident.place()),
        incident.when() == null ? trace.eventDates().get(incident.id()) : incident.when());
  }
}
