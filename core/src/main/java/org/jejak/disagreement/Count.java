package org.jejak.disagreement;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.document.Span;
import org.jejak.plan.Keys;
import org.jspecify.annotations.Nullable;

/**
 * A number in a report with what it counts or is measured in, and what its clause tells.
 *
 * @param bound how the report limits it
 * @param things concepts of what is counted; the unit alone of a sum, a share or a measure
 * @param unit whether it is in a unit
 * @param level whether it is told as "the number of" them, which rises and falls from day to day
 * @param incident whether it is a figure of a disaster or accident, too
 * @param fate what befell the people counted, or {@link Fates#BY_THEM}; null where nothing or
 *     unknown
 * @param keys of its clause, without those of the words counted
 * @param ahead whether its clause tells of something to come
 * @param repeated acts of its clause that are done again and again
 * @param told when and where
 * @param place that stands right after what is counted; null where none does
 * @param span the number with the word that it counts
 */
record Count(
    double value,
    Bound bound,
    Set<String> things,
    boolean unit,
    boolean level,
    boolean incident,
    @Nullable String fate,
    Keys keys,
    boolean ahead,
    Set<String> repeated,
    Circumstances told,
    @Nullable At place,
    Span span) {
  private static final double NEAR = 1.6;
  private static final double NEXT = 1.25;
  private static final double FAR = 2.5;
  private static final double TIMES = 10;
  private static final int SMALL = 10;
  private static final int KNOWN = 2;

  /**
   * A place.
   *
   * @param roles what the word before it may say of it: from, to, in
   */
  record At(String entity, String text, Set<String> roles) {
    /** Copies the set. */
    At {
      roles = Set.copyOf(roles);
    }

    /** Whether something comes from it or goes to it. */
    boolean isOnWay() {
      return roles.contains(Prepositions.FROM) || roles.contains(Prepositions.TO);
    }

    /** Whether both are named as the same: where something comes from, or goes to. */
    boolean isToldLike(At other) {
      return roles.stream().anyMatch(other.roles::contains);
    }
  }

  /** Copies the set. */
  Count {
    things = Set.copyOf(things);
    repeated = Set.copyOf(repeated);
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
    boolean share = CountReader.isShare(thing);
    if (thing.equals(CountReader.ANY)) {
      boolean next = apart(other) <= NEXT && shared >= KNOWN;
      boolean kind = Objects.equals(fate, other.fate) || isToll() == other.isToll();
      return near && kind && !isSmall() && !other.isSmall() && (told || next);
    }
    if (!near || CountReader.isDistance(thing)) {
      boolean whole = value == Math.rint(value);
      int things = keys.sharedThings(other.keys);
      boolean named = keys.isNamedBy(other.keys) || other.keys.isNamedBy(keys);
      boolean alike = apart(other) <= FAR && (things >= KNOWN || (things >= 1 && named));
      return CountReader.isDistance(thing) && whole
          ? (near && told) || alike
          : (told && apart(other) <= TIMES)
              || (near && shared >= 1)
              || (apart(other) <= FAR && isOfOneFate(other))
              || (alike && !share && !isSmall() && !other.isSmall());
    }
    boolean small = isSmall() || other.isSmall();
    return core || act || shared >= 1 || isOfOneFate(other) || (!small && !share);
  }

  /** Whether it counts people whom something befell: their number rises as the news comes in. */
  boolean isToll() {
    boolean befell = fate != null && !fate.equals(Fates.BY_THEM);
    return things.contains(CountReader.PEOPLE) && (incident || befell);
  }

  /** Whether two reports may tell of other numbers by it: of other people, days, places. */
  boolean isOfOther(Count other) {
    boolean again = !Collections.disjoint(repeated, other.repeated);
    if (again && (told.areOnOtherDays(other.told) || told.areElsewhere(other.told))) {
      return true;
    }
    if (fate != null && other.fate != null) {
      return !fate.equals(other.fate) || told.areElsewhere(other.told);
    }
    boolean known = keys.sharesAct(other.keys) || keys.shared(other.keys) >= KNOWN;
    return ahead != other.ahead && !known && !unit && apart(other) > NEXT;
  }

  /** Whether it may stand for a number of people: a small one, only where the fate is the same. */
  boolean isRivalOf(Count other) {
    return other.fate == null || !isSmall() || other.fate.equals(fate);
  }

  /** Whether the same befell the people that both count. */
  private boolean isOfOneFate(Count other) {
    return fate != null && fate.equals(other.fate) && !fate.equals(Fates.BY_THEM);
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
