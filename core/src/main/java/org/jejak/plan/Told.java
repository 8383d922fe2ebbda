package org.jejak.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.plan.Act.Course;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** One sentence of a report and the acts it tells. */
final class Told {
  private static final String ONGOING = "ONGOING";
  private static final String FORMER = "FORMER";
  private static final Set<String> NO_STEPS = Set.of(ONGOING, FORMER);
  private static final Set<String> MOVES = Set.of("POSTPONED", "BROUGHT_FORWARD");
  private static final Set<String> GUESSES = Set.of("EXPECTATION", "DESIRE", "POSSIBILITY");
  private static final int HEDGE = 4;
  private static final int JOIN = 2;
  private static final int NEAR_CUE = 3;

  private final Reading reading;
  private final @Nullable LocalDate reported;
  private final Sentence sentence;
  private final List<Day> days;
  private final List<Event> events;
  private final Wording wording;
  private final KeyReader keys;
  private final Scope scope;
  private final List<Clause> clauses;
  private final List<Cue> steps;

  Told(
      Scope scope,
      @Nullable LocalDate reported,
      List<Day> days,
      List<Event> events,
      KeyReader keys) {
    this.scope = scope;
    this.reading = scope.reading();
    this.sentence = scope.sentence();
    this.wording = scope.wording();
    this.reported = reported;
    this.days = days;
    this.events = events;
    this.keys = keys;
    this.clauses = scope.clauses();
    this.steps =
        scope.steps().stream()
            .filter(cue -> isBroken(cue) || (!NO_STEPS.contains(cue.kind()) && isFirm(cue)))
            .toList();
  }

  /** Whether something that had been planned before is told not to have been done. */
  private boolean isBroken(Cue step) {
    return step.kind().equals(FORMER)
        && clauses.stream()
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
            && isAfterwards(clauses.get(clauseOf(step.first())));
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
    Clause clause = clauses.get(clauseOf(step.first()));
    Keys own = keys.keys(scope, clause.first(), clause.end(), step);
    own = own.core().isEmpty() ? keys.keys(scope, sentence.first(), sentence.end(), step) : own;
    List<Event> near = overlapping(sentence.span());
    return act(course(step), sentence.span(), own, near, null);
  }

  private static Course course(Cue step) {
    return step.kind().equals(FORMER) ? Course.MISSED : Course.valueOf(step.kind());
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
    for (Clause clause : clauses) {
      Cue cue = lastAhead(clause);
      Span span = reading.body().span(clause.first(), clause.end());
      boolean told = acts.stream().anyMatch(act -> act.span().overlaps(span));
      if (cue == null || told || Schedule.occasions(reading, span).isEmpty()) {
        continue;
      }
      Keys own = keys.keys(scope, clause.first(), clause.end(), cue);
      if (!own.core().isEmpty()) {
        List<Event> near = overlapping(span).stream().filter(Told::isAhead).toList();
        acts.add(act(Course.AHEAD, span, own, near, null));
      }
    }
  }

