package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.language.CueReader.Cue;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;

/** A wish, plan, possibility or duty that became a fact, or the reverse. */
final class ModalityDrift extends CueDrift {
  private static final Map<String, Set<String>> STANDS_FOR =
      Map.of(
          "DESIRE", Set.of("DESIRE", "EXPECTATION", "PLAN"),
          "PLAN", Set.of("PLAN", "FUTURE", "EXPECTATION", "DESIRE"),
          "EXPECTATION", Set.of("EXPECTATION", "PLAN", "DESIRE", "FUTURE", "POSSIBILITY"),
          "POSSIBILITY", Set.of("POSSIBILITY", "CONDITION", "EXPECTATION"),
          "DUTY", Set.of("DUTY", "POSSIBILITY"));

  ModalityDrift(Map<String, SentenceCues> cues) {
    super(cues);
  }

  @Override
  public List<Drift> find(Bead bead) {
    if (!comparable(bead)) {
      return List.of();
    }
    List<Cue> from = cues(bead.from()).modality(bead.from());
    List<Cue> to = cues(bead.to()).modality(bead.to());
    List<Drift> drifts = new ArrayList<>();
    for (Cue cue : unmatched(bead.from(), from, to)) {
      Drift drift = lost(bead, cue, DriftKind.MODALITY);
      if (drift != null) {
        drifts.add(drift);
        return drifts;
      }
    }
    for (Cue cue : unmatched(bead.to(), to, from)) {
      Drift drift = gained(bead, cue, DriftKind.MODALITY);
      if (drift != null && weight(cue) > 1) {
        drifts.add(drift);
        return drifts;
      }
    }
    return drifts;
  }

  /** How much a cue alone tells: a gained duty is often only a manner of speaking. */
  private static int weight(Cue cue) {
    return cue.kind().equals("DUTY") ? 1 : 2;
  }

  /** Cues without a counterpart, in clauses none of whose cues has one: "hoped they could". */
  private static List<Cue> unmatched(Bead.Side side, List<Cue> cues, List<Cue> others) {
    List<Cue> free = new ArrayList<>(others);
    List<Cue> unmatched = new ArrayList<>();
    List<Clauses.Clause> kept = new ArrayList<>();
    for (Cue cue : cues) {
      Set<String> allowed = STANDS_FOR.get(cue.kind());
      if (allowed == null) {
        continue;
      }
      Cue match =
          free.stream()
              .filter(other -> other.kind().equals(cue.kind()))
              .findFirst()
              .or(() -> free.stream().filter(o -> allowed.contains(o.kind())).findFirst())
              .orElse(null);
      if (match == null) {
        unmatched.add(cue);
      } else {
        free.remove(match);
        kept.add(Clauses.around(side, cue.first()));
      }
    }
    unmatched.removeIf(cue -> kept.stream().anyMatch(clause -> clause.holds(cue.first())));
    return unmatched;
  }
}
