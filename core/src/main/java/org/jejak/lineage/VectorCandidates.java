package org.jejak.lineage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pairs of reports in two languages worth aligning by their vectors: those that share
 * most keys of {@link Hyperplanes}, the rarer the more. They come beside those that features find.
 */
final class VectorCandidates {
  private static final int NEAREST = 8;

  /** Two sentences with nothing in common share a key now and then, hardly ever two reports two. */
  private static final int MIN_SHARED = 2;

  /** Beside the nearest, only such as share a good part of what it shares. */
  private static final double OF_NEAREST = 0.4;

  /** So many holders are looked at, of the rarest keys first. */
  private static final int LOOKED_AT = 6000;

  private final Outlines outlines;
  private final List<int[]> keys;

  /** Places of the reports: undated ones first, then by day. */
  private final int[] order;

  /** By key, where its holders begin. */
  private final int[] starts = new int[Hyperplanes.KEYS + 1];

  /** Places of the reports that hold a key, in order. */
  private final int[] holders;

  private final double[] score;
  private final int[] shared;

  private VectorCandidates(Outlines outlines, List<int[]> keys) {
    this.outlines = outlines;
    this.keys = keys;
    this.score = new double[keys.size()];
    this.shared = new int[keys.size()];
    this.order =
        IntStream.range(0, keys.size())
            .boxed()
            .sorted(Comparator.comparingInt(outlines::day).thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int[] own : keys) {
      for (int key : own) {
        starts[key + 1]++;
      }
    }
    for (int key = 0; key < Hyperplanes.KEYS; key++) {
      starts[key + 1] += starts[key];
    }
    this.holders = new int[starts[Hyperplanes.KEYS]];
    int[] next = starts.clone();
    for (int place = 0; place < order.length; place++) {
      for (int key : keys.get(order[place])) {
        holders[next[key]++] = place;
      }
    }
  }

  /** The pairs, in order; none where no model made vectors. */
  static long[] of(Outlines outlines, @Nullable ReportVectors vectors) {
    if (vectors == null) {
      return new long[0];
    }
    VectorCandidates candidates = new VectorCandidates(outlines, vectors.keys());
    return IntStream.range(0, outlines.size())
        .boxed()
        .flatMapToLong(report ->
            Arrays.stream(candidates.nearest(report)).mapToLong(other -> Pairs.of(report, other)))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The reports in other languages that share most with a report. */
  private int[] nearest(int report) {
    int[] stretches = stretches(report);
    int[] touched = touch(report, stretches);
    double[] likeness = new double[touched.length];
    double most = 0;
    for (int t = 0; t < touched.length; t++) {
      int place = touched[t];
      boolean enough = shared[place] >= MIN_SHARED;
      likeness[t] = enough ? score[place] / Math.sqrt(keys.get(order[place]).length) : 0;
      most = Math.max(most, likeness[t]);
      score[place] = 0;
      shared[place] = 0;
    }
    double least = OF_NEAREST * most;
    return IntStream.range(0, touched.length)
        .filter(t -> likeness[t] > 0 && likeness[t] >= least)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer t) -> -likeness[t]).thenComparing(t -> touched[t]))
        .limit(NEAREST)
        .mapToInt(t -> order[touched[t]])
        .toArray();
  }

  /** Places of reports near in time to one: from, to before; of the undated, then of the dated. */
  private int[] stretches(int report) {
    int dated = firstFrom(Outlines.UNDATED + 1L);
    int day = outlines.day(report);
    return day == Outlines.UNDATED
        ? new int[] {0, dated, dated, order.length}
        : new int[] {
          0,
          dated,
          firstFrom((long) day - Outlines.LOOK_BACK_DAYS),
          firstFrom(day + Outlines.LOOK_BACK_DAYS + 1L)
        };
  }

  /** The first place whose report is of a day or a later one. */
  private int firstFrom(long day) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outlines.day(order[middle]) < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Adds up the rarest keys for whoever holds them; gives the places touched. */
  private int[] touch(int report, int[] stretches) {
    int near = stretches[1] - stretches[0] + stretches[3] - stretches[2];
    int[] touched = new int[LOOKED_AT];
    int found = 0;
    int left = LOOKED_AT;
    for (long rare : byRarity(keys.get(report), stretches)) {
      int holding = (int) (rare >> 32);
      left -= holding;
      if (left < 0) {
        break;
      }
      double rarity = Math.log(1 + (double) near / holding);
      for (int s = 0; s < stretches.length; s += 2) {
        int end = from((int) rare, stretches[s + 1]);
        for (int n = from((int) rare, stretches[s]); n < end; n++) {
          int place = holders[n];
          if (!outlines.oneLanguage(report, order[place])) {
            touched[found] = place;
            found += shared[place] == 0 ? 1 : 0;
            shared[place]++;
            score[place] += rarity;
          }
        }
      }
    }
    return Arrays.copyOf(touched, found);
  }

  /** Keys with the number of their holders above them, the rarest first. */
  private long[] byRarity(int[] own, int[] stretches) {
    long[] byRarity = new long[own.length];
    for (int k = 0; k < own.length; k++) {
      long holding = 0;
      for (int s = 0; s < stretches.length; s += 2) {
        holding += from(own[k], stretches[s + 1]) - from(own[k], stretches[s]);
      }
      byRarity[k] = holding << 32 | own[k];
    }
    Arrays.sort(byRarity);
    return byRarity;
  }

  /** Where those holders of a key begin whose place is not before this one. */
  private int from(int key, int place) {
    int found = Arrays.binarySearch(holders, starts[key], starts[key + 1], place);
    return found >= 0 ? found : -found - 1;
  }
}
