package org.jejak.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.store.Store;
import org.jejak.store.Watch;
import org.jejak.store.Watches;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code jejak watch trust}. */
@Command(
    name = "trust",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Lets a watch that was set up by another user, or on another machine, deliver from here: run"
            + " its command, write its file, call its webhook.")
final class WatchTrustCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WatchCommand parent;

  @Parameters(paramLabel = "NAME", description = "The watch; jejak watch list shows what it does.")
  private String name = "";

  @Mixin private FolderOptions how = new FolderOptions();

  @Override
  public Integer call() {
    WatchCommand watch = Objects.requireNonNull(parent, "picocli gives a command its parent");
    try (Store store = watch.open(how)) {
      Watches watches = store.watches();
      Watch named = watches.book().named(name);
      watches.seal(named, WatchSeal.ofThisUser().of(named));
      watch.out().println(name + " delivers from here: " + Columns.clean(named.to().shown()));
    }
    return Main.DONE;
  }
}
