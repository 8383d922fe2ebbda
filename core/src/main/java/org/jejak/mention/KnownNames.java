package org.jejak.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jejak.knowledge.Known;

/** Ids and folded names of those known beforehand: made when first met, kept for later reports. */
final class KnownNames {
  private final Map<String, Folded> folded = new ConcurrentHashMap<>();

  /**
   * What a report needs of one known beforehand.
   *
   * @param names the name and its variants, as {@link EntityBook#fold} makes them
   */
  record Folded(String id, List<String> names) {}

  Folded of(Known known) {
    return folded.computeIfAbsent(known.key(), key -> fold(known));
  }

  private static Folded fold(Known known) {
    List<String> names = new ArrayList<>();
    names.add(EntityBook.fold(known.name()));
    known.variants().forEach(variant -> names.add(EntityBook.fold(variant)));
    return new Folded(known.entityId(), names.stream().distinct().toList());
  }
}
