package org.jejak.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish that a run ends. It breaks off waiting and fetching, never anything that is being
 * written: an interrupted thread closes the files that it is writing to.
 */
final class Stop {
  private boolean asked;
  private @Nullable Thread waiting;

  /** Something that may be broken off at any moment. */
  @FunctionalInterface
  interface Wait<T> {
    T run() throws IOException, InterruptedException;
  }

  /** Wishes it; any thread may. */
  synchronized void ask() {
    asked = true;
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  synchronized boolean isAsked() {
    return asked;
  }

  /**
   * Does something that may be broken off.
   *
   * @throws InterruptedException when the wish was there before or comes meanwhile
   */
  <T> T during(Wait<T> work) throws IOException, InterruptedException {
    begin();
    try {
      return work.run();
    } finally {
      end();
    }
  }

  private synchronized void begin() throws InterruptedException {
    if (asked) {
      throw new InterruptedException("asked to stop");
    }
    waiting = Thread.currentThread();
  }

  private synchronized void end() {
    waiting = null;
    Thread.interrupted();
  }
}
