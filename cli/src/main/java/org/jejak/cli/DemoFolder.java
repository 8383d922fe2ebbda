package org.jejak.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.store.FolderInUseException;
import org.jejak.store.Store;
import org.jejak.store.StoreException;
import org.jejak.trace.Jejak;

/** The folder of {@code jejak demo}: of an earlier run, or made anew where that cannot be used. */
record DemoFolder(Path path) {

  /** Takes the samples in; those that are there add nothing. */
  void take(List<String> inputs, Jejak engine, Progress progress) {
    try {
      fill(inputs, engine, progress);
    } catch (FolderInUseException e) {
      // Another demo is writing the same into it.
    } catch (StoreException e) {
      drop();
      fill(inputs, engine, progress);
    }
  }

  private void fill(List<String> inputs, Jejak engine, Progress progress) {
    try (Store store = Store.open(path, engine, Clock.systemUTC())) {
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
    }
  }

  private static void keep(Item item, Store store) {
    if (!store.has(item)) {
      store.keep(store.take(item));
    }
  }

  /** Takes away what an earlier version left; nobody keeps reports in it. */
  private void drop() {
    try (var all = Files.walk(path)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
