package org.jejak.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.store.Lending;
import org.jejak.store.Store;
import org.jejak.store.StoreException;
import org.jejak.store.StoreView;
import org.jejak.store.Watches;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code jejak watch run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Looks for what is new for every watch and delivers it, again and again until it is ended."
            + " Between looks other commands may write to the folder.",
    footer = {
      "",
      "What is due is decided by today's UTC day, where --today does not name another.",
      "Exit codes with --once: 0 all that was due arrived; 1 something did not (jejak watch log)."
    })
final class WatchRunCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WatchCommand parent;

  @Option(names = "--once", description = "Look once, try each delivery once, and end.")
  private boolean once;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = "How long to wait between two looks. Default: 60.")
  private int every = 60;

  @Option(names = "--again", description = "First, let what was given up wait again.")
  private boolean again;

  @Mixin private FolderOptions how = new FolderOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  private String said = "";

  @Override
  public Integer call() throws InterruptedException {
    WatchCommand watch = Objects.requireNonNull(parent, "picocli gives a command its parent");
    if (every < 1 || every > 86_400) {
      throw watch.wrong("--every takes 1 to 86400 seconds");
    }
    boolean arrived = look(watch, again);
    while (!once) {
      Thread.sleep(every * 1000L);
      tryToLook(watch);
    }
    return arrived ? Main.DONE : Main.SOME_REJECTED;
  }

  private boolean look(WatchCommand watch, boolean wakes) {
    try (Store store = watch.open(how)) {
      if (wakes) {
        store.watches().tryAgain();
      }
      return new Watching(Lending.of(store.watches()), watch.clock(), quiet).look(how.today());
    }
  }

  /** Another command may be writing: it looks by itself, or the next turn does. */
  private void tryToLook(WatchCommand watch) {
    try {
      if (isDue(watch)) {
        look(watch, false);
      }
      said = "";
    } catch (StoreException e) {
      String words = "jejak: " + Columns.clean(String.valueOf(e.getMessage()));
      if (!words.equals(said)) {
        PrintWriter err = watch.err();
        err.println(words);
        err.flush();
      }
      said = words;
    }
  }

  private boolean isDue(WatchCommand watch) {
    LocalDate today = Watches.day(how.today(), watch.clock());
    try (StoreView view = watch.view()) {
      return view.watches().isDue(watch.clock().instant(), today);
    }
  }
}
