package org.jejak.lineage;

import java.util.Arrays;

/**
 * Finds the pairs of reports in two languages worth aligning: those that share most names, numbers,
 * days and telling concepts, the rarer the more. What is rare is counted among the reports near in
 * time. A candidate is never an edge by itself.
 */
final class TranslationCandidates {
  private static final int NEAREST = 8;
  private static final int MIN_SHARED = 4;
  private static final double MIN_SHARE = 0.12;

  /** Beside the nearest, only such as share a good part of what it shares. */
  private static final double OF_NEAREST = 0.4;

  /**
   * So many holders are looked at, of the rarest keys first: what a report costs stays the same.
   */
  private static final int LOOKED_AT = 6000;

  /** So many of those that share the rarest keys are compared by all keys. */
  private static final int COMPARED = 32;

  /** A short report shares little by chance, but has little to share. */
  private static final int SHORT = 30;

  private final Outlines outlines;
  private final KeyHolders holders;
  private final KeyCounts counts;
  private final double[] score;
  private final int[] touched = new int[LOOKED_AT];
  private int found;

  TranslationCandidates(Outlines outlines) {
    this.outlines = outlines;
    this.holders = new KeyHolders(outlines);
    this.counts = new KeyCounts(holders, outlines.distinctKeys());
    this.score = new double[outlines.size()];
  }

  /** Takes a report and those in other languages that share most with it. */
  interface Visitor {
    /** Visits; {@code nearest} are the reports nearest to it, the likest first. */
    void visit(int report, int[] nearest);
  }

  /** The pairs, in order. */
  static long[] of(Outlines outlines) {
    TranslationCandidates candidates = new TranslationCandidates(outlines);
    Pairs pairs = new Pairs();
    candidates.forEach((report, nearest) -> {
      for (int other : nearest) {
        pairs.add(Pairs.of(report, other));
      }
    });
    return pairs.sorted((pair, count) -> true);
  }

  /** Goes through all reports, by language and day. */
  void forEach(Visitor visitor) {
    for (int at = 0; at < outlines.size(); at++) {
      int report = holders.report(at);
      visitor.visit(report, holders.languages() > 1 ? nearest(report) : new int[0]);
    }
  }

  /** The reports in other languages that share most with a report, the likest first. */
  private int[] nearest(int report) {
    counts.moveTo(report);
    int[] keys = outlines.keys(report);
    double[] rarity = counts.rarity(keys);
    found = 0;
    counts.others(
        keys,
        LOOKED_AT,
        (k, place) -> {
          if (score[place] == 0) {
            touched[found++] = place;
          }
          score[place] += rarity[k];
        });
    Best likely = new Best(COMPARED);
    for (int t = 0; t < found; t++) {
      likely.offer(touched[t], score[touched[t]]);
      score[touched[t]] = 0;
    }
    Best best = new Best(NEAREST);
    for (int n = 0; n < likely.size; n++) {
      compare(report, rarity, likely.places[n], best);
    }
    return Arrays.stream(best.near()).map(holders::report).toArray();
  }

  /** Offers another report with all that it shares, if it is enough. */
  private void compare(int report, double[] rarity, int place, Best best) {
    int[] keys = outlines.keys(report);
    int[] theirs = outlines.keys(holders.report(place));
    double sum = 0;
    int shared = 0;
    int j = 0;
    for (int i = 0; i < keys.length; i++) {
      while (j < theirs.length && theirs[j] < keys[i]) {
        j++;
      }
      if (j < theirs.length && theirs[j] == keys[i]) {
        sum += rarity[i];
        shared++;
      }
    }
    if (shared >= MIN_SHARED && shared >= MIN_SHARE * Math.min(keys.length, theirs.length)) {
      best.offer(place, sum / Math.sqrt(theirs.length + SHORT));
    }
  }

  /** The likest of those offered; of two alike the one of the earlier place. */
  private static final class Best {
    private final int[] places;
    private final double[] scores;
    private int size;

    Best(int most) {
      this.places = new int[most];
      this.scores = new double[most];
    }

    void offer(int place, double score) {
      int at = size;
      while (at > 0 && isBefore(place, score, at - 1)) {
        at--;
      }
      if (at == places.length) {
        return;
      }
      size = Math.min(places.length, size + 1);
      System.arraycopy(places, at, places, at + 1, size - at - 1);
      System.arraycopy(scores, at, scores, at + 1, size - at - 1);
      places[at] = place;
      scores[at] = score;
    }

    private boolean isBefore(int place, double score, int at) {
      return score != scores[at] ? score > scores[at] : place < places[at];
    }

    /** Those that come near the likest. */
    int[] near() {
      int near = 0;
      while (near < size && scores[near] >= OF_NEAREST * scores[0]) {
        near++;
      }
      return Arrays.copyOf(places, near);
    }
  }
}
