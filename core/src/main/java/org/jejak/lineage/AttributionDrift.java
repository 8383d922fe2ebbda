package org.jejak.lineage;

import java.util.List;
import java.util.Map;
import org.jejak.language.CueReader.Cue;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;

/** Who said it, or that somebody said it at all: a cue of speech put in or lost. */
final class AttributionDrift extends CueDrift {

  AttributionDrift(Map<String, SentenceCues> cues) {
    super(cues);
  }

  @Override
  public List<Drift> find(Bead bead) {
    if (!comparable(bead)) {
      return List.of();
    }
    List<Cue> from = cues(bead.from()).speech(bead.from());
    List<Cue> to = cues(bead.to()).speech(bead.to());
    Drift drift = null;
    if (to.size() > from.size()) {
      drift = gained(bead, to.getLast(), DriftKind.ATTRIBUTION);
    } else if (from.size() > to.size() && to.isEmpty()) {
      drift = lost(bead, from.getLast(), DriftKind.ATTRIBUTION);
    }
    return drift == null ? List.of() : List.of(drift);
  }
}
