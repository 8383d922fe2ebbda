package org.jejak.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jejak.event.Incident;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Edge.DriftKind;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** How likely two reports tell the same event: a pure function of both and the window's counts. */
final class PairScore {
  /** Below any threshold: these two are never one story. */
  static final double NEVER = -10;

  /** What is said of one family, or by people: it outweighs any number of other scores. */
  static final double ONE = 1e6;

  static final double TWO = -1e6;

  /** By days between two reports: on the third day the news is mostly another event. */
  private static final double[] NEARNESS = {1, 1, 0.65, 0.45, 0.4, 0.35, 0.3, 0.25};

  private static final double NEARNESS_UNKNOWN = 0.8;
  private static final double ANNOUNCED = 0.5;
  private static final double ABROAD = 0.3;
  private static final int MONTH_REACH_DAYS = 21;
  private static final double SAME_INCIDENT = 0.25;
  private static final double ALIKE = 0.1;
  private static final double SAME_DAY_NAMED = 0.05;
  private static final double SHARED_PASSAGE = 0.25;

  private PairScore() {}

  /**
   * Scores two reports.
   *
   * @param bond what binds them beforehand; null where nothing does
   */
  static double of(
      StoryProfile a, Terms termsA, StoryProfile b, Terms termsB, Kin.@Nullable Bond bond) {
    if (bond == Kin.Bond.ONE) {
      return ONE;
    }
    if (bond == Kin.Bond.TWO) {
      return TWO;
    }
    double incidents = incidents(a, b);
    if (incidents == NEVER || !fitInTime(a, b)) {
      return NEVER;
    }
    double cosine = termsA.cosine(termsB, sameLanguage(a, b));
    boolean announced = isAnnounced(a, b);
    boolean abroad = a.isAbroadFrom(b);
    double score = cosine * nearness(a, b) * (announced ? ANNOUNCED : 1) * (abroad ? ABROAD : 1);
    score += incidents + (bond == Kin.Bond.PASSAGE ? SHARED_PASSAGE : 0);
    boolean apart = announced || abroad || cosine <= ALIKE;
    score += !apart && shared(a.days(), b.days()) > 0 ? SAME_DAY_NAMED : 0;
    return score;
  }

  /**
   * Whether what looks made out of one another tells two events: a notice with places and figures
   * put in anew. So it is with two incidents, with other countries, and with other figures or days
   * after more than a week.
   */
  static boolean isTemplate(StoryProfile a, StoryProfile b, Edge edge) {
    boolean far =
        a.isDated() && b.isDated() && Math.abs((long) a.day() - b.day()) >= NEARNESS.length;
    boolean anew =
        edge.drifts().stream()
            .anyMatch(d -> d.kind() == DriftKind.NUMBER || d.kind() == DriftKind.DATE);
    return (far && anew) || a.isAbroadFrom(b) || incidents(a, b) == NEVER;
  }

  /** What the earlier report names as a day ahead has come when the later one is published. */
  private static boolean isAnnounced(StoryProfile a, StoryProfile b) {
    if (!a.isDated() || !b.isDated()) {
      return false;
    }
    StoryProfile earlier = a.day() <= b.day() ? a : b;
    return earlier.namesDay(earlier.day(), Math.max(a.day(), b.day()));
  }

  static boolean sameLanguage(StoryProfile a, StoryProfile b) {
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
      return a.isDated() == b.isDated() ? 1 : NEARNESS_UNKNOWN;
    }
    return NEARNESS[Math.min(NEARNESS.length - 1, Math.abs(a.day() - b.day()))];
  }

  private static boolean fitInTime(StoryProfile a, StoryProfile b) {
    if (a.isDated() && b.isDated()) {
      return Math.abs((long) a.day() - b.day()) < NEARNESS.length;
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
          best = Math.max(best, lasts(x) ? SAME_INCIDENT * nearness(a, b) : SAME_INCIDENT);
        } else if (same < 0) {
          conflict = true;
        }
      }
    }
    boolean leads = !a.incidents().isEmpty() && !b.incidents().isEmpty();
    return best == 0 && conflict && leads ? NEVER : best;
  }

  /** An epidemic is no event of a moment: what comes of it days later is another story. */
  private static boolean lasts(Incident incident) {
    return incident.kind() == Incident.Kind.EPIDEMIC;
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
