package org.jejak.workers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Workers that are threads, started for each call and ended with it. */
public final class Threads implements Workers {
  /** Parts done before their turn wait in memory: so many at most. */
  private static final int AHEAD = 256;

  private final int count;

  private Threads(int count) {
    this.count = count;
  }

  /**
   * So many threads; the calling one alone for 1.
   *
   * @throws IllegalArgumentException for less than 1
   */
  public static Workers of(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("work needs a thread, not " + count);
    }
    return count == 1 ? ONE : new Threads(count);
  }

  /** A thread for every processor. */
  public static Workers all() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  @Override
  public <P, R> void each(
      Iterator<? extends P> parts,
      Supplier<? extends Function<? super P, ? extends R>> worker,
      Consumer<? super R> outcomes) {
    Queue<Function<? super P, ? extends R>> idle = new ConcurrentLinkedQueue<>();
    Deque<Future<R>> ahead = new ArrayDeque<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(count, Threads::thread)) {
      try {
        while (parts.hasNext()) {
          P part = parts.next();
          if (ahead.size() == AHEAD) {
            outcomes.accept(outcome(ahead.removeFirst()));
          }
          ahead.add(pool.submit(() -> outcome(part, worker, idle)));
        }
        while (!ahead.isEmpty()) {
          outcomes.accept(outcome(ahead.removeFirst()));
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static Thread thread(Runnable work) {
    return Thread.ofPlatform().daemon().name("worker").unstarted(work);
  }

  private static <P, R> R outcome(
      P part,
      Supplier<? extends Function<? super P, ? extends R>> worker,
      Queue<Function<? super P, ? extends R>> idle) {
    Function<? super P, ? extends R> known = idle.poll();
    Function<? super P, ? extends R> own = known == null ? worker.get() : known;
    R outcome = own.apply(part);
    idle.add(own);
    return outcome;
  }

  private static <R> R outcome(Future<R> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while others worked", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failed -> throw failed;
        case Error failed -> throw failed;
        case null, default -> throw new IllegalStateException("a part of the work failed", e);
      }
    }
  }
}
