package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.output.Aside;
import org.jejak.store.FolderInUseException;
import org.jejak.store.Store;
import org.jejak.store.StoreException;
import org.jejak.trace.Jejak;

/**
 * The folder of {@code jejak demo}: of an earlier run, or made anew where that cannot be opened.
 *
 * @param say is told where an earlier one is now: people try things out in it
 */
record DemoFolder(Path path, Consumer<String> say) {

  /** Takes the samples in; those that are there add nothing. */
  void take(List<String> inputs, Jejak engine, Progress progress) {
    try (Store store = open(engine)) {
      Sources.in(inputs)
          .forEach(item -> {
            progress.read(item.input());
            keep(item, store);
          });
      boolean fresh = !store.acknowledge().isEmpty();
      if (fresh || store.corrections().stories() == 0) {
        progress.step("tracing");
        store.trace(null);
      }
    } catch (FolderInUseException e) {
      // Another demo is writing the same into it.
    }
  }

  private Store open(Jejak engine) {
    try {
      return Store.open(path, engine, Clock.systemUTC());
    } catch (FolderInUseException e) {
      throw e;
    } catch (StoreException e) {
      // It is damaged, or of another version; or it never could be made.
      if (!Files.isDirectory(path)) {
        throw e;
      }
      moveAside(e);
      return Store.open(path, engine, Clock.systemUTC());
    }
  }

  private void moveAside(StoreException fault) {
    try {
      say.accept(
          "%s; it is now %s, and a new one is made"
              .formatted(fault.getMessage(), Aside.move(path)));
    } catch (IOException e) {
      fault.addSuppressed(e);
      throw fault;
    }
  }

  private static void keep(Item item, Store store) {
    if (!store.has(item)) {
      store.keep(store.take(item));
    }
  }
}
