package org.jejak.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;

/** Makes one plan of two that two storylines announce for the same days, or by the same day. */
final class PlanJoin {
  private static final int LATEST = 20;
  private static final int SHARED = 3;

  private final List<PlanCourse> plans;
  private final DistantKinship kinship;

  PlanJoin(List<PlanCourse> plans) {
    this.plans =
        plans.stream().sorted(Comparator.comparing(PlanCourse::first, Act.BY_DAY)).toList();
    this.kinship = new DistantKinship(new Announcements(plans));
  }

  /** The plans by first announcement; each is compared with the latest of its days and act. */
  List<PlanCourse> plans() {
    Map<String, List<Integer>> byDaysAndAct = new HashMap<>();
    List<PlanCourse> joined = new ArrayList<>();
    for (PlanCourse plan : plans) {
      List<String> keys = keys(plan);
      int same = same(plan, keys, byDaysAndAct, joined);
      if (same >= 0) {
        joined.set(same, PlanCourse.joined(joined.get(same), plan));
        continue;
      }
      for (String key : keys) {
        byDaysAndAct.computeIfAbsent(key, k -> new ArrayList<>()).add(joined.size());
      }
      joined.add(plan);
    }
    return joined;
  }

  private static List<String> keys(PlanCourse plan) {
    Interval due = plan.judgedDue();
    return due.precision() == Precision.VAGUE
        ? List.of()
        : plan.first().keys().core().stream().sorted().map(act -> due.to() + " " + act).toList();
  }

  private int same(
      PlanCourse plan,
      List<String> keys,
      Map<String, List<Integer>> byDaysAndAct,
      List<PlanCourse> joined) {
    for (String key : keys) {
      List<Integer> holders = byDaysAndAct.getOrDefault(key, List.of());
      for (int at : holders.subList(Math.max(0, holders.size() - LATEST), holders.size())) {
        if (isOne(joined.get(at), plan)) {
          return at;
        }
      }
    }
    return -1;
  }

  /** Due on the same days; a deadline is counted from whichever day it was told on. */
  private static boolean isOfOneTime(PlanCourse a, PlanCourse b) {
    return a.first().deadline()
        || b.first().deadline()
        || a.judgedDue().from().equals(b.judgedDue().from());
  }

  private boolean isOne(PlanCourse earlier, PlanCourse later) {
    Act a = earlier.first();
    Act b = later.first();
    LocalDate from = a.reported();
    LocalDate day = b.reported();
    return from != null
        && day != null
        && !day.isAfter(from.plusDays(Kinship.LOOK_BACK_DAYS))
        && !earlier.storyline().equals(later.storyline())
        && isOfOneTime(earlier, later)
        && a.keys().sharedThings(b.keys()) >= 1
        && a.keys().shared(b.keys()) >= SHARED
        && a.keys().isAlike(b.keys())
        && kinship.isSameAffair(a, b, day);
  }
}
