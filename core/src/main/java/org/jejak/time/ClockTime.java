package org.jejak.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A time of day in the zone it was written in.
 *
 * @param minutes since midnight, 0 to 1439
 * @param zone minutes east of Greenwich
 */
record ClockTime(int minutes, int zone) {
  /** This time on a day. */
  OffsetDateTime on(LocalDate day) {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * zone);
    return day.atTime(minutes / 60, minutes % 60).atOffset(offset);
  }
}
