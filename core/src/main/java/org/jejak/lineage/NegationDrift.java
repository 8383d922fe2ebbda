package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jejak.document.Span;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Match;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;

/** A negation lost or put in, in clauses that otherwise tell much the same. */
final class NegationDrift extends CueDrift {
  private static final double SAME_CLAUSE = 0.4;
  private static final int NEGATED_WITHIN = 4;

  NegationDrift(Map<String, SentenceCues> cues) {
    super(cues);
  }

  @Override
  public List<Drift> find(Bead bead) {
    if (!comparable(bead)) {
      return List.of();
    }
    List<Drift> drifts = new ArrayList<>();
    List<Cue> from = negations(bead.from());
    List<Cue> to = negations(bead.to());
    if (from.size() > to.size()) {
      unmatched(bead.from(), from, bead.to(), false, drifts);
    } else if (to.size() > from.size()) {
      unmatched(bead.to(), to, bead.from(), true, drifts);
    }
    return drifts;
  }

  private List<Cue> negations(Bead.Side side) {
    return cues(side).negation(side).stream().filter(c -> c.kind().equals("NEGATION")).toList();
  }

  private void unmatched(
      Bead.Side side, List<Cue> negations, Bead.Side other, boolean turned, List<Drift> drifts) {
    for (Cue cue : negations) {
      Clauses.Clause clause = Clauses.around(side, cue.first());
      Clauses.Clause theirs = Clauses.counterpart(side, clause, other);
      double weight = Clauses.shared(side, clause, side, clause);
      boolean same =
          weight > 0 && Clauses.shared(side, clause, other, theirs) >= SAME_CLAUSE * weight;
      if (same && tellsNegated(side, cue, other, theirs) && !cues(other).mayNegate(other, theirs)) {
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

  /** Whether what the cue negates, the next word known, is told by the other side as well. */
  private static boolean tellsNegated(
      Bead.Side side, Cue cue, Bead.Side other, Clauses.Clause theirs) {
    int end = Math.min(side.end(), cue.end() + NEGATED_WITHIN);
    for (Match match : side.profile().reading().body().matchesIn(cue.end(), end)) {
      return other.profile().reading().body().matchesIn(theirs.first(), theirs.end()).stream()
          .anyMatch(their -> match.senses().stream().anyMatch(s -> their.means(s.concept())));
    }
    return false;
  }
}
