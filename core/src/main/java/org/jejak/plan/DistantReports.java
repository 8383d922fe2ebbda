package org.jejak.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jejak.document.Span;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.time.Interval.Precision;
import org.jejak.workers.Workers;
import org.jspecify.annotations.Nullable;

/** Looks for the outcome of open plans in reports of other storylines. */
final class DistantReports {
  private final Map<String, String> storylines;
  private final Announcements announcements;
  private final DistantKinship kinship;
  private final Map<String, List<Span>> taken = new HashMap<>();
  private final Map<PlanCourse, SoughtKeys> sought = new HashMap<>();

  /**
   * Prepares.
   *
   * @param storylines storyline of each report, by article
   */
  DistantReports(Map<String, String> storylines, List<PlanCourse> plans) {
    this.storylines = storylines;
    this.announcements = new Announcements(plans);
    this.kinship = new DistantKinship(announcements);
    for (PlanCourse plan : plans) {
      plan.acts()
          .forEach(
              act -> taken.computeIfAbsent(act.article(), id -> new ArrayList<>()).add(act.span()));
      if (isSought(plan)) {
        sought.put(plan, SoughtKeys.of(plan));
      }
    }
  }

  private static boolean isSought(PlanCourse plan) {
    return plan.isOpen() && plan.latestDue().precision() != Precision.VAGUE;
  }

  /** What a report tells of a plan. */
  private record Found(PlanCourse plan, Act act) {}

  /**
   * Adds what reports tell of the plans of other storylines.
   *
   * @param acts makes a reader of acts for each worker
   */
  void follow(Readings readings, Supplier<ActReader> acts, Workers workers) {
    List<Found> found = new ArrayList<>();
    workers.<String, List<Found>>each(
        readings.ids().iterator(),
        () -> {
          Search search = new Search(acts.get());
          return id -> search.found(readings.pass(id));
        },
        found::addAll);
    found.sort((a, b) -> Act.BY_DAY.compare(a.act, b.act));
    for (Found one : found) {
      if (one.plan.isOpen()) {
        one.plan.addFromElsewhere(one.act);
      }
    }
  }

  /** Looks through one report after another; no plan changes meanwhile. */
  private final class Search {
    private final ActReader acts;

    Search(ActReader acts) {
      this.acts = acts;
    }

    List<Found> found(Reading reading) {
      LocalDate day = acts.day(reading);
      String storyline = storylines.get(reading.article().id());
      if (day == null || storyline == null) {
        return List.of();
      }
      List<PlanCourse> near =
          announcements.near(acts.cast(reading), day).stream()
              .filter(plan -> !plan.storyline().equals(storyline))
              .filter(plan -> sought.containsKey(plan) && isInTime(plan, day))
              .toList();
      if (near.isEmpty()) {
        return List.of();
      }
      NearPlans plans = new NearPlans(near.stream().map(sought::get).toList());
      List<Act> told = new ArrayList<>(acts.told(reading, plans.asked()));
      told.addAll(acts.steps(reading));
      List<Found> found = new ArrayList<>();
      for (Act act : told) {
        PlanCourse plan = isTaken(act) ? null : surest(plans.holding(act), act);
        if (plan != null) {
          found.add(new Found(plan, act));
        }
      }
      return found;
    }

    private @Nullable PlanCourse surest(List<PlanCourse> near, Act act) {
      PlanCourse best = null;
      int surest = 0;
      for (PlanCourse plan : near) {
        int sure = kinship.of(plan, act);
        if (sure > surest) {
          surest = sure;
          best = plan;
        }
      }
      return best;
    }
  }

  /** Whether the words tell of a plan of the report's own storyline. */
  private boolean isTaken(Act act) {
    return taken.getOrDefault(act.article(), List.of()).stream().anyMatch(act.span()::overlaps);
  }

  /** Not long after the due days. */
  private static boolean isInTime(PlanCourse plan, LocalDate day) {
    return !day.isAfter(plan.latestDue().to().plusDays(Kinship.LATE_DAYS));
  }
}
