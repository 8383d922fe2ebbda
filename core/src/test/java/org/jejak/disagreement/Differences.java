package org.jejak.disagreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.plan.News;
import org.jejak.plan.Plan;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.Story;
import org.jejak.time.Interval;

/** What reports of one story, each its own origin, differ on. */
final class Differences {
  private Differences() {}

  /**
   * What they tell and where they differ.
   *
   * @param partial ids of reports that arrived only in part
   */
  static Disagreements.Outcome outcome(News news, Set<String> partial, Edge... lineage) {
    List<Reading> readings = news.readings();
    List<String> ids = readings.stream().map(reading -> reading.article().id()).toList();
    List<Story.Origin> origins = new ArrayList<>();
    ids.forEach(id -> origins.add(new Story.Origin(List.of(id), List.of())));
    Story story =
        new Story(
            "s-0000000000000001",
            "l-0000000000000001",
            "News",
            Interval.day(LocalDate.EPOCH),
            ids,
            origins,
            List.of(),
            List.of(),
            List.of());
    List<Plan> plans = news.plans("2030-01-01");
    return new Disagreements(
            Packs.standard(),
            Readings.of(readings),
            partial,
            new Descent(List.of(lineage)),
            Map.of(),
            (id, event) -> event.when())
        .of(story, plans);
  }

  static List<Disagreement> of(News news) {
    return outcome(news, Set.of()).disagreements();
  }

  /** Each difference as its kind and what is said, sorted. */
  static List<String> told(News news) {
    return of(news).stream()
        .map(found ->
            found.values().stream()
                .map(Disagreement.Value::value)
                .sorted()
                .collect(Collectors.joining(" / ", found.kind() + " ", "")))
        .sorted()
        .toList();
  }

  /** The same of an English and an Indonesian report of 8 July 2025, a Tuesday. */
  static List<String> told(String english, String indonesian) {
    return told(new News().on("2025-07-08", english).on("2025-07-08", indonesian));
  }
}
