package org.jejak.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code jejak watch remove}. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Takes a watch away. What waited is not delivered; files it wrote and its log stay.")
final class WatchRemoveCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WatchCommand parent;

  @Parameters(paramLabel = "NAME", description = "The watch.")
  private String name = "";

  @Mixin private FolderOptions how = new FolderOptions();

  @Override
  public Integer call() {
    WatchCommand watch = Objects.requireNonNull(parent, "picocli gives a command its parent");
    try (Store store = watch.open(how)) {
      store.watches().remove(name);
    }
    return Main.DONE;
  }
}
