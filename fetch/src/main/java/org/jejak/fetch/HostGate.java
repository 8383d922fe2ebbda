package org.jejak.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one request to a host pass at a time, and keeps the distance between two. */
final class HostGate {
  /** One request. */
  @FunctionalInterface
  interface Passage {
    Answer pass() throws IOException;
  }

  private final Surroundings surroundings;
  private final Duration longestWait;
  private final ReentrantLock lock = new ReentrantLock();
  private Duration between;
  private long free;

  HostGate(FetchPolicy.Pace pace, Surroundings surroundings) {
    this.surroundings = surroundings;
    this.longestWait = pace.longestWait();
    this.between = pace.between();
    this.free = surroundings.nanoTime().getAsLong();
  }

  /** Keeps at least this distance from now on. */
  void keep(Duration distance) {
    lock.lock();
    try {
      between = distance.compareTo(between) > 0 ? distance : between;
    } finally {
      lock.unlock();
    }
  }

  /** Leaves the host alone for a while, from now. */
  void pause(Duration time) {
    lock.lock();
    try {
      long until = surroundings.nanoTime().getAsLong() + time.toNanos();
      free = until - free > 0 ? until : free;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for its turn, then makes the request.
   *
   * @throws Refusal when the turn would come too late
   */
  Answer pass(Passage passage) throws IOException, Refusal, InterruptedException {
    lock.lockInterruptibly();
    try {
      Duration wait = Duration.ofNanos(free - surroundings.nanoTime().getAsLong());
      if (wait.compareTo(longestWait) > 0) {
        throw Refusal.untried(
            "the server asks to be left alone for "
                + wait.plusMillis(999).toSeconds()
                + " seconds; try later",
            wait);
      }
      if (wait.isPositive()) {
        surroundings.sleeper().sleep(wait);
      }
      try {
        return passage.pass();
      } finally {
        free = surroundings.nanoTime().getAsLong() + between.toNanos();
      }
    } finally {
      lock.unlock();
    }
  }
}
