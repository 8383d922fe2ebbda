package org.jejak.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms in which a full date (day, month and year) is written. */
final class WrittenDay {
  private static final int MIN_YEAR = 1900;
  private static final int MAX_YEAR = 2100;
  private static final int BUDDHIST_ERA = 543;
  private static final int CENTURY = 2000;
  private static final int MAX_SHORT_YEAR = 60;
  private static final int FEW_WORDS = 8;

  private final List<WrittenDateWords.Word> words;
  private final WrittenDateNames names;

  WrittenDay(List<WrittenDateWords.Word> words, WrittenDateNames names) {
    this.words = words;
    this.names = names;
  }

  /** A day and the words it took; the end word is not included. */
  record Day(LocalDate date, int first, int end) {}

  /** A year and where its words end. */
  private record Year(int value, int end) {}

  /** The date that starts at word {@code i}. */
  @Nullable Day at(int i) {
    WrittenDateWords.Word word = words.get(i);
    if (!word.isNumber()) {
      Day day = eraFirst(i);
      return day == null && word.isName() ? monthFirst(i) : day;
    }
    if (i > 0 && words.get(i - 1).isNumberTo(word) || endsDays(i)) {
      return null;
    }
    Day day = yearFirst(i);
    day = day == null ? compact(i) : day;
    day = day == null ? dayMonthYear(i) : day;
    day = day == null ? numeric(i) : day;
    return day == null ? shortNumeric(i) : day;
  }

  /** The last of "14-20 January 2025": several days are none. */
  private boolean endsDays(int i) {
    if (i < 2 || !isMark(i - 1, "-", "–", "—") || !isNumber(i, 2)) {
      return false;
    }
    int from = i >= 3 && isMark(i - 2, ".") ? i - 3 : i - 2;
    boolean opens = from == 0 || !isMark(from - 1, ":", ".", "/", "-");
    return opens
        && isNumber(from, 2)
        && value(from) > 0
        && value(from) < value(i)
        && names.month(words, afterLinks(i + 1, 1, "before-month")) != null;
  }

  /** 2025-01-17, 2025/1/17, 2025年1月17日, 2025. január 17., 1403/10/28 in Persian. */
  private @Nullable Day yearFirst(int i) {
    Year year = year(i);
    boolean persian = year == null && isPersianYear(i) && names.is("fa");
    if (year == null && !persian) {
      return null;
    }
    if (!isNumber(i + 2, 2) || !isNumber(i + 4, 2)) {
      return year == null ? null : yearMonthDay(year, i);
    }
    String gap = words.get(i + 1).norm();
    boolean marks = isOneOf(gap, "-", "/", ".") && isMark(i + 3, gap);
    boolean ideographs = isOneOf(gap, "年", "년");
    if (!marks && !ideographs) {
      return null;
    }
    return year == null
        ? persian(value(i), value(i + 2), value(i + 4), i, i + 5)
        : day(year, value(i + 2), value(i + 4), i, i + 5);
  }

  /** 2025. január 17., 2025 Jan 17. */
  private @Nullable Day yearMonthDay(Year year, int i) {
    int m = afterLinks(year.end, 2, "after-year");
    CalendarNames.Hit month = names.month(words, m);
    if (month == null) {
      return null;
    }
    int d = afterLinks(month.end(), 1, "after-year");
    boolean longer = isNumber(d + 2, 2) && isMark(d + 1, ":");
    return isNumber(d, 2) && !longer ? day(year, month.number(), value(d), i, d + 1) : null;
  }

  /** 令和7年1月17日, 民國114年1月17日. */
  private @Nullable Day eraFirst(int i) {
    if (i + 7 >= words.size()) {
      return null;
    }
    Integer before = DateWords.era(words.get(i).norm() + " " + words.get(i + 1).norm());
    if (before == null) {
      return null;
    }
    boolean first = isMark(i + 2, "元");
    boolean written =
        (first || isNumber(i + 2, 3))
            && isMark(i + 3, "年")
            && isNumber(i + 4, 2)
            && isNumber(i + 6, 2);
    if (!written) {
      return null;
    }
    int year = before + (first ? 1 : value(i + 2));
    return day(new Year(year, i + 3), value(i + 4), value(i + 6), i, i + 7);
  }

