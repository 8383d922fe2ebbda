package org.jejak.time;

import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days of the Iranian solar calendar. */
final class PersianDate {
  private static final int MIN_YEAR = 1300;
  private static final int MAX_YEAR = 1479;
  private static final int LONG_MONTHS = 6;

  private PersianDate() {}

  /** Whether a year could be one of this calendar's: 1921 to 2100. */
  static boolean isYear(int year) {
    return year >= MIN_YEAR && year <= MAX_YEAR;
  }

  /** The same day in our calendar; null where there is no such day. */
  static @Nullable LocalDate toGregorian(int year, int month, int day) {
    int longest = month <= LONG_MONTHS ? 31 : 30;
    if (month < 1 || month > 12 || day < 1 || day > longest) {
      return null;
    }
    PersianCalendar calendar = new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.clear();
    calendar.set(year, month - 1, day);
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
