package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench lineage}. */
@Command(
    name = "lineage",
    mixinStandardHelpOptions = true,
    description = "Measures which report was made out of which, on reports with planted relations.")
final class LineageCommand implements Callable<Integer> {
  /** How many reports growth is measured at. */
  static final List<Integer> SIZES = List.of(1250, 2500, 5000);

  /** What is measured. */
  enum Part {
    EDGES,
    GROWTH
  }

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

  @Option(
      names = "--part",
      split = ",",
      paramLabel = "PART",
      description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
  private List<Part> parts = List.of(Part.values());

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N",
      description = "How many reports growth is measured at (default: 1250,2500,5000).")
  private List<Integer> sizes = SIZES;

  @Option(
      names = "--shape",
      split = ",",
      paramLabel = "SHAPE",
      description = "Growth of these reports alone: ${COMPLETION-CANDIDATES} (default: all).")
  private List<LineageGrowth.Shape> shapes = List.of(LineageGrowth.Shape.values());

  @Option(
      names = "--words",
      defaultValue = "200",
      description = "Words of a report whose growth is measured (default: ${DEFAULT-VALUE}).")
  private int words;

  @Option(names = "--misses", description = "Print what is missed or wrong, too.")
  private boolean misses;

  @Override
  public Integer call() throws IOException {
    if (parts.contains(Part.EDGES)) {
      List<String> notes = new ArrayList<>();
      PairMeasure peers = new PairMeasure();
      LineageMeasure.Score score = new LineageMeasure(gold, notes).measure(rounds, seed, peers);
      if (misses) {
        notes.forEach(System.out::println);
      }
      System.out.print(LineageFigures.quality(score) + "\n" + LineageFigures.pairs(peers.rows()));
    }
    if (parts.contains(Part.GROWTH)) {
      LineageGrowth growth = new LineageGrowth(words);
      growth.run(LineageGrowth.Shape.MADE, 500);
      List<LineageGrowth.Run> runs = new ArrayList<>();
      for (LineageGrowth.Shape shape : shapes) {
        sizes.forEach(size -> runs.add(growth.run(shape, size)));
      }
      System.out.print(LineageFigures.growth(runs));
    }
    return CommandLine.ExitCode.OK;
  }
}