  /** 20250117, where nothing else is glued to it but a time. */
  private @Nullable Day compact(int i) {
    WrittenDateWords.Word word = words.get(i);
    if (word.norm().length() != 8) {
      return null;
    }
    int value = word.value();
    Year year = new Year(value / 10_000, i + 1);
    return day(year, value / 100 % 100, value % 100, i, i + 1);
  }

  /** 17 January 2025, 17th of January, 2025, 17-Jan-2025, 17. Januar 2025, 17 Jan 25 10:00. */
  private @Nullable Day dayMonthYear(int i) {
    if (!isNumber(i, 2)) {
      return null;
    }
    int m = afterLinks(i + 1, 3, "before-month");
    CalendarNames.Hit month = names.month(words, m);
    if (month == null) {
      return persianDay(i, m);
    }
    int end = month.end();
    CalendarNames.Hit twin = isMark(end, "/") ? names.month(words, end + 1) : null;
    end = twin != null && twin.number() == month.number() ? twin.end() : end;
    int y = afterLinks(end, 4, "before-year");
    Year year = year(y);
    if (year != null) {
      return day(year, month.number(), value(i), i, year.end);
    }
    boolean mail = y == end && isNumber(y, 2) && words.get(y).norm().length() == 2;
    if (mail && new WrittenDateClock(words, LocalDate.EPOCH).startsAt(y + 1)) {
      Year shortYear = new Year(CENTURY + value(y), y + 1);
      return day(shortYear, month.number(), value(i), i, y + 1);
    }
    return null;
  }

  /** 28 دی 1403. */
  private @Nullable Day persianDay(int i, int m) {
    CalendarNames.Hit month = names.persianMonth(words, m);
    if (month == null) {
      return null;
    }
    int y = afterLinks(month.end(), 2, "before-year");
    return isPersianYear(y) ? persian(value(y), month.number(), value(i), i, y + 1) : null;
  }

  /** January 17, 2025; Jan. 17th 2025; Fri Jan 17 10:00:00 WIB 2025. */
  private @Nullable Day monthFirst(int i) {
    CalendarNames.Hit month = names.month(words, i);
    if (month == null) {
      return null;
    }
    int d = isMark(month.end(), ".", "-") ? month.end() + 1 : month.end();
    if (!isNumber(d, 2)) {
      return null;
    }
    Year year = year(afterLinks(d + 1, 2, "after-day"));
    if (year == null) {
      WrittenDateClock.Time time = new WrittenDateClock(words, LocalDate.EPOCH).after(d + 1, 0);
      year = time == null ? null : year(time.end());
    }
    return year == null ? null : day(year, month.number(), value(d), i, year.end);
  }

  /** 17/01/2025, 17.1.2025, 17-01-2025, 17 | 01 | 2025; both orders where only one can be. */
  private @Nullable Day numeric(int i) {
    if (!isNumber(i, 2) || !isNumber(i + 2, 2)) {
      return null;
    }
    Year year = year(i + 4);
    String gap = words.get(i + 1).norm();
    boolean marks = isOneOf(gap, "/", ".", "-", "|") && isMark(i + 3, gap);
    return year == null || !marks || isGlued(i + 5, gap) ? null : ordered(i, gap, year);
  }

  /** 17.01.25 in a line that holds little else. */
  private @Nullable Day shortNumeric(int i) {
    boolean figures = isTwoDigits(i + 2) && isTwoDigits(i + 4) && isNumber(i, 2);
    if (!figures || value(i + 4) > MAX_SHORT_YEAR || words.size() > i + 5 + 2 * FEW_WORDS) {
      return null;
    }
    String gap = words.get(i + 1).norm();
    boolean marks = isOneOf(gap, "/", ".") && isMark(i + 3, gap);
    boolean inside =
        i > 0
            && words.get(i - 1).end() == words.get(i).start()
            && isOneOf(words.get(i - 1).norm(), ".", "/", ":");
    if (!marks || inside || isGlued(i + 5, gap) || isMark(i + 5, ":")) {
      return null;
    }
    return ordered(i, gap, new Year(CENTURY + value(i + 4), i + 5));
  }

