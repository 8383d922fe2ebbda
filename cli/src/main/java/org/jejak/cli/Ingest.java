package org.jejak.cli;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.store.Store;
import org.jejak.store.StoreException;
import org.jejak.store.Taken;

/** Takes items into a folder: several threads read and pack them, one writes, in their order. */
final class Ingest {
  private static final int IN_FLIGHT_A_THREAD = 16;

  private final Store store;
  private final Progress progress;
  private final Consumer<LedgerRow> acknowledged;
  private final Consumer<LedgerRow> repeated;
  private final int threads;
  private final Queue<Future<Taken>> reading = new ArrayDeque<>();
  private long arrived;
  private long fresh;

  /**
   * Gets ready.
   *
   * @param threads how many read and pack
   * @param acknowledged told of each row once nothing can take it away any more
   * @param repeated told of rows that were there before; those of reports are passed over
   */
  Ingest(
      Store store,
      int threads,
      Progress progress,
      Consumer<LedgerRow> acknowledged,
      Consumer<LedgerRow> repeated) {
    this.store = store;
    this.progress = progress;
    this.acknowledged = acknowledged;
    this.repeated = repeated;
    this.threads = threads;
  }

  /** How many items arrived in all. */
  long arrived() {
    return arrived;
  }

  /** How many of them the folder knew: all that gave no new row. */
  long known() {
    return arrived - fresh;
  }

  /**
   * Takes in everything.
   *
   * @throws StoreException when the folder cannot take it; what was acknowledged stays
   */
  void run(Consumer<Consumer<Item>> items) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      try {
        items.accept(item -> submit(item, pool));
        while (!reading.isEmpty()) {
          keepNext();
        }
        tell(store.acknowledge());
      } catch (RuntimeException | Error e) {
        pool.shutdownNow();
        throw e;
      }
    }
  }

  private void submit(Item item, ExecutorService pool) {
    arrived++;
    progress.read(item.input());
    // What cannot be read costs nothing to read again, and its row says why.
    if (item instanceof Item.Readable && store.has(item)) {
      return;
    }
    reading.add(pool.submit(() -> store.take(item)));
    if (reading.size() >= threads * IN_FLIGHT_A_THREAD) {
      keepNext();
    }
  }

  private void keepNext() {
    try {
      tell(store.keep(reading.remove().get()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while taking in", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("reading failed: " + e.getCause(), e);
    }
  }

  private void tell(List<LedgerRow> rows) {
    fresh += rows.size();
    rows.forEach(acknowledged);
    store.repeated().forEach(repeated);
  }
}
