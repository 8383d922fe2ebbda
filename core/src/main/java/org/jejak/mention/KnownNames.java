package org.jejak.mention;

import java.util.ArrayList;
import java.util.List;
import org.jejak.knowledge.Known;
import org.jspecify.annotations.Nullable;

/** Ids and folded names of those known beforehand: made when first met, kept for later reports. */
final class KnownNames {
  /** Immutable entries, so that threads may meet on a slot unordered; the last one stays. */
  private final @Nullable Folded[] slots = new Folded[1 << 13];

  /**
   * What a report needs of one known beforehand.
   *
   * @param names the name and its variants, as {@link EntityBook#fold} makes them
   */
  record Folded(String key, String id, List<String> names) {}

  Folded of(Known known) {
    int hash = known.key().hashCode();
    int slot = (hash ^ (hash >>> 13)) & (slots.length - 1);
    Folded folded = slots[slot];
    if (folded == null || !folded.key.equals(known.key())) {
      folded = fold(known);
      slots[slot] = folded;
    }
    return folded;
  }

  private static Folded fold(Known known) {
    List<String> names = new ArrayList<>();
    names.add(EntityBook.fold(known.name()));
    known.variants().forEach(variant -> names.add(EntityBook.fold(variant)));
    return new Folded(known.key(), known.entityId(), names.stream().distinct().toList());
  }
}
