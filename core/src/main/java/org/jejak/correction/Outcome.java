package org.jejak.correction;

/** How much of a correction holds beside what was said later. */
enum Outcome {
  ALL,
  SOME,
  NONE;

  static Outcome of(boolean holds) {
    return holds ? ALL : NONE;
  }

  /** Counts the single things that a correction says. */
  static final class Count {
    private int holding;
    private int overruled;

    void add(boolean holds) {
      holding += holds ? 1 : 0;
      overruled += holds ? 0 : 1;
    }

    Outcome outcome() {
      return overruled == 0 ? ALL : holding == 0 ? NONE : SOME;
    }
  }
}
