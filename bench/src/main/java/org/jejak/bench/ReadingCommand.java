package org.jejak.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench reading}. */
@Command(
    name = "reading",
    mixinStandardHelpOptions = true,
    description = "Measures reading plain text: reports per CPU-second after warm-up.")
final class ReadingCommand implements Callable<Integer> {
  /** What has to be known to read the table. */
  static final String INTRODUCTION =
      """
      `./jejak bench reading`: plain text to a reading, all steps, on one thread; CPU time of that \
      thread, after warm-up. The steps are measured apart.

      """;

  @Option(names = "--reports", defaultValue = "400", description = "Reports in a round.")
  private int reports;

  @Option(names = "--words", defaultValue = "500", description = "Words of a report, about.")
  private int words;

  @Option(names = "--seed", defaultValue = "1", description = "Start of chance.")
  private long seed;

  @Option(names = "--rounds", defaultValue = "7", description = "Rounds that are measured.")
  private int rounds;

  @Option(names = "--warm-up", defaultValue = "5", description = "Rounds before them.")
  private int warmUp;

  @Override
  public Integer call() {
    ReadingMeasure.Result result =
        new ReadingMeasure(reports, words, seed, rounds, warmUp).measure();
    System.out.print(Figures.reading(result));
    return 0;
  }
}
