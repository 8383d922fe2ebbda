package org.jejak.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jejak.time.Interval;

/** The plans of a storyline, found by what is done, by their day and by who acts. */
final class CourseIndex {
  private static final int LATEST = 100;

  private final List<PlanCourse> all = new ArrayList<>();
  private final Set<PlanCourse> known = new HashSet<>();
  private final Map<String, Holders> byKey = new HashMap<>();
  private final Map<String, Set<PlanCourse>> byArticle = new HashMap<>();

  /** The plans under one key, by first announcement. */
  private static final class Holders {
    private final List<PlanCourse> inOrder = new ArrayList<>();
    private final Set<PlanCourse> known = new HashSet<>();

    void add(PlanCourse course) {
      if (known.add(course)) {
        inOrder.add(course);
      }
    }

    List<PlanCourse> latest() {
      return inOrder.subList(Math.max(0, inOrder.size() - LATEST), inOrder.size());
    }
  }

  /** All plans, in the order in which they were announced. */
  List<PlanCourse> all() {
    return all;
  }

  /** Takes a plan, or a further way in which it is told. */
  void add(PlanCourse course, Act act, Optional<Interval> due) {
    if (known.add(course)) {
      all.add(course);
    }
    byArticle.computeIfAbsent(act.article(), id -> new LinkedHashSet<>()).add(course);
    Set<String> keys = keys(act, due);
    keys.addAll(act.keys().fulfilments());
    for (String key : keys) {
      byKey.computeIfAbsent(key, k -> new Holders()).add(course);
    }
  }

  /**
   * Plans that an act may belong to; of those under one key the latest, so that work is bounded.
   */
  Set<PlanCourse> near(Act act, Optional<Interval> due) {
    Set<String> keys = new HashSet<>(keys(act, due));
    keys.addAll(act.keys().about());
    act.days().forEach(day -> keys.add(day.to().toString()));
    List<String> sorted = keys.stream().sorted().toList();
    Set<PlanCourse> near = new LinkedHashSet<>();
    if (act.isStep()) {
      near.addAll(all.subList(Math.max(0, all.size() - LATEST), all.size()));
    }
    for (String key : sorted) {
      Holders found = byKey.get(key);
      if (found != null) {
        near.addAll(found.latest());
      }
    }
    return near;
  }

  /** The plan that a stretch of a source tells of as ahead, that of the same act before others. */
  Optional<PlanCourse> at(Act act, Sources.Place place) {
    if (act.course() != Act.Course.AHEAD) {
      return Optional.empty();
    }
    List<PlanCourse> found =
        byArticle.getOrDefault(place.article(), Set.of()).stream()
            .filter(plan -> plan.isAheadAt(place.article(), place.span()))
            .toList();
    Optional<PlanCourse> same =
        found.stream()
            .filter(plan -> plan.told().stream().anyMatch(t -> t.keys().sharesCore(act.keys())))
            .findFirst();
    return same.isPresent() || found.size() != 1 ? same : Optional.of(found.getFirst());
  }

  /**
   * Whether a copy tells as done what its source tells as to come, before it is due: its tense
   * drifted.
   */
  boolean isToCome(Act act, Sources.Place place) {
    return byArticle.getOrDefault(place.article(), Set.of()).stream()
        .anyMatch(plan ->
            plan.isAheadAt(place.article(), place.span())
                && act.reported() != null
                && act.reported().isBefore(plan.latestDue().from()));
  }

  private static Set<String> keys(Act act, Optional<Interval> due) {
    Set<String> keys = new HashSet<>(act.keys().lookup());
    due.ifPresent(days -> keys.add(days.to().toString()));
    if (act.type() != null) {
      act.people().forEach(person -> keys.add(act.type() + " " + person));
    }
    return keys;
  }
}
