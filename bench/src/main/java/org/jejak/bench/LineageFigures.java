package org.jejak.bench;

import org.jejak.bench.PlantedLineage.Way;

/** Writes what was measured of lineage as tables. */
final class LineageFigures {
  private LineageFigures() {}

  static String quality(LineageMeasure.Score score) {
    StringBuilder text =
        new StringBuilder(
            """
            | reports | planted edges | found | precision / recall / F1 | reports with an edge too many |
            | --- | --- | --- | --- | --- |
            """);
    for (Way way : Way.values()) {
      Tally tally = score.byWay().get(way);
      int[] reports = score.reports().get(way);
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
}
