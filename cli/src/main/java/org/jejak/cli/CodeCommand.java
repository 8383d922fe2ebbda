package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.document.TextFields;
import org.jejak.document.TextRows;
import org.jejak.language.Packs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak code}: row by row, nothing is kept, so that memory does not grow with input. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Reads sentences and writes event data: who did what to whom.",
    footer = {
      "",
      "Rows are sentences or whole texts: lines of text, JSON Lines, or a column of a table. Events",
      "keep the order of the rows. docs/event-data.md describes every column.",
      "",
      "Examples:",
      "  echo 'Indonesia and Malaysia signed a treaty on Monday.' | jejak code",
      "  jejak code sentences.txt                         one sentence a line",
      "  jejak code posts.csv --text body --id post_id    a column of a table",
      "  jejak code news.jsonl --date published --all     rows without an event, too",
      "  jejak code news.jsonl | jq -r .cameo             piped: one event a line, as JSON",
    })
final class CodeCommand implements Callable<Integer> {

  /** How events are written. */
  enum Format {
    TEXT,
    JSONL
  }

  private static final int FLUSHED = 256;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Files, gzipped ones too; - or nothing is standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description =
          "How the rows stand in the input: text, jsonl, csv or tsv. Default: told by the file's"
              + " name, else by its first line.")
  private TextRows.@Nullable Format from;

  @Option(
      names = "--text",
      paramLabel = "FIELD",
      description = "The field or column that holds the text. Default: text.")
  private @Nullable String text;

  @Option(
      names = "--id",
      paramLabel = "FIELD",
      description =
          "The field or column with the row's id. Default: id where there is one, else the row's"
              + " number.")
  private @Nullable String id;

  @Option(
      names = "--date",
      paramLabel = "FIELD",
      description =
          "The field or column with the day of publication, which \"on Monday\" is counted from."
              + " Default: date where there is one.")
  private @Nullable String date;

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description = "That day for rows that have none, as 2025-09-30.")
  private @Nullable LocalDate today;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "The language of all rows, such as en or id; told of each if not given.")
  private @Nullable String lang;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or jsonl. Default: text on a terminal, jsonl into a file or pipe.")
  private @Nullable Format format;

  @Option(names = "--all", description = "Write rows without an event, too.")
  private boolean all;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that read (default: one a processor). The outcome is the same.")
  private @Nullable Integer threads;

  @Mixin private KnowledgeOption knowledge = new KnowledgeOption();

  @Option(
      names = "--quiet",
      description = "Only rows that could not be read and errors on standard error.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    Packs packs = Packs.standard();
    boolean listed = format == Format.TEXT || (format == null && Terminal.styled());
    PrintWriter out = spec().commandLine().getOut();
    CodedTexts coding = new CodedTexts(packs, knowledge.load(), lang, today, all);
    CodeTally tally = new CodeTally(spec().commandLine().getErr(), quiet);
    CodeText listing = new CodeText(new Page(out, Terminal.styled()), all);
    TextInputs texts = new TextInputs(inputs, new TextRows(from, new TextFields(text, id, date)));
    int count = threads != null ? threads : Runtime.getRuntime().availableProcessors();
    int[] unflushed = {0};
    boolean heard =
        new InOrder<>(count, texts::forEach, coding::read)
            .run((coded, more) -> {
              tally.add(coded);
              if (listed) {
                listing.print(coded);
              } else {
                coded.lines().forEach(line -> out.print(Columns.escaped(line) + "\n"));
              }
              return more && ++unflushed[0] % FLUSHED != 0 || !out.checkError();
            });
    if (heard) {
      tally.close();
    }
    return tally.unread() > 0 ? Main.SOME_REJECTED : Main.DONE;
  }

  private void check() {
    if (threads != null && threads < 1) {
      throw wrong("--threads must be at least 1");
    }
    Packs packs = Packs.standard();
    if (lang != null && !packs.languages().contains(lang)) {
      String known = String.join(", ", packs.codes());
      throw wrong("no pack '" + Columns.clean(lang) + "'; there are full packs for " + known);
    }
    if (inputs.contains("-") && inputs.size() > 1) {
      throw wrong("- reads standard input and stands alone");
    }
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec().commandLine(), words);
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
