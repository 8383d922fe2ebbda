package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench lineage}. */
@Command(
    name = "lineage",
    mixinStandardHelpOptions = true,
    description = "Measures which report was made out of which, on reports with planted relations.")
final class LineageCommand implements Callable<Integer> {
  @Option(
      names = "--gold",
      paramLabel = "DIR",
      defaultValue = "samples/gold",
      description = "Gold of the sample reports (default: ${DEFAULT-VALUE}).")
  private Path gold = Path.of("samples", "gold");

  @Option(
      names = "--rounds",
      defaultValue = "10",
      description = "Sets of reports that are traced, each apart (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--seed", defaultValue = "1", description = "Start of chance.")
  private long seed;

  @Option(names = "--misses", description = "Print what is missed or wrong, too.")
  private boolean misses;

  @Override
  public Integer call() throws IOException {
    List<String> notes = new ArrayList<>();
    LineageMeasure.Score score = new LineageMeasure(gold, notes).measure(rounds, seed);
    if (misses) {
      notes.forEach(System.out::println);
    }
    System.out.print(LineageFigures.quality(score));
    return 0;
  }
}
