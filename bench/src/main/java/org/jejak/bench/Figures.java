package org.jejak.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  static String store(StoreResult result) {
    StringBuilder lines = new StringBuilder();
    row(lines, "measure", "value");
    row(lines, "---", "---");
    row(lines, "reports", "" + result.reports());
    row(lines, "most heap allowed", result.memory());
    row(lines, "taking in, seconds", number("%.1f", result.seconds()));
    row(lines, "taking in, CPU-seconds", number("%.1f", result.cpu()));
    row(lines, "reports a second", whole(result.reports() / result.seconds()));
    row(lines, "reports a second, by tenths", tenths(result, t -> whole(t.perSecond())));
    row(lines, "resident at the end of each, MB", tenths(result, t -> megabytes(t.resident())));
    StoreResult.Disk disk = result.disk();
    row(lines, "bytes a report, packed alone by gzip", whole(disk.packed()));
    row(lines, "bytes a report: archive", whole(disk.archive()));
    row(lines, "bytes a report: tables", whole(disk.tables()));
    row(lines, "bytes a report: index", whole(disk.index()));
    row(
        lines,
        "bytes a report beside the packed original",
        whole(disk.archive() + disk.tables() + disk.index() - disk.packed()));
    row(lines, "opening for writing, ms", whole(result.opening().toWrite()));
    row(lines, "opening for reading, with the index, ms", whole(result.opening().toRead()));
    row(lines, "search, ms: median / p95 / most", quantiles(result.asked().search()));
    row(lines, "search with all facets, ms", quantiles(result.asked().facets()));
    StoreResult.Quantiles story = result.asked().story();
    if (story != null) {
      row(lines, "all data of a story, ms", quantiles(story));
    }
    StoreResult.Tracing tracing = result.tracing();
    if (tracing != null) {
      row(lines, "tracing everything, seconds", number("%.1f", tracing.seconds()));
      row(lines, "tracing everything, CPU-seconds", number("%.1f", tracing.cpu()));
      row(lines, "tracing, most memory resident, MB", megabytes(tracing.resident()));
    }
    return lines.toString();
  }

  private static String tenths(StoreResult result, Function<StoreResult.Tenth, String> figure) {
    return result.tenths().stream().map(figure).collect(Collectors.joining(" "));
  }

  private static String quantiles(StoreResult.Quantiles millis) {
    return String.format(
        Locale.ROOT, "%.1f / %.1f / %.1f", millis.median(), millis.p95(), millis.most());
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
    row(lines, "most memory resident, MB", megabytes(result.resident()));
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
          megabytes(result.resident()));
    }
    return lines.toString();
  }

  /** {@code -1} is unknown. */
  private static String megabytes(long resident) {
    return resident < 0 ? "–" : "" + resident;
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
