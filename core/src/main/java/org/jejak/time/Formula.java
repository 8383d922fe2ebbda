package org.jejak.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the days of an expression are counted.
 *
 * @param slots what the words gave the rule
 * @param bias 2 where plain words of the future stand by it, 1 where other cues look ahead, -1 of
 *     what is over, 0 where there are none
 * @param lastDay whether only the last day is meant ("by October")
 * @param clock the time of that day; null where none is written with its zone
 * @param shift how far to go on from there
 */
record Formula(
    Rule rule, Slots slots, int bias, boolean lastDay, @Nullable ClockTime clock, Shift shift)
    implements Meaning {
  static final int NUMBERS = 27;
  private static final Rule[] RULES = Rule.values();
  private static final Shift.Kind[] SHIFTS = Shift.Kind.values();

  /** What a pattern computes. */
  enum Rule {
    NOTHING,
    DATE,
    SLASH,
    RANGE,
    PAIR,
    MONTH,
    MONTH_IN,
    WEEK_OF,
    YEAR,
    YEARS,
    MONTHS,
    QUARTER,
    WEEKDAY,
    WEEKDAY_IN,
    UNIT,
    REST,
    OFFSET,
    AFTER,
    WITHIN,
    DAY,
    SHIFT,
    VAGUE,
    DAY_OF_MONTH,
    DAY_OF_PERIOD,
    WEEKDAY_OF_MONTH,
    HALF,
    DECADE,
    CENTURY,
    WEEK_NUMBER,
    FEAST,
    VAGUE_YEAR,
    FROM,
    HOLDING,
    SAME,
    FOLLOWING,
    LATER,
    SEASON,
    LAPSE,
    FIRST_OF,
    OFFSET_DAY,
    FEAST_WEEKEND,
    YEAR_AGO,
    PART_OF,
    FOLLOWING_MONTH,
    FROM_NOW
  }

  /** A time without cues around it. */
  static Formula of(Rule rule, Slots slots) {
    return new Formula(rule, slots, 0, false, null, Shift.NONE);
  }

  @Override
  public int[] numbers() {
    Integer direction = slots.direction();
    return new int[] {
      rule.ordinal(),
      bias,
      lastDay ? 1 : 0,
      clock == null ? 0 : 1,
      clock == null ? 0 : clock.minutes(),
      clock == null ? 0 : clock.zone(),
      shift.kind().ordinal(),
      shift.number(),
      shift.unit(),
      slots.day(),
      slots.day2(),
      slots.month(),
      slots.month2(),
      slots.year(),
      slots.year2(),
      slots.weekday(),
      slots.unit(),
      slots.number(),
      slots.ordinal(),
      slots.part(),
      slots.sign(),
      slots.rest(),
      slots.offset(),
      slots.quarter(),
      slots.feast(),
      direction == null ? 0 : 1,
      direction == null ? 0 : direction
    };
  }

  /**
   * Made again from {@link #numbers}.
   *
   * @throws IllegalArgumentException when these are not the numbers of one
   */
  static Formula of(int[] n) {
    if (n.length != NUMBERS || !isIn(n[0], RULES.length) || !isIn(n[6], SHIFTS.length)) {
      throw new IllegalArgumentException("not an open time");
    }
    Slots slots =
        new Slots(
            n[9],
            n[10],
            n[11],
            n[12],
            n[13],
            n[14],
            n[15],
            n[16],
            n[17],
            n[18],
            n[19],
            n[20],
            n[21],
            n[22],
            n[23],
            n[24],
            n[25] == 0 ? null : n[26]);
    ClockTime clock = n[3] == 0 ? null : new ClockTime(n[4], n[5]);
    Shift shift = new Shift(SHIFTS[n[6]], n[7], n[8]);
    return new Formula(RULES[n[0]], slots, n[1], n[2] != 0, clock, shift);
  }

  private static boolean isIn(int index, int length) {
    return index >= 0 && index < length;
  }

  /** Whether the words are a possible time (no 31 June) and name one that this rule can count. */
  boolean isPossible() {
    try {
      return rule != Rule.NOTHING
          && !(rule == Rule.AFTER && bias <= 0)
          && inContext(Periods.LEAP_DAY) != null;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether it is one day, so that a time of day can stand by it. */
  boolean isDay() {
    return switch (rule) {
      case DATE, SLASH, WEEKDAY, WEEKDAY_IN, DAY, DAY_OF_MONTH, DAY_OF_PERIOD, WEEKDAY_OF_MONTH ->
          true;
      default -> false;
    };
  }

  @Override
  public boolean isWhole() {
    return slots.year() != 0 || rule == Rule.CENTURY;
  }

  /** Whether a year can be put to it. */
  boolean takesYear() {
    return switch (rule) {
      case DATE, RANGE, MONTH, FEAST -> slots.direction() == null;
      default -> false;
    };
  }

  /** The same in a year. */
  Formula in(int year) {
    return new Formula(rule, slots.in(year), bias, lastDay, clock, shift);
  }

  /** The same without what stands around it. */
  Formula plain() {
    return new Formula(rule, slots, 0, false, clock, shift);
  }

  /** The same, to come. */
  Formula ahead() {
    return new Formula(rule, slots, 2, lastDay, clock, shift);
  }

  /** What it was counted from. */
  Formula unshifted() {
    return new Formula(rule, slots, bias, lastDay, clock, Shift.NONE);
  }

  /** The same, over. */
  Formula over() {
    return new Formula(rule, slots, -1, lastDay, clock, shift);
  }

  /** What lies so far from this one. */
  Formula shifted(Shift further) {
    if (shift.kind() != Shift.Kind.NONE && further.unit() == shift.unit()) {
      Shift both = new Shift(further.kind(), shift.number() + further.number(), shift.unit());
      return new Formula(rule, slots, bias, lastDay, null, both);
    }
    return new Formula(rule, slots, bias, lastDay, null, further);
  }

  @Override
  public Interval on(LocalDate reference) {
    return plain().inContext(reference);
  }

  @Override
  public Interval inContext(LocalDate reference) {
    Interval days = Reckoning.days(this, reference);
    if (clock != null && days.isOneDay()) {
      return Interval.minute(clock.on(days.from()));
    }
    return shift.from(lastDay && shift.kind() == Shift.Kind.NONE ? Interval.day(days.to()) : days);
  }

  /** The weekday named beside a day of a month; null unless both are named. */
  @Nullable DayOfWeek statedWeekday() {
    boolean both =
        slots.month() != 0
            && slots.day2() == 0
            && shift.kind() == Shift.Kind.NONE
            && slots.weekday() != 0
            && slots.day() != 0;
    return both ? DayOfWeek.of(slots.weekday()) : null;
  }
}
