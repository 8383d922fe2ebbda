package org.jejak.correction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jejak.event.EventType;
import org.jspecify.annotations.Nullable;

/** What people say otherwise of one report than was read, by the ids of what was read. */
final class Amendments {
  /** A day; null where it cannot be told. */
  record NewDate(@Nullable LocalDate day) {}

  /** A name; null where it cannot be told. */
  record NewSpeaker(@Nullable String name) {}

  /** A type; null where there is no event. */
  record NewType(@Nullable EventType type) {}

  /** An entity of its own; {@code name} is null where the report's name stays. */
  record NewEntity(String id, @Nullable String name) {}

  private final Map<String, NewSpeaker> speakers = new HashMap<>();
  private final Map<String, NewType> types = new HashMap<>();
  private final Map<String, NewEntity> entities = new HashMap<>();
  private @Nullable NewDate date;

  /** What was said first holds; whether this does. */
  Outcome date(NewDate said) {
    NewDate known = date;
    date = known == null ? said : known;
    return Outcome.of(said.equals(date));
  }

  /** The same of a statement, by its first quote. */
  Outcome speaker(String quote, NewSpeaker said) {
    return first(speakers, quote, said);
  }

  /** The same of an event. */
  Outcome type(String event, NewType said) {
    return first(types, event, said);
  }

  /** The same of an entity's name in this report. */
  Outcome entity(String entity, NewEntity said) {
    return first(entities, entity, said);
  }

  private static <T> Outcome first(Map<String, T> known, String key, T said) {
    T before = known.putIfAbsent(key, said);
    return Outcome.of(before == null || before.equals(said));
  }

  @Nullable NewDate date() {
    return date;
  }

  Map<String, NewSpeaker> speakers() {
    return speakers;
  }

  Map<String, NewType> types() {
    return types;
  }

  Map<String, NewEntity> entities() {
    return entities;
  }
}
