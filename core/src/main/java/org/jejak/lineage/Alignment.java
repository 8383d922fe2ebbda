package org.jejak.lineage;

import java.util.Arrays;
import java.util.List;

/**
 * Sentences of one report beside those of another.
 *
 * @param beads in order; they do not overlap
 */
record Alignment(List<Bead> beads) {

  /**
   * Aligned sentences: {@code fromFirst} to before {@code fromEnd} of one report, {@code toFirst}
   * to before {@code toEnd} of the other.
   *
   * @param score 0 to 1
   */
  record Bead(int fromFirst, int fromEnd, int toFirst, int toEnd, double score) {}

  /** Copies the list. */
  Alignment {
    beads = List.copyOf(beads);
  }

  /** Share of the report's own words (all words where it is mostly quotes) that are aligned. */
  static double coverage(Outline outline, boolean[] aligned) {
    return coverage(outline, aligned, new boolean[aligned.length]);
  }

  /** The same, where some sentences are left out of account. */
  static double coverage(Outline outline, boolean[] aligned, boolean[] leftOut) {
    double own = 0;
    double ownAligned = 0;
    double all = 0;
    double allAligned = 0;
    for (int i = 0; i < aligned.length; i++) {
      if (leftOut[i]) {
        continue;
      }
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
