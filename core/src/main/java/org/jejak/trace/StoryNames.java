package org.jejak.trace;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jejak.knowledge.EntityKind;
import org.jejak.mention.Entity;

/** A story's entities by the words of their names, so that few need to be compared. */
final class StoryNames {
  private static final int MIN_LETTERS = 5;
  private static final int MAX_NAMESAKES = 50;

  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<Entity>> byWord = new HashMap<>();
  private final Map<String, List<Entity>> knownByWord = new HashMap<>();
  private final Map<String, Set<String>> articles;

  StoryNames(Collection<Entity> entities, Map<String, Set<String>> articles) {
    this.articles = articles;
    for (Entity entity : entities) {
      List<String> own = words(entity.name());
      words.put(entity.id(), own);
      for (String word : Set.copyOf(own)) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entity);
        if (entity.known()) {
          knownByWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entity);
        }
      }
    }
  }

  private List<String> words(Entity entity) {
    return words.getOrDefault(entity.id(), List.of());
  }

  /**
   * Whether two unknown people are one, spelt otherwise in reports of one story: one word the same,
   * the others alike, no report that names both and no offices that differ. The one of the lower id
   * keeps the name.
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

  /**
   * Who may hold an entity's name: all that have its rarest word, and known ones that have any of
   * it.
   */
  List<Entity> sharing(Entity entity) {
    List<String> name = words(entity);
    List<Entity> rarest = name.isEmpty() ? List.of() : byWord.getOrDefault(name.get(0), List.of());
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

  /** Whether one name has every word of another, spelling aside, and more words or letters. */
  boolean holds(Entity fuller, Entity entity) {
    List<String> full = words(fuller);
    List<String> part = words(entity);
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
    return full.size() > part.size() ? all : fuller.known() && exact > 0;
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
}
