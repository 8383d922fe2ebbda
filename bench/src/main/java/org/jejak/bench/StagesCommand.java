package org.jejak.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench stages}. */
@Command(
    name = "stages",
    mixinStandardHelpOptions = true,
    description =
        "Measures what each stage costs a report, beside a bare part of it on the same reports: a"
            + " scan of the text, parsing, inserting, indexing.")
final class StagesCommand implements Callable<Integer> {
  /** What has to be known to read the table. */
  static final String INTRODUCTION =
      """
      `./jejak bench stages`: CPU time of the process a report, garbage collection included, what the JVM \
      takes to compile left out; median of the rounds. What is allocated is soon given back. Beside each stage stands a bare part of it on the \
      same reports, which it can hardly do without.

      """;

  @Option(names = "--reports", defaultValue = "1000", description = "Reports in a round.")
  private int reports;

  @Option(names = "--words", defaultValue = "500", description = "Words of a report, about.")
  private int words;

  @Option(names = "--seed", defaultValue = "1", description = "Start of chance.")
  private long seed;

  @Option(names = "--rounds", defaultValue = "5", description = "Rounds, after one to warm up.")
  private int rounds;

  @Override
  public Integer call() throws IOException {
    System.out.print(measured(reports, words, seed, rounds));
    return 0;
  }

  /**
   * Measures, and writes tables of it.
   *
   * @throws IOException when the temporary folder takes no more
   */
  static String measured(int reports, int words, long seed, int rounds) throws IOException {
    try (StageMeasure measure = new StageMeasure(reports, words, seed, rounds)) {
      return table(measure.measure()) + "\n" + threads(measure.perSecond(1), measure.perSecond(2));
    }
  }

  private static String threads(double one, double two) {
    StringBuilder lines = new StringBuilder();
    Figures.row(lines, "threads that read", "reports a second", "times one");
    Figures.row(lines, "---", "---", "---");
    Figures.row(lines, "1", number("%.0f", one), "1.00");
    Figures.row(lines, "2", number("%.0f", two), number("%.2f", two / one));
    return lines.toString();
  }

  /** As a Markdown table, with a line for each stage that takes more than three times its limit. */
  private static String table(List<Stage> stages) {
    StringBuilder lines = new StringBuilder();
    Figures.row(
        lines,
        "stage",
        "ms a report",
        "reports a CPU-second",
        "kB allocated",
        "limit",
        "ms",
        "times");
    Figures.row(lines, "---", "---", "---", "---", "---", "---", "---");
    for (Stage stage : stages) {
      Figures.row(
          lines,
          stage.name(),
          number("%.3f", stage.millis()),
          number("%.0f", 1000 / stage.millis()),
          number("%.0f", stage.kilobytes()),
          stage.limit(),
          number("%.4f", stage.limitMillis()),
          number("%.1f", stage.ratio()));
    }
    for (Stage stage : stages) {
      if (!stage.why().isEmpty()) {
        lines.append("\n").append(stage.name()).append(": ").append(stage.why()).append("\n");
      }
    }
    return lines.toString();
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
