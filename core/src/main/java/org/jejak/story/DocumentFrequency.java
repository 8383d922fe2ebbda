package org.jejak.story;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In how many reports of a language a term stands, counted a UTC day at a time and read from the
 * closed window seven days either side, so that a report of next year changes nothing about today.
 * Undated reports are counted by themselves.
 */
final class DocumentFrequency {
  private static final int WINDOW_DAYS = 7;
  private static final LocalDate UNDATED = LocalDate.MIN;

  private final Map<String, Map<LocalDate, Map<String, Integer>>> counts = new HashMap<>();
  private final Map<String, Map<LocalDate, Integer>> totals = new HashMap<>();
  private final Map<String, Double> cache = new HashMap<>();

  /** Counts one report. */
  void add(String lang, @Nullable LocalDate day, Set<String> terms) {
    LocalDate key = day == null ? UNDATED : day;
    Map<String, Integer> byTerm =
        counts
            .computeIfAbsent(lang, l -> new HashMap<>())
            .computeIfAbsent(key, d -> new HashMap<>());
    terms.forEach(term -> byTerm.merge(term, 1, Integer::sum));
    totals.computeIfAbsent(lang, l -> new HashMap<>()).merge(key, 1, Integer::sum);
  }

  /**
   * Inverse document frequency around {@code day}: about 0.2 where all have it, 1 and more if rare.
   */
  double inverse(String lang, @Nullable LocalDate day, String term) {
    String key = lang + " " + day + " " + term;
    Double known = cache.get(key);
    if (known == null) {
      int total = around(totals.getOrDefault(lang, Map.of()), day);
      int with = 0;
      Map<LocalDate, Map<String, Integer>> byDay = counts.getOrDefault(lang, Map.of());
      if (day == null) {
        with = byDay.getOrDefault(UNDATED, Map.of()).getOrDefault(term, 0);
      } else {
        for (int d = -WINDOW_DAYS; d <= WINDOW_DAYS; d++) {
          with += byDay.getOrDefault(day.plusDays(d), Map.of()).getOrDefault(term, 0);
        }
      }
      known = Math.log(1 + (total + 12.0) / (with + 1.0)) / Math.log(8);
      cache.put(key, known);
    }
    return known;
  }

  private static int around(Map<LocalDate, Integer> byDay, @Nullable LocalDate day) {
    if (day == null) {
      return byDay.getOrDefault(UNDATED, 0);
    }
    int total = 0;
    for (int d = -WINDOW_DAYS; d <= WINDOW_DAYS; d++) {
      total += byDay.getOrDefault(day.plusDays(d), 0);
    }
    return total;
  }

  /** Counts a whole collection. */
  static DocumentFrequency of(Collection<StoryProfile> profiles) {
    DocumentFrequency frequency = new DocumentFrequency();
    for (StoryProfile profile : profiles) {
      frequency.add(
          profile.reading().article().lang(), profile.published(), profile.terms().keySet());
    }
    return frequency;
  }
}
