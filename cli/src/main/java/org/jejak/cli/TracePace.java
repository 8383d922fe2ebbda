package org.jejak.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When a folder that fills up is traced again: a trace that took some time is followed by ten times
 * that time without one, so that tracing takes no more than an eleventh of a run.
 */
final class TracePace {
  private static final int REST = 10;

  private final LongSupplier nanoTime;
  private long free;
  private boolean begun;

  TracePace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Traces, and remembers how long it took. */
  void run(Runnable trace) {
    long start = nanoTime.getAsLong();
    trace.run();
    long end = nanoTime.getAsLong();
    free = end + REST * (end - start);
    begun = true;
  }

  /** How long no trace may begin; zero or less where one may. */
  Duration rest() {
    return begun ? Duration.ofNanos(free - nanoTime.getAsLong()) : Duration.ZERO;
  }
}
