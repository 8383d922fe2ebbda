package org.jejak.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was planted in the format of {@code docs/gold.md}, story by story. */
final class GoldWriter implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> FILES = List.of("articles", "stories", "lineage", "drifts");

  private final IntFunction<String> name;
  private final Map<String, BufferedWriter> files = new LinkedHashMap<>();

  /**
   * Opens the files.
   *
   * @param name how gold names a report by its number
   */
  GoldWriter(Path folder, IntFunction<String> name) throws IOException {
    this.name = name;
    Files.createDirectories(folder);
    for (String file : FILES) {
      files.put(file, Files.newBufferedWriter(folder.resolve(file + ".jsonl")));
    }
  }

  void write(Planted.Story story) {
    for (GeneratedReport report : story.reports()) {
      row(
          "articles",
          "report",
          name.apply(report.number()),
          "title",
          report.title(),
          "outlet",
          report.outlet(),
          "authors",
          List.of(),
          "lang",
          report.lang().code(),
          "published",
          report.written(),
          "credits",
          report.credit() == null ? List.of() : List.of(report.credit()),
          "text",
          report.text());
    }
    row(
        "stories",
        "story",
        "story-" + story.number(),
        "storyline",
        "storyline-" + story.number(),
        "reports",
        story.reports().stream().map(report -> name.apply(report.number())).toList(),
        "origins",
        origins(story),
        "undecided",
        List.of());
    for (Planted.Edge edge : story.edges()) {
      row(
          "lineage",
          "from",
          name.apply(edge.from()),
          "to",
          name.apply(edge.to()),
          "kind",
          edge.kind(),
          "direction",
          edge.direction());
      for (Planted.Drift drift : edge.drifts()) {
        row(
            "drifts",
            "from",
            name.apply(edge.from()),
            "to",
            name.apply(edge.to()),
            "kind",
            drift.kind(),
            "from_text",
            drift.fromText(),
            "to_text",
            drift.toText());
      }
    }
  }

  /** Reports joined by all edges but excerpts. */
  private List<List<String>> origins(Planted.Story story) {
    Map<Integer, List<String>> groups = new LinkedHashMap<>();
    Map<Integer, Integer> source = new HashMap<>();
    for (Planted.Edge edge : story.edges()) {
      if (!edge.kind().equals("EXCERPT")) {
        source.put(edge.to(), edge.from());
      }
    }
    for (GeneratedReport report : story.reports()) {
      int origin = source.getOrDefault(report.number(), report.number());
      groups.computeIfAbsent(origin, o -> new ArrayList<>()).add(name.apply(report.number()));
    }
    return List.copyOf(groups.values());
  }

  private void row(String file, @Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    BufferedWriter writer = files.get(file);
    if (writer == null) {
      throw new IllegalStateException("no gold file " + file + " among " + Arrays.asList(FILES));
    }
    try {
      writer.write(JSON.writeValueAsString(row));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter writer : files.values()) {
      writer.close();
    }
  }
}
