package org.jejak.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The most telling terms of a report, weighed: TF-IDF over the title and lead. */
final class Terms {
  private static final int TOP = 40;

  private final Map<String, Double> weights;
  private final double norm;

  private Terms(Map<String, Double> weights) {
    this.weights = weights;
    double squares = 0;
    for (double weight : weights.values()) {
      squares += weight * weight;
    }
    this.norm = Math.sqrt(squares);
  }

  static Terms of(StoryProfile profile, DocumentFrequency frequency) {
    String lang = profile.reading().article().lang();
    Map<String, Double> weighed = new LinkedHashMap<>();
    profile
        .terms()
        .forEach((term, weight) ->
            weighed.put(term, weight * frequency.inverse(lang, profile.published(), term)));
    List<Map.Entry<String, Double>> top =
        weighed.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(TOP)
            .toList();
    Map<String, Double> kept = new LinkedHashMap<>();
    top.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return new Terms(kept);
  }

  /** The sum of several reports' terms, each counted by its length-one vector. */
  static Terms sum(List<Terms> all) {
    Map<String, Double> sum = new java.util.TreeMap<>();
    for (Terms terms : all) {
      terms.weights.forEach(
          (term, weight) -> sum.merge(term, weight / Math.max(terms.norm, 1e-9), Double::sum));
    }
    return new Terms(sum);
  }

  Map<String, Double> weights() {
    return weights;
  }

  /** Likeness of two reports, 0 to 1; words count only within one language. */
  double cosine(Terms other, boolean sameLanguage) {
    double dot = 0;
    double own = 0;
    double theirs = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (sameLanguage || !entry.getKey().startsWith("w:")) {
        own += entry.getValue() * entry.getValue();
        dot += entry.getValue() * other.weights.getOrDefault(entry.getKey(), 0.0);
      }
    }
    for (Map.Entry<String, Double> entry : other.weights.entrySet()) {
      if (sameLanguage || !entry.getKey().startsWith("w:")) {
        theirs += entry.getValue() * entry.getValue();
      }
    }
    return own == 0 || theirs == 0 ? 0 : dot / Math.sqrt(own * theirs);
  }
}
