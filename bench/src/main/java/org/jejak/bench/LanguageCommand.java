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

/** {@code jejak bench language}. */
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    description = "Measures names, times, statements and languages against marked texts.")
final class LanguageCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--part",
      split = ",",
      paramLabel = "PART",
      description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
  private List<LanguageMeasure.Part> parts = List.of(LanguageMeasure.Part.values());

  @Option(names = "--no-peers", description = "Measure Jejak alone.")
  private boolean alone;

  @Option(names = "--misses", description = "Print what Jejak missed or got wrong, too.")
  private boolean misses;

  @Override
  public Integer call() throws IOException {
    Path folder = data.folder();
    List<String> notes = new ArrayList<>();
    try {
      List<LanguageScore> scores = new LanguageMeasure(folder, !alone, notes).measure(parts);
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
