package org.jejak.bench;

import java.util.List;
import java.util.Locale;
import org.jejak.bench.PlantedLineage.Way;

/** Writes what was measured of lineage as tables. */
final class LineageFigures {
  private LineageFigures() {}

  /** Said before the tables. */
  static final String INTRODUCTION =
      """
      `./jejak bench lineage`: reports whose relations were planted: sample reports and sentences by \
      rule, copied with edits, reordered, excerpted, translated; agency copy that names an absent \
      agency; events told by three reporters of our own; bulletins of several days in one form; \
      notices around the text. Each round is traced by itself. An edge is right when reports, kind \
      and order are; where nothing proves the order it must not be wrong. The peers look for the \
      pairs alone, each at the threshold that suits it best on these very reports. `--misses` shows \
      what is wrong.

      """;

  /** Said before the table of growth. */
  static final String GROWTH_INTRODUCTION =
      """
      `./jejak bench lineage --part growth`: CPU time of the thread, reading not counted; `--sizes` \
      sets how many reports it is measured at, `--shape` which.

      """;

  /** What was found, as it stands in the benchmarks. */
  static String section(LineageMeasure.Score score, List<PairMeasure.Row> pairs) {
    return INTRODUCTION + quality(score) + "\n" + pairs(pairs);
  }

  static String quality(LineageMeasure.Score score) {
    StringBuilder text =
        new StringBuilder(
            """
            | reports | planted edges | found | precision / recall / F1 | reports with an edge too many |
            | --- | --- | --- | --- | --- |
            """);
    for (Way way : Way.values()) {
      Tally tally = score.edges(way);
      int[] reports = score.seen(way);
      text.append(
          "| %s | %d | %d | %s | %d of %d |\n"
              .formatted(
                  way.words(),
                  tally.markedCount(),
                  tally.foundCount(),
                  tally.shares(),
                  reports[1],
                  reports[0]));
    }
    return text.append("\nAll edges, with kind and order: ")
        .append(score.all().shares())
        .append("; the two reports alone: ")
        .append(score.pairs().shares())
        .append(".\n")
        .toString();
  }

  static String pairs(List<PairMeasure.Row> rows) {
    StringBuilder text = new StringBuilder();
    Figures.row(
        text, "pairs that share text", "threshold", "precision / recall / F1", "ms a report");
    Figures.row(text, "---", "---", "---", "---");
    for (PairMeasure.Row row : rows) {
      String millis = row.millis() < 0 ? "–" : String.format(Locale.ROOT, "%.3f", row.millis());
      Figures.row(text, row.name(), row.threshold(), row.tally().shares(), millis);
    }
    return text.toString();
  }

  static String growth(List<LineageGrowth.Run> runs) {
    StringBuilder text = new StringBuilder();
    Figures.row(
        text,
        "reports",
        "how many",
        "lineage, CPU-ms a report",
        "stories, CPU-ms a report",
        "reports a CPU-second, both",
        "edges",
        "stories found");
    Figures.row(text, "---", "---", "---", "---", "---", "---", "---");
    for (LineageGrowth.Run run : runs) {
      Figures.row(
          text,
          run.shape().words(),
          "" + run.reports(),
          String.format(Locale.ROOT, "%.3f", run.lineage() / run.reports()),
          String.format(Locale.ROOT, "%.3f", run.stories() / run.reports()),
          String.format(Locale.ROOT, "%.0f", 1000 / run.perReport()),
          "" + run.edges(),
          "" + run.groups());
    }
    return text.toString();
  }
}
