package org.jejak.trace;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jejak.correction.Identities;
import org.jejak.knowledge.EntityKind;
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
  private static final int MIN_LETTERS = 5;
  private static final int MAX_NAMESAKES = 50;

  private final Map<String, Entity> joined = new HashMap<>();
  private final Map<String, String> target = new HashMap<>();
  private final Identities said;

  private EntityJoin(Identities said) {
    this.said = said;
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
      Names names = new Names(own.values(), articles);
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

  private void place(Entity entity, Names story) {
    if (entity.known() || said.made().contains(entity.id())) {
      return;
    }
    List<String> words = story.words(entity);
    Entity found = null;
    for (Entity other : story.sharing(words)) {
      boolean another =
          !other.id().equals(entity.id())
              && other.kind() == entity.kind()
              && !said.made().contains(other.id());
      boolean same =
          another
              && (holds(story.words(other), words, other.known())
                  || story.isRespelt(other, entity));
      if (same && other != found) {
        if (found != null) {
          return;
        }
        found = other;
      }
    }
    if (found != null) {
      target.putIfAbsent(entity.id(), found.id());
    }
  }

  /** A story's entities by the words of their names, so that few need to be compared. */
  private static final class Names {
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<Entity>> byWord = new HashMap<>();
    private final Map<String, List<Entity>> knownByWord = new HashMap<>();
    private final Map<String, Set<String>> articles;

    Names(Collection<Entity> entities, Map<String, Set<String>> articles) {
      this.articles = articles;
      for (Entity entity : entities) {
        List<String> own = EntityJoin.words(entity.name());
        words.put(entity.id(), own);
        for (String word : Set.copyOf(own)) {
          byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entity);
          if (entity.known()) {
            knownByWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entity);
          }
        }
      }
    }

    List<String> words(Entity entity) {
      return words.getOrDefault(entity.id(), List.of());
    }

    /**
     * Whether two unknown people are one, spelt otherwise in reports of one story: one word the
     * same, the others alike, no report that names both and no offices that differ. The one of the
     * lower id keeps the name.
     */
    boolean isRespelt(Entity kept, Entity entity) {
      List<String> a = words(kept);
      List<String> b = words(entity);
      if (kept.kind() != EntityKind.PERSON
          || kept.known()
          || kept.id().compareTo(entity.id()) > 0
          || a.size() < 2
          || a.size() != b.size()
          || !Collections.disjoint(articlesOf(kept), articlesOf(entity))
          || differInOffice(kept, entity)) {
        return false;
      }
      int exact = 0;
      for (int k = 0; k < a.size(); k++) {
        boolean same = a.get(k).equals(b.get(k));
        if (!same && (a.get(k).charAt(0) != b.get(k).charAt(0) || !alike(a.get(k), b.get(k)))) {
          return false;
        }
        exact += same ? 1 : 0;
      }
      return exact > 0;
    }

    private Set<String> articlesOf(Entity entity) {
      return articles.getOrDefault(entity.id(), Set.of());
    }

    private static boolean differInOffice(Entity a, Entity b) {
      Set<String> titles = new HashSet<>();
      a.roles().forEach(role -> titles.add(role.title()));
      return !a.roles().isEmpty()
          && !b.roles().isEmpty()
          && b.roles().stream().noneMatch(role -> titles.contains(role.title()));
    }

    /** Who may hold a name: all that have its rarest word, and known ones that have any of it. */
    List<Entity> sharing(List<String> name) {
      List<Entity> rarest =
          name.isEmpty() ? List.of() : byWord.getOrDefault(name.get(0), List.of());
      List<Entity> sharing = new ArrayList<>();
      for (String word : name) {
        List<Entity> some = byWord.getOrDefault(word, List.of());
        rarest = some.size() < rarest.size() ? some : rarest;
        sharing.addAll(knownByWord.getOrDefault(word, List.of()));
      }
      sharing.addAll(rarest);
      if (name.size() > 1) {
        for (String end : List.of(name.get(0), name.get(name.size() - 1))) {
          byWord.getOrDefault(end, List.of()).stream()
              .filter(other -> other.kind() == EntityKind.PERSON && !sharing.contains(other))
              .limit(MAX_NAMESAKES)
              .forEach(sharing::add);
        }
      }
      return sharing;
    }
  }

  /**
   * Whether {@code full} has every word of {@code part}, spelling aside, and more words or letters.
   */
  private static boolean holds(List<String> full, List<String> part, boolean known) {
    if (part.isEmpty() || full.size() < part.size()) {
      return false;
    }
    int exact = 0;
    for (String word : part) {
      if (full.contains(word)) {
        exact++;
      } else if (full.stream().noneMatch(other -> alike(other, word))) {
        return false;
      }
    }
    boolean all = exact == part.size();
    return full.size() > part.size() ? all : known && exact > 0;
  }

  /** One letter more, less or other in long words: Sergei, Sergey. */
  private static boolean alike(String a, String b) {
    if (Math.min(a.length(), b.length()) < MIN_LETTERS || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String restA = a.substring(same);
    String restB = b.substring(same);
    return restA.length() == restB.length()
        ? restA.isEmpty() || restA.substring(1).equals(restB.substring(1))
        : restA.length() > restB.length()
            ? restA.substring(1).equals(restB)
            : restB.substring(1).equals(restA);
  }

  private static List<String> words(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : plain.replaceAll("\\p{M}", "").split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
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
