package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays sentences of one report beside those of another, in order: one to one, split, merged,
 * dropped or put in. Dynamic programming after Gale and Church (1993), scored by likeness, not by
 * length.
 */
final class Aligner {
  private static final int[][] MERGES = {{1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 2}};
  private static final double MERGE_COST = 0.12;

  /** Below it a sentence has nothing of the other side. */
  private static final double SOMETHING = 0.08;

  private static final byte DROP = 0;
  private static final byte PUT_IN = 1;
  private static final byte ONE_TO_ONE = 2;
  private static final byte FIRST_MERGE = 3;

  private final Outline a;
  private final Outline b;
  private final Similarity similarity;
  private final double floor;
  private final double[][] single;
  private final double[][] best;
  private final byte[][] shape;

  private Aligner(Outline a, Outline b, Similarity similarity, double floor) {
    this.a = a;
    this.b = b;
    this.similarity = similarity;
    this.floor = floor;
    this.single = new double[a.size()][b.size()];
    this.best = new double[a.size() + 1][b.size() + 1];
    this.shape = new byte[a.size() + 1][b.size() + 1];
  }

  /**
   * Aligns.
   *
   * @param floor likeness below which sentences are left unaligned
   */
  static Alignment align(Outline a, Outline b, Similarity similarity, double floor) {
    Aligner aligner = new Aligner(a, b, similarity, floor);
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        aligner.single[i][j] = similarity.of(i, i + 1, j, j + 1);
      }
    }
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        aligner.step(i, j);
      }
    }
    return new Alignment(aligner.beads());
  }

  private void step(int i, int j) {
    double top = best[i + 1][j];
    shape[i][j] = DROP;
    if (best[i][j + 1] > top) {
      top = best[i][j + 1];
      shape[i][j] = PUT_IN;
    }
    best[i][j] = top;
    if (single[i][j] < SOMETHING) {
      return;
    }
    if (single[i][j] >= floor) {
      double size = Math.sqrt(a.words(i) + b.words(j));
      take(i, j, ONE_TO_ONE, (single[i][j] - floor) * size + best[i + 1][j + 1]);
    }
    boolean right = hasSomething(i, j + 1);
    boolean below = hasSomething(i + 1, j);
    for (int m = 0; m < MERGES.length && (right || below); m++) {
      int endI = i + MERGES[m][0];
      int endJ = j + MERGES[m][1];
      if (endI <= a.size() && endJ <= b.size() && isPromising(i, endI, j, endJ)) {
        merge(i, endI, j, endJ, (byte) (FIRST_MERGE + m));
      }
    }
  }

  private void take(int i, int j, byte chosen, double sum) {
    if (sum > best[i][j]) {
      best[i][j] = sum;
      shape[i][j] = chosen;
    }
  }

  private void merge(int i, int endI, int j, int endJ, byte chosen) {
    double ceiling = similarity.ceiling(i, endI, j, endJ);
    if (ceiling < floor) {
      return;
    }
    double size = Math.sqrt(a.words(i, endI) + b.words(j, endJ));
    double cost = MERGE_COST * floor;
    if ((ceiling - floor - cost) * size + best[endI][endJ] > best[i][j]) {
      double score = similarity.of(i, endI, j, endJ);
      if (score >= floor) {
        take(i, j, chosen, (score - floor - cost) * size + best[endI][endJ]);
      }
    }
  }

  private boolean hasSomething(int i, int j) {
    return i < a.size() && j < b.size() && single[i][j] >= SOMETHING;
  }

  /** Merges are tried only where each sentence has something of the other side. */
  private boolean isPromising(int i, int endI, int j, int endJ) {
    for (int x = i; x < endI; x++) {
      for (int y = j; y < endJ; y++) {
        if (single[x][y] < SOMETHING) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Alignment.Bead> beads() {
    List<Alignment.Bead> beads = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size() && best[i][j] > 0) {
      int chosen = shape[i][j];
      if (chosen == DROP) {
        i++;
      } else if (chosen == PUT_IN) {
        j++;
      } else {
        int endI = i + (chosen == ONE_TO_ONE ? 1 : MERGES[chosen - FIRST_MERGE][0]);
        int endJ = j + (chosen == ONE_TO_ONE ? 1 : MERGES[chosen - FIRST_MERGE][1]);
        beads.add(new Alignment.Bead(i, endI, j, endJ, similarity.of(i, endI, j, endJ)));
        i = endI;
        j = endJ;
      }
    }
    return beads;
  }
}
