package org.jejak.cluster;

import org.jejak.trace.Jejak;

/** The engine, its packs loaded once a process however many tasks read there. */
final class Engine {
  private Engine() {}

  private static final class Loaded {
    private static final Jejak ENGINE = Jejak.standard();
  }

  static Jejak get() {
    return Loaded.ENGINE;
  }
}
