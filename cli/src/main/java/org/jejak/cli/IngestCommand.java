package org.jejak.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.document.Sources;
import org.jejak.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak ingest}. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Takes reports into a folder that keeps them. The same input again adds nothing.",
    footer = {
      "",
      "Examples:",
      "  jejak ingest --db newsroom reports/ dump.zip",
      "  jejak ingest --db newsroom --verbose crawl.warc.gz   says what is safe, line by line"
    })
final class IngestCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files, folders and globs, of any kind in docs/inputs.md, archives too; - is standard"
              + " input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--verbose",
      description = "Print a line for each item once its record is on the disk and committed.")
  private boolean verbose;

  @Option(
      names = "--no-trace",
      description = "Leave stories, lineage and plans for the next run without this option.")
  private boolean untraced;

  @Mixin private DbOption db = new DbOption();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private RunOptions run = new RunOptions();

  private final Map<Status, Long> outcomes = new EnumMap<>(Status.class);

  @Override
  public Integer call() {
    run.check();
    Sources sources = input.sources(inputs);
    List<String> shown = inputs.contains("-") ? List.of() : inputs;
    try (Store store = db.open(run.engine());
        Progress progress = run.progress(shown)) {
      Ingest ingest = new Ingest(store, run.threads(), progress, this::acknowledged);
      ingest.run(sources::forEach);
      if (!untraced) {
        progress.step("tracing");
        store.trace(run.today());
      }
      out().println(summary(ingest));
      tellOf(store.indexFault());
    }
    return outcomes.containsKey(Status.REJECTED) ? Main.SOME_REJECTED : Main.DONE;
  }

  private void acknowledged(LedgerRow row) {
    outcomes.merge(row.status(), 1L, Long::sum);
    String item = row.item() == null ? "" : "!" + row.item();
    if (verbose) {
      String article = row.article() == null ? "-" : row.article();
      out()
          .println(
              "kept %s %s %s".formatted(row.status(), article, Columns.clean(row.input() + item)));
      out().flush();
    }
    if (row.status() == Status.REJECTED) {
      PrintWriter err = command().commandLine().getErr();
      err.println("jejak: " + Columns.clean(row.input() + item + ": " + row.reason()));
      err.flush();
    }
  }

  private void tellOf(@Nullable String fault) {
    if (fault != null) {
      PrintWriter err = command().commandLine().getErr();
      err.println("jejak: " + Columns.clean(fault));
      err.flush();
    }
  }

  private String summary(Ingest ingest) {
    return "%,d items: %,d accepted, %,d partial, %,d rejected, %,d known before"
        .formatted(
            ingest.arrived(),
            outcomes.getOrDefault(Status.ACCEPTED, 0L),
            outcomes.getOrDefault(Status.PARTIAL, 0L),
            outcomes.getOrDefault(Status.REJECTED, 0L),
            ingest.known());
  }

  private PrintWriter out() {
    return command().commandLine().getOut();
  }

  private CommandSpec command() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
