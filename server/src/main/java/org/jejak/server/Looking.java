package org.jejak.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jejak.store.Watches;

/**
 * Lets watches look after each trace. What they find goes out while the folder is free: a webhook
 * that is slow to answer keeps nobody from writing.
 */
final class Looking implements AutoCloseable {
  private static final int AFTER_FAILURE_SECONDS = 20;
  private static final int LONGEST_END_SECONDS = 2;

  private final ServerOptions options;
  private final Writing writing;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final ScheduledExecutorService one =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("watches").factory());

  Looking(ServerOptions options, Writing writing) {
    this.options = options;
    this.writing = writing;
  }

  /** Asks for a look at what is there now. */
  void ask() {
    ask(0);
  }

  private void ask(int seconds) {
    if (options.watches() != null && wanted.compareAndSet(false, true)) {
      one.schedule(this::look, seconds, TimeUnit.SECONDS);
    }
  }

  private void look() {
    // Before it looks: what comes meanwhile wants another look.
    wanted.set(false);
    WatchDesk desk = options.watches();
    try {
      if (desk != null) {
        desk.look(this::lend, Watches.day(options.today(), options.clock()));
      }
    } catch (RuntimeException e) {
      // Another command may be writing. What was not found or delivered now is so later.
      ask(AFTER_FAILURE_SECONDS);
    }
  }

  private <T> T lend(Function<Watches, T> work) {
    return writing.change(store -> work.apply(store.watches()));
  }

  @Override
  public void close() {
    one.shutdownNow();
    try {
      // What is being written is whole when the folder is let go.
      one.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
