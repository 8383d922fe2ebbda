package org.jejak.lineage;

import java.util.Arrays;

/** Pairs of reports by number, the smaller first, and how often each was counted. */
final class Pairs {
  private long[] pairs = new long[1 << 10];
  private int[] counts = new int[1 << 10];
  private int size;

  static long of(int a, int b) {
    return ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }

  static int first(long pair) {
    return (int) (pair >>> 32);
  }

  static int second(long pair) {
    return (int) pair;
  }

  /** Counts a pair of two different reports. */
  void add(long pair) {
    if (2 * size >= pairs.length) {
      grow();
    }
    int slot = slot(pair);
    if (counts[slot]++ == 0) {
      pairs[slot] = pair;
      size++;
    }
  }

  private int slot(long pair) {
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & (pairs.length - 1);
    while (counts[slot] != 0 && pairs[slot] != pair) {
      slot = (slot + 1) & (pairs.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldPairs = pairs;
    int[] oldCounts = counts;
    pairs = new long[oldPairs.length * 2];
    counts = new int[oldPairs.length * 2];
    for (int i = 0; i < oldPairs.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldPairs[i]);
        pairs[slot] = oldPairs[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** Whether a pair that was counted so often is to be kept. */
  interface Test {
    boolean keeps(long pair, int count);
  }

  /** The pairs that a test keeps, in order. */
  long[] sorted(Test test) {
    long[] kept = new long[size];
    int next = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (counts[i] != 0 && test.keeps(pairs[i], counts[i])) {
        kept[next++] = pairs[i];
      }
    }
    long[] sorted = Arrays.copyOf(kept, next);
    Arrays.sort(sorted);
    return sorted;
  }
}
