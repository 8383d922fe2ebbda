package org.jejak.store;

import java.util.Arrays;

/** How often each number came, without an object a number: there may be as many as reports. */
final class LongTally {
  private static final int FIRST = 1 << 6;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] numbers = new long[FIRST];
  private int[] counts = new int[FIRST];
  private int size;

  /** Takes one entry at a time. */
  interface Taker {
    void take(long number, int count);
  }

  void add(long number, int count) {
    int at = place(number);
    if (counts[at] == 0) {
      numbers[at] = number;
      size++;
    }
    counts[at] += count;
    if (size * 2 > counts.length) {
      grow();
    }
  }

  private int place(long number) {
    int mask = counts.length - 1;
    int at = (int) ((number * SPREAD) >>> 32) & mask;
    while (counts[at] != 0 && numbers[at] != number) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldNumbers = numbers;
    int[] oldCounts = counts;
    numbers = new long[oldNumbers.length * 2];
    counts = new int[oldCounts.length * 2];
    for (int i = 0; i < oldCounts.length; i++) {
      if (oldCounts[i] != 0) {
        int at = place(oldNumbers[i]);
        numbers[at] = oldNumbers[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  /** How often a number came. */
  int of(long number) {
    return counts[place(number)];
  }

  /** How many different numbers came. */
  int size() {
    return size;
  }

  /** In no order. */
  void forEach(Taker taker) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        taker.take(numbers[i], counts[i]);
      }
    }
  }

  /** The least count among the {@code most} highest; 1 where there are no more. */
  int leastOfHighest(int most) {
    if (size <= most) {
      return 1;
    }
    int[] sorted = Arrays.copyOf(counts, counts.length);
    Arrays.sort(sorted);
    return sorted[sorted.length - most];
  }
}
