package org.jejak.lineage;

import java.util.Optional;
import org.jejak.lineage.Edge.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Compares two reports in two languages sentence by sentence. A translation follows its source
 * through most of the shorter one's sentences, each close to its own; a second report of the same
 * news has sentences of its own in between. Quoted statements weigh little.
 */
final class TranslationRelations {
  private static final int MIN_BEADS = 2;

  /** So much of the shorter report has to stand in the other, weighed by likeness. */
  private static final double LIKENESS = 0.45;

  /** Less will do for a free translation, all of whose sentences have their source. */
  private static final double FREE_LIKENESS = 0.36;

  private static final double ALL = 0.85;

  /** In a report of so few sentences, one that stays alone is no second report. */
  private static final int FEW = 3;

  /** Of a long report, some sentences are like those of any other on its matter. */
  private static final double HARDLY = 0.1;

  /** As little, of more sentences, where names and figures alone are compared. */
  private static final double BARE_LIKENESS = 0.33;

  private static final int BARE_BEADS = 3;

  /** What a word of a quoted statement weighs: two reporters may hear the same words. */
  private static final double QUOTED = 0.3;

  private final Outlines outlines;
  private final RecentOutlines recent;
  private final @Nullable ReportVectors vectors;

  /** Looks at reports' sentences, and at their vectors where a model made any. */
  TranslationRelations(Outlines outlines, RecentOutlines recent, @Nullable ReportVectors vectors) {
    this.outlines = outlines;
    this.recent = recent;
    this.vectors = vectors;
  }

  /** How two reports are related; nothing where neither translates the other. */
  Optional<Relation> relation(int i, int j) {
    Outline a = recent.get(i);
    Outline b = recent.get(j);
    Closeness near = vectors == null ? null : vectors.between(i, j);
    Alignment alignment =
        near == null ? TranslationAlignment.of(a, b) : TranslationAlignment.of(a, b, near);
    if (!follows(a, b, alignment) || TranslatedFigures.differ(a, b, alignment)) {
      return Optional.empty();
    }
    double coverA = Alignment.coverage(a, alignment.alignedFrom(a.size()));
    double coverB = Alignment.coverage(b, alignment.alignedTo(b.size()));
    Directions.Verdict verdict =
        Directions.between(outlines.head(i), outlines.head(j), coverA, coverB, true, false);
    Relation relation = Relation.of(i, j, Kind.TRANSLATION, alignment, coverA, coverB, verdict);
    return Optional.of(isHelped(alignment, near) ? relation.withVectors() : relation);
  }

  /** Whether vectors bring any of the aligned sentences nearer to each other. */
  private static boolean isHelped(Alignment alignment, @Nullable Closeness near) {
    return near != null
        && alignment.beads().stream()
            .anyMatch(bead ->
                near.of(bead.fromFirst(), bead.fromEnd(), bead.toFirst(), bead.toEnd()) > 0);
  }

  private static boolean follows(Outline a, Outline b, Alignment alignment) {
    boolean bare = !a.hasConcepts() || !b.hasConcepts();
    if (alignment.beads().size() < (bare ? BARE_BEADS : MIN_BEADS)) {
      return false;
    }
    double likeA = 0;
    double likeB = 0;
    for (Alignment.Bead bead : alignment.beads()) {
      likeA += bead.score() * weight(a, bead.fromFirst(), bead.fromEnd());
      likeB += bead.score() * weight(b, bead.toFirst(), bead.toEnd());
    }
    double shareA = likeA / Math.max(1, weight(a, 0, a.size()));
    double shareB = likeB / Math.max(1, weight(b, 0, b.size()));
    double covered =
        shareA > shareB
            ? covered(a, alignment.alignedFrom(a.size()))
            : covered(b, alignment.alignedTo(b.size()));
    boolean free =
        (covered >= ALL || Math.min(a.size(), b.size()) <= FEW)
            && Math.min(shareA, shareB) >= HARDLY;
    double enough = bare ? BARE_LIKENESS : free ? FREE_LIKENESS : LIKENESS;
    return Math.max(shareA, shareB) >= enough;
  }

  private static double covered(Outline outline, boolean[] aligned) {
    double covered = 0;
    for (int s = 0; s < aligned.length; s++) {
      covered += aligned[s] ? weight(outline, s, s + 1) : 0;
    }
    return covered / Math.max(1, weight(outline, 0, outline.size()));
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
