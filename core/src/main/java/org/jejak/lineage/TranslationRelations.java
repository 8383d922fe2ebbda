package org.jejak.lineage;

import java.util.Optional;
import org.jejak.lineage.Edge.Kind;

/**
 * Compares two reports in two languages sentence by sentence. A translation follows its source
 * through most of the shorter one's sentences, each close to its own; a second report of the same
 * news has sentences of its own in between. Quoted statements weigh little.
 */
final class TranslationRelations {
  private static final int MIN_BEADS = 2;

  /** So much of the shorter report has to stand in the other, weighed by likeness. */
  private static final double CONTAINED = 0.34;

  /** As much where the other goes on for long: a lead of a few sentences. */
  private static final double LEAD_CONTAINED = 0.42;

  private static final double LONG_REST = 0.15;

  /** What a word of a quoted statement weighs: two reporters may hear the same words. */
  private static final double QUOTED = 0.3;

  private final Outlines outlines;

  TranslationRelations(Outlines outlines) {
    this.outlines = outlines;
  }

  /** How two reports are related; nothing where neither translates the other. */
  Optional<Relation> relation(int i, int j) {
    Outline a = outlines.get(i);
    Outline b = outlines.get(j);
    Alignment alignment = TranslationAlignment.of(a, b);
    if (!follows(a, b, alignment) || TranslatedFigures.differ(a, b, alignment)) {
      return Optional.empty();
    }
    double coverA = Alignment.coverage(a, alignment.alignedFrom(a.size()));
    double coverB = Alignment.coverage(b, alignment.alignedTo(b.size()));
    Directions.Verdict verdict =
        Directions.between(outlines.head(i), outlines.head(j), coverA, coverB, true, false);
    double score =
        alignment.beads().stream().mapToDouble(Alignment.Bead::score).average().orElse(0);
    Relation forward =
        new Relation(
            i, j, Kind.TRANSLATION, alignment, coverA, coverB, score, verdict.direction());
    Relation backward =
        new Relation(
            j,
            i,
            Kind.TRANSLATION,
            Alignments.turned(alignment),
            coverB,
            coverA,
            score,
            verdict.direction());
    return Optional.of(verdict.forward() ? forward : backward);
  }

  private static boolean follows(Outline a, Outline b, Alignment alignment) {
    if (alignment.beads().size() < MIN_BEADS) {
      return false;
    }
    double alikeA = 0;
    double alikeB = 0;
    for (Alignment.Bead bead : alignment.beads()) {
      alikeA += bead.score() * weight(a, bead.fromFirst(), bead.fromEnd());
      alikeB += bead.score() * weight(b, bead.toFirst(), bead.toEnd());
    }
    double shareA = alikeA / Math.max(1, weight(a, 0, a.size()));
    double shareB = alikeB / Math.max(1, weight(b, 0, b.size()));
    boolean lead = Math.min(shareA, shareB) < LONG_REST;
    return Math.max(shareA, shareB) >= (lead ? LEAD_CONTAINED : CONTAINED);
  }

  private static double weight(Outline outline, int first, int end) {
    double weight = 0;
    for (int s = first; s < end; s++) {
      double own = outline.ownWords(s);
      weight += own + QUOTED * (outline.words(s) - own);
    }
    return weight;
  }
}
