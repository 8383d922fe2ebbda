package org.jejak.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The language packs at hand, and telling which of them fits a text. */
public final class Packs {
  /** The code of a text in no language known. */
  public static final String UNDETERMINED = "und";

  private static final String FULL = "FULL";
  private static final String READING = "READING";

  private final Map<String, LanguagePack> full;
  private final Map<String, Table.Row> all;
  private final Map<String, LanguagePack> reading = new HashMap<>();
  private final LanguagePack neutral;
  private final Map<String, String> domains;

  private Packs(
      Map<String, Table.Row> all,
      Map<String, LanguagePack> full,
      LanguagePack neutral,
      Map<String, String> domains) {
    this.all = all;
    this.full = full;
    this.neutral = neutral;
    this.domains = domains;
  }

  /** The packs that ship with Jejak; loaded once. */
  public static Packs standard() {
    return Standard.PACKS;
  }

  private static final class Standard {
    private static final Packs PACKS = load();
  }

  /** Made when the first text asks: some commands read none. */
  private static final class Telling {
    private static final LanguageTeller TELLER = standard().teller();
  }

  private static Packs load() {
    List<String> domains =
        Table.resource(Packs.class, "concepts/domains.tsv").stream()
            .map(row -> row.get(0))
            .toList();
    Map<String, String> concepts = new HashMap<>();
    for (String domain : domains) {
      for (Table.Row row : Table.resource(Packs.class, "concepts/" + domain + ".tsv")) {
        if (concepts.put(row.get(0), domain) != null) {
          throw new PackException(row.origin(), "concept '" + row.get(0) + "' stands twice");
        }
      }
    }
    Map<String, Table.Row> all = new TreeMap<>();
    Map<String, LanguagePack> full = new TreeMap<>();
    for (Table.Row row : Table.resource(Packs.class, "packs/packs.tsv")) {
      String code = row.get(0);
      boolean isFull = row.get(1).equals(FULL);
      if (!isFull && !row.get(1).equals(READING) || all.put(code, row) != null) {
        throw new PackException(
            row.origin(), "'" + code + "' stands twice, or serves nothing known");
      }
      if (isFull) {
        full.put(code, LanguagePack.load(code, domains, concepts.keySet()));
      }
    }
    LanguagePack neutral = LanguagePack.load(UNDETERMINED, List.of(), Set.of());
    return new Packs(all, full, neutral, Map.copyOf(concepts));
  }

  private LanguageTeller teller() {
    List<LanguageTeller.Profile> profiles = new ArrayList<>();
    for (Table.Row row : all.values()) {
      List<String> words =
          Table.firstColumn(Packs.class, "packs/" + row.get(0) + "/function-words.tsv");
      LanguagePack pack = full.get(row.get(0));
      profiles.add(
          new LanguageTeller.Profile(
              row.get(0),
              pack != null,
              row.get(2),
              row.get(3),
              words,
              pack == null ? List.of() : pack.singleWords(),
              pack == null ? List.of() : pack.words("marks")));
    }
    return new LanguageTeller(profiles);
  }

  /**
   * The pack of a language. One that only serves reading knows its function words and its tables,
   * but no concepts; a code without a pack gives one that knows nothing.
   */
  public LanguagePack pack(String code) {
    LanguagePack pack = full.get(code);
    if (pack != null || !all.containsKey(code)) {
      return pack != null ? pack : neutral;
    }
    synchronized (reading) {
      return reading.computeIfAbsent(code, key -> LanguagePack.load(key, List.of(), Set.of()));
    }
  }

  /** The domain whose file defines a concept; the empty string for an id that no file defines. */
  public String domain(String concept) {
    return domains.getOrDefault(concept, "");
  }

  /**
   * The language that a text of this one is taken for where nothing in it is this one's alone; the
   * empty string for none.
   */
  public String takenFor(String code) {
    Table.Row row = all.get(code);
    return row == null ? "" : row.get(3);
  }

  /** The ids of all concepts. */
  public Set<String> concepts() {
    return domains.keySet();
  }

  /** Codes of the full packs, those with concepts, in alphabetical order. */
  public List<String> codes() {
    return List.copyOf(full.keySet());
  }

  /** Codes of every language that is told and read, full packs among them, in that order. */
  public List<String> languages() {
    return List.copyOf(all.keySet());
  }

  /**
   * Tells the language of a text by its script, its letters and its words.
   *
   * @return ISO 639-1 code, or {@code und} where too few known words stand there or two languages
   *     come close
   */
  public String identify(String text) {
    return Telling.TELLER.tell(text);
  }
}
