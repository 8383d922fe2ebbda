package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.document.LedgerRow;
import org.jejak.document.Sources;
import org.jejak.output.OutputFiles;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak trace}. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads reports and shows how they hang together.",
    footer = {
      "",
      "Examples:",
      "  jejak trace reports/                         the report on the terminal",
      "  jejak trace 'reports/*.txt' feed.xml         files, folders and globs",
      "  curl -s URL | jejak trace -                  standard input",
      "  jejak trace reports/ --out traced            all files of docs/output.md",
      "  jejak trace reports/ --out traced --format html   and report.html"
    })
final class TraceCommand implements Callable<Integer> {
  static final String HTML = "report.html";

  /** What is written beside the ledger. */
  enum Format {
    TEXT,
    HTML,
    JSONL
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files, folders and globs: .txt, .html, .jsonl, RSS and Atom; - is standard" + " input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write all files of docs/output.md into this folder.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text (to standard output), html or jsonl (both need --out). Default: text,"
              + " jsonl with --out.")
  private @Nullable Format format;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that read (default: one a processor). The outcome is the same.")
  private @Nullable Integer threads;

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description =
          "Day that decides OVERDUE, as 2025-09-30 (default: the latest day that the"
              + " input gives).")
  private @Nullable LocalDate today;

  @Option(names = "--quiet", description = "Say nothing but errors on standard error.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    check();
    try (Trace trace = read()) {
      write(trace);
      return exitCode(trace);
    }
  }

  private void write(Trace trace) throws IOException {
    if (out != null) {
      OutputFiles.write(trace, out);
      if (format == Format.HTML) {
        writeHtml(trace, out);
      }
      say("Wrote " + OutputFiles.NAMES.size() + " files" + htmlNote() + " to " + out);
    }
    if (format == Format.TEXT || (format == null && out == null)) {
      TextReport.print(trace, spec().commandLine().getOut(), Terminal.styled());
    }
  }

  private void check() {
    if (out == null && (format == Format.HTML || format == Format.JSONL)) {
      throw new ParameterException(
          spec().commandLine(),
          "--format " + format.name().toLowerCase(java.util.Locale.ROOT) + " needs --out DIR");
    }
    if (threads != null && threads < 1) {
      throw new ParameterException(spec().commandLine(), "--threads must be at least 1");
    }
    if (inputs.contains("-") && inputs.size() > 1) {
      throw new ParameterException(spec().commandLine(), "- reads standard input and stands alone");
    }
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      throw new ParameterException(spec().commandLine(), out + " is a file, not a folder");
    }
  }

  private Trace read() {
    boolean stdin = inputs.contains("-");
    Sources sources = stdin ? Sources.stdin(System.in) : Sources.in(inputs);
    int count = threads != null ? threads : Runtime.getRuntime().availableProcessors();
    boolean shown = Terminal.drawable() && !quiet;
    try (Progress progress =
        new Progress(spec().commandLine().getErr(), stdin ? List.of() : inputs, shown)) {
      return new Run(Run.engine(), count, progress).trace(sources, today);
    }
  }

  private String htmlNote() {
    return format == Format.HTML ? " and " + HTML : "";
  }

  private void say(String words) {
    if (!quiet) {
      PrintWriter err = spec().commandLine().getErr();
      err.println(words);
      err.flush();
    }
  }

  /** Writes {@code report.html} under a temporary name, then renames it. */
  static void writeHtml(Trace trace, Path dir) throws IOException {
    Files.createDirectories(dir);
    Path temporary = dir.resolve("." + HTML + ".tmp");
    try (Writer page = Files.newBufferedWriter(temporary)) {
      HtmlReport.write(trace, page);
    }
    Files.move(temporary, dir.resolve(HTML), StandardCopyOption.REPLACE_EXISTING);
  }

  /** 0 when all items were accepted or partial, 1 when at least one was rejected. */
  static int exitCode(Trace trace) {
    boolean rejected =
        trace.ledger().stream().anyMatch(row -> row.status() == LedgerRow.Status.REJECTED);
    return rejected ? Main.SOME_REJECTED : Main.DONE;
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
