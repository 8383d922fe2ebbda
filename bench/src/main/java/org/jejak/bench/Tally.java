package org.jejak.bench;

/** Counts what was marked, what was found, and what of it is right. */
final class Tally {
  private int marked;
  private int found;
  private int right;

  void marked() {
    marked++;
  }

  void found() {
    found++;
  }

  void right() {
    right++;
  }

  int markedCount() {
    return marked;
  }

  int foundCount() {
    return found;
  }

  double precision() {
    return found == 0 ? -1 : (double) right / found;
  }

  double recall() {
    return marked == 0 ? -1 : (double) right / marked;
  }

  /** Harmonic mean of precision and recall. */
  double f1() {
    return found + marked == 0 ? -1 : 2.0 * right / (found + marked);
  }

  /** Precision, recall and F1. */
  String shares() {
    return Figures.share(precision())
        + " / "
        + Figures.share(recall())
        + " / "
        + Figures.share(f1());
  }
}
