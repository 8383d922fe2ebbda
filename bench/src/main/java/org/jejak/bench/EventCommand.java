package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jejak bench events}. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = "Measures coded events against sentences that people have coded.")
final class EventCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder with events (default: data in the folder that the setting jejak.material names,"
              + " else in ../shared).")
  private @Nullable Path data;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      defaultValue = "docs/gold-events/id.jsonl",
      description = "Coded Indonesian sentences (default: ${DEFAULT-VALUE}).")
  private Path gold = Path.of("docs", "gold-events", "id.jsonl");

  @Option(
      names = "--part",
      split = ",",
      paramLabel = "PART",
      description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
  private List<EventMeasure.Part> parts = List.of(EventMeasure.Part.values());

  @Option(
      names = "--misses",
      description = "Print what is missed or wrong in the first half of the sentences, too.")
  private boolean misses;

  @Override
  public Integer call() throws IOException {
    Path folder = data == null ? LanguageMeasure.standardData() : data;
    List<String> notes = new ArrayList<>();
    try {
      String section =
          new EventMeasure(folder.resolve("events/en.jsonl"), gold, notes).section(parts);
      if (misses) {
        notes.forEach(System.out::println);
      }
      System.out.print(section);
      return CommandLine.ExitCode.OK;
    } catch (GoldTexts.MissingException e) {
      System.err.println("jejak bench: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
  }
}
