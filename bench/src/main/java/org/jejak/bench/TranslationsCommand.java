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

/** {@code jejak bench translations}. */
@Command(
    name = "translations",
    mixinStandardHelpOptions = true,
    description = "Measures how translations are found and aligned, on parallel sentences.")
final class TranslationsCommand implements Callable<Integer> {
  /** What has to be known to read the table. */
  static final String INTRODUCTION =
      """
      `./jejak bench translations`: documents of about five sentence pairs of one section each, made \
      of public free translations that are no part of the project (`--data DIR`); each Indonesian \
      document, or its lead of three sentences, looks for its English one. For the alignment a \
      quarter of the sentences is dropped and a fifth put in from elsewhere. In the last rows a \
      lexicon is learned from one half of the documents (`jejak learn`) and helps on the other, with \
      the packs and for a language without one.

      """;

  @Mixin private DataOption data = new DataOption();

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
    Path folder = data.folder();
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
