package org.jejak.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/**
 * Names of months or weekdays in many languages: CLDR's, kept in {@code calendar.tsv} as ICU is
 * slow to start, what {@code calendar-more.tsv} adds, and the packs' own.
 */
final class CalendarNames {
  static final String FILE = "calendar.tsv";
  private static final String OVERLAY = "calendar-more.tsv";
  private static final String ALTERNATIVES = "\\|";

  private static final CalendarNames MONTHS = load("month", "months");
  private static final CalendarNames WEEKDAYS = load("weekday", "weekdays");
  private static final CalendarNames PERSIAN_MONTHS = load("persian-month", null);

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();

  private CalendarNames() {}

  /** A name of one word or more, and its number in each language that has it. */
  private static final class Name {
    private static final int DIFFERENT = 0;
    private static final int MIN_LETTERS = 3;

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** What all languages mean by it; {@link #DIFFERENT} where they do not agree. */
    private int common;

    private Name(List<String> words) {
      this.words = List.copyOf(words);
    }

    private void put(String lang, int number) {
      boolean clear = String.join("", words).length() >= MIN_LETTERS;
      common = clear && (numbers.isEmpty() || common == number) ? number : DIFFERENT;
      numbers.putIfAbsent(lang, number);
    }

    private int number(@Nullable String lang) {
      Integer own = lang == null ? null : numbers.get(lang);
      return own != null ? own : common;
    }
  }

  /** A name found; its words end before word {@code end}. */
  record Hit(int number, int end) {}

  static CalendarNames months() {
    return MONTHS;
  }

  static CalendarNames weekdays() {
    return WEEKDAYS;
  }

  /** Months of the Iranian calendar, Farvardin first. */
  static CalendarNames persianMonths() {
    return PERSIAN_MONTHS;
  }

  private static CalendarNames load(String kind, @Nullable String packTable) {
    CalendarNames names = new CalendarNames();
    for (Table.Row row : Table.resource(CalendarNames.class, FILE)) {
      if (row.get(0).equals(kind)) {
        for (int i = 2; i < row.columns().size(); i++) {
          for (String name : row.get(i).split(ALTERNATIVES)) {
            names.add(row.get(1), name, i - 1);
          }
        }
      }
    }
    for (Table.Row row : Table.resource(CalendarNames.class, OVERLAY)) {
      if (row.get(0).equals(kind)) {
        names.add(row.get(1), row.get(3), Integer.parseInt(row.get(2)));
      }
    }
    if (packTable != null) {
      names.addPacks(packTable);
    }
    return names;
  }

  private void addPacks(String table) {
    Packs packs = Packs.standard();
    for (String code : packs.codes()) {
      for (Table.Row row : packs.pack(code).table(table)) {
        add(code, row.get(0), Integer.parseInt(row.get(1).strip()));
      }
    }
  }

  private void add(String lang, String written, int number) {
    List<String> words = new ArrayList<>();
    for (WrittenDateWords.Word word : WrittenDateWords.cut(written)) {
      if (!word.norm().equals(".")) {
        words.add(key(word));
      }
    }
    if (words.isEmpty()) {
      return;
    }
    List<Name> alike = byFirstWord.computeIfAbsent(words.get(0), first -> new ArrayList<>());
    for (Name name : alike) {
      if (name.words.equals(words)) {
        name.put(lang, number);
        return;
      }
    }
    Name name = new Name(words);
    name.put(lang, number);
    alike.add(name);
  }

  /** The form in which words are compared: 01 is 1. */
  private static String key(WrittenDateWords.Word word) {
    return word.isNumber() ? Integer.toString(word.value()) : word.norm();
  }

  /**
   * The longest name that starts at word {@code i}.
   *
   * @param lang language whose meaning counts where two languages mean different months by a name;
   *     without one such a name is passed over
   */
  @Nullable Hit at(List<WrittenDateWords.Word> words, int i, @Nullable String lang) {
    if (i >= words.size()) {
      return null;
    }
    Hit best = null;
    for (Name name : byFirstWord.getOrDefault(key(words.get(i)), List.of())) {
      int end = end(name, words, i);
      boolean longer = end > (best == null ? 0 : best.end);
      int number = longer ? name.number(lang) : 0;
      best = number > 0 ? new Hit(number, end) : best;
    }
    return best;
  }

  private static int end(Name name, List<WrittenDateWords.Word> words, int from) {
    int i = from;
    for (int k = 0; k < name.words.size(); k++) {
      i = k > 0 && i < words.size() && words.get(i).norm().equals(".") ? i + 1 : i;
      if (i >= words.size() || !key(words.get(i)).equals(name.words.get(k))) {
        return -1;
      }
      i++;
    }
    return i;
  }
}
