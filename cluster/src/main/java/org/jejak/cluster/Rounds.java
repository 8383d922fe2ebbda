package org.jejak.cluster;

import java.io.Serializable;
import java.time.Duration;

/**
 * When all that is kept is traced: at the end of each stretch of event time, and at the end of the
 * input. What comes late counts in the next round.
 *
 * @param every length of a round; zero for one at the end alone
 */
record Rounds(Duration every) implements Serializable {
  /** One, when all input is there. */
  static final Rounds AT_THE_END = new Rounds(Duration.ZERO);

  /**
   * The end of the round in which something is traced first.
   *
   * @param time of what arrived, in milliseconds; the greatest number where it has none
   * @param watermark up to which time all is there
   */
  long endAfter(long time, long watermark) {
    long from = Math.max(time, watermark);
    long length = every.toMillis();
    if (length == 0 || from > Long.MAX_VALUE - length) {
      return Long.MAX_VALUE;
    }
    return Math.floorDiv(from, length) * length + length;
  }
}
