package org.jejak.language;

import java.util.Arrays;
import java.util.List;

/** Words of two languages that stand in sentences that translate each other, often enough. */
final class WordPairs {
  /** So many pairs are counted at once; of more, those that were seen least are forgotten. */
  private static final int MOST = 1 << 22;

  private final long[] pairs;

  private WordPairs(long[] pairs) {
    this.pairs = pairs;
  }

  /**
   * Counts.
   *
   * @param first sentences as numbers of words, each once
   * @param second their translations
   * @param least how often two words have to meet
   */
  static WordPairs of(List<int[]> first, List<int[]> second, int least) {
    Counter counter = new Counter();
    int forgotten = 0;
    for (int s = 0; s < first.size(); s++) {
      for (int a : first.get(s)) {
        for (int b : second.get(s)) {
          counter.add((long) a << 32 | b);
        }
      }
      if (counter.size > MOST) {
        forgotten++;
        counter = counter.without(forgotten);
      }
    }
    return new WordPairs(counter.sorted(least));
  }

  int size() {
    return pairs.length;
  }

  int first(int pair) {
    return (int) (pairs[pair] >>> 32);
  }

  int second(int pair) {
    return (int) pairs[pair];
  }

  /** The number of a pair; negative where there is none. */
  int find(int first, int second) {
    return Arrays.binarySearch(pairs, (long) first << 32 | second);
  }

  /** How often each pair was met; open addressing. */
  private static final class Counter {
    private long[] slots = new long[1 << 16];
    private int[] counts = new int[1 << 16];
    private int size;

    void add(long pair) {
      add(pair, 1);
      if (2 * size > slots.length) {
        grow();
      }
    }

    private void add(long pair, int count) {
      int at = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
      while (counts[at] != 0 && slots[at] != pair) {
        at = (at + 1) & (slots.length - 1);
      }
      size += counts[at] == 0 ? 1 : 0;
      slots[at] = pair;
      counts[at] += count;
    }

    private void grow() {
      long[] old = slots;
      int[] oldCounts = counts;
      slots = new long[2 * old.length];
      counts = new int[2 * old.length];
      size = 0;
      for (int i = 0; i < old.length; i++) {
        if (oldCounts[i] != 0) {
          add(old[i], oldCounts[i]);
        }
      }
    }

    /** What was met more often. */
    Counter without(int often) {
      Counter rest = new Counter();
      for (int i = 0; i < slots.length; i++) {
        if (counts[i] > often) {
          rest.add(slots[i], counts[i]);
          if (2 * rest.size > rest.slots.length) {
            rest.grow();
          }
        }
      }
      return rest;
    }

    long[] sorted(int least) {
      long[] sorted = new long[size];
      int next = 0;
      for (int i = 0; i < slots.length; i++) {
        if (counts[i] >= least) {
          sorted[next++] = slots[i];
        }
      }
      sorted = Arrays.copyOf(sorted, next);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
