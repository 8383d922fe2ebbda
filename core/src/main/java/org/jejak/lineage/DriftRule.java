package org.jejak.lineage;

import java.util.List;
import org.jejak.lineage.Edge.Drift;

/** Compares aligned sentences in one respect. */
interface DriftRule {

  /** What changed in this respect; an empty list where nothing did. */
  List<Drift> find(Bead bead);
}
