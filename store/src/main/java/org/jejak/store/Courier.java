package org.jejak.store;

import java.util.List;

/** Takes events to where a watch wants them. */
@FunctionalInterface
public interface Courier {
  /**
   * Delivers, once.
   *
   * @param events of a feed, all that it is to hold, the last first; else those that wait, the
   *     first first: one for a command or a webhook
   */
  Receipt deliver(Watch watch, List<WatchEvent> events);

  /**
   * What came of it.
   *
   * @param words one line
   */
  record Receipt(Outcome outcome, String words) {
    /** It arrived. */
    public static Receipt delivered(String words) {
      return new Receipt(Outcome.DELIVERED, words);
    }

    /** It did not, but may when tried again. */
    public static Receipt failed(String words) {
      return new Receipt(Outcome.FAILED, words);
    }
  }

  /** What came of a delivery. */
  enum Outcome {
    /** It arrived. */
    DELIVERED,
    /** It did not arrive; a later attempt may. */
    FAILED,
    /** It was refused for what it is; no attempt will help. */
    REFUSED,
    /** The destination was named on another machine: nothing was tried. */
    NOT_HERE
  }
}
