package org.jejak.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The plans that one report may tell of, found by the keys of its acts, not one after another. */
final class NearPlans {
  private final List<SoughtKeys> plans;
  private final Map<String, BitSet> cores = new HashMap<>();
  private final Map<String, BitSet> fulfilments = new HashMap<>();
  private final Set<String> asked;

  NearPlans(List<SoughtKeys> plans) {
    this.plans = plans;
    Set<String> days = new HashSet<>();
    for (int i = 0; i < plans.size(); i++) {
      add(plans.get(i).core(), i, cores);
      add(plans.get(i).fulfilments(), i, fulfilments);
      days.add(plans.get(i).due().to().toString());
    }
    asked = days;
    asked.addAll(cores.keySet());
    asked.addAll(fulfilments.keySet());
  }

  private static void add(Set<String> keys, int plan, Map<String, BitSet> index) {
    for (String key : keys) {
      index.computeIfAbsent(key, k -> new BitSet()).set(plan);
    }
  }

  /** The keys and days one of which a sentence must tell. */
  Set<String> asked() {
    return asked;
  }

  /** The plans that an act may be part of, in their order. */
  List<PlanCourse> holding(Act act) {
    return switch (act.course()) {
      case DONE -> done(act.keys());
      case MISSED, CANCELLED, POSTPONED, BROUGHT_FORWARD ->
          plans.stream().filter(plan -> plan.mayBeMovedBy(act)).map(SoughtKeys::plan).toList();
      case AHEAD, UNDONE -> List.of();
    };
  }

  private List<PlanCourse> done(Keys keys) {
    BitSet found = new BitSet();
    find(keys.core(), cores, found);
    find(keys.acts(), fulfilments, found);
    List<PlanCourse> holding = new ArrayList<>();
    found.stream().forEach(plan -> holding.add(plans.get(plan).plan()));
    return holding;
  }

  private static void find(Set<String> keys, Map<String, BitSet> index, BitSet found) {
    for (String key : keys) {
      BitSet plans = index.get(key);
      if (plans != null) {
        found.or(plans);
      }
    }
  }
}
