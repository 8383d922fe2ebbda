package org.jejak.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jejak.document.Span;
import org.jejak.event.Event;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Token;
import org.jejak.plan.Act.Course;
import org.jspecify.annotations.Nullable;

/** What a sentence tells as to come: announced, expected, threatened or possible. */
final class ToldAhead extends Told {
  private static final String FORMER = "FORMER";
  private static final Set<String> GUESSES = Set.of("EXPECTATION", "DESIRE", "POSSIBILITY");
  private static final int NEAR_CUE = 3;

  ToldAhead(Told told) {
    super(told);
  }

  /** What it tells as ahead: coded events first, then clauses with a day of their own. */
  List<Act> ahead() {
    List<Act> acts = new ArrayList<>();
    Set<Day> used = new HashSet<>();
    Set<Stretch> told = new HashSet<>();
    for (Event event : events) {
      if (isAhead(event)) {
        Day day = dayOf(event);
        if (day == null ? event.time() == null : used.add(day)) {
          acts.add(act(event, day));
        }
      }
    }
    for (Day day : days) {
      if (day.isOpen(reported) && !isFormer(day) && used.add(day)) {
        Stretch stretch = stretch(day);
        if (stretch != null && told.add(stretch)) {
          add(stretch, day, acts);
        }
      }
    }
    occasions(acts);
    return acts;
  }

  /** Clauses that tell of something to come at a summit or the like, without a day. */
  private void occasions(List<Act> acts) {
    if (!keys.occasions().mayBeIn(reading, sentence)) {
      return;
    }
    for (Clause clause : clauses()) {
      Cue cue = lastAhead(clause);
      Span span = reading.body().span(clause.first(), clause.end());
      boolean told = acts.stream().anyMatch(act -> act.span().overlaps(span));
      if (cue == null || told || keys.occasions().in(reading, span).isEmpty()) {
        continue;
      }
      Keys own = keys.keys(scope, clause.first(), clause.end(), cue);
      if (!own.core().isEmpty()) {
        List<Event> near = overlapping(span).stream().filter(Told::isAhead).toList();
        acts.add(act(Course.AHEAD, span, own, near, null));
      }
    }
  }

  private @Nullable Day dayOf(Event event) {
    for (Day day : days) {
      if (event.time() != null && day.time().span().equals(event.time().span())) {
        return day;
      }
    }
    return null;
  }

  private Act act(Event event, @Nullable Day day) {
    Span span = day == null ? event.span() : hull(event.span(), day.time().span());
    int first = reading.body().tokenFrom(span.start());
    int end = reading.body().tokenFrom(span.end());
    Cue cue = wording.modality(reading, first, end).stream().findFirst().orElse(null);
    Keys own = keys.keys(scope, first, end, cue);
    return act(Course.AHEAD, span, own, List.of(event), day);
  }

  /** Tokens of clauses that tell of one act, with the cue that it is ahead. */
  private record Stretch(int first, int end, @Nullable Cue cue) {}

  private void add(Stretch stretch, Day day, List<Act> acts) {
    int at = stretch.cue == null ? day.first() : stretch.first;
    Keys own = keys.keys(scope, stretch.first, stretch.end, stretch.cue, at);
    boolean guess = stretch.cue != null && GUESSES.contains(stretch.cue.kind());
    boolean nature = guess && keys.isNature(own);
    if (!own.core().isEmpty() && !nature) {
      Span span = reading.body().span(stretch.first, stretch.end);
      List<Event> near = overlapping(span).stream().filter(Told::isAhead).toList();
      acts.add(act(Course.AHEAD, hull(span, day.time().span()), own, near, day));
    }
  }

