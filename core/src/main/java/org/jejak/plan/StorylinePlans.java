package org.jejak.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jejak.plan.Act.Course;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Follows the plans of one storyline after another; for one thread. */
public final class StorylinePlans {
  private static final int NEAR_DAYS = 31;

  private final ActReader acts;
  private final Sources sources;
  private final BiFunction<Reading, TimeExpression, @Nullable Interval> resolved;
  private final @Nullable LocalDate today;

  StorylinePlans(
      ActReader acts,
      Sources sources,
      BiFunction<Reading, TimeExpression, @Nullable Interval> resolved,
      @Nullable LocalDate today) {
    this.acts = acts;
    this.sources = sources;
    this.resolved = resolved;
    this.today = today;
  }

  /** The plans of a storyline, for {@link Plans#all}. */
  public static final class Followed {
    private final String storyline;
    private final List<String> articles;
    private final List<PlanCourse> courses;

    private Followed(String storyline, List<String> articles, List<PlanCourse> courses) {
      this.storyline = storyline;
      this.articles = articles;
      this.courses = courses;
    }

    String storyline() {
      return storyline;
    }

    List<String> articles() {
      return articles;
    }

    List<PlanCourse> courses() {
      return courses;
    }
  }

  /**
   * Plans of one storyline as its own reports tell them. No more than one reading is held at a
   * time.
   *
   * @param readings the storyline's reports, in any order; gone through twice
   */
  public Followed follow(String storyline, Iterable<Reading> readings) {
    List<String> articles = new ArrayList<>();
    List<Act> told = new ArrayList<>();
    Schedule schedule = new Schedule(acts.occasions());
    for (Reading reading : readings) {
      articles.add(reading.article().id());
      told.addAll(acts.ahead(reading));
      schedule.add(reading, resolved);
    }
    if (told.isEmpty()) {
      return new Followed(storyline, articles, List.of());
    }
    Set<String> asked = new HashSet<>();
    for (Act act : told) {
      asked.addAll(act.keys().sought());
      act.days().forEach(day -> asked.add(day.to().toString()));
    }
    for (Reading reading : readings) {
      told.addAll(acts.told(reading, asked));
    }
    told.sort(Act.BY_DAY);
    CourseIndex courses = new CourseIndex();
    for (Act act : told) {
      follow(storyline, act, due(act, schedule), courses);
    }
    return new Followed(storyline, articles, courses.all());
  }

  /** Those plans as they stand, by first announcement. */
  public List<Plan> plans(Followed followed) {
    return followed.courses.stream().map(course -> course.plan(today)).toList();
  }

  private void follow(String storyline, Act act, Optional<Interval> due, CourseIndex courses) {
    List<Sources.Place> places = sources.of(act.article(), act.span());
    if (act.course() == Course.DONE && places.stream().anyMatch(p -> courses.isToCome(act, p))) {
      return;
    }
    Optional<PlanCourse> retold =
        places.stream().flatMap(place -> courses.at(act, place).stream()).findFirst();
    if (retold.isPresent()) {
      retold.get().retell(act, due);
      courses.add(retold.get(), act, due);
      return;
    }
    PlanCourse best = null;
    int surest = 0;
    for (PlanCourse course : courses.near(act, due)) {
      int kinship = Kinship.of(course, act, due);
      if (kinship >= surest && kinship > 0) {
        surest = kinship;
        best = course;
      }
    }
    if (best != null) {
      best.add(act, due);
      courses.add(best, act, due);
    } else if (due.isPresent() && opens(act)) {
      courses.add(new PlanCourse(storyline, act, due.get()), act, due);
    }
  }

  /** Whether an act may be the first that is told of a plan. */
  private static boolean opens(Act act) {
    return switch (act.course()) {
      case AHEAD, POSTPONED, BROUGHT_FORWARD, CANCELLED -> !act.keys().core().isEmpty();
      case MISSED, DONE, UNDONE -> false;
    };
  }

  /** When the act is due: at an occasion, else on its own days, counted from now for a deadline. */
  private static Optional<Interval> due(Act act, Schedule schedule) {
    if (act.course() != Course.AHEAD) {
      return changed(act);
    }
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

  /** The first day ahead in the sentence that tells a change: what the plan was due on, else is. */
  private static Optional<Interval> changed(Act act) {
    return act.days().stream()
        .filter(day -> act.reported() != null && day.from().isAfter(act.reported()))
        .findFirst();
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
}
