package org.jejak.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.event.Event;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Sense;
import org.jejak.language.Token;
import org.jejak.plan.Act.Course;
import org.jspecify.annotations.Nullable;

/** What a sentence tells as done or not done. */
final class ToldPast extends Told {
  private final ToldSteps steps;

  ToldPast(Told told) {
    super(told);
    this.steps = new ToldSteps(told);
  }

  /** Whether a sentence may tell one of these acts, or of a day that is past: most do not. */
  static boolean mayTell(Told told, Set<String> asked) {
    return told.keys.hasVerb(told.reading, told.sentence.first(), told.sentence.end(), asked)
        || told.days.stream().anyMatch(day -> !day.isVague() && !day.isAhead(told.reported));
  }

  /** What it tells as done or not done, where one of its acts is asked for. */
  List<Act> told(Set<String> asked) {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < clauses().size(); i++) {
      Clause clause = past(clauses().get(i));
      boolean step = hasStep(clause);
      boolean until = opensByDeadline(clause);
      boolean verb = keys.hasVerb(reading, clause.first(), clause.end());
      boolean open = !clause.ahead().isEmpty() || isConditional(clause.first(), clause.end());
      if (verb && !until && !step && !open) {
        done(clause, dayOfDone(i), asked, acts);
      }
    }
    return acts;
  }

  /** Opened by "until" or the like; a word that may be a verb is one before a place: sampai di. */
  private boolean opensByDeadline(Clause clause) {
    List<Token> tokens = reading.body().tokens();
    int next = clause.first() + 1;
    Token opening = tokens.get(clause.first());
    boolean verb = wording.senses(opening).stream().anyMatch(Sense::isAct);
    boolean arrives = verb && next < clause.end() && wording.isAtPlace(tokens.get(next));
    return wording.isDeadline(opening) && !arrives;
  }

  /** A clause up to what it tells of the future: "ended talks on Wednesday with a date in May". */
  private Clause past(Clause clause) {
    Day past = null;
    Day ahead = null;
    for (Day day : days) {
      if (clause.holds(day.first()) && !day.isVague()) {
        past = ahead == null && !day.isAhead(reported) ? day : past;
        ahead = ahead == null && day.isAhead(reported) ? day : ahead;
      }
    }
    if (past == null) {
      return ahead == null ? clause : clause.asAhead();
    }
    int end = reading.body().tokenFrom(past.time().span().end());
    return ahead == null ? clause : clause.until(end);
  }

  /** A step that is told as a fact, or something that lasts and so was done before. */
  private boolean isNotDone(Cue step, Clause clause) {
    return clause.holds(step.first()) && (steps.tells(step) || step.kind().equals("ONGOING"));
  }

  private boolean hasStep(Clause clause) {
    return scope.steps().stream().anyMatch(cue -> isNotDone(cue, clause));
  }

  private void done(Clause clause, @Nullable Day day, Set<String> asked, List<Act> acts) {
    boolean byVerb = keys.hasVerb(reading, clause.first(), clause.end(), asked);
    if (!byVerb && day == null) {
      return;
    }
    Span span = reading.body().span(clause.first(), clause.end());
    List<Event> near = overlapping(span);
    boolean open =
        near.stream()
                .anyMatch(e -> (isAhead(e) && day == null) || e.status() == Event.Status.DENIED)
            || clause.against().stream().anyMatch(cue -> cue.kind().equals("DENIAL"));
    Keys own = keys.keys(scope, clause.first(), clause.end(), first(clause.against()));
    boolean sought =
        byVerb
            || (day != null
                && (asked.contains(day.value().to().toString())
                    || own.lookup().stream().anyMatch(asked::contains)));
    if (!open && sought) {
      Course course = clause.against().isEmpty() ? Course.DONE : Course.UNDONE;
      acts.add(act(course, span, own, near, day));
    }
  }

  private static @Nullable Cue first(List<Cue> cues) {
    return cues.isEmpty() ? null : cues.getFirst();
  }

  /**
   * The last day in the clause that is past; else one that stands alone in the clause before or
   * after it, or right before a clause opened by "when"; none of something that was called off.
   */
  private @Nullable Day dayOfDone(int clause) {
    Day own = lastPast(clause);
    if (own != null) {
      return own;
    }
    boolean first = clause == 0 || hasStep(clauses().get(clause - 1));
    Day before = first ? null : lastPast(clause - 1);
    if (before != null
        && (!hasAct(clauses().get(clause - 1)) || isAfterwards(clauses().get(clause)))) {
      return before;
    }
    Day after = null;
    int last = Math.min(clauses().size() - 1, clause + JOIN);
    for (int i = clause + 1; after == null && i <= last && !hasAct(clauses().get(i)); i++) {
      after = lastPast(i);
    }
    return after;
  }

  private @Nullable Day lastPast(int clause) {
    Day found = null;
    for (Day day : days) {
      boolean past = !day.isVague() && !day.isAhead(reported);
      found = past && clauses().get(clause).holds(day.first()) ? day : found;
    }
    return found;
  }
}
