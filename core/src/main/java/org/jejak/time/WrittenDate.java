package org.jejak.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds absolute dates as people and machines write them in publish lines and metadata. */
public final class WrittenDate {
  private static final int MAX_LINE = 2000;
  private static final int MAX_TIME_GAP = 3;
  private static final int MAX_WEEKDAY_GAP = 3;
  private static final int MIN_YEAR = 1900;
  private static final int MAX_YEAR = 2100;
  private static final int TWO_DIGIT_CENTURY = 2000;

  private final List<WrittenDateWords.Word> words;
  private final WrittenDateNames names;

  private WrittenDate(String line, @Nullable String lang) {
    this.words = WrittenDateWords.cut(line);
    this.names = WrittenDateNames.of(lang);
  }

  /**
   * A date found.
   *
   * @param interval MINUTE where a time stands with its zone, else DAY
   * @param start first UTF-16 index of the date, its weekday and its time
   * @param end UTF-16 index after the last
   * @param weekdayConflicts whether a weekday stands beside it that the day is not
   */
  public record Found(Interval interval, int start, int end, boolean weekdayConflicts) {}

  /** A day and the words it took; the end word is not included. */
  private record Day(LocalDate date, int first, int end) {}

  /** The first full date (day, month and year) of a line, in any language known. */
  public static Optional<Found> find(String line) {
    return find(line, null);
  }

  /**
   * The first full date (day, month and year) of a line. Dates whose order is uncertain (03/04/2025
   * in English or an unknown language) are passed over.
   *
   * @param lang ISO 639-1 code of the line's language; null or {@code und} where unknown
   */
  public static Optional<Found> find(String line, @Nullable String lang) {
    if (line.length() > MAX_LINE) {
      return Optional.empty();
    }
    WrittenDate finder = new WrittenDate(line, lang);
    return Optional.ofNullable(finder.first());
  }

  private @Nullable Found first() {
    for (int i = 0; i < words.size(); i++) {
      Day day = dayAt(i);
      if (day != null) {
        return found(day);
      }
    }
    return null;
  }

  private Found found(Day day) {
    int first = day.first;
    int end = day.end;
    boolean conflict = false;
    for (int i = day.first - 1; i >= 0 && i >= day.first - MAX_WEEKDAY_GAP; i--) {
      Integer weekday = words.get(i).isName() ? names.weekday(words.get(i).norm()) : null;
      if (weekday != null) {
        conflict = weekday != day.date.getDayOfWeek().getValue();
        first = i;
        break;
      }
    }
    WrittenDateClock clock = new WrittenDateClock(words, day.date);
    WrittenDateClock.Time time = clock.after(day.end, MAX_TIME_GAP);
    time = time == null ? clock.before(day.first) : time;
    Interval interval = Interval.day(day.date);
    if (time != null) {
      first = Math.min(first, time.first());
      end = Math.max(end, time.end());
      if (time.offset() != null) {
        interval = Interval.minute(OffsetDateTime.of(day.date, time.time(), time.offset()));
      }
    }
    return new Found(interval, words.get(first).start(), words.get(end - 1).end(), conflict);
  }

  private @Nullable Day dayAt(int i) {
    WrittenDateWords.Word word = words.get(i);
    if (word.isNumber()) {
      if (i > 0 && words.get(i - 1).isNumberTo(word)) {
        return null;
      }
      Day day = yearFirst(i);
      day = day == null ? compact(i) : day;
      day = day == null ? dayMonthYear(i) : day;
      return day == null ? numeric(i) : day;
    }
    return monthFirst(i);
  }

  /** 2025-01-17, 2025/1/17, 2025年1月17日. */
  private @Nullable Day yearFirst(int i) {
    if (!isYear(i) || !isNumber(i + 2, 2) || !isNumber(i + 4, 2)) {
      return null;
    }
    String gap = words.get(i + 1).norm();
    boolean marks = isOneOf(gap, "-", "/", ".") && words.get(i + 3).norm().equals(gap);
    boolean ideographs = isOneOf(gap, "年", "년");
    if (!marks && !ideographs) {
      return null;
    }
    return day(value(i), value(i + 2), value(i + 4), i, i + 5);
  }

  /** 20250117, where nothing else is glued to it but a time. */
  private @Nullable Day compact(int i) {
    WrittenDateWords.Word word = words.get(i);
    if (word.norm().length() != 8) {
      return null;
    }
    int value = word.value();
    return day(value / 10_000, value / 100 % 100, value % 100, i, i + 1);
  }

  /** 17 January 2025, 17th of January, 2025, 17-Jan-2025, 17. Januar 2025, 17 Jan 25 10:00. */
  private @Nullable Day dayMonthYear(int i) {
    if (!isNumber(i, 2)) {
      return null;
    }
    int m = i + 1;
    while (m < words.size() && m <= i + 3 && isLinkBeforeMonth(words.get(m))) {
      m++;
    }
    int month = monthAt(m, i);
    if (month == 0) {
      return null;
    }
    int y = m + 1;
    while (y < words.size() && y <= m + 2 && isLinkBeforeYear(words.get(y))) {
      y++;
    }
    if (isYear(y)) {
      return day(value(y), month, value(i), i, y + 1);
    }
    boolean mail = y == m + 1 && isNumber(y, 2) && words.get(y).norm().length() == 2;
    if (mail && new WrittenDateClock(words, LocalDate.EPOCH).startsAt(y + 1)) {
      return day(TWO_DIGIT_CENTURY + value(y), month, value(i), i, y + 1);
    }
    return null;
  }

