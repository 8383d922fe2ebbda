package org.jejak.time;

import java.time.LocalDate;

/**
 * How far one time lies from another: "two weeks before Easter", "a year earlier", "that month".
 *
 * @param number units to go on, or back for a negative number
 * @param unit one of {@link Periods}
 */
record Shift(Kind kind, int number, int unit) {
  static final Shift NONE = new Shift(Kind.NONE, 0, Periods.DAY);

  /** What the counting ends at. */
  enum Kind {
    NONE,
    /** A time as fine as the one it was counted from. */
    FINE,
    /** A time as coarse as the unit counted in. */
    COARSE
  }

  static Shift days(int number) {
    return number == 0 ? NONE : new Shift(Kind.FINE, number, Periods.DAY);
  }

  /** This far from {@code base}. */
  Interval from(Interval base) {
    if (kind == Kind.NONE) {
      return base;
    }
    int fine = unitOf(base);
    if (fine == Periods.DAY && (kind == Kind.FINE || unit == Periods.DAY)) {
      return Interval.days(moved(base.from()), moved(base.to()), base.precision());
    }
    if (kind == Kind.FINE && !Periods.part(base.from(), fine, 0, 0).equals(base)) {
      LocalDate to = moved(base.to().plusDays(1)).minusDays(1);
      return Interval.days(moved(base.from()), to, base.precision());
    }
    int end = kind == Kind.FINE ? fine : Math.max(fine, unit);
    return Periods.part(moved(base.from()), end, 0, 0);
  }

  /** Whether both count the same months in the same direction, be it in years or in quarters. */
  boolean isAsFarAs(Shift other) {
    return months() != 0 && months() == other.months();
  }

  private int months() {
    return switch (unit) {
      case Periods.MONTH -> number;
      case Periods.QUARTER -> 3 * number;
      case Periods.YEAR -> 12 * number;
      default -> 0;
    };
  }

  private LocalDate moved(LocalDate day) {
    return Periods.plus(day, unit, number);
  }

  /** Whether a time of this fineness can be counted on in the unit: no two days after 2010. */
  boolean fits(Interval base) {
    return unitOf(base) <= unit || kind == Kind.COARSE && number == 0;
  }

  private static int unitOf(Interval base) {
    return switch (base.precision()) {
      case MINUTE, DAY, VAGUE -> Periods.DAY;
      case WEEK -> Periods.WEEK;
      case MONTH -> Periods.MONTH;
      case QUARTER -> Periods.QUARTER;
      case YEAR -> Periods.YEAR;
    };
  }
}
