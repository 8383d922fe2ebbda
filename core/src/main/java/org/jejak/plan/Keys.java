package org.jejak.plan;

import java.util.HashSet;
import java.util.Set;

/**
 * What tells one act from another, free of language: concepts without their part of speech, so that
 * {@code launch.v} and {@code launch.n} are one key.
 *
 * @param core what is done; the thing dealt with where the verb says only that something is held or
 *     begun
 * @param acts every act that the clause names
 * @param about things, numbers and words without a concept in its sentence
 * @param people persons, bodies, places and countries in its sentence
 * @param isBare whether its own sentence names nothing but what is done
 * @param fulfilments acts that tell in other words that what is done came about
 */
public record Keys(
    Set<String> core,
    Set<String> acts,
    Set<String> about,
    Set<String> people,
    boolean isBare,
    Set<String> fulfilments) {
  private static final int HALF = 2;

  /** Copies the sets. */
  public Keys {
    core = Set.copyOf(core);
    acts = Set.copyOf(acts);
    about = Set.copyOf(about);
    people = Set.copyOf(people);
    fulfilments = Set.copyOf(fulfilments);
  }

  /** Whether what is done is the same. */
  public boolean sharesCore(Keys other) {
    return shares(core, other.core);
  }

  /** Whether what is done here is among the acts there. */
  public boolean isToldBy(Keys other) {
    return shares(core, other.acts) || shares(core, other.core);
  }

  /** Whether an act there tells in other words that what is done here came about. */
  public boolean isFulfilledBy(Keys other) {
    return shares(fulfilments, other.acts);
  }

  /** Whether any act is named in both. */
  public boolean sharesAct(Keys other) {
    return shares(acts, other.acts);
  }

  /** The same without some keys. */
  public Keys without(Set<String> some) {
    return new Keys(
        minus(core, some),
        minus(acts, some),
        minus(about, some),
        minus(people, some),
        isBare,
        minus(fulfilments, some));
  }

  private static Set<String> minus(Set<String> keys, Set<String> some) {
    if (!shares(keys, some)) {
      return keys;
    }
    Set<String> left = new HashSet<>(keys);
    left.removeAll(some);
    return left;
  }

  /** Whether what is done here is named there in any way. */
  public boolean isNamedBy(Keys other) {
    return isToldBy(other) || shares(core, other.about);
  }

  /** How many things and people both name. */
  public int shared(Keys other) {
    return count(about, other.about) + count(people, other.people);
  }

  public int sharedThings(Keys other) {
    return count(about, other.about);
  }

  /** Whether at least half of what the shorter names stands in the other, too. */
  public boolean isAlike(Keys other) {
    int smaller = Math.min(about.size() + people.size(), other.about.size() + other.people.size());
    return shared(other) * HALF >= smaller;
  }

  /**
   * How many acts both name as what is dealt with: the inspection whose records are handed over.
   */
  int sharedObjects(Keys other) {
    Set<String> objects = minus(minus(acts, core), fulfilments);
    return count(objects, minus(minus(other.acts, other.core), fulfilments));
  }

  /** The keys by which a plan is looked up. */
  Set<String> lookup() {
    Set<String> keys = new HashSet<>(core);
    keys.addAll(acts);
    return keys;
  }

  /** The keys of the acts that may tell what came of it. */
  Set<String> sought() {
    Set<String> keys = lookup();
    keys.addAll(fulfilments);
    return keys;
  }

  static boolean shares(Set<String> a, Set<String> b) {
    Set<String> fewer = a.size() <= b.size() ? a : b;
    Set<String> more = fewer == a ? b : a;
    for (String key : fewer) {
      if (more.contains(key)) {
        return true;
      }
    }
    return false;
  }

  private static int count(Set<String> a, Set<String> b) {
    Set<String> fewer = a.size() <= b.size() ? a : b;
    Set<String> more = fewer == a ? b : a;
    int shared = 0;
    for (String key : fewer) {
      shared += more.contains(key) ? 1 : 0;
    }
    return shared;
  }
}
