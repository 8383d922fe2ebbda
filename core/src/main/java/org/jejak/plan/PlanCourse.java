package org.jejak.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jejak.document.Ids;
import org.jejak.event.Event;
import org.jejak.plan.Plan.Outcome;
import org.jejak.plan.Plan.Step;
import org.jejak.plan.Plan.StepKind;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jspecify.annotations.Nullable;

/** One plan while its reports are read in the order of their days. */
final class PlanCourse {
  private static final String RULE = "same-act-and-people";
  private static final int EARLY_DAYS = 3;
  private static final int LATE_DAYS = 90;

  private final Act first;
  private final List<Step> steps = new ArrayList<>();
  private Interval latestDue;
  private Interval judgedDue;
  private @Nullable Act done;
  private @Nullable Act calledOff;
  private @Nullable Act notDone;

  PlanCourse(Act first, Interval due) {
    this.first = first;
    this.latestDue = due;
    this.judgedDue = due;
    steps.add(step(kind(first, StepKind.ANNOUNCED), first, due));
  }

  private static StepKind kind(Act act, StepKind otherwise) {
    return act.conditional() ? StepKind.CONDITIONAL : otherwise;
  }

  private static Step step(StepKind kind, Act act, @Nullable Interval due) {
    Interval date = kind == StepKind.DONE ? doneOn(act) : reported(act);
    return new Step(kind, act.article(), act.event().span(), act.event().text(), date, due);
  }

  private static @Nullable Interval reported(Act act) {
    return act.reported() == null ? null : Interval.day(act.reported());
  }

  /** The day an act was done: its own, where the text gives it, else the day of the report. */
  private static @Nullable Interval doneOn(Act act) {
    Interval when = act.when();
    return when != null && when.precision() != Precision.VAGUE ? when : reported(act);
  }

  /** Whether a report's act belongs to this plan. */
  boolean takes(Act act, Optional<Interval> due) {
    Interval days = due.orElse(act.when());
    boolean sameDays = days != null && act.sharesDays(first, days, latestDue);
    if (sameDays && (act.isAhead() || act.isCalledOff() || act.isDone())) {
      return !act.article().equals(first.article()) || act.isAhead();
    }
    if (!first.matches(act)) {
      return false;
    }
    if (act.isDone()) {
      return happenedSince(act);
    }
    if (act.isAhead()) {
      return due.isPresent() && continues(act, due.get());
    }
    return act.isCalledOff() || act.event().status() == Event.Status.NEGATED;
  }

  /**
   * A day of its own, or a later report that says it itself: what somebody recalls is no outcome.
   */
  private boolean happenedSince(Act act) {
    boolean reportedLater =
        act.reported() != null
            && first.reported() != null
            && act.reported().isAfter(first.reported())
            && act.event().attributedTo() == null;
    boolean dated = act.when() != null || (reportedLater && act.sharesActAndSubject(first));
    if (act.article().equals(first.article()) || !dated) {
      return false;
    }
    Interval day = doneOn(act);
    boolean after = day == null || first.reported() == null || !day.to().isBefore(first.reported());
    boolean open = done == null || sameDay(day, doneOn(done));
    boolean inReach = day == null || !first.isRepeatable() || isNear(day);
    return after && open && inReach;
  }

  /** Not long before the due days, nor so long after that it is another act of its kind. */
  private boolean isNear(Interval day) {
    return !day.to().isBefore(judgedDue.from().minusDays(EARLY_DAYS))
        && !day.from().isAfter(latestDue.to().plusDays(LATE_DAYS));
  }

  private static boolean sameDay(@Nullable Interval a, @Nullable Interval b) {
    return a != null && b != null && a.overlaps(b);
  }

  private boolean continues(Act act, Interval due) {
    if (done != null && due.from().isAfter(latest(doneOn(done)))) {
      return false;
    }
    boolean vague = latestDue.precision() == Precision.VAGUE || due.precision() == Precision.VAGUE;
    return vague || due.overlaps(latestDue) || act.isPutOff() || !first.isRepeatable();
  }

  private static LocalDate latest(@Nullable Interval interval) {
    return interval == null ? LocalDate.MAX : interval.to();
  }

  void add(Act act, @Nullable Interval due) {
    if (act.isDone()) {
      done = done == null ? act : done;
      steps.add(step(StepKind.DONE, act, null));
    } else if (act.isCalledOff()) {
      calledOff = act;
      steps.add(step(StepKind.CANCELLED, act, null));
    } else if (act.event().status() == Event.Status.NEGATED) {
      notDone = act;
    } else if (due != null) {
      steps.add(step(kind(act, course(due)), act, due));
      judgedDue = judgedDue.precision() == Precision.VAGUE ? due : judgedDue;
      latestDue = due;
    }
  }

  private StepKind course(Interval due) {
    if (latestDue.precision() == Precision.VAGUE || due.overlaps(latestDue)) {
      return StepKind.REPEATED;
    }
    return due.from().isAfter(latestDue.to()) ? StepKind.POSTPONED : StepKind.BROUGHT_FORWARD;
  }

  Plan plan(String storyline, @Nullable LocalDate today) {
    Outcome outcome = outcome(today);
    Act proof =
        switch (outcome) {
          case KEPT, LATE -> done;
          case CANCELLED -> calledOff;
          case MISSED -> notDone;
          case OPEN, OVERDUE -> null;
        };
    List<Step> sorted = new ArrayList<>(steps);
    sorted.sort(
        Comparator.comparing((Step s) -> s.date() == null ? LocalDate.MAX : s.date().from())
            .thenComparing(Step::article)
            .thenComparing(Step::span));
    return new Plan(
        Ids.row("p", first.article(), "plans", first.event().span(), first.event().type()),
        storyline,
        first.article(),
        first.event().span(),
        first.event().text(),
        first.event().type(),
        first.event().actors(),
        first.reported(),
        judgedDue,
        sorted,
        outcome,
        proof == null ? null : proof.article(),
        proof == null ? null : proof == done ? doneOn(proof) : reported(proof),
        RULE);
  }

  private Outcome outcome(@Nullable LocalDate today) {
    boolean vague = judgedDue.precision() == Precision.VAGUE;
    if (done != null) {
      Interval day = doneOn(done);
      boolean late = !vague && day != null && day.from().isAfter(judgedDue.to());
      return late ? Outcome.LATE : Outcome.KEPT;
    }
    if (calledOff != null) {
      return Outcome.CANCELLED;
    }
    if (notDone != null && wasDue(notDone)) {
      return Outcome.MISSED;
    }
    boolean past = !vague && today != null && today.isAfter(judgedDue.to());
    return past ? Outcome.OVERDUE : Outcome.OPEN;
  }

  private boolean wasDue(Act act) {
    return act.reported() != null && !act.reported().isBefore(judgedDue.from());
  }
}
