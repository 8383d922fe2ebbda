package org.jejak.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an expression gave, 0 where they gave nothing.
 *
 * @param direction -1 before, 0 in, 1 after the reference's unit; null where not said
 * @param part 1 to 3 a third, 4 the last day
 * @param offset days from the reference
 * @param quarter of a year, or one of its seasons, counted from spring
 * @param feast index of a feast, counted from 1
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
    int feast,
    @Nullable Integer direction) {

  private static final List<String> DAYS = List.of("D", "OD", "DTH");
  private static final List<String> DIRECTIONS = List.of("DIR", "BEYOND");
  private static final List<String> UNITS = List.of("SINGLE", "UNIT", "WEEKEND");
  private static final List<String> SIGNS =
      List.of("AGO", "HENCE", "COUNT", "FOLLOWING", "LATER", "COMING");

  /** Collects the readings of one match. */
  static Slots of(List<TimeLexicon.Reading> readings) {
    int single = value(readings, "SINGLE", 0);
    int half = value(readings, "H", 0);
    int ordinal = half != 0 ? half : value(readings, "ORD", 0);
    int quarter = value(readings, "Q", 0);
    int month = value(readings, "MONTH", 0);
    int decade = value(readings, "DEC", 0) + value(readings, "TENTH", 0);
    int spelled = spelledYear(readings);
    boolean dir = count(readings, "DIR") + count(readings, "BEYOND") > 0;
    int packed = value(readings, "DMY", 0);
    int year = decade != 0 ? decade : value(readings, "Y", 0);
    return new Slots(
        packed != 0 ? packed % 100 : nth(readings, DAYS, 0),
        nth(readings, DAYS, 1),
        packed != 0 ? packed / 100 % 100 : month != 0 ? month : value(readings, "MN", 0),
        value(readings, "MONTH", 1),
        packed != 0
            ? packed / 10000
            : spelled != 0 ? spelled : year != 0 ? year : value(readings, "YY", 0),
        value(readings, "Y", 1) != 0 || year == 0
            ? value(readings, "Y", 1)
            : value(readings, "YY", 0),
        value(readings, "WEEKDAY", 0),
        nth(readings, UNITS, 0),
        single != 0 ? 1 : value(readings, "N", 0),
        ordinal,
        value(readings, "PART", 0) + value(readings, "END", 0),
        nth(readings, SIGNS, 0),
        value(readings, "REST", 0),
        value(readings, "DAY", 0) + value(readings, "VAGUE", 0),
        quarter != 0 ? quarter : ordinal + value(readings, "SEASON", 0),
        value(readings, "FEAST", 0),
        dir ? Integer.valueOf(nth(readings, DIRECTIONS, 0)) : null);
  }

  /** "Nineteen ninety-nine"; 0 where no year is written in words. */
  private static int spelledYear(List<TimeLexicon.Reading> readings) {
    int hundreds = value(readings, "HUNDREDS", 0);
    int rest = value(readings, "N", 0);
    return hundreds != 0 && rest < 100 ? 100 * hundreds + rest : 0;
  }

  /** The direction, 0 where not said. */
  int dir() {
    return direction == null ? 0 : direction;
  }

  /** The same words in a year. */
  Slots in(int another) {
    return new Slots(
        day, day2, month, month2, another, year2, weekday, unit, number, ordinal, part, sign, rest,
        offset, quarter, feast, direction);
  }

  /** The same words in a month of a year, without what they were counted by. */
  Slots in(int anotherYear, int anotherMonth) {
    return new Slots(
        0, 0, anotherMonth, 0, anotherYear, 0, 0, 0, 0, 0, part, 0, 0, 0, quarter, 0, null);
  }

  /** A unit that lies so many units from the reference's. */
  static Slots of(int unit, int direction) {
    return new Slots(0, 0, 0, 0, 0, 0, 0, unit, 0, 0, 0, 0, 0, 0, 0, 0, direction);
  }

  private static int count(List<TimeLexicon.Reading> readings, String kind) {
    int count = 0;
    for (TimeLexicon.Reading reading : readings) {
      count += reading.kind().equals(kind) ? 1 : 0;
    }
    return count;
  }

  /** The value of the {@code nth} reading of any of the kinds, 0 where there is none. */
  private static int nth(List<TimeLexicon.Reading> readings, List<String> kinds, int nth) {
    int seen = 0;
    for (TimeLexicon.Reading reading : readings) {
      if (kinds.contains(reading.kind()) && seen++ == nth) {
        return reading.value();
      }
    }
    return 0;
  }

  private static int value(List<TimeLexicon.Reading> readings, String kind, int nth) {
    return nth(readings, List.of(kind), nth);
  }
}
