package org.jejak.cluster;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Waits so long for work on what came from outside, no longer, and takes whatever it throws for a
 * reason. A thread that does not come back is left behind.
 */
final class Patience implements AutoCloseable {
  private final Duration limit;
  private ExecutorService worker = worker();

  Patience(Duration limit) {
    this.limit = limit;
  }

  private static ExecutorService worker() {
    return Executors.newSingleThreadExecutor(
        task -> Thread.ofPlatform().daemon().name("reads items").unstarted(task));
  }

  /** What work gives; else what {@code otherwise} makes of the reason why it gave nothing. */
  <T> T await(Supplier<T> work, Function<String, T> otherwise) throws InterruptedException {
    Future<T> result = worker.submit(work::get);
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      worker.shutdownNow();
      worker = worker();
      return otherwise.apply("took longer than %d ms to read".formatted(limit.toMillis()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError full) {
        throw full;
      }
      return otherwise.apply("Jejak failed on it (" + e.getCause() + "); please report this");
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
