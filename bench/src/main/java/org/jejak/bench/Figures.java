package org.jejak.bench;

import java.util.List;
import java.util.Locale;

/** Measures as lines of a Markdown table, which read as well on a terminal. */
final class Figures {
  private Figures() {}

  static String reading(ReadingMeasure.Result result) {
    StringBuilder lines = new StringBuilder();
    row(lines, "measure", "value");
    row(lines, "---", "---");
    row(lines, "reports in a round", "" + result.reports());
    row(lines, "words a report", "" + result.words() / Math.max(1, result.reports()));
    row(lines, "reports per CPU-second, median", whole(result.perSecond()));
    row(lines, "reports per CPU-second, slowest round", whole(result.slowest()));
    result
        .steps()
        .forEach((step, millis) ->
            row(lines, step + ", CPU-milliseconds a report", number("%.3f", millis)));
    return lines.toString();
  }

  static String trace(TraceResult result) {
    StringBuilder lines = new StringBuilder();
    row(lines, "measure", "value");
    row(lines, "---", "---");
    row(lines, "reports", "" + result.reports());
    row(lines, "most heap allowed", result.memory());
    row(lines, "seconds, all", number("%.1f", result.wall()));
    row(lines, "seconds, reading alone", number("%.1f", result.readWall()));
    row(lines, "CPU-seconds, all", number("%.1f", result.cpu()));
    row(lines, "CPU-seconds, start and reading", number("%.1f", result.readCpu()));
    row(lines, "most memory resident, MB", result.resident() < 0 ? "–" : "" + result.resident());
    row(lines, "stories found", "" + result.stories());
    row(lines, "edges found", "" + result.edges());
    lines.append('\n');
    row(lines, "part", "precision", "recall", "F1");
    row(lines, "---", "---", "---", "---");
    for (TraceResult.Quality part : result.quality()) {
      row(lines, part.part(), share(part.precision()), share(part.recall()), share(part.f1()));
    }
    return lines.toString();
  }

  /** One line a run, to see growth. */
  static String growth(List<TraceResult> results) {
    StringBuilder lines = new StringBuilder();
    row(lines, "reports", "CPU-seconds, start and reading", "CPU-seconds, tracing", "resident, MB");
    row(lines, "---", "---", "---", "---");
    for (TraceResult result : results) {
      row(
          lines,
          "" + result.reports(),
          number("%.1f", result.readCpu()),
          number("%.1f", result.cpu() - result.readCpu()),
          result.resident() < 0 ? "–" : "" + result.resident());
    }
    return lines.toString();
  }

  private static String whole(double value) {
    return number("%.0f", value);
  }

  static String share(double share) {
    return share < 0 ? "–" : number("%.3f", share);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  static void row(StringBuilder lines, String... cells) {
    lines.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
