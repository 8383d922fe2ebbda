package org.jejak.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.event.Dateline;
import org.jejak.language.Sentence;
import org.jejak.mention.Entity;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** The sentences of one report, in order, with what holds for all of them. */
final class Sentences {
  private final Reading reading;
  private final Wording wording;
  private final Naming naming;
  private final List<Scope> scopes = new ArrayList<>();
  private final Map<String, String> countries = new HashMap<>();
  private final int opening;

  Sentences(Reading reading, Wording wording, Naming naming) {
    this.reading = reading;
    this.wording = wording;
    this.naming = naming;
    this.opening = Dateline.end(reading.body());
    for (Entity entity : reading.entities()) {
      if (entity.country() != null) {
        countries.put(entity.id(), entity.country());
      }
    }
    Scope before = null;
    for (Sentence sentence : reading.body().sentences()) {
      before = new Scope(this, sentence, before);
      scopes.add(before);
    }
  }

  Reading reading() {
    return reading;
  }

  Wording wording() {
    return wording;
  }

  Naming naming() {
    return naming;
  }

  /** All of them, in order. */
  List<Scope> all() {
    return scopes;
  }

  /** The sentence that holds an offset, or the one that ends before it; null in no text. */
  @Nullable Scope at(int offset) {
    Scope found = null;
    for (Scope scope : scopes) {
      if (scope.sentence().span().start() > offset) {
        break;
      }
      found = scope;
    }
    return found;
  }

  /** Where the report begins after its dateline. */
  int opening() {
    return opening;
  }

  /** The country of an entity; null where none is known. */
  @Nullable String country(String entity) {
    return countries.get(entity);
  }
}
