package org.jejak.cli;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on things in a pool and hands on what comes of them in the order in which they came; only
 * so many are under way at a time.
 */
final class InOrder<A, B> {
  private static final int IN_FLIGHT_A_THREAD = 16;

  private final int threads;
  private final Consumer<Consumer<A>> source;
  private final Function<A, B> work;

  /** Takes what came of a thing; {@code more} says that the next is under way already. */
  interface Sink<B> {
    /** False where nothing more is wanted. */
    boolean take(B value, boolean more);
  }

  /**
   * Prepares.
   *
   * @param source hands on the things, in a thread of its own: it may wait for them
   */
  InOrder(int threads, Consumer<Consumer<A>> source, Function<A, B> work) {
    this.threads = threads;
    this.source = source;
    this.work = work;
  }

  /** A thing under way; without work at the end. */
  private record Next<B>(@Nullable Future<B> value) {}

  /** The source was told to stop. An error: readers take exceptions for an input's. */
  private static final class Stopped extends Error {
    private static final long serialVersionUID = 1;
  }

  /**
   * Hands on all that comes, until the sink wants no more.
   *
   * @return whether the sink wanted all
   * @throws IllegalStateException when source or work failed
   */
  boolean run(Sink<B> sink) throws InterruptedException {
    BlockingQueue<Next<B>> queue = new ArrayBlockingQueue<>(threads * IN_FLIGHT_A_THREAD);
    ExecutorService pool = Executors.newFixedThreadPool(threads, InOrder::daemon);
    Thread reader = daemon(() -> read(queue, pool));
    reader.start();
    try {
      for (Future<B> next = queue.take().value(); next != null; next = queue.take().value()) {
        if (!sink.take(next.get(), !queue.isEmpty())) {
          return false;
        }
      }
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("reading failed: " + e.getCause(), e.getCause());
    } finally {
      reader.interrupt();
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    return Thread.ofPlatform().daemon().unstarted(task);
  }

  private void read(BlockingQueue<Next<B>> queue, ExecutorService pool) {
    try {
      try {
        source.accept(thing -> put(queue, new Next<>(pool.submit(() -> work.apply(thing)))));
      } catch (RuntimeException | OutOfMemoryError e) {
        put(queue, new Next<>(CompletableFuture.failedFuture(e)));
      }
      put(queue, new Next<>(null));
    } catch (Stopped e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <B> void put(BlockingQueue<Next<B>> queue, Next<B> next) {
    try {
      queue.put(next);
    } catch (InterruptedException e) {
      throw new Stopped();
    }
  }
}
