package org.jejak.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Precision and recall of one label a sentence, by label; none given is a miss. */
final class TypeScores {
  private final Map<String, Tally> byType = new TreeMap<>();
  private final Map<String, Map<String, Integer>> taken = new LinkedHashMap<>();

  void add(String gold, @Nullable String found) {
    Tally tally = of(gold);
    tally.marked();
    if (found != null) {
      of(found).found();
    }
    if (gold.equals(found)) {
      tally.right();
    } else {
      taken
          .computeIfAbsent(gold, key -> new TreeMap<>())
          .merge(found == null ? "none" : found, 1, Integer::sum);
    }
  }

  private Tally of(String type) {
    return byType.computeIfAbsent(type, key -> new Tally());
  }

  /** Mean F1 of the labels that occur in gold. */
  double macro() {
    double sum = 0;
    int types = 0;
    for (Tally tally : byType.values()) {
      if (tally.recall() >= 0) {
        sum += tally.f1();
        types++;
      }
    }
    return types == 0 ? -1 : sum / types;
  }

  /** One row a type: precision, recall, F1, and what it is most often taken for. */
  List<String[]> rows() {
    List<String[]> rows = new ArrayList<>();
    byType.forEach((type, tally) -> {
      if (tally.recall() >= 0) {
        rows.add(
            new String[] {
              shown(type),
              Figures.share(tally.precision()),
              Figures.share(tally.recall()),
              Figures.share(tally.f1()),
              mostTaken(type)
            });
      }
    });
    return rows;
  }

  /** A bar would part the cells of a table. */
  private static String shown(String type) {
    return type.replace("|", " or ");
  }

  private String mostTaken(String type) {
    List<Map.Entry<String, Integer>> entries =
        new ArrayList<>(taken.getOrDefault(type, Map.of()).entrySet());
    entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    StringBuilder words = new StringBuilder();
    for (Map.Entry<String, Integer> entry : entries.subList(0, Math.min(3, entries.size()))) {
      words.append(words.isEmpty() ? "" : ", ").append(shown(entry.getKey()));
      words.append(' ').append(entry.getValue());
    }
    return words.isEmpty() ? "–" : words.toString();
  }
}
