package org.jejak.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jejak.document.Ids;
import org.jejak.document.Span;
import org.jejak.plan.Act.Course;
import org.jejak.plan.Plan.Outcome;
import org.jejak.plan.Plan.Step;
import org.jejak.plan.Plan.StepKind;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jspecify.annotations.Nullable;

/** One plan while its reports are read in the order of their days. */
final class PlanCourse {
  private static final String RULE = "same-act-and-people";

  private final Act first;
  private final List<Step> steps = new ArrayList<>();
  private final List<Act> told = new ArrayList<>();
  private Interval latestDue;
  private Interval judgedDue;
  private @Nullable Act done;
  private @Nullable Act calledOff;
  private @Nullable Act missed;

  PlanCourse(Act first, Interval due) {
    this.first = first;
    this.latestDue = due;
    this.judgedDue = due;
    told.add(first);
    StepKind kind =
        switch (first.course()) {
          case POSTPONED -> StepKind.POSTPONED;
          case BROUGHT_FORWARD -> StepKind.BROUGHT_FORWARD;
          case CANCELLED -> StepKind.CANCELLED;
          case AHEAD, MISSED, DONE, UNDONE ->
              first.conditional() ? StepKind.CONDITIONAL : StepKind.ANNOUNCED;
        };
    calledOff = first.course() == Course.CANCELLED ? first : null;
    steps.add(step(kind, first, first.reportedOn(), due));
  }

  private static Step step(
      StepKind kind, Act act, @Nullable Interval date, @Nullable Interval due) {
    return new Step(kind, act.article(), act.span(), act.text(), date, due);
  }

  /** The act that announced it. */
  Act first() {
    return first;
  }

  /** The acts that told of it as ahead, the first ones. */
  List<Act> told() {
    return told;
  }

  /** When it is due, as last told. */
  Interval latestDue() {
    return latestDue;
  }

  /** When it was first due. */
  Interval judgedDue() {
    return judgedDue;
  }

  /** The act by which it was done; null while it was not. */
  @Nullable Act done() {
    return done;
  }

  /** Whether a stretch of a report tells of it as to come. */
  boolean isAheadAt(String article, Span span) {
    return steps.stream()
        .anyMatch(step ->
            step.kind() != StepKind.DONE
                && step.article().equals(article)
                && step.span().overlaps(span));
  }

  /** Takes what a copy or translation tells where its source tells of this plan as ahead. */
  void retell(Act act, Optional<Interval> due) {
    steps.add(step(StepKind.REPEATED, act, act.reportedOn(), due.orElse(null)));
  }

  void add(Act act, Optional<Interval> due) {
    switch (act.course()) {
      case AHEAD -> ahead(act, due.orElse(latestDue));
      case POSTPONED, BROUGHT_FORWARD -> moved(act);
      case CANCELLED -> {
        calledOff = act;
        steps.add(step(StepKind.CANCELLED, act, act.reportedOn(), null));
      }
      case MISSED, UNDONE -> missed = missed == null ? act : missed;
      case DONE -> {
        done = done == null ? act : done;
        steps.add(step(StepKind.DONE, act, act.doneOn(), null));
      }
    }
  }

  private void ahead(Act act, Interval due) {
    StepKind kind = act.conditional() ? StepKind.CONDITIONAL : course(act, due);
    steps.add(step(kind, act, act.reportedOn(), due));
    told.add(act);
    if (kind != StepKind.REPEATED || latestDue.precision() == Precision.VAGUE) {
      due(due);
    }
    calledOff = kind == StepKind.REPEATED ? calledOff : null;
  }

  private void due(Interval due) {
    judgedDue = judgedDue.precision() == Precision.VAGUE ? due : judgedDue;
    latestDue = due;
  }

  private StepKind course(Act act, Interval due) {
    boolean differs = Kinship.isToldTogether(first, act) && Kinship.isClose(due, judgedDue);
    if (differs || latestDue.precision() == Precision.VAGUE || due.overlaps(latestDue)) {
      return StepKind.REPEATED;
    }
    return due.from().isAfter(latestDue.to()) ? StepKind.POSTPONED : StepKind.BROUGHT_FORWARD;
  }

  /** Put off or brought forward, to a new day where the report names one. */
  private void moved(Act act) {
    Interval due = newDue(act);
    StepKind kind = StepKind.valueOf(act.course().name());
    if (due != null) {
      kind = due.from().isAfter(latestDue.to()) ? StepKind.POSTPONED : StepKind.BROUGHT_FORWARD;
    }
    steps.add(step(kind, act, act.reportedOn(), due));
    told.add(act);
    if (due != null) {
      due(due);
    }
  }

  /** A day ahead of the report, other than the one that the plan was due on. */
  private @Nullable Interval newDue(Act act) {
    for (Interval day : act.days()) {
      boolean ahead = act.reported() == null || day.from().isAfter(act.reported());
      if (ahead && !day.overlaps(latestDue) && !day.overlaps(judgedDue)) {
        return day;
      }
    }
    return null;
  }

  Plan plan(String storyline, @Nullable LocalDate today) {
    Outcome outcome = outcome(today);
    Act proof =
        switch (outcome) {
          case KEPT, LATE -> done;
          case CANCELLED -> calledOff;
          case MISSED -> missed;
          case OPEN, OVERDUE -> null;
        };
    List<Step> sorted = new ArrayList<>(steps);
    sorted.sort(
        Comparator.comparing((Step s) -> s.date() == null ? LocalDate.MAX : s.date().from())
            .thenComparing(Step::article)
            .thenComparing(Step::span));
    return new Plan(
        Ids.row("p", first.article(), "plans", first.span(), String.valueOf(first.type())),
        storyline,
        first.article(),
        first.span(),
        first.text(),
        first.type(),
        first.actors(),
        first.reported(),
        judgedDue,
        sorted,
        outcome,
        proof == null ? null : proof.article(),
        proof == null ? null : proof == done ? proof.doneOn() : proof.reportedOn(),
        RULE);
  }

  private Outcome outcome(@Nullable LocalDate today) {
    boolean vague = judgedDue.precision() == Precision.VAGUE;
    if (done != null) {
      Interval day = done.doneOn();
      boolean late = !vague && day != null && day.from().isAfter(judgedDue.to());
      return late ? Outcome.LATE : Outcome.KEPT;
    }
    if (calledOff != null) {
      return Outcome.CANCELLED;
    }
    if (missed != null) {
      return Outcome.MISSED;
    }
    boolean past = !vague && today != null && today.isAfter(judgedDue.to());
    return past ? Outcome.OVERDUE : Outcome.OPEN;
  }
}
