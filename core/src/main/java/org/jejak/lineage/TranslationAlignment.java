package org.jejak.lineage;

/** Sentences of two reports in two languages side by side, without those that are only a little alike. */
final class TranslationAlignment {
  private static final double FLOOR = 0.33;

  private TranslationAlignment() {}

  /** The alignment; weak beads are not in it. */
  static Alignment of(Outline a, Outline b) {
    return Aligner.align(a, b, new FeatureSimilarity(a, b), FLOOR);
  }
}
