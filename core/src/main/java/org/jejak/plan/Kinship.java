package org.jejak.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jejak.plan.Act.Course;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jspecify.annotations.Nullable;

/** How surely an act that a report tells is the one that a plan is about. */
final class Kinship {
  /** How long after its announcement a plan is followed. */
  static final int LOOK_BACK_DAYS = 400;

  /** How long after it is due an act may be done; later it is another of its kind. */
  static final int LATE_DAYS = 90;

  private static final int EARLY_DAYS = 3;
  private static final int CLOSE_DAYS = 3;
  private static final int SHORT_DAYS = 8;
  private static final int CORE = 2;
  private static final int MANY = 3;
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
    boolean core = told.keys().isToldBy(act.keys());
    return (core ? CORE : 0) + (days ? DAYS : 0) + told.keys().shared(act.keys());
  }

  private static int ahead(PlanCourse plan, Act told, Act act, Optional<Interval> due) {
    if (due.isEmpty() || (plan.done() != null && isAfterDone(plan, due.get()))) {
      return 0;
    }
    Interval days = due.get();
    boolean same = days.to().equals(plan.latestDue().to());
    boolean fits = same ? isRepeated(plan, told, act) : isMoved(plan, told, act, days);
    return fits ? score(told, act, same) : 0;
  }

  /** Told again for the same day. */
  private static boolean isRepeated(PlanCourse plan, Act told, Act act) {
    boolean core = told.keys().sharesCore(act.keys());
    int shared = told.keys().shared(act.keys());
    boolean alike = told.keys().isAlike(act.keys());
    boolean oneDay = plan.latestDue().isOneDay();
    boolean retold = !told.lang().equals(act.lang()) && told.keys().sharedThings(act.keys()) >= 1;
    return (core && (oneDay || shared >= 1 || alike))
        || (retold && alike)
        || isOneTypeAndPeople(told, act);
  }

  /** Told for other days: in the same window, near the day, or of an act that is done but once. */
  private static boolean isMoved(PlanCourse plan, Act told, Act act, Interval days) {
    boolean core = told.keys().sharesCore(act.keys());
    int shared = told.keys().shared(act.keys());
    boolean vague = isVague(days) || isVague(plan.latestDue());
    boolean overlap = vague || days.overlaps(plan.latestDue());
    boolean old = namesDue(plan, act);
    boolean once = !act.isRepeatable() && !told.isRepeatable();
    boolean alike = told.keys().isAlike(act.keys()) || isOneTypeAndPeople(told, act);
    boolean near = isClose(days, plan.latestDue()) && isToldTogether(told, act);
    boolean known = shared >= 2 || isOneTypeAndPeople(told, act);
    return core && ((known && (overlap || (once && alike))) || ((old || near) && shared >= 1));
  }

  /** Whether two days lie so near that one may be an error for the other. */
  static boolean isClose(Interval a, Interval b) {
    return a.isOneDay() && b.isOneDay() && daysApart(a.from(), b.from()) <= CLOSE_DAYS;
  }

  /** Two reports of one time that give other days differ; they do not tell of two acts. */
  static boolean isToldTogether(Act told, Act act) {
    return !told.article().equals(act.article())
        && told.reported() != null
        && act.reported() != null
        && daysApart(told.reported(), act.reported()) <= CLOSE_DAYS;
  }

  private static long daysApart(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
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

  private static boolean namesDue(PlanCourse plan, Act act) {
    LocalDate announced = plan.first().reported();
    return act.names(plan.latestDue(), announced) || act.names(plan.judgedDue(), announced);
  }

  /** Put off, brought forward or called off: its act is named, or its very day. */
  private static int changed(PlanCourse plan, Act told, Act act) {
    boolean days = namesDue(plan, act);
    boolean own = act.article().equals(plan.first().article());
    boolean core = told.keys().isNamedBy(act.keys());
    boolean over = plan.done() != null && act.course() != Course.CANCELLED;
    int shared = told.keys().shared(act.keys());
    boolean alike = shared >= 1 || told.keys().isAlike(act.keys());
    boolean known = shared >= MANY && told.keys().sharedThings(act.keys()) >= 2;
    boolean within = act.keys().isToldBy(told.keys()) && shared >= MANY;
    boolean fits = (core && alike) || (days && shared >= 2) || known || within;
    return fits && !over && (!own || days) ? score(told, act, days) : 0;
  }

  private static int missed(PlanCourse plan, Act told, Act act) {
    boolean past = act.reported() != null && !act.reported().isBefore(plan.judgedDue().to());
    boolean own = act.article().equals(plan.first().article());
    boolean days = namesDue(plan, act);
    boolean core = told.keys().isNamedBy(act.keys());
    int shared = told.keys().shared(act.keys());
    int people = shared - told.keys().sharedThings(act.keys());
    boolean alike = shared >= 1 || told.keys().isAlike(act.keys());
    boolean fits =
        act.course() == Course.MISSED
            ? (core && alike) || (days && shared >= 1) || (alike && shared >= 2 && people >= 1)
            : core
                && shared >= 2
                && (days || isAfter(act.reported(), plan.judgedDue()) || shared >= 4);
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
    boolean before = first.reported() != null && isBefore(plan, day, first.reported());
    boolean other =
        plan.done() != null && !day.overlaps(doneOn(plan, day)) && !tellsDayOf(plan.done(), act);
    if (before || other) {
      return 0;
    }
    boolean core = told.keys().isToldBy(act.keys());
    boolean named = told.keys().isNamedBy(act.keys());
    boolean dated = act.when() != null && day.overlaps(plan.latestDue());
    int things = told.keys().sharedThings(act.keys());
    int shared = told.keys().shared(act.keys());
    boolean fits =
        dated
            ? ((core || named) && (shared >= 1 || isOneDay(plan, day)))
                || isOneTypeAndPeople(told, act)
                || isOnDay(plan, told, act)
            : core
                && !act.quoted()
                && shared >= 2
                && (things >= 1 || told.keys().isAlike(act.keys()));
    return fits || isFulfilled(told, act, dated || isNews(plan, act))
        ? Math.max(1, score(told, act, dated))
        : 0;
  }

  /** Told by its result or its other side: of the same things or parties, on a day of its own. */
  private static boolean isFulfilled(Act told, Act act, boolean dated) {
    Keys plan = told.keys();
    boolean fulfils = plan.isFulfilledBy(act.keys());
    boolean core = plan.isToldBy(act.keys());
    if (act.quoted() || !(fulfils || core) || !(dated || act.when() != null)) {
      return false;
    }
    int things = plan.sharedThings(act.keys());
    int objects = things + plan.sharedObjects(act.keys());
    int people = plan.shared(act.keys()) - things;
    boolean once = !told.isRepeatable() && !act.isRepeatable();
    boolean known = told.cast().sharesParty(act.cast());
    boolean same = objects >= 1 && objects + people >= (once ? 2 : MANY);
    boolean ofOnes =
        objects >= 1 || told.sharesParty(act) || (plan.about().isEmpty() && people >= 2);
    return (fulfils && (same || (dated && act.when() != null && ofOnes)))
        || (core && once && things >= 1 && known && plan.isAlike(act.keys()))
        || (once && plan.isBare() && known);
  }

  /** Told without a day in a report of the due days, or of the day after them. */
  private static boolean isNews(PlanCourse plan, Act act) {
    LocalDate day = act.reported();
    return act.when() == null
        && day != null
        && isShort(plan.latestDue())
        && !day.isBefore(plan.latestDue().from())
        && !day.isAfter(plan.latestDue().to().plusDays(1));
  }

  private static boolean isShort(Interval due) {
    return !isVague(due) && daysApart(due.from(), due.to()) < SHORT_DAYS;
  }

  /** Done before it was announced, or on that very day though there is time until a later one. */
  private static boolean isBefore(PlanCourse plan, Interval day, LocalDate announced) {
    return day.from().isBefore(announced)
        || (!plan.latestDue().isOneDay() && day.to().equals(announced));
  }

  /** Whether an act names its day, and one told as done before it did not. */
  private static boolean tellsDayOf(Act done, Act act) {
    return done.when() == null
        && done.reported() != null
        && act.when() != null
        && !act.when().from().isAfter(done.reported());
  }

  private static boolean isOneDay(PlanCourse plan, Interval day) {
    return plan.latestDue().isOneDay() && day.isOneDay();
  }

  /** Told in other words, of the same people and things on the very day. */
  private static boolean isOnDay(PlanCourse plan, Act told, Act act) {
    return plan.latestDue().isOneDay()
        && told.keys().shared(act.keys()) >= MANY
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
