package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jejak.document.Span;
import org.jejak.language.CueReader.Cue;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;

/** A negation lost or put in, in clauses that otherwise tell much the same. */
final class NegationDrift extends CueDrift {
  private static final double SAME_CLAUSE = 0.4;

  NegationDrift(Map<String, SentenceCues> cues) {
    super(cues);
  }

  @Override
  public List<Drift> find(Bead bead) {
    if (!comparable(bead)) {
      return List.of();
    }
    List<Cue> from = cues(bead.from()).negation(bead.from());
    List<Cue> to = cues(bead.to()).negation(bead.to());
    List<Drift> drifts = new ArrayList<>();
    if (from.size() > to.size()) {
      unmatched(bead.from(), bead.to(), from, to, false, drifts);
    } else if (to.size() > from.size()) {
      unmatched(bead.to(), bead.from(), to, from, true, drifts);
    }
    return drifts;
  }

  private static void unmatched(
      Bead.Side side,
      Bead.Side other,
      List<Cue> cues,
      List<Cue> others,
      boolean turned,
      List<Drift> drifts) {
    for (Cue cue : cues) {
      Clauses.Clause clause = Clauses.around(side, cue.first());
      Clauses.Clause theirs = Clauses.counterpart(side, clause, other);
      double weight = Clauses.shared(side, clause, side, clause);
      boolean same =
          weight > 0 && Clauses.shared(side, clause, other, theirs) >= SAME_CLAUSE * weight;
      if (same && others.stream().noneMatch(o -> theirs.holds(o.first()))) {
        Span own = side.span(clause.first(), clause.end());
        Span mirror = other.span(theirs.first(), theirs.end());
        Span before = turned ? mirror : own;
        Span after = turned ? own : mirror;
        drifts.add(
            new Drift(
                DriftKind.NEGATION,
                (turned ? other : side).words(before),
                (turned ? side : other).words(after),
                before,
                after));
        return;
      }
    }
  }
}
