package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jejak.evaluate.ConceptCoverage;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.jejak.reading.DocumentReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak language stats}. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Counts what the packs hold and, of texts, the share of content words that a concept"
            + " covers.",
    footer = {
      "",
      "Examples:",
      "  jejak language stats                  counts of the packs",
      "  jejak language stats report.txt       and what they cover of a text",
      "  cat *.txt | jejak language stats -    of standard input"
    })
final class LanguageStatsCommand implements Callable<Integer> {
  private static final int MAX_BYTES = 32 << 20;
  private static final String INDENT = "  ";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "The texts' language; told if not given.")
  private @Nullable String lang;

  @Option(
      names = "--words",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many uncovered words to show (default: ${DEFAULT-VALUE}).")
  private int most;

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "Files of plain text; - is standard input.")
  private List<String> texts = List.of();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Page page = new Page(out, Terminal.styled());
    Packs packs = Packs.standard();
    packs(page, packs);
    if (!texts.isEmpty()) {
      DocumentReader reader = new DocumentReader(packs, Knowledge.standard());
      for (String text : texts) {
        coverage(page, packs, reader, text);
      }
    }
    out.flush();
    return Main.DONE;
  }

  private static void packs(Page page, Packs packs) {
    page.text("", page.heading("Packs"));
    page.text(INDENT, packs.concepts().size() + " concepts");
    for (String code : packs.codes()) {
      LanguagePack pack = packs.pack(code);
      Set<String> concepts = new HashSet<>();
      Set<String> forms = new HashSet<>();
      pack.forEachForm((form, sense) -> {
        concepts.add(sense.concept());
        forms.add(form);
      });
      page.text(
          INDENT,
          INDENT + INDENT,
          page.bold(code)
              + " every step: "
              + forms.size()
              + " forms of "
              + concepts.size()
              + " concepts, "
              + size(pack, "function-words")
              + " function words, "
              + size(pack, "speech-cues")
              + " cues of speech, "
              + size(pack, "role-nouns")
              + " role nouns, "
              + size(pack, "time-patterns")
              + " shapes of times");
    }
    List<String> reading =
        packs.languages().stream().filter(code -> !packs.codes().contains(code)).toList();
    page.text(INDENT, "reading alone: " + String.join(", ", reading));
  }

  private static long size(LanguagePack pack, String table) {
    return pack.table(table).stream().mapToLong(row -> row.list(0).size()).sum();
  }

  private void coverage(Page page, Packs packs, DocumentReader reader, String source)
      throws IOException {
    String text = read(source);
    String told = lang == null ? packs.identify(text) : lang;
    ConceptCoverage coverage = new ConceptCoverage(packs);
    coverage.add(reader.read(PlainText.article(text, told)));
    page.blank().text("", page.heading(Columns.clean(source)) + " " + told);
    if (!packs.codes().contains(told)) {
      page.text(
          INDENT,
          "No full pack serves this language: " + coverage.words() + " words, none covered.");
      return;
    }
    page.text(
        INDENT,
        String.format(
            Locale.ROOT,
            "%d of %d content words covered, %.1f %%",
            coverage.covered(),
            coverage.words(),
            100 * coverage.share()));
    String missing =
        coverage.missing().stream()
            .limit(Math.max(0, most))
            .map(word -> word.times() + " " + Columns.clean(word.word()))
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      page.text(INDENT + "not covered: ", INDENT + INDENT, missing);
    }
  }

  private String read(String source) throws IOException {
    if (source.equals("-")) {
      return new String(System.in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    }
    Path file = Path.of(source);
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "no file " + Columns.clean(source));
    }
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    }
  }
}
