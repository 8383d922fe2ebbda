package org.jejak.trace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jejak.correction.Identities;
import org.jejak.correction.Partition;
import org.jejak.mention.Entity;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * Joins entities across reports. The same known entity has the same id everywhere; one that only
 * the reports name is joined within a story to the fullest name whose words hold all of its own.
 */
final class EntityJoin {
  private final Map<String, Entity> joined = new HashMap<>();
  private final Map<String, String> target = new HashMap<>();
  private final Identities said;

  /** Entities that are one so far, and those that people say are not. */
  private final Partition<String> joinable;

  private EntityJoin(Identities said) {
    this.said = said;
    this.joinable = said.partition();
  }

  /**
   * Joins.
   *
   * @param said what people say of which entities are one; holds against all else
   */
  static EntityJoin of(Readings readings, Grouping.Groups groups, Identities said) {
    EntityJoin join = new EntityJoin(said);
    for (List<String> story : groups.stories()) {
      Map<String, Entity> own = new TreeMap<>();
      Map<String, Set<String>> articles = new HashMap<>();
      for (String article : story) {
        for (Entity entity : readings.get(article).entities()) {
          merge(own, entity.id(), entity);
          articles.computeIfAbsent(entity.id(), id -> new TreeSet<>()).add(article);
        }
      }
      StoryNames names = new StoryNames(own.values(), articles);
      own.values().forEach(entity -> join.place(entity, names));
    }
    join.joinSaid(readings);
    for (Reading reading : readings) {
      for (Entity entity : reading.entities()) {
        merge(join.joined, join.resolve(entity.id()), entity);
      }
    }
    return join;
  }

  private static void merge(Map<String, Entity> entities, String id, Entity entity) {
    Entity known = entities.get(id);
    if (known == null) {
      entities.put(id, renamed(id, entity, entity.variants()));
      return;
    }
    TreeSet<String> variants = new TreeSet<>(known.variants());
    variants.addAll(entity.variants());
    Entity main = entity.id().equals(id) ? entity : known;
    entities.put(id, renamed(id, main, List.copyOf(variants)));
  }

  private static Entity renamed(String id, Entity entity, List<String> variants) {
    return new Entity(
        id,
        entity.kind(),
        entity.name(),
        entity.country(),
        entity.roles(),
        variants,
        entity.known());
  }

  /** Entities that people say are one: a known one keeps its id, else the first of them. */
  private void joinSaid(Readings readings) {
    if (said.groups().isEmpty()) {
      return;
    }
    Map<String, Boolean> known = new HashMap<>();
    for (Reading reading : readings) {
      reading.entities().forEach(entity -> known.put(entity.id(), entity.known()));
    }
    for (List<String> group : said.groups()) {
      List<String> ids =
          group.stream().filter(known::containsKey).map(this::resolve).distinct().toList();
      ids.stream()
          .min(
              Comparator.comparing((String id) -> !known.getOrDefault(id, false))
                  .thenComparing(id -> id))
          .ifPresent(kept ->
              ids.stream().filter(id -> !id.equals(kept)).forEach(id -> target.put(id, kept)));
    }
  }

  private void place(Entity entity, StoryNames story) {
    if (entity.known() || said.made().contains(entity.id()) || target.containsKey(entity.id())) {
      return;
    }
    Entity found = null;
    for (Entity other : story.sharing(entity)) {
      boolean another =
          !other.id().equals(entity.id())
              && other.kind() == entity.kind()
              && !said.made().contains(other.id())
              && !joinable.areApart(other.id(), entity.id());
      boolean same = another && (story.holds(other, entity) || story.isRespelt(other, entity));
      if (same && other != found) {
        if (found != null) {
          return;
        }
        found = other;
      }
    }
    if (found != null) {
      joinable.join(found.id(), entity.id());
      target.put(entity.id(), found.id());
    }
  }

  private String resolve(String id) {
    String resolved = id;
    for (int i = 0; i < 8; i++) {
      @Nullable String next = target.get(resolved);
      if (next == null || next.equals(id)) {
        break;
      }
      resolved = next;
    }
    return resolved;
  }

  /** Joined entities, by id. */
  List<Entity> joined() {
    return joined.values().stream().sorted(Comparator.comparing(Entity::id)).toList();
  }

  /** The joined entity of an id that mentions carry; null where none does. */
  @Nullable Entity of(String id) {
    return joined.get(resolve(id));
  }

  /** The joined id of each id that mentions carry and that was joined to another. */
  Map<String, String> idByReadingId() {
    Map<String, String> ids = new TreeMap<>();
    target.keySet().forEach(id -> ids.put(id, resolve(id)));
    return ids;
  }
}
