package org.jejak.lineage;

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

  /**
   * Two sentences with nothing in common share a key now and then, hardly ever two short reports
   * two. Long ones do: then the likest are told from them by how much they share.
   */
  private static final int MIN_SHARED = 2;

  /** Beside the nearest, only such as share a good part of what it shares. */
  private static final double OF_NEAREST = 0.4;

  /** So many holders in other languages are looked at, of the rarest keys first. */
  private static final int LOOKED_AT = 6000;

  private final KeyHolders holders;
  private final KeyCounts counts;
  private final double[] score;
  private final int[] shared;
  private final int[] touched = new int[LOOKED_AT];
  private int found;

  private VectorCandidates(Outlines outlines, List<int[]> keys) {
    this.holders = new KeyHolders(outlines, keys::get, Hyperplanes.KEYS);
    this.counts = new KeyCounts(holders, Hyperplanes.KEYS);
    this.score = new double[keys.size()];
    this.shared = new int[keys.size()];
  }

  /** The pairs, in order; none where no model made vectors. */
  static long[] of(Outlines outlines, @Nullable ReportVectors vectors) {
    if (vectors == null) {
      return new long[0];
    }
    VectorCandidates candidates = new VectorCandidates(outlines, vectors.keys());
    Pairs pairs = new Pairs();
    for (int at = 0; at < outlines.size(); at++) {
      int report = candidates.holders.report(at);
      for (int other : candidates.nearest(at)) {
        pairs.add(Pairs.of(report, other));
      }
    }
    return pairs.sorted((pair, count) -> true);
  }

  /** The reports in other languages that share most with the one at a place. */
  private int[] nearest(int at) {
    counts.moveTo(holders.report(at));
    touch(holders.keys(at));
    double[] likeness = new double[found];
    double most = 0;
    for (int t = 0; t < found; t++) {
      int place = touched[t];
      boolean enough = shared[place] >= MIN_SHARED;
      likeness[t] = enough ? score[place] / Math.sqrt(holders.keys(place).length) : 0;
      most = Math.max(most, likeness[t]);
      score[place] = 0;
      shared[place] = 0;
    }
    double least = OF_NEAREST * most;
    return IntStream.range(0, found)
        .filter(t -> likeness[t] > 0 && likeness[t] >= least)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer t) -> -likeness[t]).thenComparing(t -> touched[t]))
        .limit(NEAREST)
        .mapToInt(t -> holders.report(touched[t]))
        .toArray();
  }

  /** Adds up the rarest keys for whoever holds them. */
  private void touch(int[] keys) {
    double[] rarity = counts.rarity(keys);
    found = 0;
    counts.others(
        keys,
        LOOKED_AT,
        (k, place) -> {
          if (shared[place]++ == 0) {
            touched[found++] = place;
          }
          score[place] += rarity[k];
        });
  }
}
