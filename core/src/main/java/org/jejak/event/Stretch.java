package org.jejak.event;

/** Pieces {@code from} to before {@code end} of a sentence. */
record Stretch(int from, int end) {
  boolean isEmpty() {
    return end <= from;
  }

  boolean holds(int piece) {
    return from <= piece && piece < end;
  }
}
