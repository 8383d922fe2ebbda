package org.jejak.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.jejak.plan.Act.Course;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jspecify.annotations.Nullable;

/** How surely an act that a report tells is the one that a plan is about. */
final class Kinship {
  private static final int LOOK_BACK_DAYS = 400;
  private static final int EARLY_DAYS = 3;
  private static final int LATE_DAYS = 90;
  private static final int CORE = 2;
  private static final int DAYS = 3;

  private Kinship() {}

  /** 0 where the act is no part of the plan; the higher, the surer. */
  static int of(PlanCourse plan, Act act, Optional<Interval> due) {
    if (!isInReach(plan.first().reported(), act.reported())) {
      return 0;
    }
    int best = 0;
    for (Act told : plan.told()) {
      int score =
          switch (act.course()) {
            case AHEAD -> ahead(plan, told, act, due);
            case POSTPONED, BROUGHT_FORWARD, CANCELLED -> changed(plan, told, act);
            case MISSED, UNDONE -> missed(plan, told, act);
            case DONE -> done(plan, told, act);
          };
      best = Math.max(best, score);
    }
    return best;
  }

  private static boolean isInReach(@Nullable LocalDate first, @Nullable LocalDate later) {
    return first == null || later == null || !later.isAfter(first.plusDays(LOOK_BACK_DAYS));
  }

  private static int score(Act told, Act act, boolean days) {
    boolean core = told.keys().sharesCore(act.keys());
    return (core ? CORE : 0) + (days ? DAYS : 0) + told.keys().shared(act.keys());
  }

  private static int ahead(PlanCourse plan, Act told, Act act, Optional<Interval> due) {
    if (due.isEmpty() || (plan.done() != null && isAfterDone(plan, due.get()))) {
      return 0;
    }
    Interval days = due.get();
    boolean core = told.keys().sharesCore(act.keys());
    int shared = told.keys().shared(act.keys());
    boolean vague = isVague(days) || isVague(plan.latestDue());
    boolean same = days.to().equals(plan.latestDue().to());
    boolean overlap = vague || days.overlaps(plan.latestDue());
    boolean fits =
        same
            ? (core && (shared >= 1 || told.keys().isAlike(act.keys())))
                || shared >= 3
                || isOneTypeAndPeople(told, act)
                || isRetold(told, act)
            : core
                && shared >= 2
                && (overlap || (!act.isRepeatable() && told.keys().isAlike(act.keys())));
    return fits ? score(told, act, same) : 0;
  }

  /** Told by another report in other words, of the same things for the same day. */
  private static boolean isRetold(Act told, Act act) {
    return !told.article().equals(act.article())
        && told.keys().sharedThings(act.keys()) >= 1
        && told.keys().isAlike(act.keys());
  }

  private static boolean isAfterDone(PlanCourse plan, Interval due) {
    Interval day = plan.done() == null ? null : plan.done().doneOn();
    return day == null || due.from().isAfter(day.to());
  }

  private static boolean isVague(Interval days) {
    return days.precision() == Precision.VAGUE;
  }

  private static boolean isOneTypeAndPeople(Act told, Act act) {
    return told.type() != null
        && told.type() == act.type()
        && told.people().stream().anyMatch(act.people()::contains);
  }

  /** Put off, brought forward or called off: its act is named, or its very day. */
  private static int changed(PlanCourse plan, Act told, Act act) {
    boolean days = act.names(plan.latestDue()) || act.names(plan.judgedDue());
    boolean own = act.article().equals(plan.first().article());
    boolean core = told.keys().sharesCore(act.keys()) || told.keys().isNamedBy(act.keys());
    boolean over = plan.done() != null && act.course() != Course.CANCELLED;
    int shared = told.keys().shared(act.keys());
    boolean alike = shared >= 1 || told.keys().isAlike(act.keys());
    boolean fits = (core && alike) || (days && shared >= 2);
    return fits && !over && (!own || days) ? score(told, act, days) : 0;
  }

  private static int missed(PlanCourse plan, Act told, Act act) {
    boolean past = act.reported() != null && !act.reported().isBefore(plan.judgedDue().to());
    boolean own = act.article().equals(plan.first().article());
    boolean days = act.names(plan.judgedDue());
    boolean core = told.keys().sharesCore(act.keys()) || told.keys().isNamedBy(act.keys());
    int shared = told.keys().shared(act.keys());
    boolean alike = shared >= 1 || told.keys().isAlike(act.keys());
    boolean fits =
        act.course() == Course.MISSED
            ? (core && alike) || (days && shared >= 1) || (alike && shared >= 2)
            : core && shared >= 2 && isAfter(act.reported(), plan.judgedDue());
    return fits && past && !own && !isVague(plan.judgedDue()) ? score(told, act, days) : 0;
  }

  private static boolean isAfter(@Nullable LocalDate day, Interval due) {
    return day != null && day.isAfter(due.to());
  }

  private static int done(PlanCourse plan, Act told, Act act) {
    Interval day = act.doneOn();
    Act first = plan.first();
    if (act.article().equals(first.article()) || day == null || !isNear(plan, day)) {
      return 0;
    }
    boolean before = first.reported() != null && day.to().isBefore(first.reported());
    boolean other = plan.done() != null && !day.overlaps(doneOn(plan, day));
    if (before || other) {
      return 0;
    }
    boolean core = told.keys().sharesCore(act.keys());
    boolean dated = act.when() != null && day.overlaps(plan.latestDue());
    int things = told.keys().sharedThings(act.keys());
    int shared = told.keys().shared(act.keys());
    boolean fits =
        dated
            ? (core && shared >= 1) || isOneTypeAndPeople(told, act) || isOnDay(plan, told, act)
            : core && !act.quoted() && shared >= 2 && (things >= 1 || told.keys().isAlike(act.keys()));
    return fits ? score(told, act, dated) : 0;
  }

  /** Told in other words, of the same people and things on the very day. */
  private static boolean isOnDay(PlanCourse plan, Act told, Act act) {
    return plan.latestDue().isOneDay()
        && told.keys().shared(act.keys()) >= 3
        && told.keys().isAlike(act.keys());
  }

  private static Interval doneOn(PlanCourse plan, Interval otherwise) {
    Interval day = plan.done() == null ? null : plan.done().doneOn();
    return day == null ? otherwise : day;
  }

  /** Not long before the due days, nor so long after that it is another act of its kind. */
  private static boolean isNear(PlanCourse plan, Interval day) {
    return !day.to().isBefore(plan.latestDue().from().minusDays(EARLY_DAYS))
        && !day.from().isAfter(plan.latestDue().to().plusDays(LATE_DAYS));
  }
}
