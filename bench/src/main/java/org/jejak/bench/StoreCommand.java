package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench store}. */
@Command(
    name = "store",
    mixinStandardHelpOptions = true,
    description =
        "Takes generated reports into a new folder in a process of limited memory, then opens,"
            + " searches and reads it: time, memory, disk.")
final class StoreCommand implements Callable<Integer> {
  /** What has to be known to read the table. */
  static final String INTRODUCTION =
      """
      `./jejak bench store --reports N`: `jejak ingest` of made reports of 500 words into a new folder, in \
      a process of its own; then its folder is traced, opened, and asked. Seconds run from the start of the \
      process to its end. What gzip makes of a report alone tells what the archive must hold at least.

      """;

  static final int WORDS = 500;
  static final long SEED = 1;
  static final String MEMORY = "2g";

  @Option(names = "--reports", defaultValue = "200000", description = "How many reports.")
  private int reports;

  @Option(names = "--words", defaultValue = "" + WORDS, description = "Words of a report, about.")
  private int words;

  @Option(names = "--seed", defaultValue = "" + SEED, description = "Start of chance.")
  private long seed;

  @Option(names = "--memory", defaultValue = MEMORY, description = "Most heap, as for -Xmx.")
  private String memory = MEMORY;

  @Option(
      names = "--no-trace",
      description = "Leave tracing out, which takes longest, and what needs it.")
  private boolean untraced;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "A new folder that is left there. Default: a temporary one.")
  private @Nullable Path keep;

  @Override
  public Integer call() throws IOException, InterruptedException {
    StoreResult result =
        keep == null
            ? measure(reports, words, seed, memory, !untraced)
            : new StoreMeasure(keep, memory).measure(reports, words, seed, !untraced);
    System.out.print(Figures.store(result));
    return 0;
  }

  /** Measures in a temporary folder. */
  static StoreResult measure(int reports, int words, long seed, String memory, boolean traced)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("jejak-bench");
    try {
      return new StoreMeasure(folder, memory).measure(reports, words, seed, traced);
    } finally {
      TraceCommand.delete(folder);
    }
  }
}
