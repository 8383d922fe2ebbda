package org.jejak.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jejak.bench.PlantedLineage.Report;

/** Cosine of words weighed by their rarity; every pair that shares a word is looked at. */
final class TfIdfPairs implements PairFinder {

  @Override
  public String name() {
    return "TF-IDF cosine";
  }

  static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  @Override
  public Map<Long, Double> pairs(List<Report> reports) {
    List<Map<String, Double>> weights = new ArrayList<>();
    Map<String, Integer> holders = new HashMap<>();
    for (Report report : reports) {
      Map<String, Double> counts = new HashMap<>();
      words(report.text()).forEach(word -> counts.merge(word, 1.0, Double::sum));
      counts.keySet().forEach(word -> holders.merge(word, 1, Integer::sum));
      weights.add(counts);
    }
    for (Map<String, Double> own : weights) {
      own.replaceAll((word, count) ->
          (1 + Math.log(count))
              * Math.log((double) reports.size() / holders.getOrDefault(word, 1)));
      double length = Math.sqrt(own.values().stream().mapToDouble(w -> w * w).sum());
      own.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
    }
    Map<Long, Double> pairs = new HashMap<>();
    for (int a = 0; a < reports.size(); a++) {
      for (int b = a + 1; b < reports.size(); b++) {
        double cosine = dot(weights.get(a), weights.get(b));
        if (cosine > 0) {
          pairs.put(PairFinder.pair(reports.get(a).number(), reports.get(b).number()), cosine);
        }
      }
    }
    return pairs;
  }

  private static double dot(Map<String, Double> a, Map<String, Double> b) {
    double dot = 0;
    for (Map.Entry<String, Double> entry : a.entrySet()) {
      dot += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
    }
    return dot;
  }
}
