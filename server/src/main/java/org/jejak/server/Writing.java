package org.jejak.server;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jejak.store.FolderInUseException;
import org.jejak.store.Store;
import org.jejak.trace.Jejak;

/**
 * Opens the folder for a moment around each change, so that other commands can write to it in
 * between.
 */
final class Writing {
  /** Another command may hold the folder for a moment as well. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration NAP = Duration.ofMillis(100);

  private final Path folder;
  private final Supplier<Jejak> engine;
  private final InstantSource clock;
  private final FolderViews views;
  private final ReentrantLock one = new ReentrantLock(true);

  Writing(ServerOptions options, FolderViews views) {
    this.folder = options.folder();
    this.engine = options.engine();
    this.clock = options.clock();
    this.views = views;
  }

  /**
   * Changes something. What the change acknowledges is on the disk when this returns.
   *
   * @throws Problem 409 when somebody else writes to the folder
   */
  <T> T change(Function<Store, T> change) {
    Jejak ready = engine.get();
    acquire();
    try {
      try (Store store = open(ready)) {
        return change.apply(store);
      } finally {
        views.refresh();
      }
    } finally {
      one.unlock();
    }
  }

  private void acquire() {
    try {
      if (one.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Problem.of(409, "this server is writing to the folder; try again in a moment");
  }

  private Store open(Jejak ready) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return Store.openThere(folder, ready, clock);
      } catch (FolderInUseException e) {
        if (System.nanoTime() > end) {
          throw Problem.of(
              409,
              "another command, such as jejak ingest or jejak follow, is writing to the folder; nothing was changed, try again when it is done");
        }
        sleep();
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(NAP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(503, "the server is stopping");
    }
  }
}
