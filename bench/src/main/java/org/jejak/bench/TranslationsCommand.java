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

/** {@code jejak bench translations}. */
@Command(
    name = "translations",
    mixinStandardHelpOptions = true,
    description = "Measures how translations are found and aligned, on parallel sentences.")
final class TranslationsCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder with parallel (default: data in the folder that the setting"
              + " jejak.material names, else in ../shared).")
  private @Nullable Path data;

  @Option(
      names = "--part",
      split = ",",
      paramLabel = "PART",
      description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
  private List<TranslationMeasure.Part> parts = List.of(TranslationMeasure.Part.values());

  @Option(
      names = "--misses",
      description = "Print what is missed or wrong in the first half of the documents, too.")
  private boolean misses;

  @Override
  public Integer call() throws IOException {
    Path folder = data == null ? LanguageMeasure.standardData() : data;
    List<String> notes = new ArrayList<>();
    try {
      List<LanguageScore> scores = new TranslationMeasure(folder, notes).measure(parts);
      if (misses) {
        notes.forEach(System.out::println);
      }
      System.out.print(LanguageScore.table(scores));
      return CommandLine.ExitCode.OK;
    } catch (GoldTexts.MissingException e) {
      System.err.println("jejak bench: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
  }
}
