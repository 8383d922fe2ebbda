package org.jejak.plan;

import java.util.List;
import java.util.Set;
import org.jejak.event.Event;
import org.jejak.language.CueReader.Cue;
import org.jejak.plan.Act.Course;
import org.jspecify.annotations.Nullable;

/** What a sentence tells as put off, brought forward, called off or missed. */
final class ToldSteps extends Told {
  private static final String FORMER = "FORMER";
  private static final Set<String> NO_STEPS = Set.of("ONGOING", FORMER);
  private static final Set<String> MOVES = Set.of("POSTPONED", "BROUGHT_FORWARD");
  private static final int HEDGE = 4;

  private final List<Cue> steps;

  ToldSteps(Told told) {
    super(told);
    this.steps =
        scope.steps().stream()
            .filter(cue -> isBroken(cue) || (!NO_STEPS.contains(cue.kind()) && isFirm(cue)))
            .toList();
  }

  /** Whether a step is told as a fact. */
  boolean tells(Cue step) {
    return steps.contains(step);
  }

  /** Whether something that had been planned before is told not to have been done. */
  private boolean isBroken(Cue step) {
    return step.kind().equals(FORMER)
        && clauses().stream()
            .flatMap(clause -> clause.against().stream())
            .anyMatch(not -> not.first() >= step.end() && !not.kind().equals("DENIAL"));
  }

  /** Whether a step is told as a fact: not as possible, wished for or denied. */
  private boolean isFirm(Cue step) {
    int from = Math.max(sentence.first(), step.first() - HEDGE);
    boolean hedged =
        wording.modality(reading, from, step.first()).stream()
            .anyMatch(cue -> !cue.kind().equals("FUTURE") && !cue.kind().equals("PLAN"));
    boolean against = !wording.negation(reading, from, step.first()).isEmpty();
    boolean earlier = step.kind().equals(Course.BROUGHT_FORWARD.name());
    boolean aside =
        !step.kind().equals(Course.MISSED.name())
            && isAfterwards(clauses().get(clauseOf(step.first())));
    return !aside
        && !hedged
        && !against
        && (!earlier || days.stream().anyMatch(d -> d.isAhead(reported)));
  }

  /** Whether it tells that something was put off, brought forward, called off or missed. */
  boolean isCourse() {
    return !steps.isEmpty();
  }

  /** What was put off, brought forward, called off or missed; a move rather than an end. */
  Act course() {
    boolean moved = days.stream().anyMatch(day -> day.isAhead(reported));
    Cue step =
        steps.stream()
            .filter(cue -> moved && MOVES.contains(cue.kind()))
            .findFirst()
            .orElse(steps.getFirst());
    Clause clause = clauses().get(clauseOf(step.first()));
    Keys own = keys.keys(scope, clause.first(), clause.end(), step);
    own = own.core().isEmpty() ? keys.keys(scope, sentence.first(), sentence.end(), step) : own;
    List<Event> near = overlapping(sentence.span());
    return act(course(step), sentence.span(), own, near, dayOf(step, clause));
  }

  /**
   * The past day on which something was put off or called off: it follows the words that say so.
   */
  private @Nullable Day dayOf(Cue step, Clause clause) {
    return days.stream()
        .filter(day -> clause.holds(day.first()) && day.first() >= step.end())
        .filter(day -> !day.isVague() && !day.isAhead(reported))
        .findFirst()
        .orElse(null);
  }

  private static Course course(Cue step) {
    return step.kind().equals(FORMER) ? Course.MISSED : Course.valueOf(step.kind());
  }
}
