package org.jejak.cli;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jejak.correction.Corrections;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jejak.trace.TraceInput;
import org.jejak.workers.Threads;
import org.jspecify.annotations.Nullable;

/** Reads sources on several threads and traces what they hold, on as many. */
final class Run {
  private static final int IN_FLIGHT_A_THREAD = 4;

  private final Jejak jejak;
  private final int threads;
  private final Progress progress;
  private final TraceInput input;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * The engine, which traces on all processors; its two halves of data are loaded side by side.
   *
   * @param knowledge loads what is known; what it throws is thrown here
   */
  static Jejak engine(Supplier<Knowledge> knowledge) {
    // The task keeps a fault to itself: the engine meets the same and says it once.
    Thread packs = Thread.ofPlatform().daemon().start(new FutureTask<>(Packs::standard));
    Knowledge known = knowledge.get();
    try {
      packs.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading", e);
    }
    return Jejak.with(known).with(Threads.all());
  }

  Run(Jejak jejak, int threads, Progress progress) {
    this.jejak = jejak.with(Threads.of(threads));
    this.input = jejak.input(memory());
    this.threads = threads;
    this.progress = progress;
  }

  /** {@code -Djejak.memory=64} lets readings use 64 megabytes before they go to a file. */
  private static long memory() {
    Long megabytes = Long.getLong("jejak.memory");
    return megabytes == null ? TraceInput.usualMemory() : megabytes << 20;
  }

  /**
   * Reads everything and traces it; the outcome does not depend on the number of threads.
   *
   * @throws UncheckedIOException when neither memory nor the temporary folder can take what is read
   * @throws IllegalStateException when reading fails for another reason that is no item's fault
   */
  Trace trace(Sources sources, @Nullable LocalDate today) {
    return trace(sources::forEach, today, Corrections.NONE);
  }

  /** The same of anything that hands on items, with what people say of which tell one story. */
  Trace trace(Consumer<Consumer<Item>> items, @Nullable LocalDate today, Corrections corrections) {
    Semaphore places = new Semaphore(threads * IN_FLIGHT_A_THREAD);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      items.accept(item -> submit(item, pool, places));
      pool.shutdown();
      while (!pool.awaitTermination(1, TimeUnit.HOURS)) {
        progress.step("reading");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
    Throwable failed = failure.get();
    if (failed instanceof OutOfMemoryError full) {
      throw full;
    }
    if (failed instanceof UncheckedIOException full) {
      throw full;
    }
    if (failed != null) {
      throw new IllegalStateException("reading failed: " + failed, failed);
    }
    progress.step("tracing");
    return jejak.trace(input, today, corrections);
  }

  private void submit(Item item, ExecutorService pool, Semaphore places) {
    if (failure.get() != null) {
      return;
    }
    places.acquireUninterruptibly();
    pool.execute(() -> {
      try {
        input.add(jejak.read(item));
        progress.read(item.input());
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        places.release();
      }
    });
  }
}