  private @Nullable Day ordered(int i, String gap, Year year) {
    int a = value(i);
    int b = value(i + 2);
    Day dayFirst = day(year, b, a, i, i + 5);
    Day monthFirst = day(year, a, b, i, i + 5);
    if (gap.equals(".") || monthFirst == null || a == b) {
      return dayFirst;
    }
    if (dayFirst == null) {
      return monthFirst;
    }
    return switch (names.order()) {
      case DAY_FIRST -> dayFirst;
      case MONTH_FIRST -> monthFirst;
      case UNSURE -> byWeekday(dayFirst, monthFirst);
    };
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
  private @Nullable Day byWeekday(Day one, Day other) {
    CalendarNames.Hit weekday = weekdayBefore(one.first);
    if (weekday == null) {
      return null;
    }
    boolean first = one.date.getDayOfWeek().getValue() == weekday.number();
    boolean second = other.date.getDayOfWeek().getValue() == weekday.number();
    return first == second ? null : first ? one : other;
  }

  /** The weekday among the three words before a date. */
  private CalendarNames.@Nullable Hit weekdayBefore(int first) {
    int start = weekdayStart(first, 0);
    return start < 0 ? null : names.weekday(words, start);
  }

  /** Where that weekday starts, at or after word {@code from}; -1 without one. */
  int weekdayStart(int first, int from) {
    for (int i = first - 1; i >= from && i >= first - 3; i--) {
      CalendarNames.Hit hit = words.get(i).isName() ? names.weekday(words, i) : null;
      if (hit != null && hit.end() <= first && !isPartOfWord(i, hit.end())) {
        return i;
      }
    }
    return -1;
  }

  /** The last sign of 公開日 is no Sunday. */
  private boolean isPartOfWord(int i, int end) {
    boolean sign = end == i + 1 && Character.isIdeographic(words.get(i).norm().codePointAt(0));
    WrittenDateWords.Word before = sign && i > 0 ? words.get(i - 1) : null;
    return before != null && before.isName() && before.end() == words.get(i).start();
  }

  private @Nullable Year year(int i) {
    if (!isNumber(i, 4) || words.get(i).norm().length() != 4) {
      return null;
    }
    int value = value(i);
    boolean buddhist = value > MAX_YEAR && value <= MAX_YEAR + BUDDHIST_ERA;
    value = buddhist ? value - BUDDHIST_ERA : value;
    return value >= MIN_YEAR && value <= MAX_YEAR ? new Year(value, i + 1) : null;
  }

  private boolean isPersianYear(int i) {
    return isNumber(i, 4) && PersianDate.isYear(value(i));
  }

  private static @Nullable Day day(Year year, int month, int day, int first, int end) {
    boolean possible = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    if (!possible || year.value < MIN_YEAR || year.value > MAX_YEAR) {
      return null;
    }
    try {
      return new Day(LocalDate.of(year.value, month, day), first, end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Day persian(int year, int month, int day, int first, int end) {
    LocalDate date = PersianDate.toGregorian(year, month, day);
    return date == null ? null : new Day(date, first, end);
  }

  private int afterLinks(int from, int most, String kind) {
    Set<String> links = DateWords.of(kind);
    int i = from;
    while (i < words.size() && i < from + most && links.contains(words.get(i).norm())) {
      i++;
    }
    return i;
  }

  private boolean isMark(int i, String... marks) {
    return i < words.size() && isOneOf(words.get(i).norm(), marks);
  }

  private boolean isTwoDigits(int i) {
    return isNumber(i, 2) && words.get(i).norm().length() == 2;
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
