package org.jejak.mention;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of one report.
 *
 * @param entities by id
 * @param mentions in text order; they do not overlap
 * @param sectors sector (GOV, MIL, IGO, MED, …) by entity id, where known or said by the report
 */
public record Mentions(List<Entity> entities, List<Mention> mentions, Map<String, String> sectors) {
  /** Copies the lists and the map. */
  public Mentions {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    sectors = Collections.unmodifiableMap(new TreeMap<>(sectors));
  }

  /** Mentions of entities without a sector. */
  public Mentions(List<Entity> entities, List<Mention> mentions) {
    this(entities, mentions, Map.of());
  }

  /** The entity with this id. */
  public Optional<Entity> entity(@Nullable String id) {
    for (Entity entity : entities) {
      if (entity.id().equals(id)) {
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }

  /** The sector of an entity, null where unknown. */
  public @Nullable String sectorOf(@Nullable String entityId) {
    return entityId == null ? null : sectors.get(entityId);
  }
}
