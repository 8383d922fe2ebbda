package org.jejak.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;

/**
 * Whom and what places a report names, countries aside: every report of a country names that.
 *
 * @param parties persons, organisations and groups
 * @param places places below countries
 */
record Cast(Set<String> parties, Set<String> places) {

  /** Copies the sets. */
  Cast {
    parties = Set.copyOf(parties);
    places = Set.copyOf(places);
  }

  /**
   * The cast of a report.
   *
   * @param one the same string for equal ids
   */
  static Cast of(Reading reading, UnaryOperator<String> one) {
    Set<String> parties = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (Mention mention : reading.mentions()) {
      switch (mention.kind()) {
        case PERSON, ORGANISATION, GROUP -> parties.add(one.apply(mention.entity()));
        case PLACE -> places.add(one.apply(mention.entity()));
        case COUNTRY -> {}
      }
    }
    return new Cast(parties, places);
  }

  /** Whether both name one person, organisation or group. */
  boolean sharesParty(Cast other) {
    return parties.stream().anyMatch(other.parties::contains);
  }

  /** All of them. */
  Set<String> names() {
    Set<String> names = new HashSet<>(parties);
    names.addAll(places);
    return names;
  }
}
