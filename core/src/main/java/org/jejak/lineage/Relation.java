package org.jejak.lineage;

import org.jejak.lineage.Edge.Direction;
import org.jejak.lineage.Edge.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Two reports whose sentences were aligned, before edges are chosen.
 *
 * @param from number of the source, or of the earlier where {@code direction} is null
 * @param coverageFrom share of the source's own words that are aligned, 0 to 1
 * @param coverageTo share of the other's own words that are aligned, 0 to 1
 * @param score mean likeness of the aligned sentences, 0 to 1
 * @param vectors whether a model's vectors made sentences of them more alike
 */
record Relation(
    int from,
    int to,
    Kind kind,
    Alignment alignment,
    double coverageFrom,
    double coverageTo,
    double score,
    @Nullable Direction direction,
    boolean vectors) {

  /**
   * Two reports, the source first.
   *
   * @param alignment of the sentences of {@code i} with those of {@code j}
   * @param verdict which of the two is the source
   */
  static Relation of(
      int i,
      int j,
      Kind kind,
      Alignment alignment,
      double coverageI,
      double coverageJ,
      Directions.Verdict verdict) {
    double score =
        alignment.beads().stream().mapToDouble(Alignment.Bead::score).average().orElse(0);
    Direction direction = verdict.direction();
    return verdict.forward()
        ? new Relation(i, j, kind, alignment, coverageI, coverageJ, score, direction, false)
        : new Relation(
            j,
            i,
            kind,
            Alignments.turned(alignment),
            coverageJ,
            coverageI,
            score,
            direction,
            false);
  }

  /** The same, with the help of vectors. */
  Relation withVectors() {
    return new Relation(
        from, to, kind, alignment, coverageFrom, coverageTo, score, direction, true);
  }

  double confidence() {
    double coverage = Math.max(coverageFrom, coverageTo);
    double evidence = kind == Kind.TRANSLATION ? Math.min(1, score / 0.7) : score;
    return Math.min(0.99, coverage * (0.4 + 0.6 * evidence));
  }

  /** How much of what was made is explained by the source. */
  double explained() {
    return coverageTo * score;
  }

  /** The same with this one of the two reports as the source. */
  Relation from(int source) {
    return source == from
        ? this
        : new Relation(
            to,
            from,
            kind,
            Alignments.turned(alignment),
            coverageTo,
            coverageFrom,
            score,
            null,
            vectors);
  }

  /** The same, as two reports out of one source, neither made out of the other. */
  Relation shared() {
    return new Relation(
        from, to, Kind.SHARED_SOURCE, alignment, coverageFrom, coverageTo, score, null, false);
  }
}
