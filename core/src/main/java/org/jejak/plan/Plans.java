package org.jejak.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jejak.workers.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Joins what was announced to what later reports tell of it: first those of its storyline, then, by
 * rare names and with more proof, those of others. May be shared by threads.
 */
public final class Plans {
  private final Packs packs;
  private final Sources sources;
  private final Function<String, @Nullable LocalDate> reported;
  private final BiFunction<Reading, TimeExpression, @Nullable Interval> resolved;
  private final @Nullable LocalDate today;

  /**
   * Prepares.
   *
   * @param lineage what was made out of what, so that copies and translations double no plan
   * @param reported an article's day, published or inferred; null where unknown
   * @param resolved the days of a time expression of a report; null while open
   * @param today the day that decides OVERDUE; null where there is none
   */
  public Plans(
      Packs packs,
      List<Edge> lineage,
      Function<String, @Nullable LocalDate> reported,
      BiFunction<Reading, TimeExpression, @Nullable Interval> resolved,
      @Nullable LocalDate today) {
    this.packs = packs;
    this.sources = new Sources(lineage);
    this.reported = reported;
    this.resolved = resolved;
    this.today = today;
  }

  private ActReader acts() {
    return new ActReader(packs, reported, resolved);
  }

  /** Follows the plans of one storyline after another: what one worker does. */
  public StorylinePlans following() {
    return new StorylinePlans(acts(), sources, resolved, today);
  }

  /**
   * Plans of all storylines: one that two storylines announce is one plan, and what reports of
   * another storyline tell of an open one is among its steps.
   *
   * @param followed those of each storyline, which are not to be used again after
   * @param readings all reports
   * @param workers look through the reports
   */
  public List<Plan> all(
      List<StorylinePlans.Followed> followed, Readings readings, Workers workers) {
    List<PlanCourse> courses = new ArrayList<>();
    Map<String, String> storylines = new HashMap<>();
    for (StorylinePlans.Followed line : followed) {
      courses.addAll(line.courses());
      line.articles().forEach(article -> storylines.put(article, line.storyline()));
    }
    List<PlanCourse> plans = new PlanJoin(courses).plans();
    new DistantReports(storylines, plans).follow(readings, this::acts, workers);
    return plans.stream().map(course -> course.plan(today)).toList();
  }
}
