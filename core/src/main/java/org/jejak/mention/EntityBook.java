package org.jejak.mention;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Known;
import org.jspecify.annotations.Nullable;

/** The entities of one report, while it is being read. */
final class EntityBook {
  private final Map<String, EntityDraft> byId = new TreeMap<>();
  private final Map<String, EntityDraft> byKey = new HashMap<>();
  private final Map<String, EntityDraft> byName = new HashMap<>();
  private final Map<String, List<FullName>> peopleByWord = new HashMap<>();

  private final KnownNames knownNames;

  EntityBook(KnownNames knownNames) {
    this.knownNames = knownNames;
  }

  /** A person's name in folded words. */
  private record FullName(List<String> words, EntityDraft person) {}

  EntityDraft known(Known known) {
    String key = key(known.kind(), known.key());
    EntityDraft draft = byKey.get(key);
    if (draft == null) {
      KnownNames.Folded folded = knownNames.of(known);
      draft = new EntityDraft(known, folded.id());
      byKey.put(key, draft);
      byId.put(draft.id, draft);
      for (String name : folded.names()) {
        nameFolded(draft, name);
      }
    }
    return draft;
  }

  /** A body of a country, or of none that is said. */
  EntityDraft body(NameLexicon.Body body, @Nullable Known country, @Nullable String adjective) {
    String code = country == null ? "" : country.country();
    String plain = body.english().get(0);
    String name = country == null ? plain : plain + " of " + country.name();
    EntityDraft draft = unknown(EntityKind.ORGANISATION, body.key() + ":" + code, name);
    draft.country = country == null ? null : country.country();
    draft.sector = body.sector();
    draft.variants.addAll(body.english());
    if (adjective != null) {
      draft.variants.add(adjective + " " + plain);
    }
    return draft;
  }

  /** An entity that only the report names; its key is the folded name. */
  EntityDraft named(EntityKind kind, String english, String written) {
    EntityDraft draft = unknown(kind, fold(english), english);
    name(draft, written);
    return draft;
  }

  private EntityDraft unknown(EntityKind kind, String key, String name) {
    EntityDraft before = byKey.get(key(kind, key));
    if (before != null) {
      return before;
    }
    EntityDraft draft = new EntityDraft(kind, key, name);
    byKey.put(key(kind, key), draft);
    byId.put(draft.id, draft);
    name(draft, name);
    return draft;
  }

  /** What an id is made of: ids themselves are dear. */
  private static String key(EntityKind kind, String key) {
    return kind.name() + ' ' + key;
  }

  /** Lets {@code written} name the entity from here on. */
  void name(EntityDraft draft, String written) {
    nameFolded(draft, fold(written));
  }

  private void nameFolded(EntityDraft draft, String folded) {
    byName.putIfAbsent(folded, draft);
    if (draft.kind == EntityKind.PERSON) {
      List<String> words = List.of(folded.split(" "));
      if (words.size() > 1) {
        FullName name = new FullName(words, draft);
        for (String word : Set.copyOf(words)) {
          peopleByWord.computeIfAbsent(word, w -> new ArrayList<>()).add(name);
        }
      }
    }
  }

  /** The entity that has exactly this name. */
  @Nullable EntityDraft exactly(String written) {
    return byName.get(fold(written));
  }

  /** The one person whose full name has these words in this order; null for none or several. */
  @Nullable EntityDraft personWith(String written) {
    List<String> words = List.of(fold(written).split(" "));
    EntityDraft found = null;
    for (FullName name : withRarestOf(words)) {
      if (isPartOf(words, name.words) && name.person != found) {
        if (found != null) {
          return null;
        }
        found = name.person;
      }
    }
    return found;
  }

  /** The names that hold the one of these words which the fewest names hold. */
  private List<FullName> withRarestOf(List<String> words) {
    List<FullName> fewest = peopleByWord.getOrDefault(words.get(0), List.of());
    for (String word : words) {
      List<FullName> names = peopleByWord.getOrDefault(word, List.of());
      fewest = names.size() < fewest.size() ? names : fewest;
    }
    return fewest;
  }

  private static boolean isPartOf(List<String> words, List<String> name) {
    int k = 0;
    for (String word : name) {
      if (k < words.size() && word.equals(words.get(k))) {
        k++;
      }
    }
    return k == words.size() && words.get(0).length() > 1;
  }

  /** The one person of {@code country} who holds an office on a day; null for none or several. */
  @Nullable EntityDraft holder(String title, @Nullable String country, @Nullable LocalDate day) {
    EntityDraft found = null;
    for (EntityDraft draft : byId.values()) {
      boolean fits = country == null || country.equals(draft.country);
      if (draft.kind == EntityKind.PERSON && fits && draft.holds(title, day)) {
        if (found != null) {
          return null;
        }
        found = draft;
      }
    }
    return found;
  }

  /** Whether the report names something of a country. */
  boolean namesOf(@Nullable String country) {
    return country != null
        && byId.values().stream().anyMatch(draft -> country.equals(draft.country));
  }

  /** Every entity, by id. */
  Iterable<EntityDraft> all() {
    return byId.values();
  }

  /** Lower case, without accents, apostrophes and marks; words parted by one blank. */
  static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    String lower = name.toLowerCase(Locale.ROOT);
    boolean plain = lower.chars().allMatch(c -> c < 0x80);
    String parts = plain ? lower : Normalizer.normalize(lower, Normalizer.Form.NFKD);
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(c == 'ı' ? 'i' : c);
      } else if (c != '\'' && c != '’' && Character.getType(c) != Character.NON_SPACING_MARK) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
          folded.append(' ');
        }
      }
    }
    return folded.toString().strip();
  }
}
