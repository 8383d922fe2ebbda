package org.jejak.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.store.StoreView;
import org.jejak.store.Watch;
import org.jejak.store.WatchBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code jejak watch list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the watches: what each looks at, where it tells, what waits.")
final class WatchListCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WatchCommand parent;

  @Override
  public Integer call() {
    WatchCommand watch = Objects.requireNonNull(parent, "picocli gives a command its parent");
    WatchSeal seal = WatchSeal.ofThisUser();
    try (StoreView view = watch.view()) {
      WatchBook book = view.watches();
      List<Watch> watches = book.all();
      if (watches.isEmpty()) {
        watch.out().println("no watches; jejak watch add sets one up");
      }
      for (Watch each : watches) {
        watch.out().println(each.name());
        watch.out().println("  looks at  " + Columns.clean(each.shown()));
        watch.out().println("  tells     " + Columns.clean(each.to().shown()));
        watch
            .out()
            .println(
                "  waiting   %,d, given up %,d".formatted(book.waiting(each), book.givenUp(each)));
        if (!seal.isOf(each)) {
          watch.out().println("  set up elsewhere: jejak watch trust " + each.name());
        }
      }
    }
    return Main.DONE;
  }
}
