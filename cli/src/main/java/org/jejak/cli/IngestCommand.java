package org.jejak.cli;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.document.Sources;
import org.jejak.store.Lending;
import org.jejak.store.Store;
import org.jejak.workers.Threads;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jejak ingest}. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Takes reports into a folder that keeps them. The same input again adds nothing.",
    footer = {
      "",
      "Items are all that arrived; those known before have their row already. Exit code 1: at least",
      "one item is rejected, now or before.",
      "",
      "Examples:",
      "  jejak ingest --db newsroom reports/ dump.zip",
      "  jejak ingest --db newsroom --verbose crawl.warc.gz   says what is safe, line by line"
    })
final class IngestCommand implements Callable<Integer> {
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
  @Mixin private ThreadsOption threads = new ThreadsOption();
  @Mixin private FolderOptions how = new FolderOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  private final Map<Status, Long> outcomes = new EnumMap<>(Status.class);
  private long rejectedBefore;

  @Override
  public Integer call() {
    threads.check();
    Sources sources = input.sources(inputs);
    List<String> shown = inputs.contains("-") ? List.of() : inputs;
    try (Store store = db.openOrMake(how.engine().with(Threads.of(threads.count())));
        Progress progress = quiet.progress(shown)) {
      Ingest ingest =
          new Ingest(store, threads.count(), progress, this::acknowledged, this::repeated);
      ingest.run(sources::forEach);
      if (!untraced) {
        progress.step("tracing");
        store.trace(how.today());
      }
      db.out().println(summary(ingest));
      if (!untraced) {
        new Watching(Lending.of(store.watches()), Clock.systemUTC(), quiet).look(how.today());
      }
      tellOf(store.indexFault());
    }
    boolean rejected = rejectedBefore > 0 || outcomes.containsKey(Status.REJECTED);
    return rejected ? Main.SOME_REJECTED : Main.DONE;
  }

  private void acknowledged(LedgerRow row) {
    outcomes.merge(row.status(), 1L, Long::sum);
    if (verbose) {
      String item = row.item() == null ? "" : "!" + row.item();
      String article = row.article() == null ? "-" : row.article();
      db.out()
          .println(
              "kept %s %s %s".formatted(row.status(), article, Columns.clean(row.input() + item)));
      db.out().flush();
    }
    if (row.status() == Status.REJECTED) {
      quiet.tell(Rejections.sentence(row));
    }
  }

  private void repeated(LedgerRow row) {
    if (row.status() == Status.REJECTED) {
      rejectedBefore++;
      quiet.tell(Rejections.sentence(row));
    }
  }

  private void tellOf(@Nullable String fault) {
    if (fault != null) {
      quiet.tell("jejak: " + Columns.clean(fault));
    }
  }

  private String summary(Ingest ingest) {
    return "%,d items: %,d accepted, %,d partial, %,d rejected, %,d known before%s"
        .formatted(
            ingest.arrived(),
            outcomes.getOrDefault(Status.ACCEPTED, 0L),
            outcomes.getOrDefault(Status.PARTIAL, 0L),
            outcomes.getOrDefault(Status.REJECTED, 0L),
            ingest.known(),
            rejectedBefore == 0 ? "" : " (%,d rejected)".formatted(rejectedBefore));
  }
}