  /** The clauses that a day belongs to, where they tell of something to come. */
  private @Nullable Stretch stretch(Day day) {
    int at = clauseOf(day.first());
    Cue cue = cue(clauses().get(at), day);
    int from = at;
    int to = at;
    if (cue == null && day.isAhead(reported)) {
      boolean own = hasAct(clauses().get(at)) || isAfterwards(clauses().get(at));
      int back = own ? at : Math.max(0, at - JOIN);
      for (int i = at - 1; cue == null && i >= back && !holdsDay(i); i--) {
        cue = lastAhead(clauses().get(i));
        from = cue == null ? from : i;
      }
      boolean fronted = !hasAct(clauses().get(at));
      int last = Math.min(clauses().size() - 1, at + JOIN);
      for (int i = at + 1; cue == null && fronted && i <= last && !holdsDay(i); i++) {
        cue = lastAhead(clauses().get(i));
        to = cue == null ? to : i;
      }
      boolean unmarked =
          hasAct(clauses().get(at))
              && !isEndOfState(day)
              && !isSpoken(clauses().get(at))
              && !day.isCounted();
      if (cue == null && !unmarked) {
        return null;
      }
    }
    boolean guess =
        cue != null
            && GUESSES.contains(cue.kind())
            && isSpoken(clauses().get(clauseOf(cue.first())));
    boolean today = cue == null || !day.isAhead(reported);
    boolean unclear = today && (cue == null ? !day.isAhead(reported) : isLoose(cue, day, at));
    if (guess || unclear || isAgainst(cue, from, to)) {
      return null;
    }
    return new Stretch(clauses().get(back(from)).first(), clauses().get(to).end(), cue);
  }

  /** The day for which something had been planned before: its clause says so ahead of it. */
  private boolean isFormer(Day day) {
    Clause clause = clauses().get(clauseOf(day.first()));
    return scope.steps().stream()
        .anyMatch(cue ->
            cue.kind().equals(FORMER) && clause.holds(cue.first()) && cue.first() < day.first());
  }

  /**
   * The last cue before the day; the next after it only where the day is not that of the report.
   */
  private @Nullable Cue cue(Clause clause, Day day) {
    Cue found = null;
    for (Cue cue : clause.ahead()) {
      if (cue.end() <= day.first() || (found == null && day.isAhead(reported))) {
        found = cue;
      }
    }
    return found;
  }

  private static @Nullable Cue lastAhead(Clause clause) {
    return clause.ahead().isEmpty() ? null : clause.ahead().getLast();
  }

  private boolean holdsDay(int clause) {
    return days.stream()
        .anyMatch(day -> clauses().get(clause).holds(day.first()) && day.isAhead(reported));
  }

  /** Whether a day that is also the day of the report need not be the one that the cue is about. */
  private boolean isLoose(Cue cue, Day day, int clause) {
    boolean plain = cue.kind().equals("FUTURE") || cue.kind().equals("PLAN");
    return !plain
        || isSpoken(clauses().get(clause))
        || keys.hasPast(reading, cue.end(), day.first());
  }

  /** A day up to which something lasts that is told as it is: closed until Friday. */
  private boolean isEndOfState(Day day) {
    return wording.isDeadline(reading, day.time());
  }

  /** Whether the clauses say that it will not be, or that somebody denies it. */
  private boolean isAgainst(@Nullable Cue cue, int from, int to) {
    for (int i = 0; i <= to; i++) {
      for (Cue not : clauses().get(i).against()) {
        boolean denied = not.kind().equals("DENIAL");
        boolean near =
            i >= from
                && (cue == null
                    || (not.end() >= cue.first() - NEAR_CUE
                        && not.first() <= cue.end() + NEAR_CUE));
        if (denied || near) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first of the clauses before, parts of a list of doers, that belong to this one. */
  private int back(int from) {
    int first = from;
    while (first > 0
        && !opens(clauses().get(first))
        && isComma(clauses().get(first - 1).end())
        && clauses().get(first - 1).ahead().isEmpty()
        && !hasAct(clauses().get(first - 1))
        && days.stream().noneMatch(atStart(first - 1))) {
      first--;
    }
    return first;
  }

  private Predicate<Day> atStart(int clause) {
    return day -> clauses().get(clause).holds(day.first());
  }

  private boolean isComma(int token) {
    return reading.body().tokens().get(token).norm().equals(",");
  }

  private boolean opens(Clause clause) {
    Token token = reading.body().tokens().get(clause.first());
    return wording.marks(token, "THAT") || wording.marks(token, "BREAK");
  }
}
