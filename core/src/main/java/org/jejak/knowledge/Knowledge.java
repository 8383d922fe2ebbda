package org.jejak.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jejak.language.TokenTrie;
import org.jspecify.annotations.Nullable;

/** Countries, places, bodies, outlets and people known before reading, and how they are named. */
public final class Knowledge {
  private final Map<String, Known> byKey;
  private final Map<String, Known> bodies;
  private final Map<String, String> adjectives;
  private final Map<String, Known> byEntity = new LinkedHashMap<>();
  private final Map<String, List<Known>> people = new LinkedHashMap<>();
  private final Set<String> offices = new HashSet<>();
  private final Map<String, TokenTrie<Name>> names;
  private final TokenTrie<Name> allNames;
  private final LocalDate kept;
  private final Outlets outlets;

  Knowledge(
      Map<String, Known> byKey,
      Map<String, Known> bodies,
      Map<String, String> adjectives,
      Map<String, TokenTrie<Name>> names,
      TokenTrie<Name> all,
      LocalDate kept,
      Outlets outlets) {
    this.byKey = byKey;
    this.bodies = bodies;
    this.adjectives = adjectives;
    this.names = names;
    this.allNames = all;
    this.kept = kept;
    this.outlets = outlets;
    for (Known known : byKey.values()) {
      byEntity.put(known.entityId(), known);
      known.roles().stream().filter(Role::isDated).map(Role::title).forEach(offices::add);
      if (known.kind() == EntityKind.PERSON && known.country() != null) {
        people.computeIfAbsent(known.country(), country -> new ArrayList<>()).add(known);
      }
    }
  }

  /** What ships with Jejak; loaded once, at the first call. */
  public static Knowledge standard() {
    return Standard.KNOWLEDGE;
  }

  private static final class Standard {
    private static final Knowledge KNOWLEDGE =
        new KnowledgeLoader(new Layers(List.of(Layer.shipped()))).load();
  }

  /**
   * What ships with Jejak, then folders of lists of the same form. Later ones win: lines of one key
   * are one thing, their names are put together, and of the other columns the last that is filled
   * counts.
   *
   * @throws KnowledgeException where a folder has a problem that {@link #check} would tell
   */
  public static Knowledge load(List<Path> folders) {
    return folders.isEmpty() ? standard() : new KnowledgeLoader(sound(folders)).load();
  }

  /** What is wrong in a folder of lists, in the order of its files and lines. */
  public static List<KnowledgeProblem> check(Path folder) {
    return new LayerCheck(List.of(folder)).problems();
  }

  private static Layers sound(List<Path> folders) {
    LayerCheck check = new LayerCheck(folders);
    if (!check.problems().isEmpty()) {
      throw new KnowledgeException(check.problems());
    }
    return check.layers();
  }

  /**
   * The names to look for in a text of language {@code lang}; every language's names for others.
   */
  public TokenTrie<Name> names(String lang) {
    return names.getOrDefault(lang, allNames);
  }

  /** Looks up a key such as {@code country:RUS}. */
  public Optional<Known> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** What is known of an entity of a reading; empty for one that only the report names. */
  public Optional<Known> ofEntity(@Nullable String entityId) {
    return entityId == null ? Optional.empty() : Optional.ofNullable(byEntity.get(entityId));
  }

  /** The country with this ISO 3166 alpha-3 code. */
  public Optional<Known> country(@Nullable String alpha3) {
    return alpha3 == null ? Optional.empty() : byKey("country:" + alpha3);
  }

  /** The adjective of a country in English; null where the lists have none. */
  public @Nullable String adjective(String alpha3) {
    return adjectives.get(alpha3);
  }

  /**
   * The known body that does a country's work of a kind.
   *
   * @param body key of the kind, such as {@code foreign-ministry}, {@code navy}
   */
  public Optional<Known> body(String body, String alpha3) {
    return Optional.ofNullable(bodies.get(body + ":" + alpha3));
  }

  /** Whether the entity is a news agency, paper, channel or news site. */
  public boolean isOutlet(@Nullable String entityId) {
    return ofEntity(entityId).filter(Known::isOutlet).isPresent();
  }

  /** Whether the entity is a news agency. */
  public boolean isAgency(@Nullable String entityId) {
    return ofEntity(entityId).filter(Known::isAgency).isPresent();
  }

  /**
   * Who held an office of a country on a day; empty where nobody or more than one is known, and
   * after the day up to which the list of people was kept, as successors may be missing.
   *
   * @param title in English, as in the lists: {@code president}, {@code foreign minister}
   */
  public Optional<Known> holder(String title, String alpha3, LocalDate day) {
    Known holder = null;
    for (Known person : people.getOrDefault(alpha3, List.of())) {
      if (person.held(title, day, kept)) {
        if (holder != null) {
          return Optional.empty();
        }
        holder = person;
      }
    }
    return Optional.ofNullable(holder);
  }

  /** Whether the lists know on which days an office with this English title was held. */
  public boolean isOffice(String title) {
    return offices.contains(title);
  }

  /** Agencies by name and outlets by their sites. */
  public Outlets outlets() {
    return outlets;
  }

  /** Everything known, in the order of the lists. */
  public List<Known> all() {
    return List.copyOf(byKey.values());
  }
}
