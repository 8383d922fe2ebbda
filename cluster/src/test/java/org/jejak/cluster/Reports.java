package org.jejak.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jejak.document.Sources;
import org.jejak.output.OutputFiles;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reports to test with: the samples, and reports made out of their paragraphs by rule. */
final class Reports {
  static final Path ROOT = Path.of(System.getProperty("jejak.root", ".."));
  static final String SAMPLES = ROOT.resolve("samples").toString();

  private static final JsonMapper JSON = new JsonMapper();
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);

  private Reports() {}

  /** The files that {@code jejak trace} writes of inputs. */
  static Path traced(Path dir, String... inputs) throws IOException {
    try (Trace trace = Jejak.standard().trace(Sources.in(List.of(inputs)))) {
      OutputFiles.write(trace, dir);
    }
    return dir;
  }

  /**
   * A file of lines: paragraphs of the samples in other company, over some weeks, with copies among
   * them. The same number gives the same bytes.
   */
  static Path made(Path file, int reports) throws IOException {
    Random chance = new Random(7);
    List<List<String>> samples = samples();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      List<String> paragraphs = new ArrayList<>(samples.get(chance.nextInt(samples.size())));
      if (chance.nextBoolean()) {
        paragraphs.addAll(samples.get(chance.nextInt(samples.size())));
        Collections.shuffle(paragraphs, chance);
      }
      ObjectNode line = JSON.createObjectNode();
      line.put("title", "Report " + chance.nextInt(reports));
      line.put("text", String.join("\n\n", paragraphs));
      line.put("outlet", "Outlet " + chance.nextInt(9));
      if (chance.nextInt(8) > 0) {
        line.put("published", FIRST_DAY.plusDays(chance.nextInt(40)).toString());
      }
      lines.add(line.toString());
    }
    return Files.write(file, lines);
  }

  private static List<List<String>> samples() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("samples/txt"))) {
      List<List<String>> samples = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        samples.add(
            Stream.of(Files.readString(file).split("\n\n"))
                .filter(paragraph -> paragraph.length() > 80)
                .toList());
      }
      return samples;
    }
  }
}
