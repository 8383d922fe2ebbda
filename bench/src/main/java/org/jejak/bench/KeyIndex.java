package org.jejak.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the sentence that shares most with another: cosine of keys weighted by their rarity. */
final class KeyIndex {
  private final Map<String, List<Integer>> holders = new HashMap<>();
  private final double[] lengths;

  KeyIndex(List<Set<String>> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      for (String key : sentences.get(i)) {
        holders.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    lengths = new double[sentences.size()];
    holders.forEach((key, own) -> own.forEach(i -> lengths[i] += square(rarity(own))));
  }

  private double rarity(List<Integer> own) {
    return Math.log(1 + (double) lengths.length / own.size());
  }

  private static double square(double value) {
    return value * value;
  }

  /** Index of the likest sentence, -1 where none shares anything; the first of several. */
  int likest(Set<String> keys) {
    double[] shared = new double[lengths.length];
    for (String key : keys) {
      List<Integer> own = holders.getOrDefault(key, List.of());
      own.forEach(i -> shared[i] += square(rarity(own)));
    }
    int best = -1;
    double most = 0;
    for (int i = 0; i < shared.length; i++) {
      double likeness = lengths[i] == 0 ? 0 : shared[i] / Math.sqrt(lengths[i]);
      if (likeness > most) {
        best = i;
        most = likeness;
      }
    }
    return best;
  }
}
