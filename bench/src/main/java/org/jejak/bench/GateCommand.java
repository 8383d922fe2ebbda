package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench gate}. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description = {
      "Whether a stage has become slower: what each costs, as times what parsing, packing, inserting"
          + " and indexing the same reports cost in the same run, beside what was written down.",
      "Exit code 1 where one takes more than --most times that."
    })
final class GateCommand implements Callable<Integer> {
  private static final int REPORTS = 300;
  private static final int WORDS = 400;
  private static final int ROUNDS = 5;
  private static final int SLOWER = 1;

  @Option(
      names = "--file",
      defaultValue = "bench/gate.tsv",
      description = "What was written down (default: ${DEFAULT-VALUE}).")
  private Path file = Path.of("bench", "gate.tsv");

  @Option(
      names = "--most",
      defaultValue = "1.6",
      description = "How many times that is still passed over (default: ${DEFAULT-VALUE}).")
  private double most;

  @Option(names = "--update", description = "Write down what is measured now.")
  private boolean update;

  @Override
  public Integer call() throws IOException {
    Map<String, Double> now = measured();
    if (update) {
      write(now);
      return 0;
    }
    List<String> slower = new ArrayList<>();
    Map<String, Double> before = read();
    now.forEach((stage, times) -> {
      double known = before.getOrDefault(stage, Double.NaN);
      System.out.printf(Locale.ROOT, "%-45s %6.2f, was %6.2f%n", stage, times, known);
      if (!(times <= known * most)) {
        slower.add(stage);
      }
    });
    slower.forEach(stage -> System.out.println("slower, or not written down: " + stage));
    return slower.isEmpty() ? 0 : SLOWER;
  }

  private static Map<String, Double> measured() throws IOException {
    Map<String, Double> times = new LinkedHashMap<>();
    try (StageMeasure measure = new StageMeasure(REPORTS, WORDS, 1, ROUNDS)) {
      double yardstick = measure.yardstick();
      measure.measure().forEach(stage -> times.put(stage.name(), stage.millis() / yardstick));
    }
    return times;
  }

  private void write(Map<String, Double> times) throws IOException {
    StringBuilder lines =
        new StringBuilder(
            "# Written by `jejak bench gate --update`: stage, times the yardstick.\n");
    times.forEach(
        (stage, value) -> lines.append(String.format(Locale.ROOT, "%s\t%.2f%n", stage, value)));
    Files.writeString(file, lines);
    System.out.println("wrote " + file);
  }

  private Map<String, Double> read() throws IOException {
    Map<String, Double> times = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && cells.length == 2) {
        times.put(cells[0], Double.valueOf(cells[1]));
      }
    }
    return times;
  }
}
