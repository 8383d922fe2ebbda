package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.language.CueReader.Cue;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jspecify.annotations.Nullable;

/** A limit lost or added: a condition, a doubt, a rank. Bounds of figures are compared apart. */
final class QualifierDrift extends CueDrift {
  private static final Set<String> COMPARED = Set.of("CONDITION", "DOUBT", "RANK", "ONLY");
  private static final String MAY_STAND_FOR = "_LIKE";
  private static final int FIGURE_WITHIN = 3;
  private static final double SAME_CLAUSE = 0.4;

  QualifierDrift(Map<String, SentenceCues> cues) {
    super(cues);
  }

  @Override
  public List<Drift> find(Bead bead) {
    if (!comparable(bead)) {
      return List.of();
    }
    List<Cue> from = cues(bead.from()).qualifiers(bead.from());
    List<Cue> to = cues(bead.to()).qualifiers(bead.to());
    List<Drift> drifts = new ArrayList<>();
    for (Cue cue : from) {
      if (COMPARED.contains(cue.kind()) && !has(to, cue.kind()) && tells(bead, cue, true)) {
        add(drifts, lost(bead, cue, DriftKind.QUALIFIER));
      }
    }
    for (Cue cue : to) {
      if (COMPARED.contains(cue.kind()) && !has(from, cue.kind()) && tells(bead, cue, false)) {
        add(drifts, gained(bead, cue, DriftKind.QUALIFIER));
      }
    }
    return drifts;
  }

  private static void add(List<Drift> drifts, @Nullable Drift drift) {
    if (drift != null) {
      drifts.add(drift);
    }
  }

  /** Whether the other side tells most of the clause that the cue limits. */
  private static boolean tells(Bead bead, Cue cue, boolean isSource) {
    Bead.Side side = isSource ? bead.from() : bead.to();
    Bead.Side other = isSource ? bead.to() : bead.from();
    if (cue.kind().equals("ONLY") && isBeforeFigure(side, cue)) {
      return false;
    }
    Clauses.Clause clause = Clauses.around(side, cue.first());
    double weight = Clauses.shared(side, clause, side, clause);
    Clauses.Clause theirs = Clauses.counterpart(side, clause, other);
    return weight > 0 && Clauses.shared(side, clause, other, theirs) >= SAME_CLAUSE * weight;
  }

  /** "Only 47 million" judges a figure; it does not limit what is said. */
  private static boolean isBeforeFigure(Bead.Side side, Cue cue) {
    return side.features().stream()
        .anyMatch(feature ->
            feature.kind() == Feature.Kind.NUMBER
                && feature.first() >= cue.end()
                && feature.first() - cue.end() <= FIGURE_WITHIN);
  }

  private static boolean has(List<Cue> cues, String kind) {
    return cues.stream()
        .anyMatch(cue -> cue.kind().equals(kind) || cue.kind().equals(kind + MAY_STAND_FOR));
  }
}
