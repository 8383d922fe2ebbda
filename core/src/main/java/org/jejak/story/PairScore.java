package org.jejak.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jejak.event.Incident;
import org.jejak.lineage.Edge;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** How likely two reports tell the same event: a pure function of both and the window's counts. */
final class PairScore {
  /** Below any threshold: these two are never one story. */
  static final double NEVER = -10;

  private static final int MAX_GAP_DAYS = 7;
  private static final int FULL_GAP_DAYS = 1;
  private static final double FADING = 0.7;
  private static final int MONTH_REACH_DAYS = 21;
  private static final double SAME_INCIDENT = 0.25;
  private static final double SAME_EVENT = 0.06;
  private static final double SAME_DAY_NAMED = 0.08;
  private static final double KIN = 0.6;
  private static final double SHARED_PASSAGE = 0.25;

  private PairScore() {}

  /**
   * Scores two reports.
   *
   * @param kind how lineage links the two; null where it does not
   */
  static double of(
      StoryProfile a, Terms termsA, StoryProfile b, Terms termsB, Edge.@Nullable Kind kind) {
    if (kind != null && kind != Edge.Kind.EXCERPT) {
      return KIN + termsA.cosine(termsB, sameLanguage(a, b)) * 0.4;
    }
    double incidents = incidents(a, b);
    if (incidents == NEVER || !fitInTime(a, b)) {
      return NEVER;
    }
    double cosine = termsA.cosine(termsB, sameLanguage(a, b));
    double score = cosine * nearness(a, b) + incidents;
    score += kind == Edge.Kind.EXCERPT ? SHARED_PASSAGE : 0;
    if (cosine > 0.1) {
      score += SAME_EVENT * Math.min(3, shared(a.events(), b.events()));
      score += SAME_DAY_NAMED * Math.min(1, shared(a.days(), b.days()));
    }
    return score;
  }

  private static boolean sameLanguage(StoryProfile a, StoryProfile b) {
    return a.lang().equals(b.lang());
  }

  /** How many numbers two sorted lists share. */
  static int shared(int[] a, int[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int order = Integer.compare(a[i], b[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static double nearness(StoryProfile a, StoryProfile b) {
    if (!a.isDated() || !b.isDated()) {
      return 1;
    }
    long gap = Math.abs((long) a.day() - b.day());
    return gap <= FULL_GAP_DAYS
        ? 1
        : 1 - FADING * (gap - FULL_GAP_DAYS) / (MAX_GAP_DAYS - FULL_GAP_DAYS);
  }

  private static boolean fitInTime(StoryProfile a, StoryProfile b) {
    if (a.isDated() && b.isDated()) {
      return Math.abs((long) a.day() - b.day()) <= MAX_GAP_DAYS;
    }
    if (!a.isDated() && !b.isDated()) {
      return true;
    }
    return a.isDated() ? monthsFit(b, a.day()) : monthsFit(a, b.day());
  }

  /** Whether an undated report that names months or days names one near {@code day}. */
  private static boolean monthsFit(StoryProfile undated, int day) {
    boolean named = undated.days().length > 0;
    for (int own : undated.days()) {
      if (Math.abs((long) own - day) <= MONTH_REACH_DAYS) {
        return true;
      }
    }
    LocalDate date = LocalDate.ofEpochDay(day);
    for (TimeExpression time : undated.open()) {
      if (CalendarClue.namesMonth(time)) {
        named = true;
        Interval near = java.util.Objects.requireNonNull(time.open()).inContext(date);
        boolean before = near.to().isBefore(date.minusDays(MONTH_REACH_DAYS));
        boolean after = near.from().isAfter(date.plusDays(MONTH_REACH_DAYS));
        if (!before && !after) {
          return true;
        }
      }
    }
    return !named;
  }

  /**
   * Two earthquakes are two stories: another place or day of one kind of incident parts reports.
   */
  static double incidents(StoryProfile a, StoryProfile b) {
    double best = 0;
    boolean conflict = false;
    for (Incident x : a.incidents()) {
      for (Incident y : b.incidents()) {
        if (x.kind() != y.kind()) {
          continue;
        }
        int same = sameIncident(x, y);
        if (same > 0) {
          best = Math.max(best, SAME_INCIDENT);
        } else if (same < 0) {
          conflict = true;
        }
      }
    }
    boolean leads = !a.incidents().isEmpty() && !b.incidents().isEmpty();
    return best == 0 && conflict && leads ? NEVER : best;
  }

  /** A bit for each kind of incident. */
  static int kinds(List<Incident> incidents) {
    int kinds = 0;
    for (Incident incident : incidents) {
      kinds |= 1 << incident.kind().ordinal();
    }
    return kinds;
  }

  /** 1 the same, -1 two, 0 unknown. */
  private static int sameIncident(Incident a, Incident b) {
    if (a.magnitude() != null && b.magnitude() != null) {
      double gap = Math.abs(a.magnitude() - b.magnitude());
      if (gap > 0.35) {
        return -1;
      }
    }
    if (a.when() != null && b.when() != null && !a.when().overlaps(b.when())) {
      long gap =
          Math.min(
              Math.abs(ChronoUnit.DAYS.between(a.when().from(), b.when().from())),
              Math.abs(ChronoUnit.DAYS.between(a.when().to(), b.when().to())));
      if (gap > 1) {
        return -1;
      }
    }
    if (a.place() == null || b.place() == null) {
      return a.magnitude() != null && a.magnitude().equals(b.magnitude()) ? 1 : 0;
    }
    return a.place().name().equals(b.place().name()) ? 1 : apart(a, b);
  }

  private static int apart(Incident a, Incident b) {
    var x = java.util.Objects.requireNonNull(a.place());
    var y = java.util.Objects.requireNonNull(b.place());
    if (x.lat() == null || y.lat() == null || x.lon() == null || y.lon() == null) {
      return 0;
    }
    double far = Math.hypot(x.lat() - y.lat(), x.lon() - y.lon());
    return far < 2.5 ? 1 : far > 5 ? -1 : 0;
  }
}
