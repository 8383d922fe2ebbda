package org.jejak.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office somebody held.
 *
 * @param title in English
 * @param from first day, null where unknown
 * @param to last day, null where unknown or still held
 */
public record Role(String title, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** Whether the first day is known. */
  boolean isDated() {
    return from != null;
  }

  /** Whether the office may have been held on {@code day}. */
  public boolean heldOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
