package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jejak.lineage.Edge.Kind;

/**
 * Compares two reports in one language sentence by sentence: a copy shares most of the reporter's
 * own words, an excerpt some sentences. Quoted statements and boilerplate weigh nothing, and
 * reports that follow one form but differ in their particulars are neither.
 */
final class Copies {
  private static final double FLOOR = 0.45;
  private static final double COVERAGE = 0.6;
  private static final double LESSER_COVERAGE = 0.3;
  private static final double CLOSE = 0.7;
  private static final int MIN_EXCERPT_WORDS = 20;
  private static final int MIN_SENTENCES = 2;

  /** A sentence with less of the reporter's own words is a quoted statement. */
  private static final double OWN = 0.65;

  private static final double TIES = 0.25;
  private static final double FOOT_TIES = 0.4;

  private final Outlines outlines;
  private final RecentOutlines recent;
  private final Boilerplate boilerplate;

  Copies(Outlines outlines, RecentOutlines recent, Boilerplate boilerplate) {
    this.outlines = outlines;
    this.recent = recent;
    this.boilerplate = boilerplate;
  }

  /** How two reports are related; nothing where they are not. */
  Optional<Relation> relation(int i, int j) {
    Outline a = recent.get(i);
    Outline b = recent.get(j);
    Alignment alignment = align(a, b);
    if (alignment.beads().isEmpty()) {
      return Optional.empty();
    }
    boolean oneForm = Particulars.differ(a, b, alignment);
    boolean[] commonA = boilerplate.sentences(i, a);
    boolean[] commonB = boilerplate.sentences(j, b);
    Alignment same = same(a, b, alignment);
    double coverA = Alignment.coverage(a, same.alignedFrom(a.size()), commonA);
    double coverB = Alignment.coverage(b, same.alignedTo(b.size()), commonB);
    boolean whole =
        !oneForm
            && Math.max(coverA, coverB) >= COVERAGE
            && Math.min(coverA, coverB) >= LESSER_COVERAGE
            && alignment.beads().size() >= MIN_SENTENCES
            && isMostlyClose(a, same);
    if (whole) {
      return Optional.of(relation(i, j, Kind.COPY, alignment, coverA, coverB));
    }
    Alignment close = close(a, b, alignment, commonA, commonB);
    return isExcerpt(a, b, close)
            && (!oneForm || Particulars.share(a, b, close))
            && isTied(a, b, close, commonA, commonB, oneForm)
        ? Optional.of(relation(i, j, Kind.EXCERPT, close, coverA, coverB))
        : Optional.empty();
  }

  /** The sentences of two reports in one language side by side, moved ones too. */
  static Alignment align(Outline a, Outline b) {
    if (a.hasWordsOf(b)) {
      List<Alignment.Bead> diagonal = new ArrayList<>();
      for (int s = 0; s < a.size(); s++) {
        diagonal.add(new Alignment.Bead(s, s + 1, s, s + 1, 1));
      }
      return new Alignment(diagonal);
    }
    WordSimilarity similarity = new WordSimilarity(a, b);
    Alignment inOrder = Aligner.align(a, b, similarity, FLOOR);
    return withMoved(a, b, similarity, inOrder);
  }

  /** Sentences that stand elsewhere in the other report, word for word or nearly so. */
  private static Alignment withMoved(
      Outline a, Outline b, Similarity similarity, Alignment inOrder) {
    boolean[] takenA = inOrder.alignedFrom(a.size());
    boolean[] takenB = inOrder.alignedTo(b.size());
    List<Alignment.Bead> beads = new ArrayList<>(inOrder.beads());
    for (int j = 0; j < b.size(); j++) {
      int best = -1;
      double top = CLOSE;
      for (int i = 0; i < a.size() && !takenB[j]; i++) {
        double score = takenA[i] ? 0 : similarity.of(i, i + 1, j, j + 1);
        if (score > top) {
          top = score;
          best = i;
        }
      }
      if (best >= 0) {
        takenA[best] = true;
        beads.add(new Alignment.Bead(best, best + 1, j, j + 1, top));
      }
    }
    beads.sort(Comparator.comparingInt(Alignment.Bead::toFirst));
    return new Alignment(beads);
  }

  /** Sentences that are nearly the same and say the same, boilerplate left out. */
  private static Alignment close(
      Outline a, Outline b, Alignment alignment, boolean[] commonA, boolean[] commonB) {
    return new Alignment(
        alignment.beads().stream()
            .filter(bead -> bead.score() >= CLOSE)
            .filter(bead -> !commonA[bead.fromFirst()] && !commonB[bead.toFirst()])
            .filter(bead -> !Particulars.differ(a, b, bead))
            .toList());
  }

  /** A copy may be reworded here and there; what is loosely alike from end to end is none. */
  private static boolean isMostlyClose(Outline a, Alignment alignment) {
    int close = 0;
    int all = 0;
    for (Alignment.Bead bead : alignment.beads()) {
      int words = a.words(bead.fromFirst(), bead.fromEnd());
      close += bead.score() >= CLOSE ? words : 0;
      all += words;
    }
    return 2 * close >= all;
  }

  /** Sentences that say the same; of those that are hardly alike, not the ones that differ. */
  private static Alignment same(Outline a, Outline b, Alignment alignment) {
    return new Alignment(
        alignment.beads().stream()
            .filter(bead -> bead.score() >= CLOSE || !Particulars.differ(a, b, bead))
            .toList());
  }

  /** Sentences that are mostly a quoted statement in either report do not count. */
  private static boolean isExcerpt(Outline a, Outline b, Alignment close) {
    double own = 0;
    int sentences = 0;
    for (Alignment.Bead bead : close.beads()) {
      double shareA = a.ownShare(bead.fromFirst(), bead.fromEnd());
      double shareB = b.ownShare(bead.toFirst(), bead.toEnd());
      if (Math.min(shareA, shareB) >= OWN) {
        own += a.words(bead.fromFirst(), bead.fromEnd()) * Math.min(shareA, shareB);
        sentences++;
      }
    }
    return sentences >= MIN_SENTENCES && own >= MIN_EXCERPT_WORDS;
  }

  /**
   * An excerpt has to do with the report that it comes from; a notice at the foot of both, or one
   * block in both, has not.
   */
  private static boolean isTied(
      Outline a,
      Outline b,
      Alignment close,
      boolean[] commonA,
      boolean[] commonB,
      boolean oneForm) {
    boolean[] passageA = close.alignedFrom(a.size());
    boolean[] passageB = close.alignedTo(b.size());
    if (!oneForm && !(isBlock(passageA) && isBlock(passageB))) {
      return true;
    }
    double ties = Math.max(Ties.of(a, passageA, commonA), Ties.of(b, passageB, commonB));
    boolean foot = passageA[a.size() - 1] && passageB[b.size() - 1];
    return ties >= (foot ? FOOT_TIES : TIES);
  }

  private static boolean isBlock(boolean[] passage) {
    int changes = 0;
    for (int s = 1; s < passage.length; s++) {
      changes += passage[s] != passage[s - 1] ? 1 : 0;
    }
    return changes < 2 || changes == 2 && !passage[0];
  }

  private Relation relation(
      int i, int j, Kind kind, Alignment alignment, double coverA, double coverB) {
    Directions.Verdict verdict =
        Directions.between(
            outlines.head(i), outlines.head(j), coverA, coverB, false, kind == Kind.EXCERPT);
    return Relation.of(i, j, kind, alignment, coverA, coverB, verdict);
  }
}
