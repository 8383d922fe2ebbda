package org.jejak.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jejak.store.Store;
import org.jejak.store.StoreView;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folder that every command names that keeps reports or looks at kept ones. */
final class DbOption {
  @Option(
      names = "--db",
      required = true,
      paramLabel = "DIR",
      description = "The folder that keeps the reports; docs/store.md says what is in it.")
  private @Nullable Path folder;

  Path folder() {
    return Objects.requireNonNull(folder, "picocli asks for it");
  }

  Store open(Jejak engine) {
    return Store.open(folder(), engine, java.time.Clock.systemUTC());
  }

  StoreView view() {
    return StoreView.open(folder());
  }
}
