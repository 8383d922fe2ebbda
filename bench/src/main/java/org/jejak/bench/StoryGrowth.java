package org.jejak.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** What stories and lineage cost a report as reports become more; each size in its own process. */
final class StoryGrowth {
  /** What has to be known to read the table. */
  static final String INTRODUCTION =
      """
      `./jejak bench stories --part growth`: CPU time of lineage and stories on made reports of one year, \
      reading left out; each size in a process of its own whose heap is limited (`--memory`): most \
      readings wait in a temporary file. \
      Report by report: CPU time of the thread, cutting the text into words again included. Over all \
      of them: CPU time of the whole process, garbage collection included. What the JVM takes to \
      compile is told apart: it does not grow with the reports.

      """;

  private StoryGrowth() {}

  /**
   * One size; CPU-seconds.
   *
   * @param looking lineage, report by report
   * @param edges lineage, over all reports: copies, excerpts, translations and drifts
   * @param gathering stories, report by report
   * @param groups stories and storylines, over all reports
   * @param compiling what the JVM took to compile, from start to end, not in the others
   * @param resident most memory resident, in MB; negative where unknown
   */
  record Result(
      int reports,
      double looking,
      double edges,
      double gathering,
      double groups,
      double compiling,
      long resident,
      int stories,
      int edgeCount) {
    double lineage() {
      return looking + edges;
    }

    double both() {
      return lineage() + gathering + groups;
    }

    double perSecond() {
      return reports / both();
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
                  "-XX:-UseDynamicNumberOfCompilerThreads",
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
        "lineage, each, ms a report",
        "lineage, all, ms a report",
        "stories, each, ms a report",
        "stories, all, ms a report",
        "reports a CPU-second: lineage",
        "stories",
        "both",
        "cost a report, times the first",
        "compiling, CPU-seconds",
        "resident, MB",
        "edges",
        "stories found");
    Figures.row(lines, Collections.nCopies(13, "---").toArray(String[]::new));
    for (Result result : results) {
      double each = 1000.0 / result.reports();
      Figures.row(
          lines,
          "" + result.reports(),
          number("%.3f", each * result.looking()),
          number("%.3f", each * result.edges()),
          number("%.3f", each * result.gathering()),
          number("%.3f", each * result.groups()),
          number("%.0f", result.reports() / result.lineage()),
          number("%.0f", result.reports() / (result.gathering() + result.groups())),
          number("%.0f", result.perSecond()),
          number("%.2f", results.getFirst().perSecond() / result.perSecond()),
          number("%.0f", result.compiling()),
          result.resident() < 0 ? "–" : "" + result.resident(),
          "" + result.edgeCount(),
          "" + result.stories());
    }
    return lines.toString();
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
