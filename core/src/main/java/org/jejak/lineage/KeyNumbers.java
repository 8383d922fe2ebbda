package org.jejak.lineage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Numbers in place of the keys of features, given in the order in which keys are first seen. */
final class KeyNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final BitSet stems = new BitSet();

  /** The number of a key; a new one where it was never seen. */
  int of(String key) {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    if (number > Outline.LAST_KEY) {
      throw new IllegalStateException("more than " + Outline.LAST_KEY + " different features");
    }
    numbers.put(key, number);
    stems.set(number, Hints.isStem(key));
    return number;
  }

  /** Whether the key of a number is the stem of a concept. */
  boolean isStem(int number) {
    return stems.get(number);
  }

  /** By number, the place of its key among all keys sorted: no order of arrival shows in it. */
  int[] ranks() {
    String[] names = numbers.keySet().toArray(String[]::new);
    Arrays.sort(names);
    int[] ranks = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      ranks[numbers.getOrDefault(names[i], -1)] = i;
    }
    return ranks;
  }

  void clear() {
    numbers.clear();
    stems.clear();
  }
}