  private int monthAt(int m, int dayIndex) {
    if (m >= words.size() || !words.get(m).isName()) {
      return 0;
    }
    String name = words.get(m).norm();
    Integer month = names.month(name);
    if (month != null) {
      return month;
    }
    boolean yearNear = isYear(m + 1) || isYear(m + 2) || isYear(m + 3);
    return yearNear && m - dayIndex <= 3 ? names.foreignMonth(name) : 0;
  }

  private static boolean isLinkBeforeMonth(WrittenDateWords.Word word) {
    return isOneOf(word.norm(), ".", "-", "/", "st", "nd", "rd", "th", "of", "de", "º", "er", ",");
  }

  private static boolean isLinkBeforeYear(WrittenDateWords.Word word) {
    return isOneOf(word.norm(), ".", "-", "/", ",", "de", "del", "of");
  }

  /** January 17, 2025; Jan. 17th 2025; Friday, Jan 17 10:00:00 WIB 2025 is left alone. */
  private @Nullable Day monthFirst(int i) {
    if (!words.get(i).isName()) {
      return null;
    }
    int d = i + 1;
    if (d < words.size() && isOneOf(words.get(d).norm(), ".", "-")) {
      d++;
    }
    if (!isNumber(d, 2)) {
      return null;
    }
    int y = d + 1;
    while (y < words.size() && y <= d + 2 && isLinkAfterDay(words.get(y))) {
      y++;
    }
    if (!isYear(y)) {
      return null;
    }
    Integer month = names.month(words.get(i).norm());
    int number = month != null ? month : names.foreignMonth(words.get(i).norm());
    return number == 0 ? null : day(value(y), number, value(d), i, y + 1);
  }

  private static boolean isLinkAfterDay(WrittenDateWords.Word word) {
    return isOneOf(word.norm(), ",", "st", "nd", "rd", "th", ".", "-");
  }

  /** 17/01/2025, 17.1.2025, 17-01-2025; both orders where only one can be. */
  private @Nullable Day numeric(int i) {
    if (!isNumber(i, 2) || !isNumber(i + 2, 2) || !isYear(i + 4)) {
      return null;
    }
    String gap = words.get(i + 1).norm();
    if (!isOneOf(gap, "/", ".", "-") || !words.get(i + 3).norm().equals(gap)) {
      return null;
    }
    if (isGlued(i + 5, gap)) {
      return null;
    }
    int a = value(i);
    int b = value(i + 2);
    int year = value(i + 4);
    boolean dayFirst = a > 12 || a == b || gap.equals(".") || names.writesDayFirst();
    if (!dayFirst && b <= 12) {
      return byWeekday(day(year, b, a, i, i + 5), day(year, a, b, i, i + 5));
    }
    return dayFirst ? day(year, b, a, i, i + 5) : day(year, a, b, i, i + 5);
  }

  /** 1.2.2024.7 is a version, not a date. */
  private boolean isGlued(int i, String gap) {
    return i + 1 < words.size()
        && words.get(i).norm().equals(gap)
        && words.get(i + 1).isNumber()
        && words.get(i).start() == words.get(i - 1).end()
        && words.get(i + 1).start() == words.get(i).end();
  }

  /** A weekday beside a date of two possible orders tells which is meant. */
  private @Nullable Day byWeekday(@Nullable Day one, @Nullable Day other) {
    if (one == null || other == null) {
      return null;
    }
    for (int i = one.first - 1; i >= 0 && i >= one.first - MAX_WEEKDAY_GAP; i--) {
      Integer weekday = words.get(i).isName() ? names.weekday(words.get(i).norm()) : null;
      if (weekday != null) {
        boolean first = one.date.getDayOfWeek().getValue() == weekday;
        boolean second = other.date.getDayOfWeek().getValue() == weekday;
        return first == second ? null : first ? one : other;
      }
    }
    return null;
  }

  private static @Nullable Day day(int year, int month, int day, int first, int end) {
    if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return new Day(LocalDate.of(year, month, day), first, end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private boolean isYear(int i) {
    return i < words.size()
        && words.get(i).isNumber()
        && words.get(i).norm().length() == 4
        && value(i) >= MIN_YEAR
        && value(i) <= MAX_YEAR;
  }

  private boolean isNumber(int i, int digits) {
    return i < words.size() && words.get(i).isNumber() && words.get(i).norm().length() <= digits;
  }

  private int value(int i) {
    return words.get(i).value();
  }

  private static boolean isOneOf(String word, String... wanted) {
    for (String each : wanted) {
      if (each.equals(word)) {
        return true;
      }
    }
    return false;
  }
}
