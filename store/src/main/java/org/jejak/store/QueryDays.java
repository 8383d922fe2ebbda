package org.jejak.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, month or year as queries write it.
 *
 * @param from the first day of it
 * @param to the last day of it
 */
record QueryDays(LocalDate from, LocalDate to) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /** How days are written, for those who wrote them otherwise. */
  static final String FORMS = "a day is written 2025-01-31, a month 2025-01, a year 2025";

  /** The days of {@code 2025}, {@code 2025-01} or {@code 2025-01-31}; empty for anything else. */
  static Optional<QueryDays> of(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(parts.group(1));
      if (parts.group(2) == null) {
        return Optional.of(new QueryDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
      if (parts.group(3) == null) {
        return Optional.of(new QueryDays(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
      return Optional.of(new QueryDays(day, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
