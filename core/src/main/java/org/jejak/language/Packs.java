package org.jejak.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language packs at hand, and telling which of them fits a text. */
public final class Packs {
  /** The code of a text in no language known. */
  public static final String UNDETERMINED = "und";

  /** The list of packs. */
  static final String LIST = "packs/packs.tsv";

  static final String LIST_COLUMNS =
      "write code, FULL or READING, letters, taken for, parted by one TAB each";

  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");
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

  /**
   * The packs that ship with Jejak; loaded once.
   *
   * @throws PackException when a line is malformed, every time
   */
  public static Packs standard() {
    return Standard.PACKS.get();
  }

  private static final class Standard {
    private static final Supplier<Packs> PACKS = outcome(Packs::load);
  }

  /** Made when the first text asks: some commands read none. */
  private static final class Telling {
    private static final Supplier<LanguageTeller> TELLER = outcome(() -> standard().teller());
  }

  /** What was made, or why nothing could be: a class whose start fails loses its exception. */
  private static <T> Supplier<T> outcome(Supplier<T> maker) {
    try {
      T made = maker.get();
      return () -> made;
    } catch (PackException e) {
      return () -> {
        throw e;
      };
    }
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
    for (Table.Row row : Table.resource(Packs.class, LIST)) {
      String code = row.get(0);
      String problem = problem(row.columns());
      if (problem != null) {
        throw new PackException(row.origin(), problem + "; " + LIST_COLUMNS);
      }
      if (all.put(code, row) != null) {
        throw new PackException(row.origin(), "'" + code + "' stands twice; remove one of them");
      }
      if (row.get(1).equals(FULL)) {
        LanguagePack pack = LanguagePack.load(code, domains, concepts.keySet());
        if (!pack.hasFunctionWords()) {
          throw noFunctionWords(code);
        }
        full.put(code, pack);
      }
    }
    LanguagePack neutral = LanguagePack.load(UNDETERMINED, List.of(), Set.of());
    return new Packs(all, full, neutral, Map.copyOf(concepts));
  }

  /** What is wrong with a line of the list of packs; null where nothing is. */
  static @Nullable String problem(List<String> columns) {
    String code = columns.get(0);
    if (columns.size() < 2 || columns.size() > 4) {
      return "the line has " + columns.size() + " columns";
    }
    if (!CODE.matcher(code).matches()) {
      return "'" + code + "' is no code of ISO 639";
    }
    boolean known = columns.get(1).equals(FULL) || columns.get(1).equals(READING);
    return known ? null : "a pack serves FULL or READING, not '" + columns.get(1) + "'";
  }

  private static String functionWords(String code) {
    return "packs/" + code + "/function-words.tsv";
  }

  private static PackException noFunctionWords(String code) {
    return new PackException(
        functionWords(code),
        "the table is missing or empty; the language is told by these words: list some 150");
  }

  private LanguageTeller teller() {
    List<LanguageTeller.Profile> profiles = new ArrayList<>();
    for (Table.Row row : all.values()) {
      List<String> words = Table.firstColumn(Packs.class, functionWords(row.get(0)));
      if (words.isEmpty()) {
        throw noFunctionWords(row.get(0));
      }
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

  /**
   * The concepts that a column of a table names, parted by commas.
   *
   * @throws PackException with file, line and id, where one is no concept
   */
  public List<String> concepts(Table.Row row, int column) {
    List<String> ids = row.list(column);
    for (String id : ids) {
      if (!domains.containsKey(id)) {
        throw new PackException(row.origin(), "no concept '" + id + "'");
      }
    }
    return ids;
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
   * @throws PackException when a pack has no function words
   */
  public String identify(String text) {
    return Telling.TELLER.get().tell(text);
  }
}
