package org.jejak.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.jejak.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Decides which names of another source are taken, and which of them are weak. */
final class ImportNames {
  private static final int MAX_LENGTH = 100;
  private static final int MAX_WORDS = 10;
  private static final int SHORTEST_STRONG = 3;

  private final Set<String> everyday = new HashSet<>();
  private final Map<String, Known> shippedPlaces = new LinkedHashMap<>();
  private final Map<String, Set<String>> shippedKeys = new LinkedHashMap<>();
  private final Set<String> shippedWeak = new HashSet<>();
  private final Map<String, String> countryNames = new LinkedHashMap<>();
  private final Map<String, String> alpha3 = new LinkedHashMap<>();

  ImportNames(Packs packs, Knowledge shipped) {
    for (String code : packs.codes()) {
      packs.pack(code).forEachForm((form, sense) -> everyday.add(Tokenizer.norm(form)));
      for (String table :
          List.of("function-words", "given-names", "weekdays", "months", "role-nouns")) {
        packs.pack(code).table(table).forEach(row -> everyday.add(Tokenizer.norm(row.get(0))));
      }
    }
    for (Known known : shipped.all()) {
      for (String name : namesOf(known)) {
        String norm = Tokenizer.norm(name);
        shippedKeys.computeIfAbsent(norm, any -> new HashSet<>()).add(known.key());
        if (known.kind() == EntityKind.COUNTRY && known.country() != null) {
          countryNames.putIfAbsent(norm, known.country());
        }
        if (known.kind() == EntityKind.PLACE) {
          shippedPlaces.putIfAbsent(norm + "\t" + known.country(), known);
        }
      }
    }
    Layer lists = Layer.shipped();
    for (KnowledgeList list : KnowledgeList.values()) {
      lists.rows(list).forEach(row -> keepWeak(list, row));
    }
    CldrNames.territories(packs.codes())
        .forEach((alpha2, territory) -> alpha3.put(alpha2, territory.alpha3()));
  }

  private void keepWeak(KnowledgeList list, Table.Row row) {
    List<String> names = new ArrayList<>();
    list.nameColumns.forEach(column -> names.addAll(list.names(row, column)));
    if (list == KnowledgeList.COUNTRIES) {
      Capital.all(row).forEach(capital -> names.addAll(capital.names()));
    }
    for (String name : names) {
      if (name.startsWith("~")) {
        shippedWeak.add(Tokenizer.norm(NameIndex.bare(name)));
      }
    }
  }

  private static Set<String> namesOf(Known known) {
    Set<String> names = new HashSet<>(known.variants());
    names.add(known.name());
    return names;
  }

  /** The alpha-3 code of a country of ISO 3166 alpha-2; the empty string for none. */
  String country(String alpha2) {
    return alpha3.getOrDefault(alpha2.toUpperCase(Locale.ROOT), "");
  }

  /** The place that ships with this name in this country; null for none. */
  @Nullable Known place(String name, String country) {
    return shippedPlaces.get(Tokenizer.norm(name) + "\t" + country);
  }

