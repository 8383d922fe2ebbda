package org.jejak.mention;

import java.util.List;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation, country, place or group.
 *
 * @param id {@code e-} and a hash over the kind and the knowledge id, or the folded full name for
 *     one that is not known: the same in every report that names it the same way
 * @param name English where known, else as the report names it in full
 * @param country ISO 3166 alpha-3
 * @param variants the names seen, and the usual English names of a country's ministry or like body,
 *     in code point order
 * @param known whether the knowledge layers hold it
 */
public record Entity(
    String id,
    EntityKind kind,
    String name,
    @Nullable String country,
    List<Role> roles,
    List<String> variants,
    boolean known) {
  /** Copies the lists. */
  public Entity {
    roles = List.copyOf(roles);
    variants = List.copyOf(variants);
  }
}
