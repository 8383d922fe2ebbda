package org.jejak.lineage;

import java.util.Map;
import org.jejak.document.Span;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jspecify.annotations.Nullable;

/** What the rules that compare small words share: their tables and how a drift is shown. */
abstract class CueDrift implements DriftRule {
  private final Map<String, SentenceCues> cues;

  CueDrift(Map<String, SentenceCues> cues) {
    this.cues = cues;
  }

  SentenceCues cues(Bead.Side side) {
    SentenceCues own = cues.get(side.profile().reading().body().lang());
    return own != null ? own : java.util.Objects.requireNonNull(cues.get(Packs.UNDETERMINED));
  }

  /** Both languages have a pack; without one nothing can be compared. */
  boolean comparable(Bead bead) {
    return cues.containsKey(bead.from().profile().reading().body().lang())
        && cues.containsKey(bead.to().profile().reading().body().lang())
        && !bead.from().profile().lang().equals(Packs.UNDETERMINED)
        && !bead.to().profile().lang().equals(Packs.UNDETERMINED);
  }

  /**
   * A drift at a cue of the source: its clause, and the clause of the other side that tells the
   * same. Null where the other side tells nothing of the clause: then it is missing, not changed.
   */
  static @Nullable Drift lost(Bead bead, Cue cue, DriftKind kind) {
    return shown(bead.from(), bead.to(), cue, kind, false);
  }

  /** A drift at a cue that only the other side has. */
  static @Nullable Drift gained(Bead bead, Cue cue, DriftKind kind) {
    return shown(bead.to(), bead.from(), cue, kind, true);
  }

  private static @Nullable Drift shown(
      Bead.Side side, Bead.Side other, Cue cue, DriftKind kind, boolean turned) {
    Clauses.Clause clause = Clauses.around(side, cue.first());
    Clauses.Clause theirs = Clauses.counterpart(side, clause, other);
    if (Clauses.shared(side, clause, other, theirs) <= 0) {
      return null;
    }
    Span own = side.span(clause.first(), clause.end());
    Span mirror = other.span(theirs.first(), theirs.end());
    return turned
        ? new Drift(kind, other.words(mirror), side.words(own), mirror, own)
        : new Drift(kind, side.words(own), other.words(mirror), own, mirror);
  }
}
