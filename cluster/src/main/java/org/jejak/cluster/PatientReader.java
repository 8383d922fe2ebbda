package org.jejak.cluster;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * Reads items and waits so long for each, no longer: whatever one item does costs that item alone.
 * A thread that does not come back is left behind.
 */
final class PatientReader implements AutoCloseable {
  private final Function<Item, ReadItem> reading;
  private final Duration patience;
  private ExecutorService worker = worker();

  PatientReader(Function<Item, ReadItem> reading, Duration patience) {
    this.reading = reading;
    this.patience = patience;
  }

  private static ExecutorService worker() {
    return Executors.newSingleThreadExecutor(
        task -> Thread.ofPlatform().daemon().name("reads items").unstarted(task));
  }

  /** Reads an item; never throws for what it is. */
  ReadItem read(Item item) throws InterruptedException {
    Future<ReadItem> read = worker.submit(() -> reading.apply(item));
    try {
      return read.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      worker.shutdownNow();
      worker = worker();
      return rejected(item, "took longer than %d ms to read".formatted(patience.toMillis()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError full) {
        throw full;
      }
      return rejected(item, "Jejak failed on it (" + e.getCause() + "); please report this");
    }
  }

  private static ReadItem rejected(Item item, String reason) {
    @Nullable Long offset =
        switch (item) {
          case Item.Readable readable -> readable.document().offset();
          case Item.Repeated repeated -> repeated.offset();
          case Item.Unreadable unreadable -> unreadable.offset();
        };
    return new ReadItem(
        new LedgerRow(item.input(), item.item(), offset, Status.REJECTED, reason, null), null);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
