package org.jejak.plan;

import java.util.HashSet;
import java.util.Set;
import org.jejak.time.Interval;

/**
 * The keys that a sentence must share one of to tell of a plan: asked first, as they are cheap and
 * most sentences share none.
 *
 * @param plan the plan itself
 * @param core what is done, in all the ways in which it was told
 * @param acts every act that they name
 * @param fulfilments acts that tell that it came about
 * @param due the day until which it is due
 */
record SoughtKeys(
    PlanCourse plan, Set<String> core, Set<String> acts, Set<String> fulfilments, Interval due) {

  /** Copies the sets: there is one of these for every open plan. */
  SoughtKeys {
    core = Set.copyOf(core);
    acts = Set.copyOf(acts);
    fulfilments = Set.copyOf(fulfilments);
  }

  static SoughtKeys of(PlanCourse plan) {
    Set<String> core = new HashSet<>();
    Set<String> acts = new HashSet<>();
    Set<String> fulfilments = new HashSet<>();
    for (Act told : plan.told()) {
      core.addAll(told.keys().core());
      acts.addAll(told.keys().acts());
      fulfilments.addAll(told.keys().fulfilments());
    }
    return new SoughtKeys(plan, core, acts, fulfilments, plan.latestDue());
  }

  /**
   * Whether {@link DistantKinship} may find that an act by which something was put off, called off
   * or missed is part of the plan.
   */
  boolean mayBeMovedBy(Act act) {
    Keys keys = act.keys();
    return Keys.shares(core, keys.core())
        || Keys.shares(core, keys.acts())
        || Keys.shares(core, keys.about())
        || Keys.shares(acts, keys.core())
        || act.days().stream().anyMatch(day -> day.to().equals(due.to()));
  }
}
