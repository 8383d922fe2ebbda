package org.jejak.event;

import org.jejak.knowledge.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in a phrase.
 *
 * @param kind kind of the entity; null for one without a name
 * @param sure how surely the phrase names who acts, 0 to 1
 */
record Party(Actor actor, @Nullable EntityKind kind, double sure) {
  /** Whether it may be one of the parties that "both countries" stands for. */
  boolean isBody() {
    return kind == EntityKind.COUNTRY
        || kind == EntityKind.ORGANISATION
        || kind == EntityKind.GROUP;
  }
}