  /**
   * A name as the lists write it, without what would part it or mark it; the empty string for one
   * that is none.
   */
  static String written(String name) {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < name.length(); k++) {
      char c = name.charAt(k);
      if (c == '\uFFFD' || c == '_') {
        return "";
      }
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      int type = Character.getType(c);
      if (space && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      } else if (!space && type != Character.CONTROL && type != Character.FORMAT) {
        out.append(c == ',' ? '_' : c);
      }
    }
    int first = 0;
    while (first < out.length() && "~^!#_ ".indexOf(out.charAt(first)) >= 0) {
      first++;
    }
    String written = out.substring(first).strip();
    boolean tooLong = written.length() > MAX_LENGTH || written.split(" ").length > MAX_WORDS;
    boolean letters = written.codePoints().anyMatch(Character::isLetter);
    return tooLong || !letters || KnowledgeLoader.slug(written).isEmpty() ? "" : written;
  }

  /**
   * Whether a name is an everyday word, too short, weak in what ships, or names something else
   * there.
   *
   * @param key of what it names here
   */
  boolean isWeak(String written, String key) {
    String norm = Tokenizer.norm(written.replace('_', ','));
    int letters = (int) written.codePoints().filter(Character::isLetterOrDigit).count();
    boolean ideographs = written.codePoints().anyMatch(Character::isIdeographic);
    boolean others = shippedKeys.containsKey(norm) && !shippedKeys.get(norm).equals(Set.of(key));
    return letters < SHORTEST_STRONG && !ideographs
        || everyday.contains(norm)
        || shippedWeak.contains(norm)
        || others;
  }

  /** Names for a cell: each once, weak ones marked. */
  String cell(Collection<String> names, String key, boolean allWeak) {
    Map<String, String> cell = new LinkedHashMap<>();
    for (String name : names) {
      String written = written(name);
      if (!written.isEmpty()) {
        boolean weak = allWeak || isWeak(written, key);
        cell.putIfAbsent(written, (weak ? "~" : "") + written);
      }
    }
    return String.join(", ", new ArrayList<>(cell.values()));
  }

  /** A person's line. One word alone is weak: it may be anybody's. */
  List<String> person(
      String first, Collection<String> others, String country, String roles, String sector) {
    String key = "person:" + KnowledgeLoader.slug(first);
    Map<String, String> variants = new LinkedHashMap<>();
    for (String other : others) {
      String written = written(other);
      if (!written.isEmpty() && !written.equals(first)) {
        boolean weak = isOneWord(written) || isWeak(written, key);
        variants.putIfAbsent(written, (weak ? "~" : "") + written);
      }
    }
    boolean weak = isOneWord(first) || isWeak(first, key);
    String cell = String.join(", ", variants.values());
    return List.of((weak ? "~" : "") + first, cell, country, roles, sector);
  }

  /** A body's line. */
  List<String> body(String first, Collection<String> others, String sector, String country) {
    String key = "organisation:" + KnowledgeLoader.slug(first);
    Set<String> all = new LinkedHashSet<>(List.of(first));
    all.addAll(others);
    String cell = cell(all, key, false);
    return List.of(cell, "", EntityKind.ORGANISATION.name(), sector, country);
  }

  private static boolean isOneWord(String written) {
    return written.indexOf(' ') < 0 && written.codePoints().noneMatch(Character::isIdeographic);
  }

  /** The alpha-3 code of the country with which a label ends: President of Indonesia. */
  String countryAfterOf(String label) {
    int of = label.lastIndexOf(" of ");
    String name = of < 0 ? "" : label.substring(of + 4);
    return countryNames.getOrDefault(
        Tokenizer.norm(name.startsWith("the ") ? name.substring(4) : name), "");
  }

  /**
   * An office's title as the lists write it: in lower case, the minister before the field's name.
   * "Minister of Foreign Affairs" is foreign minister; without its country.
   */
  static String title(String label) {
    String written = written(label).replace('_', ' ').replace(':', ' ').replace(';', ' ');
    String title = written.toLowerCase(Locale.ROOT).replaceAll(" +", " ").strip();
    if (title.startsWith("the ")) {
      title = title.substring(4);
    }
    for (String minister : List.of("minister of ", "minister for ", "secretary of state for ")) {
      if (title.startsWith(minister)) {
        String field = title.substring(minister.length());
        return TITLES.getOrDefault(field, field) + " minister";
      }
    }
    return TITLES.getOrDefault(title, title);
  }

  /** Offices that the shipped lists call otherwise. */
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("foreign affairs", "foreign"),
          Map.entry("external affairs", "foreign"),
          Map.entry("defense", "defence"),
          Map.entry("national defence", "defence"),
          Map.entry("interior", "home"),
          Map.entry("the interior", "home"),
          Map.entry("home affairs", "home"),
          Map.entry("internal affairs", "home"),
          Map.entry("vice-president", "vice president"),
          Map.entry("defense minister", "defence minister"),
          Map.entry("interior minister", "home minister"));
}
