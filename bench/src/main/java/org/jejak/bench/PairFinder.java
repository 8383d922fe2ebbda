package org.jejak.bench;

import java.util.List;
import java.util.Map;
import org.jejak.bench.PlantedLineage.Report;

/** Scores pairs of reports by how alike their texts are: a peer of lineage's first half. */
interface PairFinder {
  String name();

  /**
   * Scores the pairs that it looks at.
   *
   * @return by pair as {@link #pair} names it, 0 to 1
   */
  Map<Long, Double> pairs(List<Report> reports);

  /** A pair of reports' numbers, whichever comes first. */
  static long pair(int a, int b) {
    return ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }
}
