package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.document.TextFields;
import org.jejak.document.TextRows;
import org.jejak.language.Packs;
import org.jejak.output.EventLines;
import org.jejak.output.IncidentLines;
import org.jejak.reading.DocumentReader;
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
      "  jejak code news.jsonl --format gdelt --out events.tsv",
      "  jejak code news.jsonl --out events.csv --format csv --incidents incidents.csv",
    })
final class CodeCommand implements Callable<Integer> {

  /** How events are written. */
  enum Format {
    TEXT,
    JSONL,
    CSV,
    GDELT,
    /** GDELT by its usual ending. */
    TSV,
    PLOVER,
    PARQUET;

    /** The form of its lines, which Parquet is made of, too; null for the listing. */
    EventLines.@Nullable Format lines() {
      return switch (this) {
        case TEXT -> null;
        case JSONL, PARQUET -> EventLines.Format.JSONL;
        case CSV -> EventLines.Format.CSV;
        case GDELT, TSV -> EventLines.Format.GDELT;
        case PLOVER -> EventLines.Format.PLOVER;
      };
    }
  }

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
      description =
          "text, jsonl, csv, gdelt (or tsv: the columns of GDELT 2.0), plover (PLOVER JSON) or"
              + " parquet (needs --out). Default: text on a terminal, jsonl into a file or pipe.")
  private @Nullable Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write into this file, not to standard output.")
  private @Nullable Path out;

  @Option(
      names = "--incidents",
      paramLabel = "FILE",
      description =
          "Write disasters and accidents with their dead, injured and missing into this file: CSV"
              + " or Parquet by its ending .csv or .parquet, else JSON Lines.")
  private @Nullable Path incidents;

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
    Format form = format != null ? format : isListed() ? Format.TEXT : Format.JSONL;
    EventLines.Format ofLines = form.lines();
    EventLines lines = ofLines == null ? null : new EventLines(ofLines, all);
    DocumentReader reader = new DocumentReader(packs, knowledge.load());
    IncidentLines ofIncidents = incidents == null ? null : new IncidentLines(ends(".csv"));
    CodedTexts coding = new CodedTexts(packs, reader, lang, today, lines, ofIncidents);
    CodeTally tally = new CodeTally(spec().commandLine().getErr(), quiet);
    TextInputs texts = new TextInputs(inputs, new TextRows(from, new TextFields(text, id, date)));
    if (inputs.isEmpty() && !quiet && Terminal.isTyped()) {
      spec().commandLine().getErr().println("Type a sentence, then Enter; Ctrl-D ends.");
    }
    int count = threads != null ? threads : Runtime.getRuntime().availableProcessors();
    try (CodeOutput output = output(form, lines, ofIncidents)) {
      boolean heard =
          new InOrder<>(count, texts::forEach, coding::read)
              .run((coded, more) -> {
                tally.add(coded);
                return output.take(coded, more);
              });
      if (heard) {
        output.finish();
        tally.close();
      }
    }
    return tally.unread() > 0 ? Main.SOME_REJECTED : Main.DONE;
  }

  private boolean isListed() {
    return out == null && Terminal.isSeen();
  }

  private CodeOutput output(
      Format form, @Nullable EventLines lines, @Nullable IncidentLines ofIncidents)
      throws IOException {
    if (incidents == null || ofIncidents == null) {
      return output(form, lines);
    }
    CodeOutput second =
        ends(".parquet")
            ? CodeOutput.parquetOfIncidents(incidents)
            : CodeOutput.incidents(incidents, ofIncidents);
    try {
      return CodeOutput.both(output(form, lines), second);
    } catch (IOException e) {
      second.close();
      throw e;
    }
  }

  private CodeOutput output(Format form, @Nullable EventLines lines) throws IOException {
    if (out == null) {
      return CodeOutput.to(spec().commandLine().getOut(), lines, Terminal.styled(), all);
    }
    return form == Format.PARQUET ? CodeOutput.parquet(out) : CodeOutput.to(out, lines, all);
  }

  private boolean ends(String ending) {
    return incidents != null && incidents.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private void check() {
    if (threads != null && threads < 1) {
      throw wrong("--threads must be at least 1");
    }
    if (format == Format.PARQUET && out == null) {
      throw wrong("--format parquet needs --out FILE");
    }
    for (Path file : new Path[] {out, incidents}) {
      if (file != null && Files.isDirectory(file)) {
        throw wrong(file + " is a folder, not a file");
      }
    }
    if (out != null && incidents != null && same(out, incidents)) {
      throw wrong("--out and --incidents name one file; give each its own");
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

  private static boolean same(Path a, Path b) {
    return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec().commandLine(), words);
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
