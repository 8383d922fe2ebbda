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

/** {@code jejak bench language}. */
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    description = "Measures names, times, statements and languages against marked texts.")
final class LanguageCommand implements Callable<Integer> {
  /** What is measured. */
  enum Part {
    QUOTES,
    TIMES,
    NAMES,
    LANGUAGES,
    CONCEPTS,
    SPEED
  }

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder with quotes, times, names and parallel (default: data in the folder that the"
              + " setting jejak.material names, else in ../shared).")
  private @Nullable Path data;

  @Option(
      names = "--part",
      split = ",",
      paramLabel = "PART",
      description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
  private List<Part> parts = List.of(Part.values());

  @Option(names = "--no-peers", description = "Measure Jejak alone.")
  private boolean alone;

  @Option(names = "--misses", description = "Print what Jejak missed or got wrong, too.")
  private boolean misses;

  @Override
  public Integer call() throws IOException {
    Path folder = data == null ? ExtractionMeasure.standardData().resolve("..").normalize() : data;
    Annotator annotator = new Annotator();
    List<String> notes = new ArrayList<>();
    List<LanguageScore> scores = new ArrayList<>();
    try {
      for (Part part : parts) {
        scores.addAll(measure(part, folder, annotator, notes));
      }
    } catch (GoldTexts.MissingException e) {
      System.err.println("jejak bench: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (misses) {
      notes.forEach(System.out::println);
    }
    System.out.print(LanguageScore.table(scores));
    return CommandLine.ExitCode.OK;
  }

  private List<LanguageScore> measure(
      Part part, Path folder, Annotator annotator, List<String> notes)
      throws IOException, GoldTexts.MissingException {
    return switch (part) {
      case QUOTES -> new QuoteMeasure(annotator, notes).measure(folder.resolve("quotes"));
      case TIMES -> new TimeMeasure(annotator, notes).measure(folder.resolve("times/en.jsonl"));
      case NAMES -> new NameMeasure(annotator, notes, !alone).measure(folder.resolve("names"));
      case LANGUAGES -> new IdentificationMeasure(notes, !alone).measure(folder);
      case CONCEPTS -> new ConceptMeasure(annotator, notes).measure(folder.resolve("parallel"));
      case SPEED -> SpeedMeasure.measure();
    };
  }
}
