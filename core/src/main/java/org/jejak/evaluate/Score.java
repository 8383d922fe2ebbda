package org.jejak.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * How much of what was found is right, and how much of what is there was found.
 *
 * @param rightFound how many of the found are right; B-cubed parts count shares of one
 * @param found how many were found
 * @param rightExpected how many of the expected were found; else the same as {@code rightFound}
 * @param expected how many there are
 */
public record Score(double rightFound, long found, double rightExpected, long expected) {

  /** Share of the found that is right, 0 to 1; null where nothing was found. */
  public @Nullable Double precision() {
    return found == 0 ? null : rightFound / found;
  }

  /** Share of the expected that was found, 0 to 1; null where nothing is there. */
  public @Nullable Double recall() {
    return expected == 0 ? null : rightExpected / expected;
  }

  /** Harmonic mean of precision and recall; null where nothing was found and nothing is there. */
  public @Nullable Double f1() {
    if (found == 0 && expected == 0) {
      return null;
    }
    double precision = found == 0 ? 0 : rightFound / found;
    double recall = expected == 0 ? 0 : rightExpected / expected;
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
