package org.jejak.lineage;

import java.util.Arrays;

/**
 * How many reports near in time to one hold each key. From report to report only those are counted
 * by which the stretches of time differ: cheap for reports in the order of their places.
 */
final class KeyCounts {
  private final KeyHolders holders;

  /** By key, two numbers: holders in the language, holders in others. */
  private final int[] counts;

  /** By language, what is counted: the stretches that {@link KeyHolders#near} gives. */
  private final int[][] counted;

  private int language = -1;

  KeyCounts(KeyHolders holders, int keys) {
    this.holders = holders;
    this.counts = new int[2 * keys];
    this.counted = new int[holders.languages()][];
  }

  /** Counts the reports near in time to this one. */
  void moveTo(int report) {
    if (language != holders.language(report)) {
      language = holders.language(report);
      Arrays.fill(counts, 0);
      Arrays.fill(counted, new int[4]);
    }
    for (int other = 0; other < counted.length; other++) {
      int[] near = holders.near(report, other);
      move(other, near, 0);
      move(other, near, 2);
      counted[other] = near;
    }
  }

  private void move(int of, int[] near, int stretch) {
    int first = counted[of][stretch];
    int end = counted[of][stretch + 1];
    int newFirst = near[stretch];
    int newEnd = near[stretch + 1];
    if (newFirst >= end || first >= newEnd) {
      count(of, first, end, -1);
      count(of, newFirst, newEnd, 1);
    } else {
      count(of, newFirst, first, 1);
      count(of, first, newFirst, -1);
      count(of, end, newEnd, 1);
      count(of, newEnd, end, -1);
    }
  }

  private void count(int of, int first, int end, int by) {
    int which = of == language ? 0 : 1;
    for (int at = first; at < end; at++) {
      for (int key : holders.keys(at)) {
        counts[2 * key + which] += by;
      }
    }
  }

  /** How rare each of some keys is among the reports near in time, in any language. */
  double[] rarity(int[] keys) {
    double near = near();
    double[] rarity = new double[keys.length];
    for (int k = 0; k < keys.length; k++) {
      rarity[k] = Math.log(1 + near / Math.max(1, holding(keys[k])));
    }
    return rarity;
  }

  /** Takes those who hold keys. */
  interface Taker {
    /** Takes the report at {@code place}, which holds the {@code k}-th of the keys. */
    void take(int k, int place);
  }

  /**
   * Hands on who in other languages holds some keys, near in time: of the rarest there first, and
   * of no further key where that would be more than {@code most}.
   */
  void others(int[] keys, int most, Taker taker) {
    long[] byRarity = new long[keys.length];
    for (int k = 0; k < keys.length; k++) {
      byRarity[k] = (long) othersHolding(keys[k]) << 32 | k;
    }
    Arrays.sort(byRarity);
    int[] stretches = otherStretches();
    int left = most;
    for (long rare : byRarity) {
      int often = (int) (rare >>> 32);
      left -= often;
      if (left < 0) {
        break;
      }
      int k = (int) rare;
      for (int s = 0; often > 0 && s < stretches.length; s += 2) {
        int end = holders.from(keys[k], stretches[s + 1]);
        for (int n = holders.from(keys[k], stretches[s]); n < end; n++) {
          taker.take(k, holders.holder(n));
        }
      }
    }
  }

  /** How many reports are near in time. */
  private int near() {
    int near = 0;
    for (int[] stretches : counted) {
      near += stretches[1] - stretches[0] + stretches[3] - stretches[2];
    }
    return near;
  }

  /** How many of them hold a key. */
  private int holding(int key) {
    return counts[2 * key] + counts[2 * key + 1];
  }

  /** How many of those in other languages do. */
  private int othersHolding(int key) {
    return counts[2 * key + 1];
  }

  /** Stretches of places of those in other languages, two numbers each. */
  private int[] otherStretches() {
    int[] stretches = new int[4 * (counted.length - 1)];
    int size = 0;
    for (int other = 0; other < counted.length; other++) {
      if (other != language) {
        System.arraycopy(counted[other], 0, stretches, size, 4);
        size += 4;
      }
    }
    return stretches;
  }
}
