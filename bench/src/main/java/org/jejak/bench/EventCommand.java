package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jejak bench events}. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = "Measures coded events against sentences that people have coded.")
final class EventCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

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
    Path folder = data.folder();
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
