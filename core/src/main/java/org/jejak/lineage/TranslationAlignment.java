package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences of two reports in two languages side by side. Those that are only a little alike are
 * left out, unless they stand in the same place between sentences that are aligned.
 */
final class TranslationAlignment {
  private static final double FLOOR = 0.33;

  /** Enough for sentences whose neighbours prove their place. */
  private static final double GAP_FLOOR = 0.18;

  private static final int LONGEST_GAP = 2;

  private final Outline a;
  private final Outline b;
  private final Similarity similarity;
  private final List<Alignment.Bead> beads = new ArrayList<>();

  private TranslationAlignment(Outline a, Outline b, Similarity similarity) {
    this.a = a;
    this.b = b;
    this.similarity = similarity;
  }

  /** The alignment by features alone; weak beads are not in it. */
  static Alignment of(Outline a, Outline b) {
    return of(a, b, new FeatureSimilarity(a, b));
  }

  /** The same with the help of vectors. */
  static Alignment of(Outline a, Outline b, Closeness closeness) {
    return of(a, b, new VectorSimilarity(new FeatureSimilarity(a, b), closeness));
  }

  private static Alignment of(Outline a, Outline b, Similarity similarity) {
    TranslationAlignment made = new TranslationAlignment(a, b, similarity);
    Alignment strong = Aligner.align(a, b, made.similarity, FLOOR);
    return strong.beads().isEmpty() ? strong : made.filled(strong);
  }

  /** With gaps filled that are equally long on both sides. */
  private Alignment filled(Alignment strong) {
    int i = 0;
    int j = 0;
    for (Alignment.Bead bead : strong.beads()) {
      fill(i, bead.fromFirst(), j, bead.toFirst());
      beads.add(bead);
      i = bead.fromEnd();
      j = bead.toEnd();
    }
    fill(i, a.size(), j, b.size());
    return new Alignment(beads);
  }

  private void fill(int i, int endI, int j, int endJ) {
    int gap = endI - i;
    if (gap != endJ - j || gap > LONGEST_GAP) {
      return;
    }
    for (int k = 0; k < gap; k++) {
      double score = similarity.of(i + k, i + k + 1, j + k, j + k + 1);
      if (score >= GAP_FLOOR) {
        beads.add(new Alignment.Bead(i + k, i + k + 1, j + k, j + k + 1, score));
      }
    }
  }
}
