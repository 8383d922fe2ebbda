package org.jejak.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.store.StoreView;
import org.jejak.store.WatchBook;
import org.jejak.store.WatchLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code jejak watch log}. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows the deliveries, the last first: when, what, where to, what came of it.")
final class WatchLogCommand implements Callable<Integer> {
  private static final int USUAL_ROWS = 50;

  @ParentCommand private @Nullable WatchCommand parent;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only of this watch.")
  private @Nullable String name;

  @Option(names = "--limit", paramLabel = "N", description = "Most rows to print. Default: 50.")
  private int limit = USUAL_ROWS;

  @Override
  public Integer call() {
    WatchCommand watch = Objects.requireNonNull(parent, "picocli gives a command its parent");
    if (limit < 1) {
      throw watch.wrong("--limit must be at least 1");
    }
    try (StoreView view = watch.view()) {
      WatchBook book = view.watches();
      for (WatchLog row : book.log(name, limit)) {
        watch.out().println(Columns.clean(line(row, book)));
      }
    }
    return Main.DONE;
  }

  private static String line(WatchLog row, WatchBook book) {
    String event = row.event() == null ? "" : row.event() + " → ";
    String title =
        row.event() == null
            ? ""
            : book.title(row.event()).map(words -> " · “" + words + "”").orElse("");
    String tries = row.tries() == 1 ? "first try" : "try " + row.tries();
    return "%s · %s · %s · %s%s · %s: %s%s"
        .formatted(
            row.at(),
            row.name(),
            row.outcome().name().replace('_', ' '),
            event,
            row.destination(),
            tries,
            row.words(),
            title);
  }
}
