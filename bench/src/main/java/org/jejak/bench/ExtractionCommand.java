package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench extraction}. */
@Command(
    name = "extraction",
    mixinStandardHelpOptions = true,
    description = "Measures what Jejak reads out of saved pages, and how fast, beside its peers.")
final class ExtractionCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of the sets, each with gold.json and NAME.html.gz (default: data/extraction in"
              + " the folder that the setting jejak.material names, else in ../shared).")
  private @Nullable Path data;

  @Option(
      names = "--set",
      split = ",",
      paramLabel = "SET",
      description = "Sets to read (default: zyte,naeb,fundus,htmldate-default).")
  private List<String> sets = ExtractionMeasure.SETS;

  @Option(names = "--no-peers", description = "Measure Jejak alone.")
  private boolean alone;

  @Option(
      names = "--misses",
      description = "Print page by page what Jejak missed, the worst first; measures no speed.")
  private boolean misses;

  @Option(
      names = "--page",
      paramLabel = "NAME",
      description = "Print the misses of the pages whose name begins so, in full.")
  private @Nullable String page;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Rounds in which speed is measured; 0 for none (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "3",
      description = "Rounds before them (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Override
  public Integer call() throws IOException {
    Path folder = data == null ? ExtractionMeasure.standardData() : data;
    boolean show = misses || page != null;
    try (var measure = new ExtractionMeasure(folder, sets, !alone && !show)) {
      if (show) {
        System.out.print(new ExtractionMisses(page).of(measure.jejak()));
      }
      if (page == null) {
        System.out.print(ExtractionFigures.of(measure.measure(warmUp, show ? 0 : rounds)));
      }
      return CommandLine.ExitCode.OK;
    } catch (GoldPages.MissingException e) {
      System.err.println("jejak bench: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
  }
}
