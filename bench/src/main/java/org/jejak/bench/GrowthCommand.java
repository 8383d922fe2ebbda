package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench growth}. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description =
        "Measures what reading and tracing cost a report as reports become more, each size in a"
            + " process of its own of limited memory, and draws it.")
final class GrowthCommand implements Callable<Integer> {
  /** What has to be known to read the table. */
  static final String INTRODUCTION =
      """
      `./jejak bench growth`: CPU-milliseconds a made report of 500 words, reading on one thread and tracing; \
      each size in a process of its own (`--memory`), what the JVM takes to compile left out.

      """;

  /** From a thousand to as many as one machine is meant for. */
  static final List<Integer> SIZES = List.of(1000, 3000, 10_000, 30_000, 100_000, 200_000);

  @Option(
      names = "--sizes",
      split = ",",
      description = "How many reports, size by size (default: 1000 to 200000).")
  private List<Integer> sizes = SIZES;

  @Option(names = "--memory", defaultValue = "2g", description = "Most heap, as for -Xmx.")
  private String memory = "2g";

  @Option(names = "--chart", paramLabel = "FILE", description = "Write the curves as SVG, too.")
  private @Nullable Path chart;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<TraceResult> results = measure(sizes, memory);
    System.out.print(table(results));
    if (chart != null) {
      Files.writeString(chart, chart(results));
    }
    return 0;
  }

  static List<TraceResult> measure(List<Integer> sizes, String memory)
      throws IOException, InterruptedException {
    List<TraceResult> results = new ArrayList<>();
    for (int size : sizes) {
      results.add(TraceCommand.measure(size, 500, 1, memory));
    }
    return results;
  }

  /** As a Markdown table; the last column says how the cost of a report grew from the first. */
  static String table(List<TraceResult> results) {
    StringBuilder lines = new StringBuilder();
    Figures.row(
        lines,
        "reports",
        "reading, ms",
        "tracing, ms",
        "both, ms",
        "times the first",
        "resident, MB");
    Figures.row(lines, "---", "---", "---", "---", "---", "---");
    double first = both(results.getFirst());
    for (TraceResult result : results) {
      Figures.row(
          lines,
          "" + result.reports(),
          number(reading(result)),
          number(tracing(result)),
          number(both(result)),
          number(both(result) / first),
          result.resident() < 0 ? "–" : "" + result.resident());
    }
    return lines.toString();
  }

  /** The curves as an SVG picture. */
  static String chart(List<TraceResult> results) {
    return new GrowthChart("CPU-milliseconds a report, by the number of reports")
        .curve("reading and tracing", points(results, GrowthCommand::both))
        .curve("reading", points(results, GrowthCommand::reading))
        .curve("tracing", points(results, GrowthCommand::tracing))
        .svg();
  }

  private static List<GrowthChart.Point> points(
      List<TraceResult> results, ToDoubleFunction<TraceResult> cost) {
    return results.stream()
        .map(result -> new GrowthChart.Point(result.reports(), cost.applyAsDouble(result)))
        .toList();
  }

  private static double reading(TraceResult result) {
    return 1000 * result.readCpu() / result.reports();
  }

  private static double tracing(TraceResult result) {
    return 1000 * (result.cpu() - result.readCpu()) / result.reports();
  }

  private static double both(TraceResult result) {
    return 1000 * result.cpu() / result.reports();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
