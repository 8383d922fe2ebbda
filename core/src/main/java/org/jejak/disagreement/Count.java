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
record Count(
    double value, Set<String> things, boolean unit, boolean incident, Keys keys, Span span) {
  private static final double NEAR = 1.6;
  private static final double NEARER = 1.3;
  private static final double NEXT = 1.05;
  private static final int SMALL = 10;
  private static final int LARGE = 1000;
  private static final int KNOWN = 2;

  /** Copies the set. */
  Count {
    things = Set.copyOf(things);
  }

  boolean countsSame(Count other) {
    return things.stream().anyMatch(other.things::contains);
  }

  /** How many times the smaller the larger is. */
  double apart(Count other) {
    double small = Math.min(Math.abs(value), Math.abs(other.value));
    double large = Math.max(Math.abs(value), Math.abs(other.value));
    return small == 0 ? Double.MAX_VALUE : large / small;
  }

  /**
   * Whether both are a number of the same thing: one act and what it is about; the nearer the
   * numbers, the less need be said of them.
   *
   * @param thing what both count
   */
  boolean isOf(Count other, String thing) {
    boolean core = keys.sharesCore(other.keys);
    boolean act = keys.sharesAct(other.keys);
    int shared = keys.shared(other.keys);
    boolean alike = shared >= KNOWN && keys.isAlike(other.keys);
    boolean told = (core && shared >= 1) || (act && shared >= KNOWN);
    double apart = apart(other);
    if (apart > NEAR || isSmall() || other.isSmall()) {
      boolean thingOfItsOwn = core && !people(thing) && !unit;
      return told || (apart <= NEAR && (alike || thingOfItsOwn || (unit && shared >= 1)));
    }
    boolean distance = CountReader.isDistance(thing) && value == Math.rint(value);
    boolean named = CountReader.isOneQuantity(thing) && apart <= NEARER;
    boolean next = apart <= NEXT && value >= LARGE;
    boolean known = people(thing) ? shared >= 1 || apart <= NEARER : shared >= 1;
    return distance ? act && alike : core || act || known || named || next;
  }

  private static boolean people(String thing) {
    return thing.equals(CountReader.PEOPLE);
  }

  /** A small whole number, such as reports are full of. */
  private boolean isSmall() {
    return value < SMALL && value == Math.rint(value);
  }

  /** In plain form. */
  String words() {
    long whole = Math.round(value);
    return Math.abs(whole - value) < 1e-6 * Math.abs(value)
        ? Long.toString(whole)
        : Double.toString(value);
  }
}
