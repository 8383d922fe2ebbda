package org.jejak.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.jejak.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Names of months and weekdays: from the packs, and from CLDR for all other languages. */
final class WrittenDateNames {
  private static final String[] CLDR_LANGUAGES = {
    "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi",
    "fil", "fr", "gl", "he", "hi", "hr", "hu", "hy", "is", "it", "ka", "kk", "lt", "lv", "mk", "ms",
    "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "tr",
    "uk", "ur", "uz", "vi"
  };

  private static final Map<String, Integer> MONTHS = packTable("months");
  private static final Map<String, Integer> WEEKDAYS = packTable("weekdays");

  private final boolean dayFirst;

  private WrittenDateNames(boolean dayFirst) {
    this.dayFirst = dayFirst;
  }

  static WrittenDateNames of(@Nullable String lang) {
    boolean unsure = lang == null || lang.equals("en") || lang.equals(Packs.UNDETERMINED);
    return new WrittenDateNames(!unsure);
  }

  /** Whether 03/04/2025 is the third of April. */
  boolean writesDayFirst() {
    return dayFirst;
  }

  @Nullable Integer month(String norm) {
    return MONTHS.get(norm);
  }

  @Nullable Integer weekday(String norm) {
    return WEEKDAYS.get(norm);
  }

  /** Number of a month in some other language; 0 where no language, or two, disagree on it. */
  int foreignMonth(String norm) {
    return norm.length() < 3 ? 0 : Cldr.MONTHS.getOrDefault(norm, 0);
  }

  private static Map<String, Integer> packTable(String name) {
    Map<String, Integer> numbers = new HashMap<>();
    Packs packs = Packs.standard();
    for (String code : packs.codes()) {
      for (Table.Row row : packs.pack(code).table(name)) {
        numbers.put(Tokenizer.norm(row.get(0)), Integer.valueOf(row.get(1).strip()));
      }
    }
    return Map.copyOf(numbers);
  }

  /** Loaded when a word stands where a month would and no pack knows it. */
  private static final class Cldr {
    private static final Map<String, Integer> MONTHS = load();

    private static Map<String, Integer> load() {
      Map<String, Integer> months = new HashMap<>();
      Set<String> ambiguous = new HashSet<>();
      int[] contexts = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
      int[] widths = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};
      for (String language : CLDR_LANGUAGES) {
        DateFormatSymbols symbols =
            new DateFormatSymbols(GregorianCalendar.class, new ULocale(language));
        for (int context : contexts) {
          for (int width : widths) {
            String[] names = symbols.getMonths(context, width);
            for (int i = 0; i < names.length && i < 12; i++) {
              add(Tokenizer.norm(names[i]), i + 1, months, ambiguous);
            }
          }
        }
      }
      ambiguous.forEach(months::remove);
      return Map.copyOf(months);
    }

    private static void add(
        String name, int number, Map<String, Integer> months, Set<String> ambiguous) {
      String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
      if (bare.isEmpty() || !Character.isLetter(bare.codePointAt(0))) {
        return;
      }
      Integer before = months.putIfAbsent(bare, number);
      if (before != null && before != number) {
        ambiguous.add(bare);
      }
    }
  }
}
