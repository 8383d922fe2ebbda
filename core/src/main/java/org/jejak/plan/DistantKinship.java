package org.jejak.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How surely an act that a report of another storyline tells is the one that a plan is about. What
 * {@link Kinship} asks for is asked for too; beyond it the same act, rare names in common, no other
 * party or place, and either the very day or several things.
 */
final class DistantKinship {
  private static final int THINGS = 2;
  private static final int MANY = 3;
  private static final int REPORT_NAMES = 2;
  private static final int LONGEST_DAYS = 7;

  private final Announcements announcements;

  DistantKinship(Announcements announcements) {
    this.announcements = announcements;
  }

  /** 0 where the act is no part of the plan; the higher, the surer. */
  int of(PlanCourse plan, Act act) {
    LocalDate day = act.reported();
    int near = Kinship.of(plan, act, Optional.empty());
    if (day == null || near == 0 || act.quoted()) {
      return 0;
    }
    boolean sure =
        plan.told().stream()
            .anyMatch(told -> isSameAffair(told, act, day) && isSure(plan, told, act, day));
    return sure ? near : 0;
  }

  private boolean isSure(PlanCourse plan, Act told, Act act, LocalDate day) {
    int things = told.keys().sharedThings(act.keys());
    int shared = told.keys().shared(act.keys());
    boolean core =
        told.keys().sharesCore(act.keys())
            || (act.when() != null && told.keys().isFulfilledBy(act.keys()));
    return switch (act.course()) {
      case DONE ->
          core
              && (isDated(plan, act)
                  ? shared >= THINGS || (things >= 1 && areKnown(told, act, day))
                  : !isRepeatable(told, act)
                      && ((things >= THINGS && shared >= MANY)
                          || (act.when() != null
                              && shared >= THINGS
                              && (things >= THINGS
                                  || (things >= 1 && told.keys().isAlike(act.keys()))))));
      case MISSED, CANCELLED, POSTPONED, BROUGHT_FORWARD ->
          namesDue(plan, act)
              ? shared >= THINGS
              : isOfOneAct(told, act)
                  && things >= 1
                  && shared >= MANY
                  && things + shared >= THINGS + MANY;
      case AHEAD, UNDONE -> false;
    };
  }

  /** Whether their reports name several in common whom few reports name. */
  private boolean areKnown(Act told, Act act, LocalDate day) {
    return shared(told.cast().names(), act.cast().names(), day) >= REPORT_NAMES;
  }

  private static boolean isOfOneAct(Act told, Act act) {
    return told.keys().isNamedBy(act.keys()) || act.keys().isToldBy(told.keys());
  }

  private static boolean isRepeatable(Act told, Act act) {
    return told.isRepeatable() || act.isRepeatable();
  }

  private static boolean isDated(PlanCourse plan, Act act) {
    boolean narrow = !plan.latestDue().to().isAfter(plan.latestDue().from().plusDays(LONGEST_DAYS));
    return narrow && act.when() != null && act.when().overlaps(plan.latestDue());
  }

  private static boolean namesDue(PlanCourse plan, Act act) {
    return act.days().stream()
        .anyMatch(day -> day.isOneDay() && day.to().equals(plan.latestDue().to()));
  }

  /**
   * Whether two sentences name somebody or some place that few reports name, or their reports
   * several, and not other parties or places each.
   */
  boolean isSameAffair(Act a, Act b, LocalDate day) {
    Set<String> here = named(a);
    Set<String> there = named(b);
    return (shared(here, there, day) >= 1
            || shared(a.cast().names(), b.cast().names(), day) >= REPORT_NAMES)
        && !areOthers(here, there, a.cast().parties(), b.cast().parties())
        && !areOthers(here, there, a.cast().places(), b.cast().places());
  }

  /** Parties and places that the sentence of an act names. */
  private static Set<String> named(Act act) {
    Set<String> named = act.people();
    named.retainAll(act.cast().names());
    return named;
  }

  private long shared(Set<String> a, Set<String> b, LocalDate day) {
    return a.stream().filter(b::contains).filter(name -> announcements.isRare(name, day)).count();
  }

  /** Whether both name some of a kind, and none in common. */
  private static boolean areOthers(
      Set<String> here, Set<String> there, Set<String> kindHere, Set<String> kindThere) {
    Set<String> first = new HashSet<>(here);
    Set<String> second = new HashSet<>(there);
    first.retainAll(kindHere);
    second.retainAll(kindThere);
    boolean both = !first.isEmpty() && !second.isEmpty();
    first.retainAll(second);
    return both && first.isEmpty();
  }
}
