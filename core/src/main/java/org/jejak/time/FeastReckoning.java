package org.jejak.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The days of a feast, in the year that the words or the reference day tell. */
final class FeastReckoning {
  private final Slots slots;
  private final LocalDate ref;

  FeastReckoning(Formula formula, LocalDate ref) {
    this.slots = formula.slots();
    this.ref = ref;
  }

  /** In the year named, or the one that brings it nearest. */
  Interval days() {
    int feast = slots.feast();
    if (slots.unit() != 0 && slots.unit() != Periods.YEAR) {
      throw new DateTimeException("a feast of a year");
    }
    if (slots.year() != 0 || slots.unit() != 0) {
      int year = slots.year() != 0 ? slots.year() : ref.getYear() + slots.dir();
      return Feasts.in(feast, year);
    }
    Interval best = null;
    for (int year = ref.getYear() - 1; year <= ref.getYear() + 1; year++) {
      Interval days = Feasts.in(feast, year);
      boolean fits =
          switch (slots.dir()) {
            case -1 -> days.to().isBefore(ref);
            case 1 -> days.from().isAfter(ref);
            default -> slots.direction() == null || year == ref.getYear();
          };
      if (fits && (best == null || isNearer(days, best))) {
        best = days;
      }
    }
    return best == null ? Feasts.in(feast, ref.getYear() + slots.dir()) : best;
  }

  /** The Saturday and Sunday beside a feast, and the days from or to the feast. */
  Interval weekend() {
    Interval days = days();
    LocalDate day = days.from();
    if (!days.isOneDay()) {
      throw new DateTimeException("no weekend of a month");
    }
    boolean before = day.getDayOfWeek().getValue() <= 2;
    LocalDate saturday = Periods.monday(day).plusDays(before ? -2 : 5);
    LocalDate sunday = saturday.plusDays(1);
    return Interval.days(
        day.isBefore(saturday) ? day : saturday,
        day.isAfter(sunday) ? day : sunday,
        days.precision());
  }

  private boolean isNearer(Interval days, Interval others) {
    boolean last = slots.dir() < 0;
    return last
        ? days.from().isAfter(others.from())
        : slots.dir() == 0
            && Periods.distance(days.from(), ref) < Periods.distance(others.from(), ref);
  }
}
