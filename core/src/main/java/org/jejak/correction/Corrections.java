package org.jejak.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What people say of reports, in any order. It holds against every other evidence; where people
 * contradict one another, what was said later holds.
 *
 * @param all each once, the last said first
 */
public record Corrections(List<Correction> all) {
  /** The same from two sources may differ in reasons; which is kept hangs on no order. */
  private static final Comparator<Correction> UNDONE_FIRST =
      Comparator.comparing((Correction c) -> c.undone() == null)
          .thenComparing(Correction::toString);

  /** No corrections. */
  public static final Corrections NONE = new Corrections(List.of());

  /** Sorts them; of two with one id, the one that is taken back stays. */
  public Corrections {
    TreeMap<String, Correction> byId = new TreeMap<>();
    for (Correction correction : all) {
      byId.merge(correction.id(), correction, BinaryOperator.minBy(UNDONE_FIRST));
    }
    all = byId.values().stream().sorted(Correction.LATEST_FIRST).toList();
  }

  /** Both kinds together. */
  public Corrections and(Collection<Correction> others) {
    List<Correction> both = new ArrayList<>(all);
    both.addAll(others);
    return new Corrections(both);
  }
}
