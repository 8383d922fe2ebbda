package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jejak.language.Lexicon;
import org.jejak.language.LexiconLearner;
import org.jejak.language.Packs;
import org.jejak.language.ParallelException;
import org.jejak.language.ParallelSentences;
import org.jejak.language.ParallelSentences.Pair;
import org.jejak.store.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jejak learn}: words that translate each other, out of sentences that do. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Learns words that translate each other from your own translated sentences.",
    footer = {
      "",
      "A row of the file is a sentence, a TAB and its translation; or CSV with two columns. Some",
      "hundred rows are a start, some thousand do well. Nothing leaves your machine.",
      "",
      "Examples:",
      "  jejak learn --parallel sentences.tsv                 languages told by the sentences",
      "  jejak learn --parallel sentences.csv --from id --to en --out my-words.tsv",
      "  jejak trace reports/ --lexicon lexicon-id-en.tsv"
    })
final class LearnCommand implements Callable<Integer> {
  /** So many sentences tell a language. */
  private static final int ENOUGH = 200;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--parallel",
      required = true,
      paramLabel = "FILE",
      description = "Sentences with their translations: TSV or CSV, gzipped or not.")
  private Path parallel = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "LANG",
      description = "Language of the first column, such as id. Default: told by its sentences.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "LANG",
      description = "Language of the second column, such as en. Default: told by its sentences.")
  private @Nullable String to;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write, or a folder for it. Default: lexicon-LANG-LANG.tsv, here.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    ParallelSentences sentences = read();
    String first = language(from, "--from", "first", Pair::first, sentences.pairs());
    String second = language(to, "--to", "second", Pair::second, sentences.pairs());
    if (first.equals(second)) {
      throw wrong("both columns are in " + first + "; a lexicon needs two languages");
    }
    Packs packs = Packs.standard();
    List<Lexicon.Entry> entries =
        new LexiconLearner(packs.pack(first), packs.pack(second)).learn(sentences.pairs());
    PrintWriter err = spec().commandLine().getErr();
    sentences.passedOver().forEach(words -> err.println("jejak: " + words));
    if (entries.isEmpty()) {
      throw wrong(
          "no two words of "
              + parallel
              + " meet often enough to be learned; some hundred sentences are needed");
    }
    Path file = file(first, second);
    List<String> lines = Lexicon.lines(first, second, entries);
    WholeFile.write(file, out -> out.write(String.join("\n", lines) + "\n"));
    PrintWriter result = spec().commandLine().getOut();
    result.printf(
        "Learned %d pairs of words from %d sentences (%s, %s); wrote %s%n",
        entries.size(), sentences.pairs().size(), first, second, file);
    result.println("Use it with --lexicon " + file);
    result.flush();
    err.flush();
    return Main.DONE;
  }

  private ParallelSentences read() throws IOException {
    try {
      return ParallelSentences.read(parallel);
    } catch (ParallelException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private String language(
      @Nullable String given,
      String option,
      String column,
      Function<Pair, String> text,
      List<Pair> pairs) {
    if (given != null) {
      if (!given.matches("[a-z]{2,3}")) {
        throw wrong(option + " takes a code of ISO 639 such as id, not '" + given + "'");
      }
      List<String> told = Packs.standard().languages();
      if (!told.contains(given)) {
        throw wrong(
            "Jejak cannot tell that a report is in %s, so its words would never be used; it tells %s (docs/languages.md)"
                .formatted(given, String.join(", ", told)));
      }
      return given;
    }
    String sample = pairs.stream().limit(ENOUGH).map(text).collect(Collectors.joining("\n\n"));
    String told = Packs.standard().identify(sample);
    if (told.equals(Packs.UNDETERMINED)) {
      throw wrong(
          "the language of the "
              + column
              + " column could not be told; "
              + option
              + " LANG says it");
    }
    return told;
  }

  private Path file(String first, String second) {
    boolean folder = out.toString().isEmpty() || Files.isDirectory(out);
    return folder ? out.resolve("lexicon-" + first + "-" + second + ".tsv") : out;
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec().commandLine(), words);
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
