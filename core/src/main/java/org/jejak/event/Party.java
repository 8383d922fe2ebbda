package org.jejak.event;

import org.jejak.knowledge.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in a phrase.
 *
 * @param kind kind of the entity; null for one without a name
 * @param named whether the words hold a name, known or not
 * @param sure how surely the phrase names who acts, 0 to 1
 */
record Party(Actor actor, @Nullable EntityKind kind, double sure, boolean named) {
  /** How surely people of whom nothing is told are who acts. */
  static final double ANYBODY = 0.4;

  /** How surely a country acts through those whom a noun names. */
  static final double OFFICE = 0.9;

  /** Somebody whose kind tells whether they have a name. */
  Party(Actor actor, @Nullable EntityKind kind, double sure) {
    this(actor, kind, sure, kind != null);
  }

  /** Whether it is a country named by somebody in office: the foreign minister of Japan. */
  boolean byOffice() {
    return kind == EntityKind.COUNTRY && sure == OFFICE && "GOV".equals(actor.sector());
  }

  /** Whether it may be one of the parties that "both countries" stands for. */
  boolean isBody() {
    return kind == EntityKind.COUNTRY
        || kind == EntityKind.ORGANISATION
        || kind == EntityKind.GROUP;
  }
}
