package org.jejak.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** Days and numbers in words. */
final class Calendar {
  private static final List<String> EN_MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> ID_MONTHS =
      List.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");
  private static final List<String> EN_DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> ID_DAYS =
      List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");

  private Calendar() {}

  static Term day(LocalDate day) {
    return new Term(List.of(written(Lang.EN, day)), List.of(written(Lang.ID, day)));
  }

  private static String written(Lang lang, LocalDate day) {
    List<String> months = lang == Lang.EN ? EN_MONTHS : ID_MONTHS;
    return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  static String weekday(Lang lang, LocalDate day) {
    return (lang == Lang.EN ? EN_DAYS : ID_DAYS).get(day.getDayOfWeek().ordinal());
  }

  static Term number(int number) {
    String english = String.format(Locale.ROOT, "%,d", number);
    return new Term(List.of(english), List.of(english.replace(',', '.')));
  }

  /** The line under a headline that says when a report was published. */
  static String publishLine(Lang lang, OffsetDateTime published) {
    DayOfWeek weekday = published.getDayOfWeek();
    List<String> days = lang == Lang.EN ? EN_DAYS : ID_DAYS;
    return String.format(
        Locale.ROOT,
        "%s, %s - %02d:%02d %s",
        days.get(weekday.ordinal()),
        written(lang, published.toLocalDate()),
        published.getHour(),
        published.getMinute(),
        lang == Lang.EN ? "(GMT+7)" : "WIB");
  }
}
