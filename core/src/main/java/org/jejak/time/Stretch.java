package org.jejak.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jejak.time.Interval.Precision;

/** From the first day of one time to the last day of another: "between March 2019 and May". */
record Stretch(Formula first, Formula last) implements Meaning {
  /** Whether both are stretches of days that follow each other. */
  boolean isPossible() {
    try {
      Interval from = first.inContext(Periods.LEAP_DAY);
      Interval days = inContext(Periods.LEAP_DAY);
      return from.precision() != Precision.MINUTE
          && from.precision() != Precision.VAGUE
          && last.inContext(Periods.LEAP_DAY).precision() != Precision.VAGUE
          && days.precision() != Precision.MINUTE
          && (days.to().isAfter(start(Periods.LEAP_DAY).to()) || first.isWhole() != last.isWhole());
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public boolean isWhole() {
    return last.isWhole() && (first.isWhole() || first.takesYear());
  }

  @Override
  public Interval on(LocalDate reference) {
    return new Stretch(first.plain(), last.plain()).inContext(reference);
  }

  @Override
  public Interval inContext(LocalDate reference) {
    Interval from = start(reference);
    Interval to = last.inContext(reference);
    if (to.from().isBefore(from.from()) && !last.isWhole()) {
      to = last.ahead().inContext(from.from());
    }
    if (to.from().isBefore(from.from()) || to.to().isBefore(from.to())) {
      return from;
    }
    boolean finer = from.precision().compareTo(to.precision()) < 0;
    return Interval.days(from.from(), to.to(), (finer ? to : from).precision());
  }

  /** The first of the two: where only the last has a year it is the same year or the one before. */
  private Interval start(LocalDate reference) {
    if (first.isWhole() || !last.isWhole() || !first.takesYear()) {
      return first.inContext(reference);
    }
    Interval end = last.inContext(reference);
    int year = end.to().getYear();
    Interval same = first.in(year).inContext(reference);
    return same.from().isAfter(end.to()) ? first.in(year - 1).inContext(reference) : same;
  }

  @Override
  public int[] numbers() {
    int[] a = first.numbers();
    int[] b = last.numbers();
    int[] both = new int[a.length + b.length];
    System.arraycopy(a, 0, both, 0, a.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  /** Made again from {@link #numbers}. */
  static Stretch of(int[] numbers) {
    int half = numbers.length / 2;
    return new Stretch(
        Formula.of(java.util.Arrays.copyOfRange(numbers, 0, half)),
        Formula.of(java.util.Arrays.copyOfRange(numbers, half, numbers.length)));
  }
}
