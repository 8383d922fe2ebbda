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

/** {@code jejak bench stories}. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description = "Measures stories against reports that people have sorted by event.")
final class StoryCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      defaultValue = "samples",
      description = "Our samples with their gold (default: ${DEFAULT-VALUE}).")
  private Path samples = Path.of("samples");

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
      defaultValue = "10000,50000",
      description = "Reports that growth is measured at (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--words",
      defaultValue = "300",
      paramLabel = "W",
      description = "Words of a made report, about (default: ${DEFAULT-VALUE}).")
  private int words;

  @Option(
      names = "--memory",
      defaultValue = "3g",
      description = "Most heap for growth, as for -Xmx (default: ${DEFAULT-VALUE}).")
  private String memory = "3g";

  @Option(names = "--misses", description = "Print what is wrong in the first half, too.")
  private boolean misses;

  /** What is measured. */
  enum Part {
    SETS,
    SAMPLES,
    GROWTH
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = data.folder();
    List<String> notes = new ArrayList<>();
    try {
      StringBuilder section = new StringBuilder();
      StoryMeasure measure = new StoryMeasure(notes);
      List<LanguageScore> scores = new ArrayList<>();
      if (parts.contains(Part.SETS)) {
        scores.addAll(measure.sets(folder.resolve("stories/en.jsonl")));
      }
      if (parts.contains(Part.SAMPLES)) {
        scores.addAll(measure.samples(samples));
      }
      section.append(scores.isEmpty() ? "" : LanguageScore.table(scores));
      if (parts.contains(Part.GROWTH)) {
        section.append(section.isEmpty() ? "" : "\n");
        section.append(StoryGrowth.table(StoryGrowth.measure(sizes, words, memory)));
      }
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
