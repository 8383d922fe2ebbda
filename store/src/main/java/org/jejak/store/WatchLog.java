package org.jejak.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to deliver.
 *
 * @param name of the watch
 * @param event id of the event; null where several went together
 * @param destination as it may be shown
 * @param tries how many attempts there were by then
 * @param words what came of it
 */
public record WatchLog(
    Instant at,
    String name,
    @Nullable String event,
    String destination,
    Outcome outcome,
    int tries,
    String words) {
  /** What came of an attempt. */
  public enum Outcome {
    /** It arrived. */
    DELIVERED,
    /** It did not arrive and is tried again. */
    FAILED,
    /** It did not arrive and is not tried again by itself. */
    GIVEN_UP
  }
}
