package org.jejak.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the tables hold of a story: rows of the output format as JSON, and its reports.
 *
 * @param story its row in stories.jsonl
 * @param storyline the row of its storyline
 * @param reports by day of publication, then id; undated ones last
 * @param lineage edges to its reports
 * @param plans of its storyline
 * @param disagreements of the story
 * @param matrix facts by reports
 */
public record StoryData(
    String story,
    String storyline,
    List<Report> reports,
    List<String> lineage,
    List<String> plans,
    List<String> disagreements,
    List<String> matrix) {
  private static final JsonMapper JSON = new JsonMapper();

  /** A report as lists show it; days are ISO 8601. */
  public record Report(
      String id,
      @Nullable String url,
      @Nullable String outlet,
      @Nullable String title,
      String lang,
      @Nullable String publishedFrom,
      @Nullable String publishedTo) {}

  /** Copies the lists. */
  public StoryData {
    reports = List.copyOf(reports);
    lineage = List.copyOf(lineage);
    plans = List.copyOf(plans);
    disagreements = List.copyOf(disagreements);
    matrix = List.copyOf(matrix);
  }

  /** The story of an id, which may be one that it had before; empty where there is none. */
  static Optional<StoryData> of(String id, Tables tables) {
    FindingTable findings = tables.findings();
    String now = findings.now(id);
    return findings.of("stories", now).stream()
        .findFirst()
        .map(story -> {
          JsonNode row = JSON.readTree(story);
          String storyline = row.path("storyline").asString();
          return new StoryData(
              story,
              findings.of("storylines", storyline).getFirst(),
              tables.articles().ofStory(now),
              findings.of("lineage", now),
              findings.of("plans", storyline),
              findings.of("disagreements", now),
              findings.of("matrix", now));
        });
  }
}
