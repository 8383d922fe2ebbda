package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jejak.document.Sources;
import org.jejak.evaluate.Evaluation;
import org.jejak.evaluate.Part;
import org.jejak.evaluate.Score;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** Measures the sets of hand-coded reports: totals alone, as the second is not looked into. */
final class HandCodedMeasure {
  /** What has to be known to read the table. */
  static final String INTRODUCTION =
      """
      `./jejak evaluate` on [three sets](gold-stories/README.md) of reports written and coded for the \
      project; misses were read in the first and in half of the third. Found and expected rows stand in brackets.

      """;

  private static final List<String> SETS = List.of("first", "second", "third");
  private static final List<String> PARTS =
      List.of(
          "stories",
          "storylines",
          "origins",
          "lineage",
          "lineage.direction",
          "drifts",
          "plans",
          "plans.outcome",
          "disagreements");

  private final Jejak jejak = Jejak.standard();
  private final Path folder;

  /**
   * Prepares it.
   *
   * @param folder with a folder a set, each with gold and reports
   */
  HandCodedMeasure(Path folder) {
    this.folder = folder;
  }

  /** A row a part, a column a set. */
  String table() throws IOException {
    List<String> heads = new ArrayList<>(List.of("part"));
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String set : SETS) {
      Path reports = folder.resolve(set).resolve("reports");
      try (Trace trace = jejak.trace(Sources.in(reports))) {
        heads.add(set + ", " + trace.readings().size() + " reports");
        Path gold = folder.resolve(set).resolve("gold");
        Evaluation evaluation = Evaluation.of(gold, trace, Evaluation.ReportKey.beside(gold));
        for (Part part : evaluation.parts()) {
          rows.computeIfAbsent(part.name(), x -> new ArrayList<>()).add(cell(part.score()));
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    Figures.row(lines, heads.toArray(String[]::new));
    Figures.row(lines, heads.stream().map(head -> "---").toArray(String[]::new));
    for (String part : PARTS) {
      List<String> cells = new ArrayList<>(List.of(part + ", P / R / F1 (found, expected)"));
      cells.addAll(rows.getOrDefault(part, List.of()));
      Figures.row(lines, cells.toArray(String[]::new));
    }
    return lines.toString();
  }

  private static String cell(Score score) {
    return String.format(
        Locale.ROOT,
        "%s / %s / %s (%d, %d)",
        share(score.precision()),
        share(score.recall()),
        share(score.f1()),
        score.found(),
        score.expected());
  }

  private static String share(@Nullable Double share) {
    return Figures.share(share == null ? -1 : share);
  }
}
