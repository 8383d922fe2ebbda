package org.jejak.evaluate;

import java.util.List;

/**
 * One part of what Jejak finds, measured.
 *
 * @param name such as {@code events.status}: a file of gold, and a field counted apart
 * @param misses by report, in the order of gold
 */
public record Part(String name, Score score, List<Miss> misses) {
  /** Copies the list. */
  public Part {
    misses = List.copyOf(misses);
  }
}
