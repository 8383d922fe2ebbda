package org.jejak.disagreement;

import java.util.Set;
import java.util.TreeSet;
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
  private static final Set<String> TOLLS =
      Set.of(
          "die",
          "kill",
          "injure",
          "wound-body",
          "arrest",
          "evacuate",
          "flee",
          "flee-disaster",
          "infect",
          "rescue",
          "displace",
          "miss",
          "find");
  private static final double NEAR = 1.6;
  private static final double NEXT = 1.25;
  private static final int SMALL = 10;
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
    boolean told = (core && shared >= 1) || (act && shared >= KNOWN);
    boolean near = apart(other) <= NEAR;
    if (thing.equals(CountReader.ANY)) {
      boolean next = apart(other) <= NEXT && shared >= KNOWN;
      return near && !isSmall() && !other.isSmall() && (told || next);
    }
    if (!near || CountReader.isDistance(thing)) {
      boolean whole = value == Math.rint(value);
      return CountReader.isDistance(thing) && whole ? near && told : told || (near && shared >= 1);
    }
    boolean small = isSmall() || other.isSmall();
    boolean share = CountReader.isShare(thing);
    return core || act || shared >= 1 || (!small && !share);
  }

  /** Whether it counts people whom something befell: their number rises as the news comes in. */
  boolean isToll() {
    return things.contains(CountReader.PEOPLE)
        && (incident || keys.acts().stream().anyMatch(TOLLS::contains));
  }

  /** What it may be compared by. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(things);
    if (!unit && things.stream().noneMatch(CountReader::isDistance)) {
      names.add(CountReader.ANY);
    }
    return names;
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