  private static boolean isAhead(Event event) {
    return switch (event.status()) {
      case PLANNED, EXPECTED, HYPOTHETICAL -> true;
      case ACTUAL, NEGATED, DENIED -> false;
    };
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

  private static Span hull(Span a, Span b) {
    return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
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
    Cue cue = cue(clauses.get(at), day);
    int from = at;
    int to = at;
    if (cue == null && day.isAhead(reported)) {
      boolean own = hasAct(clauses.get(at)) || isAfterwards(clauses.get(at));
      int back = own ? at : Math.max(0, at - JOIN);
      for (int i = at - 1; cue == null && i >= back && !holdsDay(i); i--) {
        cue = lastAhead(clauses.get(i));
        from = cue == null ? from : i;
      }
      boolean fronted = !hasAct(clauses.get(at));
      int last = Math.min(clauses.size() - 1, at + JOIN);
      for (int i = at + 1; cue == null && fronted && i <= last && !holdsDay(i); i++) {
        cue = lastAhead(clauses.get(i));
        to = cue == null ? to : i;
      }
      boolean unmarked =
          hasAct(clauses.get(at))
              && !isEndOfState(day)
              && !isSpoken(clauses.get(at))
              && !day.isCounted();
      if (cue == null && !unmarked) {
        return null;
      }
    }
    boolean guess =
        cue != null && GUESSES.contains(cue.kind()) && isSpoken(clauses.get(clauseOf(cue.first())));
    boolean today = cue == null || !day.isAhead(reported);
    boolean unclear = today && (cue == null ? !day.isAhead(reported) : isLoose(cue, day, at));
    if (guess || unclear || isAgainst(cue, from, to)) {
      return null;
    }
    return new Stretch(clauses.get(back(from)).first(), clauses.get(to).end(), cue);
  }

  /** The day for which something had been planned before: its clause says so ahead of it. */
  private boolean isFormer(Day day) {
    Clause clause = clauses.get(clauseOf(day.first()));
    return scope.steps().stream()
        .anyMatch(cue ->
            cue.kind().equals(FORMER) && clause.holds(cue.first()) && cue.first() < day.first());
  }

  private int clauseOf(int token) {
    for (int i = clauses.size() - 1; i > 0; i--) {
      if (clauses.get(i).first() <= token) {
        return i;
      }
    }
    return 0;
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
        .anyMatch(day -> clauses.get(clause).holds(day.first()) && day.isAhead(reported));
  }

  private boolean hasAct(Clause clause) {
    return keys.hasAct(reading, clause.first(), clause.end());
  }

  /** Whether a clause is opened by a word such as "after": its day is not the one that is due. */
  private boolean isAfterwards(Clause clause) {
    Token opening = reading.body().tokens().get(clause.first());
    return wording.marks(opening, "BREAK") && !wording.isDeadline(opening);
  }

  /** Whether a day that is also the day of the report need not be the one that the cue is about. */
  private boolean isLoose(Cue cue, Day day, int clause) {
    boolean plain = cue.kind().equals("FUTURE") || cue.kind().equals("PLAN");
    return !plain || isSpoken(clauses.get(clause)) || keys.hasPast(reading, cue.end(), day.first());
  }

  /** Whether a clause stands in somebody's own words. */
  private boolean isSpoken(Clause clause) {
    Span span = reading.body().span(clause.first(), clause.end());
    return reading.quotes().stream()
        .anyMatch(quote -> quote.mode() == Quote.Mode.DIRECT && quote.span().overlaps(span));
  }

  /** A day up to which something lasts that is told as it is: closed until Friday. */
  private boolean isEndOfState(Day day) {
    return wording.isDeadline(reading, day.time());
  }

  /** Whether the clauses say that it will not be, or that somebody denies it. */
  private boolean isAgainst(@Nullable Cue cue, int from, int to) {
    for (int i = 0; i <= to; i++) {
      for (Cue not : clauses.get(i).against()) {
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
        && !opens(clauses.get(first))
        && isComma(clauses.get(first - 1).end())
        && clauses.get(first - 1).ahead().isEmpty()
        && !hasAct(clauses.get(first - 1))
        && days.stream().noneMatch(atStart(first - 1))) {
      first--;
    }
    return first;
  }

  private java.util.function.Predicate<Day> atStart(int clause) {
    return day -> clauses.get(clause).holds(day.first());
  }

  private boolean isComma(int token) {
    return reading.body().tokens().get(token).norm().equals(",");
  }

  private boolean opens(Clause clause) {
    Token token = reading.body().tokens().get(clause.first());
    return wording.marks(token, "THAT") || wording.marks(token, "BREAK");
  }

  /** What it tells as done or not done, where one of its acts is asked for. */
  List<Act> told(Set<String> asked) {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = past(clauses.get(i));
      boolean step = scope.steps().stream().anyMatch(cue -> isNotDone(cue, clause));
      boolean until = wording.isDeadline(reading.body().tokens().get(clause.first()));
      boolean verb = keys.hasVerb(reading, clause.first(), clause.end());
      boolean open = !clause.ahead().isEmpty() || isConditional(clause.first(), clause.end());
      if (verb && !until && !step && !open) {
        done(clause, dayOfDone(i), asked, acts);
      }
    }
    return acts;
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
    return clause.holds(step.first()) && (steps.contains(step) || step.kind().equals(ONGOING));
  }

  private void done(Clause clause, @Nullable Day day, Set<String> asked, List<Act> acts) {
    Span span = reading.body().span(clause.first(), clause.end());
    List<Event> near = overlapping(span);
    boolean open =
        near.stream().anyMatch(e -> isAhead(e) || e.status() == Event.Status.DENIED)
            || clause.against().stream().anyMatch(cue -> cue.kind().equals("DENIAL"));
    Keys own = keys.keys(scope, clause.first(), clause.end(), first(clause.against()));
    boolean sought =
        keys.hasVerb(reading, clause.first(), clause.end(), asked)
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
   * after it, or right before a clause opened by "when".
   */
  private @Nullable Day dayOfDone(int clause) {
    Day own = lastPast(clause);
    if (own != null) {
      return own;
    }
    Day before = clause > 0 ? lastPast(clause - 1) : null;
    if (before != null && (!hasAct(clauses.get(clause - 1)) || isAfterwards(clauses.get(clause)))) {
      return before;
    }
    Day after = null;
    int last = Math.min(clauses.size() - 1, clause + JOIN);
    for (int i = clause + 1; after == null && i <= last && !hasAct(clauses.get(i)); i++) {
      after = lastPast(i);
    }
    return after;
  }

  private @Nullable Day lastPast(int clause) {
    Day found = null;
    for (Day day : days) {
      boolean past = !day.isVague() && !day.isAhead(reported);
      found = past && clauses.get(clause).holds(day.first()) ? day : found;
    }
    return found;
  }

  private boolean isConditional(int first, int end) {
    return wording.modality(reading, first, end).stream().anyMatch(cue -> !Clause.tellsAhead(cue));
  }

  private List<Event> overlapping(Span span) {
    return events.stream().filter(event -> event.span().overlaps(span)).toList();
  }

  private Act act(Course course, Span span, Keys own, List<Event> near, @Nullable Day day) {
    EventType type = near.isEmpty() ? null : near.getFirst().type();
    List<Actor> actors = near.isEmpty() ? List.of() : near.getFirst().actors();
    List<Interval> named = days.stream().filter(d -> !d.isVague()).map(Day::value).toList();
    boolean quoted =
        reading.quotes().stream()
            .anyMatch(q -> q.mode() == Quote.Mode.DIRECT && q.span().overlaps(span));
    return new Act(
        reading.article().id(),
        Act.published(reading.article()),
        reading.body().lang(),
        reported,
        span,
        span.of(reading.article().text()),
        course,
        type,
        actors,
        own,
        day == null ? null : day.value(),
        named,
        isConditional(sentence.first(), sentence.end()),
        day != null && wording.isDeadline(reading, day.time()),
        quoted,
        course == Course.AHEAD ? Schedule.occasions(reading, span) : List.of());
  }
}
