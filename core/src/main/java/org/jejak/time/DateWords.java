package org.jejak.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/** Small words inside written dates, from {@code date-words.tsv}. */
final class DateWords {
  private static final Map<String, Set<String>> WORDS = new HashMap<>();
  private static final Map<String, Integer> ERAS = new HashMap<>();

  static {
    for (Table.Row row : Table.resource(DateWords.class, "date-words.tsv")) {
      if (row.get(0).equals("era")) {
        ERAS.put(row.get(1), Integer.valueOf(row.get(2)));
      } else {
        WORDS.computeIfAbsent(row.get(0), kind -> new HashSet<>()).add(row.get(1));
      }
    }
  }

  private DateWords() {}

  /** The words of a kind. */
  static Set<String> of(String kind) {
    return WORDS.getOrDefault(kind, Set.of());
  }

  /** The year before an era's first; null where the two words name no era. */
  static @Nullable Integer era(String words) {
    return ERAS.get(words);
  }
}
