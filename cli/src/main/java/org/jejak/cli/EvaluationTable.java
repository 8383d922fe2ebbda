package org.jejak.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jejak.evaluate.Evaluation;
import org.jejak.evaluate.Miss;
import org.jejak.evaluate.Part;
import org.jejak.evaluate.Score;
import org.jspecify.annotations.Nullable;

/** Prints how well a trace agrees with gold. */
final class EvaluationTable {
  private final PrintWriter out;

  EvaluationTable(PrintWriter out) {
    this.out = out;
  }

  /** A line a part: the shares, then how many were found and how many are there. */
  void print(List<Part> parts, List<String> absent) {
    int width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
    String head = "%-" + Math.max(width, 4) + "s  %9s  %6s  %5s  %7s  %8s%n";
    out.printf(Locale.ROOT, head, "part", "precision", "recall", "F1", "found", "expected");
    for (Part part : parts) {
      Score score = part.score();
      out.printf(
          Locale.ROOT,
          head,
          part.name(),
          share(score.precision()),
          share(score.recall()),
          share(score.f1()),
          score.found(),
          score.expected());
    }
    if (!absent.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%n%d report%s of the gold are not among the inputs and were left out:%n",
          absent.size(),
          absent.size() == 1 ? "" : "s");
      absent.forEach(report -> out.println("  " + report));
    }
  }

  private static String share(@Nullable Double share) {
    return share == null ? "–" : String.format(Locale.ROOT, "%.3f", share);
  }

  /** What was missed and what was found wrongly, by part and report. */
  void printMisses(List<Part> parts) {
    for (Part part : parts) {
      if (part.misses().isEmpty()) {
        continue;
      }
      out.printf(
          Locale.ROOT,
          "%n%s: %d of %d expected, %d found%n",
          part.name(),
          Math.round(part.score().rightExpected()),
          part.score().expected(),
          part.score().found());
      String report = "";
      for (Miss miss : part.misses()) {
        if (!miss.report().equals(report)) {
          report = miss.report();
          out.println("  " + report);
        }
        print(miss);
      }
    }
  }

  private void print(Miss miss) {
    if (miss.found() == null) {
      out.println("    missed    " + miss.expected());
    } else if (miss.expected() == null) {
      out.println("    wrong     " + miss.found());
    } else {
      out.println("    expected  " + miss.expected());
      out.println("    found     " + miss.found());
    }
  }

  /** The parts with this name and those counted under it; all where it is null. */
  static List<Part> named(Evaluation evaluation, @Nullable String name) {
    return evaluation.parts().stream()
        .filter(
            part -> name == null || part.name().equals(name) || part.name().startsWith(name + "."))
        .toList();
  }
}
