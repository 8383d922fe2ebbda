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
  private static final Set<String> COMPARED = Set.of("CONDITION", "DOUBT", "RANK");

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
      if (COMPARED.contains(cue.kind()) && !has(to, cue.kind())) {
        add(drifts, lost(bead, cue, DriftKind.QUALIFIER));
      }
    }
    for (Cue cue : to) {
      if (COMPARED.contains(cue.kind()) && !has(from, cue.kind())) {
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

  private static boolean has(List<Cue> cues, String kind) {
    return cues.stream().anyMatch(cue -> cue.kind().equals(kind));
  }
}
