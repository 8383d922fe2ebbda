package org.jejak.article;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jejak.language.Packs;

/** Notes a text whose passages are in several languages. */
final class MixedLanguages {
  private static final int MAX_TEXT = 20_000;
  private static final int MIN_PASSAGE = 60;
  private static final int MIN_OTHER = 200;
  private static final double MIN_SHARE = 0.15;

  private MixedLanguages() {}

  /** Passages are lines; short ones, as headings and names are, and unsure ones do not count. */
  static void note(String text, Packs packs, Draft draft) {
    Map<String, Integer> letters = new TreeMap<>();
    String opening = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    opening
        .lines()
        .filter(line -> line.length() >= MIN_PASSAGE)
        .forEach(line -> letters.merge(packs.identify(line), line.length(), Integer::sum));
    letters.remove(Packs.UNDETERMINED);
    for (String lang : packs.languages()) {
      Integer own = letters.get(lang);
      String nearest = packs.takenFor(lang);
      if (own != null && letters.containsKey(nearest)) {
        letters.merge(nearest, own, Integer::sum);
        letters.remove(lang);
      }
    }
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    letters.values().removeIf(count -> count < MIN_OTHER || count < MIN_SHARE * all);
    if (letters.size() > 1) {
      draft.note(
          "mixed-languages",
          letters.entrySet().stream()
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .map(
                  entry -> entry.getKey() + " " + Math.round(100.0 * entry.getValue() / all) + " %")
              .collect(Collectors.joining(", ")));
    }
  }
}
