package org.jejak.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports that announce plans, by the names in them. A name that many of them hold within the
 * look-back tells nothing; so work on a report is bounded, and nothing outside the look-back
 * counts.
 */
final class Announcements {
  private static final int MOST = 50;

  private final Map<String, List<Announcement>> byName = new HashMap<>();

  /** A dated report with the plans that it is the first to announce. */
  record Announcement(LocalDate day, Cast cast, List<PlanCourse> plans) {}

  /** Indexes plans; those without a day are not found. */
  Announcements(Collection<PlanCourse> plans) {
    Map<String, Announcement> byArticle = new HashMap<>();
    for (PlanCourse plan : plans.stream().sorted((a, b) -> compare(a, b)).toList()) {
      Act first = plan.first();
      if (first.reported() != null) {
        Announcement known = byArticle.get(first.article());
        if (known == null) {
          known = new Announcement(first.reported(), first.cast(), new ArrayList<>());
          byArticle.put(first.article(), known);
          for (String name : first.cast().names()) {
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(known);
          }
        }
        known.plans.add(plan);
      }
    }
  }

  private static int compare(PlanCourse a, PlanCourse b) {
    return Act.BY_DAY.compare(a.first(), b.first());
  }

  /** Those before or on a day that hold a name; none where it is common. */
  private List<Announcement> holders(String name, LocalDate day) {
    List<Announcement> all = byName.getOrDefault(name, List.of());
    int from = before(all, day.minusDays(Kinship.LOOK_BACK_DAYS));
    int to = before(all, day.plusDays(1));
    return to - from > MOST ? List.of() : all.subList(from, to);
  }

  /** How many stand before a day. */
  private static int before(List<Announcement> sorted, LocalDate day) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).day().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The plans announced up to a day in reports that share a rare name with a cast. */
  Set<PlanCourse> near(Cast cast, LocalDate day) {
    Set<PlanCourse> near = new LinkedHashSet<>();
    for (String name : cast.names().stream().sorted().toList()) {
      for (Announcement announcement : holders(name, day)) {
        near.addAll(announcement.plans());
      }
    }
    return near;
  }

  /** Whether a name tells anything, seen from a day. */
  boolean isRare(String name, LocalDate day) {
    return !holders(name, day).isEmpty();
  }
}
