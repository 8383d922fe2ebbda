package org.jejak.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** What stories and lineage cost a report as reports become more; each size in its own process. */
final class StoryGrowth {
  /** What has to be known to read the table. */
  static final String INTRODUCTION =
      """
      CPU time of stories and lineage on made reports of one year, reading left out: what is done \
      report by report in one thread, what is done over all of them in the whole process, garbage \
      collection included.

      """;

  private StoryGrowth() {}

  /**
   * One size.
   *
   * @param stories CPU-seconds that grouping into stories and storylines took
   * @param lineage CPU-seconds that finding copies, excerpts, translations and drifts took
   */
  record Result(int reports, double stories, double lineage, int groups, int edges) {
    double perSecond() {
      return reports / (stories + lineage);
    }
  }

  /**
   * Measures the sizes one by one.
   *
   * @throws IOException when a process fails, of want of memory, say
   */
  static List<Result> measure(List<Integer> sizes, int words, String memory)
      throws IOException, InterruptedException {
    List<Result> results = new ArrayList<>();
    for (int size : sizes) {
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx" + memory,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "growth-child",
                  "--reports",
                  "" + size,
                  "--words",
                  "" + words)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(child::destroyForcibly));
      byte[] out = child.getInputStream().readAllBytes();
      int exit = child.waitFor();
      if (exit != 0) {
        throw new IOException(
            "grouping " + size + " reports in " + memory + " ended with exit code " + exit);
      }
      results.add(
          JsonMapper.builder()
              .build()
              .readValue(new String(out, StandardCharsets.UTF_8), Result.class));
    }
    return results;
  }

  /** As a Markdown table; the last column says how the cost of a report grew. */
  static String table(List<Result> results) {
    StringBuilder lines = new StringBuilder();
    Figures.row(
        lines,
        "reports",
        "stories, ms a report",
        "lineage, ms a report",
        "reports a CPU-second, both",
        "cost a report, times the first");
    Figures.row(lines, "---", "---", "---", "---", "---");
    for (Result result : results) {
      Figures.row(
          lines,
          "" + result.reports(),
          number("%.3f", 1000 * result.stories() / result.reports()),
          number("%.3f", 1000 * result.lineage() / result.reports()),
          number("%.0f", result.perSecond()),
          number("%.2f", results.getFirst().perSecond() / result.perSecond()));
    }
    return lines.toString();
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
