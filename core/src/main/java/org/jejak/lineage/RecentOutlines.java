package org.jejak.lineage;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jejak.reading.Spool;

/** Outlines that were used last, with what was worked out from them; all wait in a spool. */
final class RecentOutlines {
  /** What is worked out from an outline takes so many times its own bytes. */
  private static final int WORKED_OUT = 6;

  private final Spool spool;
  private final long memory;
  private final Map<Integer, Outline> byUse = new LinkedHashMap<>(64, 0.75f, true);
  private long weight;

  /**
   * Starts empty.
   *
   * @param memory bytes that may be used, about
   */
  RecentOutlines(Spool spool, long memory) {
    this.spool = spool;
    this.memory = memory;
  }

  Outline get(int report) {
    Outline outline = byUse.get(report);
    if (outline == null) {
      outline = Outline.of(spool.get(report));
      byUse.put(report, outline);
      weight += weight(outline);
      Iterator<Outline> eldest = byUse.values().iterator();
      while (weight > memory && byUse.size() > 2) {
        weight -= weight(eldest.next());
        eldest.remove();
      }
    }
    return outline;
  }

  private static long weight(Outline outline) {
    return (long) WORKED_OUT * outline.length();
  }
}
