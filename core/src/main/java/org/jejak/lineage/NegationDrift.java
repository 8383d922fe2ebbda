package org.jejak.lineage;

import java.util.List;
import java.util.Map;
import org.jejak.language.CueReader.Cue;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jspecify.annotations.Nullable;

/** A negation lost or put in. */
final class NegationDrift extends CueDrift {

  NegationDrift(Map<String, SentenceCues> cues) {
    super(cues);
  }

  @Override
  public List<Drift> find(Bead bead) {
    if (!comparable(bead)) {
      return List.of();
    }
    List<Cue> from = negations(bead.from());
    List<Cue> to = negations(bead.to());
    Drift drift = null;
    if (to.isEmpty() && from.size() == 1) {
      drift = confirmed(bead, lost(bead, from.getFirst(), DriftKind.NEGATION));
    } else if (from.isEmpty() && to.size() == 1) {
      drift = confirmed(bead, gained(bead, to.getFirst(), DriftKind.NEGATION));
    }
    return drift == null ? List.of() : List.of(drift);
  }

  private List<Cue> negations(Bead.Side side) {
    return cues(side).negation(side).stream().filter(c -> !c.kind().equals("NONE")).toList();
  }

  /** Only where both clauses tell much the same does a lost "not" turn the claim round. */
  private static @Nullable Drift confirmed(Bead bead, @Nullable Drift drift) {
    if (drift == null || drift.from() == null || drift.to() == null) {
      return null;
    }
    int from = bead.from().profile().reading().body().tokenFrom(drift.from().start());
    int fromEnd = bead.from().profile().reading().body().tokenFrom(drift.from().end());
    int to = bead.to().profile().reading().body().tokenFrom(drift.to().start());
    int toEnd = bead.to().profile().reading().body().tokenFrom(drift.to().end());
    Clauses.Clause clause = new Clauses.Clause(from, fromEnd);
    double shared =
        Clauses.shared(bead.from(), clause, bead.to(), new Clauses.Clause(to, toEnd));
    double weight =
        bead.from().features().stream()
            .filter(feature -> clause.holds(feature.first()))
            .mapToDouble(Feature::weight)
            .sum();
    return shared >= 0.4 * weight ? drift : null;
  }
}
