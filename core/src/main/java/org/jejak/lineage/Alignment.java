package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Sentences of one report beside those of another, in order: one to one, split, merged, dropped or
 * put in. Dynamic programming after Gale and Church (1993), scored by likeness, not by length.
 *
 * @param beads in order; they do not overlap
 */
record Alignment(List<Bead> beads) {
  private static final int[][] SHAPES = {{1, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 2}};
  private static final double MERGE_COST = 0.12;

  /**
   * Aligned sentences: {@code fromFirst} to before {@code fromEnd} of one report, {@code toFirst}
   * to before {@code toEnd} of the other.
   *
   * @param score 0 to 1
   */
  record Bead(int fromFirst, int fromEnd, int toFirst, int toEnd, double score) {}

  /**
   * Aligns.
   *
   * @param floor likeness below which sentences are left unaligned
   */
  static Alignment of(Outline a, Outline b, Similarity similarity, double floor) {
    double[][] best = new double[a.size() + 1][b.size() + 1];
    int[][] shape = new int[a.size() + 1][b.size() + 1];
    double[][] single = new double[a.size()][b.size()];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        single[i][j] = similarity.of(i, i + 1, j, j + 1);
      }
    }
    for (int i = a.size(); i >= 0; i--) {
      for (int j = b.size(); j >= 0; j--) {
        step(a, b, i, j, similarity, floor, single, best, shape);
      }
    }
    return new Alignment(beads(a, b, similarity, best, shape));
  }

  /** Skipping is shape -1 (from) and -2 (to). */
  private static void step(
      Outline a,
      Outline b,
      int i,
      int j,
      Similarity similarity,
      double floor,
      double[][] single,
      double[][] best,
      int[][] shape) {
    double top = 0;
    int chosen = i < a.size() ? -1 : -2;
    if (i < a.size()) {
      top = best[i + 1][j];
    }
    if (j < b.size() && best[i][j + 1] > top) {
      top = best[i][j + 1];
      chosen = -2;
    }
    for (int s = 0; s < SHAPES.length; s++) {
      int endI = i + SHAPES[s][0];
      int endJ = j + SHAPES[s][1];
      if (endI > a.size() || endJ > b.size() || (s > 0 && !promising(single, i, endI, j, endJ))) {
        continue;
      }
      double ceiling = s == 0 ? single[i][j] : similarity.ceiling(i, endI, j, endJ);
      if (ceiling < floor) {
        continue;
      }
      double size = Math.sqrt(size(a, i, endI) + size(b, j, endJ));
      double cost = s == 0 ? 0 : MERGE_COST * floor;
      if ((ceiling - floor - cost) * size + best[endI][endJ] > top) {
        double score = s == 0 ? ceiling : similarity.of(i, endI, j, endJ);
        double sum = (score - floor - cost) * size + best[endI][endJ];
        if (score >= floor && sum > top) {
          top = sum;
          chosen = s;
        }
      }
    }
    best[i][j] = top;
    shape[i][j] = chosen;
  }

  /** Merges are tried only where each sentence has something of the other side. */
  private static boolean promising(double[][] single, int i, int endI, int j, int endJ) {
    for (int x = i; x < endI; x++) {
      for (int y = j; y < endJ; y++) {
        if (single[x][y] < 0.08) {
          return false;
        }
      }
    }
    return true;
  }

  private static double size(Outline outline, int first, int end) {
    return outline.words(first, end);
  }

  private static List<Bead> beads(
      Outline a, Outline b, Similarity similarity, double[][] best, int[][] shape) {
    List<Bead> beads = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size() && best[i][j] > 0) {
      int chosen = shape[i][j];
      if (chosen == -1) {
        i++;
      } else if (chosen == -2) {
        j++;
      } else {
        int endI = i + SHAPES[chosen][0];
        int endJ = j + SHAPES[chosen][1];
        double score = similarity.of(i, endI, j, endJ);
        beads.add(new Bead(i, endI, j, endJ, score));
        i = endI;
        j = endJ;
      }
    }
    return Collections.unmodifiableList(beads);
  }

  /** Share of the report's own words (all words where it is mostly quotes) that are aligned. */
  static double coverage(Outline outline, boolean[] aligned) {
    double own = 0;
    double ownAligned = 0;
    double all = 0;
    double allAligned = 0;
    for (int i = 0; i < aligned.length; i++) {
      own += outline.ownWords(i);
      all += outline.words(i);
      if (aligned[i]) {
        ownAligned += outline.ownWords(i);
        allAligned += outline.words(i);
      }
    }
    if (all == 0) {
      return 0;
    }
    double share = own >= 30 ? ownAligned / own : 0.5 * allAligned / all;
    return Math.min(share, allAligned / all + 0.25);
  }

  /** Which of so many sentences of one report are aligned. */
  boolean[] alignedFrom(int sentences) {
    boolean[] aligned = new boolean[sentences];
    for (Bead bead : beads) {
      Arrays.fill(aligned, bead.fromFirst(), bead.fromEnd(), true);
    }
    return aligned;
  }

  /** Which of so many sentences of the other are. */
  boolean[] alignedTo(int sentences) {
    boolean[] aligned = new boolean[sentences];
    for (Bead bead : beads) {
      Arrays.fill(aligned, bead.toFirst(), bead.toEnd(), true);
    }
    return aligned;
  }
}
