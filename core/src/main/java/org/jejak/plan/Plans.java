package org.jejak.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jejak.event.Event;
import org.jejak.language.CueReader;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Joins what was announced to what later reports of its storyline tell of it. */
public final class Plans {
  private static final int NEAR_DAYS = 31;

  private final Map<String, Set<String>> deadlines = new HashMap<>();
  private final Map<String, CueReader> conditions = new HashMap<>();
  private final Function<String, @Nullable LocalDate> reported;
  private final BiFunction<Reading, TimeExpression, @Nullable Interval> resolved;
  private final @Nullable LocalDate today;

  /**
   * Prepares.
   *
   * @param reported an article's day, published or inferred; null where unknown
   * @param resolved the days of a time expression of a report; null while open
   * @param today the day that decides OVERDUE; null where there is none
   */
  public Plans(
      Packs packs,
      Function<String, @Nullable LocalDate> reported,
      BiFunction<Reading, TimeExpression, @Nullable Interval> resolved,
      @Nullable LocalDate today) {
    for (String code : packs.codes()) {
      deadlines.put(code, words(packs.pack(code)));
      conditions.put(code, new CueReader(packs.pack(code), "modality"));
    }
    this.reported = reported;
    this.resolved = resolved;
    this.today = today;
  }

  private static Set<String> words(LanguagePack pack) {
    Set<String> words = new HashSet<>();
    for (Table.Row row : pack.table("deadlines")) {
      words.add(Tokenizer.norm(row.get(0)));
    }
    return words;
  }

  /**
   * Plans of one storyline, by first announcement. No more than one reading is held at a time.
   *
   * @param readings the storyline's reports, in any order
   */
  public List<Plan> of(String storyline, Iterable<Reading> readings) {
    List<Act> acts = new ArrayList<>();
    Schedule schedule = new Schedule();
    for (Reading reading : readings) {
      reading.events().forEach(event -> acts.add(act(reading, event)));
      schedule.add(reading, resolved);
    }
    acts.sort(
        Comparator.comparing((Act act) -> act.reported() == null ? LocalDate.MAX : act.reported())
            .thenComparing(Act::published)
            .thenComparing(Act::article)
            .thenComparing(act -> act.event().span()));
    List<PlanCourse> courses = new ArrayList<>();
    for (Act act : acts) {
      Optional<Interval> due = act.isAhead() ? due(act, schedule) : Optional.empty();
      follow(act, due, courses);
    }
    return courses.stream().map(course -> course.plan(storyline, today)).toList();
  }

  private Act act(Reading reading, Event event) {
    Interval when =
        event.when() != null || event.time() == null
            ? event.when()
            : resolved.apply(reading, event.time());
    return new Act(
        reading.article().id(),
        Act.published(reading.article()),
        event,
        reported.apply(reading.article().id()),
        when,
        isConditional(reading, event),
        event.time() != null && isDeadline(reading, event.time()),
        Act.isAhead(event) ? Schedule.occasions(reading, event.span()) : List.of());
  }

  private boolean isConditional(Reading reading, Event event) {
    CueReader reader = conditions.get(reading.body().lang());
    int first = reading.body().tokenFrom(event.span().start());
    int end = reading.body().tokenFrom(event.span().end());
    return reader != null
        && reader.read(reading.body().tokens(), first, end).stream()
            .anyMatch(cue -> cue.kind().equals("CONDITION"));
  }

  private static void follow(Act act, Optional<Interval> due, List<PlanCourse> courses) {
    for (PlanCourse course : courses.reversed()) {
      if (course.takes(act, due)) {
        course.add(act, due.orElse(null));
        return;
      }
    }
    if (act.isAhead() && due.isPresent() && !act.isCalledOff()) {
      courses.add(new PlanCourse(act, due.get()));
    }
  }

  /** When the act is due: at an occasion, else on its own days, counted from now for a deadline. */
  private Optional<Interval> due(Act act, Schedule schedule) {
    Interval when = act.when();
    Optional<Interval> occasion = schedule.at(act.occasions());
    if (occasion.isPresent() && fits(occasion.get(), when, act)) {
      return occasion;
    }
    if (when == null) {
      return Optional.empty();
    }
    boolean past = act.reported() != null && when.to().isBefore(act.reported());
    if (past && when.precision() != Precision.VAGUE) {
      return Optional.empty();
    }
    if (act.deadline() && act.reported() != null && !when.to().isBefore(act.reported())) {
      return Optional.of(Interval.days(act.reported(), when.to(), when.precision()));
    }
    return Optional.of(when);
  }

  /** An occasion still ahead of the report, near the days that the report itself gives. */
  private static boolean fits(Interval occasion, @Nullable Interval when, Act act) {
    boolean ahead = act.reported() == null || !occasion.to().isBefore(act.reported());
    boolean near =
        when == null
            || when.precision() == Precision.VAGUE
            || (!when.from().minusDays(NEAR_DAYS).isAfter(occasion.to())
                && !when.to().plusDays(NEAR_DAYS).isBefore(occasion.from()));
    return ahead && near;
  }

  private boolean isDeadline(Reading reading, TimeExpression time) {
    Set<String> words = deadlines.getOrDefault(reading.body().lang(), Set.of());
    List<Token> tokens = reading.body().tokens();
    int at = reading.body().tokenFrom(time.span().start());
    StringBuilder before = new StringBuilder();
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      before.insert(0, (before.isEmpty() ? "" : " ")).insert(0, tokens.get(i).norm());
      if (words.contains(before.toString())) {
        return true;
      }
    }
    return at < tokens.size() && words.contains(tokens.get(at).norm());
  }
}
