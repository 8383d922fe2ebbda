package org.jejak.trace;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.disagreement.Descent;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.Disagreements;
import org.jejak.disagreement.MatrixRow;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.plan.Plan;
import org.jejak.plan.Plans;
import org.jejak.plan.StorylinePlans;
import org.jejak.plan.StorylinePlans.Followed;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.workers.Workers;
import org.jspecify.annotations.Nullable;

/** Finds what comes out of the reports of storylines. */
final class StorylineFindings {
  private final Packs packs;
  private final Readings readings;
  private final Set<String> partial;
  private final Dating dating;
  private final SamePlace places;
  private final Descent descent;
  private final Plans plans;

  /**
   * Prepares.
   *
   * @param partial articles that arrived only in part
   * @param today the day that decides OVERDUE; null where there is none
   */
  StorylineFindings(
      Packs packs,
      Knowledge knowledge,
      Readings readings,
      Set<String> partial,
      List<Edge> lineage,
      Dating dating,
      @Nullable LocalDate today) {
    this.packs = packs;
    this.readings = readings;
    this.partial = partial;
    this.dating = dating;
    this.places = SamePlace.of(knowledge);
    this.descent = new Descent(lineage);
    this.plans = new Plans(packs, lineage, dating::day, dating::days, today);
  }

  /**
   * The outcome.
   *
   * @param happenings id shared by every report of the same event, by event id
   * @param plans by id
   * @param disagreements by id
   * @param matrix by story, fact and article
   */
  record Findings(
      Map<String, String> happenings,
      List<Plan> plans,
      List<Disagreement> disagreements,
      List<MatrixRow> matrix) {}

  /** Storyline by storyline, so that its reports are looked at while they are in memory. */
  Findings of(List<Storyline> storylines, List<Story> stories, Workers workers) {
    Map<String, Story> byId = new HashMap<>();
    stories.forEach(story -> byId.put(story.id(), story));
    Findings found =
        new Findings(new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Followed> followed = new ArrayList<>();
    workers.<Storyline, Part>each(
        storylines.iterator(),
        () -> {
          Worker worker = new Worker();
          return line -> worker.of(line, stories(line, byId));
        },
        part -> {
          found.happenings.putAll(part.happenings);
          found.disagreements.addAll(part.disagreements);
          found.matrix.addAll(part.matrix);
          followed.add(part.plans);
        });
    found.plans.addAll(plans.all(followed, readings, workers));
    found.plans.sort(Comparator.comparing(Plan::id));
    found.disagreements.sort(Comparator.comparing(Disagreement::id));
    found.matrix.sort(
        Comparator.comparing(MatrixRow::story)
            .thenComparing(MatrixRow::fact)
            .thenComparing(MatrixRow::article));
    return found;
  }

  private static List<Story> stories(Storyline line, Map<String, Story> byId) {
    return line.stories().stream().sorted().map(id -> requireNonNull(byId.get(id))).toList();
  }

  /** What comes out of one storyline. */
  private record Part(
      Map<String, String> happenings,
      Followed plans,
      List<Disagreement> disagreements,
      List<MatrixRow> matrix) {}

  /** Looks at one storyline after another. */
  private final class Worker {
    private final Map<String, String> shared = new HashMap<>();
    private final Happenings happenings = new Happenings(readings, dating, places, shared);
    private final StorylinePlans following = plans.following();
    private final Disagreements differences =
        new Disagreements(packs, readings, partial, descent, shared, dating::when);

    Part of(Storyline line, List<Story> stories) {
      shared.clear();
      Iterable<Reading> reports =
          () ->
              stories.stream()
                  .flatMap(story -> story.articles().stream())
                  .map(readings::get)
                  .iterator();
      Followed followed = following.follow(line.id(), reports);
      List<Plan> told = following.plans(followed);
      List<Disagreement> disagreements = new ArrayList<>();
      List<MatrixRow> matrix = new ArrayList<>();
      for (Story story : stories) {
        happenings.join(story);
        Disagreements.Outcome outcome = differences.of(story, told);
        disagreements.addAll(outcome.disagreements());
        matrix.addAll(outcome.matrix());
      }
      return new Part(Map.copyOf(shared), followed, disagreements, matrix);
    }
  }
}
