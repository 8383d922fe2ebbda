package org.jejak.server;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jejak.store.FolderMark;
import org.jejak.store.StoreException;
import org.jejak.store.StoreView;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Traces the folder after changes: one trace at a time, many changes in one. Between two it rests
 * as long as the first took, five minutes at most. A trace is made beside the folder, which others
 * may change meanwhile; where somebody does, it is made again.
 */
final class Retracing implements AutoCloseable {
  private static final Duration SHORTEST_REST = Duration.ofMillis(200);
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 3;

  private final ServerOptions options;
  private final Writing writing;
  private final Runnable kept;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition asked = lock.newCondition();
  private final Thread thread;
  private boolean wanted;
  private volatile boolean closed;
  private volatile @Nullable Long begun;
  private volatile double lastSeconds;
  private volatile @Nullable String fault;

  /**
   * Gets ready.
   *
   * @param kept what follows each trace that was kept
   */
  Retracing(ServerOptions options, Writing writing, Runnable kept) {
    this.options = options;
    this.writing = writing;
    this.kept = kept;
    // The work of a trace would hold up what runs on virtual threads.
    this.thread = Thread.ofPlatform().daemon().name("tracing").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Asks for a trace of what is there now. */
  void ask() {
    lock.lock();
    try {
      wanted = true;
      asked.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether a trace is being made, or will be. */
  boolean isUnderWay() {
    lock.lock();
    try {
      return begun != null || wanted && fault == null;
    } finally {
      lock.unlock();
    }
  }

  /** For how long a trace has been made; of the last one where none is. */
  double seconds() {
    Long start = begun;
    return start == null ? lastSeconds : (System.nanoTime() - start) / 1e9;
  }

  /** What kept the last trace from being kept; null where nothing did. */
  @Nullable String fault() {
    return fault;
  }

  private void run() {
    while (!closed) {
      try {
        await();
        Duration took = trace();
        Thread.sleep(rest(took));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void await() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!wanted) {
        asked.await();
      }
      // Before it is no longer wanted: somebody who asks in between sees one or the other.
      begun = System.nanoTime();
      wanted = false;
    } finally {
      lock.unlock();
    }
  }

  private Duration trace() {
    try {
      for (int attempt = 1; !tracedBeside(); attempt++) {
        if (attempt == ATTEMPTS) {
          tracedInside();
          break;
        }
      }
      fault = null;
      kept.run();
    } catch (Problem | StoreException e) {
      failed(String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      // Whatever it is, later changes are to be traced.
      failed("tracing failed: " + e);
    } finally {
      lastSeconds = seconds();
      begun = null;
    }
    return fault == null ? Duration.ofMillis((long) (lastSeconds * 1000)) : AFTER_FAILURE;
  }

  /** What was asked for is still wanted: by the time of the next attempt the fault may be gone. */
  private void failed(String words) {
    fault = words;
    ask();
  }

  private static Duration rest(Duration took) {
    if (took.compareTo(SHORTEST_REST) < 0) {
      return SHORTEST_REST;
    }
    return took.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : took;
  }

  /** Whether the trace was kept. */
  private boolean tracedBeside() {
    FolderMark mark;
    Trace made;
    try (StoreView view = StoreView.open(options.folder())) {
      mark = view.mark();
      made = view.trace(options.engine().get(), options.today());
    }
    try (Trace trace = made) {
      return writing.change(store -> store.keep(trace, mark));
    }
  }

  /** Nobody can change the folder meanwhile. */
  private void tracedInside() {
    writing.change(store -> {
      store.trace(options.today());
      return store;
    });
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
