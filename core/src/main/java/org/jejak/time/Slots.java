package org.jejak.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an expression gave, 0 where they gave nothing.
 *
 * @param direction -1 before, 0 in, 1 after the reference's unit; null where not said
 * @param part 1 to 3 a third, 4 the last day
 * @param offset days from the reference
 */
record Slots(
    int day,
    int day2,
    int month,
    int month2,
    int year,
    int year2,
    int weekday,
    int unit,
    int number,
    int ordinal,
    int part,
    int sign,
    int rest,
    int offset,
    int quarter,
    @Nullable Integer direction) {

  /** Collects the readings of one match. */
  static Slots of(List<TimeLexicon.Reading> readings) {
    int single = value(readings, "SINGLE", 0);
    int ordinal = value(readings, "ORD", 0);
    int quarter = value(readings, "Q", 0);
    int sign = value(readings, "AGO", 0);
    int month = value(readings, "MONTH", 0);
    boolean dir = count(readings, "DIR") > 0;
    return new Slots(
        value(readings, "D", 0),
        value(readings, "D", 1),
        month != 0 ? month : value(readings, "MN", 0),
        value(readings, "MONTH", 1),
        value(readings, "Y", 0),
        value(readings, "Y", 1),
        value(readings, "WEEKDAY", 0),
        single != 0 ? single : value(readings, "UNIT", 0),
        single != 0 ? 1 : value(readings, "N", 0),
        ordinal,
        value(readings, "PART", 0),
        sign != 0 ? sign : value(readings, "HENCE", 0),
        value(readings, "REST", 0),
        value(readings, "DAY", 0) + value(readings, "VAGUE", 0),
        quarter != 0 ? quarter : ordinal,
        dir ? Integer.valueOf(value(readings, "DIR", 0)) : null);
  }

  /** The direction, 0 where not said. */
  int dir() {
    return direction == null ? 0 : direction;
  }

  private static int count(List<TimeLexicon.Reading> readings, String kind) {
    int count = 0;
    for (TimeLexicon.Reading reading : readings) {
      count += reading.kind().equals(kind) ? 1 : 0;
    }
    return count;
  }

  /** The value of the {@code nth} reading of a kind, 0 where there is none. */
  private static int value(List<TimeLexicon.Reading> readings, String kind, int nth) {
    int seen = 0;
    for (TimeLexicon.Reading reading : readings) {
      if (reading.kind().equals(kind) && seen++ == nth) {
        return reading.value();
      }
    }
    return 0;
  }
}
