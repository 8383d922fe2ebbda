package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jejak.language.Lexicon;
import org.jejak.output.Export;
import org.jejak.output.Exports;
import org.jejak.output.OutputFiles;
import org.jejak.output.Scope;
import org.jejak.output.Storylines;
import org.jejak.store.WholeFile;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a command writes of a trace, and in which forms. */
final class OutputOptions {
  static final String HTML = "report.html";

  /** What is written beside the ledger. */
  enum Format {
    TEXT,
    HTML,
    JSONL
  }

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

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
      names = "--also",
      paramLabel = "FORM",
      split = ",",
      description =
          "Write beside them in the form of other tools, too: csv, parquet (every file); plover,"
              + " gdelt, geojson (events); graphml, gexf (lineage); ical (due days); ftm; ninjs."
              + " docs/event-data.md, docs/exports.md. Needs --out.")
  private List<Export> also = new ArrayList<>();

  @Option(
      names = "--share",
      description =
          "For passing on: at most 200 characters of a report in a field, and its address,"
              + " instead of whole texts. Needs --out.")
  private boolean share;

  /** Throws where options contradict one another. */
  void check() {
    if (out == null && (format == Format.HTML || format == Format.JSONL)) {
      throw new ParameterException(
          spec().commandLine(),
          "--format " + format.name().toLowerCase(Locale.ROOT) + " needs --out DIR");
    }
    if (out == null && !also.isEmpty()) {
      throw new ParameterException(spec().commandLine(), "--also needs --out DIR");
    }
    if (out == null && share) {
      throw new ParameterException(spec().commandLine(), "--share needs --out DIR");
    }
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      throw new ParameterException(spec().commandLine(), out + " is a file, not a folder");
    }
  }

  /**
   * Writes a part of a trace as the options ask.
   *
   * @param articles ids of the reports whose rows are written; null for all
   * @param lexicon what the trace was made with
   * @param voice says what was written
   */
  void write(Trace trace, @Nullable Set<String> articles, Lexicon lexicon, QuietOption voice)
      throws IOException {
    Scope scope = new Scope(share, articles);
    Trace shown = Storylines.around(trace, scope);
    TraceIndex index = new TraceIndex(shown, lexicon, share);
    if (out != null) {
      writeFiles(trace, index, scope, out, voice);
    }
    if (format == Format.TEXT || (format == null && out == null)) {
      TextReport.print(index, spec().commandLine().getOut(), Terminal.styled());
    }
  }

  private void writeFiles(Trace trace, TraceIndex index, Scope scope, Path dir, QuietOption voice)
      throws IOException {
    OutputFiles.write(trace, dir, scope);
    if (format == Format.HTML) {
      writeHtml(index, dir);
    }
    List<String> exports = new ArrayList<>();
    for (Export export : new TreeSet<>(also)) {
      exports.addAll(Exports.write(trace, dir, export, scope));
    }
    voice.say("Wrote " + OutputFiles.NAMES.size() + " files" + htmlNote() + " to " + dir);
    if (!exports.isEmpty()) {
      voice.say("and " + String.join(", ", exports));
    }
    if (share) {
      if (!trace.corrections().isEmpty()) {
        exports.add(OutputFiles.CORRECTIONS + ".jsonl");
      }
      tellOthers(dir, exports, voice);
    }
  }

  /** What lay in the folder before may hold whole texts. */
  private void tellOthers(Path dir, List<String> exports, QuietOption voice) throws IOException {
    Set<String> written = new HashSet<>(exports);
    OutputFiles.NAMES.forEach(name -> written.add(name + ".jsonl"));
    if (format == Format.HTML) {
      written.add(HTML);
    }
    try (Stream<Path> files = Files.list(dir)) {
      List<String> others =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !written.contains(name))
              .sorted()
              .toList();
      if (!others.isEmpty()) {
        voice.tell(
            "jejak: %s also holds what --share did not write: %s"
                .formatted(dir, Columns.clean(String.join(", ", others))));
      }
    }
  }

  private String htmlNote() {
    return format == Format.HTML ? " and " + HTML : "";
  }

  /** Writes {@code report.html} into a folder. */
  static void writeHtml(TraceIndex index, Path dir) throws IOException {
    WholeFile.write(dir.resolve(HTML), page -> HtmlReport.write(index, page));
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
