package org.jejak.disagreement;

import java.util.Set;
import org.jejak.document.Span;
import org.jejak.plan.Keys;

/**
 * A number in a report with what it counts or is measured in, and what its clause tells.
 *
 * @param things concepts of what is counted; the unit alone of a sum, a share or a measure
 * @param unit whether it is in a unit
 * @param incident whether it is a figure of a disaster or accident, too
 * @param keys of its clause, without those of the words counted
 * @param span the number with the word that it counts
 */
record Count(double value, Set<String> things, boolean unit, boolean incident, Keys keys, Span span) {
  private static final int KNOWN = 2;
  private static final int MANY = 3;

  /** Copies the set. */
  Count {
    things = Set.copyOf(things);
  }

  boolean countsSame(Count other) {
    return things.stream().anyMatch(other.things::contains);
  }

  /** Whether both are a number of the same thing: one act, and what it is about. */
  boolean isOf(Count other) {
    boolean core = keys.sharesCore(other.keys);
    boolean act = keys.sharesAct(other.keys);
    int shared = keys.shared(other.keys);
    boolean alike = keys.isAlike(other.keys);
    return (core && shared >= 1)
        || (act && shared >= KNOWN)
        || (shared >= MANY && alike)
        || (core && !unit);
  }

  /** In plain form. */
  String words() {
    long whole = Math.round(value);
    return whole == value ? Long.toString(whole) : Double.toString(value);
  }
}
