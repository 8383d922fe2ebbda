package org.jejak.lineage;

/** How much runs of sentences of two reports say the same, from 0 to 1. */
interface Similarity {

  /**
   * Scores sentences {@code i} to before {@code endI} of one report against {@code j} to before
   * {@code endJ} of the other; neither run is empty.
   */
  double of(int i, int endI, int j, int endJ);

  /** A score that {@link #of} cannot exceed, found without putting the sentences together. */
  double ceiling(int i, int endI, int j, int endJ);
}
