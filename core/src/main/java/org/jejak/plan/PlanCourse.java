package org.jejak.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final String JOINED = "same-act-and-people-in-two-storylines";
  private static final int MOST_TOLD = 24;

  private final String storyline;
  private final Act first;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Span>> aheadAt = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Act> told = new ArrayList<>();
  private Interval latestDue;
  private Interval judgedDue;
  private @Nullable Act done;
  private @Nullable Act calledOff;
  private @Nullable Act missed;
  private boolean joined;

  /**
   * What a report told of it, with its days; {@code copied} where its source had told it before.
   */
  private record Entry(Act act, @Nullable Interval due, boolean copied) {}

  PlanCourse(String storyline, Act first, Interval due) {
    this.storyline = storyline;
    this.first = first;
    this.latestDue = due;
    this.judgedDue = due;
    told.add(first);
    entries.add(new Entry(first, due, false));
    StepKind kind =
        switch (first.course()) {
          case POSTPONED -> StepKind.POSTPONED;
          case BROUGHT_FORWARD -> StepKind.BROUGHT_FORWARD;
          case CANCELLED -> StepKind.CANCELLED;
          case AHEAD, MISSED, DONE, UNDONE ->
              first.conditional() ? StepKind.CONDITIONAL : StepKind.ANNOUNCED;
        };
    calledOff = first.course() == Course.CANCELLED ? first : null;
    step(kind, first, first.reportedOn(), due);
  }

  /** One plan of two that are the same, told anew in the order of days. */
  static PlanCourse joined(PlanCourse a, PlanCourse b) {
    List<Entry> entries = new ArrayList<>(a.entries);
    entries.addAll(b.entries);
    PlanCourse earlier = Act.BY_DAY.compare(a.first, b.first) <= 0 ? a : b;
    Entry opening = earlier.entries.getFirst();
    entries.remove(opening);
    entries.sort(Comparator.comparing(Entry::act, Act.BY_DAY));
    PlanCourse one = new PlanCourse(earlier.storyline, opening.act, requireNonNull(opening.due));
    one.joined = true;
    for (Entry entry : entries) {
      if (entry.copied) {
        one.retell(entry.act, Optional.ofNullable(entry.due));
      } else {
        one.add(entry.act, Optional.ofNullable(entry.due));
      }
    }
    return one;
  }

  private void step(StepKind kind, Act act, @Nullable Interval date, @Nullable Interval due) {
    steps.add(new Step(kind, act.article(), act.span(), act.text(), date, due));
    if (kind != StepKind.DONE) {
      aheadAt.computeIfAbsent(act.article(), id -> new ArrayList<>()).add(act.span());
    }
  }

  /** The storyline that announced it first. */
  String storyline() {
    return storyline;
  }

  /** What its reports tell of it, in the order of their days. */
  List<Act> acts() {
    return entries.stream().map(Entry::act).toList();
  }

  /** Whether nothing is known of how it ended. */
  boolean isOpen() {
    return done == null && calledOff == null && missed == null;
  }

  /** Notes that a report of another storyline told of it. */
  void addFromElsewhere(Act act) {
    add(act, Optional.empty());
    joined = true;
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
    return aheadAt.getOrDefault(article, List.of()).stream().anyMatch(span::overlaps);
  }

  /** Takes what a copy or translation tells where its source tells of this plan as ahead. */
  void retell(Act act, Optional<Interval> due) {
    entries.add(new Entry(act, due.orElse(null), true));
    step(StepKind.REPEATED, act, act.reportedOn(), due.orElse(null));
  }

  void add(Act act, Optional<Interval> due) {
    entries.add(new Entry(act, due.orElse(null), false));
    switch (act.course()) {
      case AHEAD -> ahead(act, due.orElse(latestDue));
      case POSTPONED, BROUGHT_FORWARD -> moved(act);
      case CANCELLED -> {
        calledOff = act;
        step(StepKind.CANCELLED, act, act.reportedOn(), null);
      }
      case MISSED, UNDONE -> missed = missed == null ? act : missed;
      case DONE -> {
        done = done == null || (done.when() == null && act.when() != null) ? act : done;
        step(StepKind.DONE, act, act.doneOn(), null);
      }
    }
  }

  private void ahead(Act act, Interval due) {
    StepKind kind = act.conditional() ? StepKind.CONDITIONAL : course(act, due);
    step(kind, act, act.reportedOn(), due);
    tell(act);
    if (kind != StepKind.REPEATED || latestDue.precision() == Precision.VAGUE) {
      due(due);
    }
    calledOff = kind == StepKind.REPEATED ? calledOff : null;
  }

  /** The first ways in which it is told, so that work on a plan of many reports is bounded. */
  private void tell(Act act) {
    if (told.size() < MOST_TOLD) {
      told.add(act);
    }
  }

  private void due(Interval due) {
    judgedDue = judgedDue.precision() == Precision.VAGUE ? due : judgedDue;
    latestDue = due;
  }

  private StepKind course(Act act, Interval due) {
    boolean together = Kinship.isToldTogether(first, act) && Kinship.isClose(due, judgedDue);
    if (together || latestDue.precision() == Precision.VAGUE || due.overlaps(latestDue)) {
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
    step(kind, act, act.reportedOn(), due);
    tell(act);
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

  Plan plan(@Nullable LocalDate today) {
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
        proof == null ? null : outcomeDate(proof),
        joined ? JOINED : RULE);
  }

  /**
   * What was missed is known by its report, and so is what was called off where the only days that
   * are named are those it was due on.
   */
  private @Nullable Interval outcomeDate(Act proof) {
    Interval day = proof.doneOn();
    boolean due = proof == calledOff && (isDueOn(day, judgedDue) || isDueOn(day, latestDue));
    return proof == missed || due ? proof.reportedOn() : day;
  }

  /** Whether days are those that it was due on; of a deadline, the last one. */
  private static boolean isDueOn(@Nullable Interval day, Interval due) {
    return day != null && (day.isOneDay() ? day.from().equals(due.to()) : day.overlaps(due));
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
