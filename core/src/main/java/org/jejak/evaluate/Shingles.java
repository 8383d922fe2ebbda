package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two texts compared by their runs of four words, each run as often as it stands there. */
final class Shingles {
  private static final int RUN = 4;

  private final List<String> gold;
  private final List<String> found;

  Shingles(List<String> gold, List<String> found) {
    this.gold = gold;
    this.found = found;
  }

  void count(String report, Tally tally) {
    List<List<String>> there = runs(gold);
    List<List<String>> got = runs(found);
    boolean[] goldShared = shared(there, got);
    boolean[] foundShared = shared(got, there);
    tally.count(trues(foundShared), got.size(), trues(goldShared), there.size());
    unshared(gold, goldShared).forEach(words -> tally.miss(report, words, null));
    unshared(found, foundShared).forEach(words -> tally.miss(report, null, words));
  }

  private static List<List<String>> runs(List<String> words) {
    List<List<String>> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(words.subList(i, i + RUN));
    }
    if (runs.isEmpty() && !words.isEmpty()) {
      runs.add(words);
    }
    return runs;
  }

  private static boolean[] shared(List<List<String>> runs, List<List<String>> others) {
    Map<List<String>, Integer> left = new HashMap<>();
    others.forEach(run -> left.merge(run, 1, Integer::sum));
    boolean[] shared = new boolean[runs.size()];
    for (int i = 0; i < shared.length; i++) {
      Integer count = left.get(runs.get(i));
      if (count != null && count > 0) {
        left.put(runs.get(i), count - 1);
        shared[i] = true;
      }
    }
    return shared;
  }

  private static int trues(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  /** The stretches of words that stand in no shared run. */
  private static List<String> unshared(List<String> words, boolean[] shared) {
    boolean[] covered = new boolean[words.size()];
    for (int i = 0; i < shared.length; i++) {
      for (int j = i; shared[i] && j < Math.min(words.size(), i + RUN); j++) {
        covered[j] = true;
      }
    }
    List<String> stretches = new ArrayList<>();
    int i = 0;
    while (i < covered.length) {
      int start = i;
      while (i < covered.length && !covered[i]) {
        i++;
      }
      if (i > start) {
        stretches.add(String.join(" ", words.subList(start, i)));
      }
      i++;
    }
    return stretches;
  }
}
