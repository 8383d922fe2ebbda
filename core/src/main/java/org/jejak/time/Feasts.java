package org.jejak.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.language.PackException;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/**
 * Days of feasts from {@code feasts.tsv}: a day of the year, a weekday of a month, days counted
 * from Easter, or a list of days. A feast whose day in a year is not listed is only known to lie in
 * that year.
 */
final class Feasts {
  private static final String FILE = "feasts.tsv";
  private static final Feasts ALL = load();

  private final List<Feast> feasts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private Feasts() {}

  /** Gives the days of a feast in a year; null where they are not known. */
  private interface Feast {
    @Nullable Interval in(int year);
  }

  private static Feasts load() {
    var in = Feasts.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new IllegalStateException("missing: " + FILE);
    }
    Feasts all = new Feasts();
    for (Table.Row row : Table.read(in, FILE)) {
      all.feasts.add(feast(row));
      all.numbers.put(row.get(0), all.feasts.size());
    }
    return all;
  }

  /** The number of a feast by its key, counted from 1; 0 for none. */
  static int number(String key) {
    return ALL.numbers.getOrDefault(key, 0);
  }

  /**
   * The days of a feast in a year; all of the year where the table does not have them.
   *
   * @throws DateTimeException when there is no such feast
   */
  static Interval in(int number, int year) {
    if (number < 1 || number > ALL.feasts.size()) {
      throw new DateTimeException("no feast " + number);
    }
    Interval days = ALL.feasts.get(number - 1).in(year);
    return days == null ? Periods.part(year, 0) : days;
  }

  /** Easter Sunday by the anonymous Gregorian algorithm (Nature, 1876; Meeus, Butcher). */
  static LocalDate easter(int year) {
    int a = Math.floorMod(year, 19);
    int b = Math.floorDiv(year, 100);
    int c = Math.floorMod(year, 100);
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int day = h + l - 7 * m + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }

  private static Feast feast(Table.Row row) {
    try {
      List<String> n = List.of(row.get(2).strip().split(" +"));
      return switch (row.get(1)) {
        case "DATE" -> fixed(Integer.parseInt(n.get(0)), Integer.parseInt(n.get(1)));
        case "EASTER" -> beforeOrAfterEaster(Integer.parseInt(n.get(0)));
        case "WEEKDAY" -> weekday(n.stream().mapToInt(Integer::parseInt).toArray());
        case "DAYS" -> listed(n);
        default -> throw new PackException(row.origin(), "no kind '" + row.get(1) + "'");
      };
    } catch (RuntimeException e) {
      throw new PackException(row.origin(), "not the days of a feast: '" + row.get(2) + "'");
    }
  }

  private static Feast fixed(int month, int day) {
    LocalDate.of(2024, month, day);
    return year -> Interval.day(LocalDate.of(year, month, day));
  }

  private static Feast beforeOrAfterEaster(int days) {
    return year -> Interval.day(easter(year).plusDays(days));
  }

  /** Month, which of its weekdays, weekday, days to go on from there. */
  private static Feast weekday(int[] n) {
    DayOfWeek weekday = DayOfWeek.of(n[2]);
    return year ->
        Interval.day(
            LocalDate.of(year, n[0], 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(n[1], weekday))
                .plusDays(n[3]));
  }

  private static Feast listed(List<String> days) {
    Map<Integer, Interval> byYear = new HashMap<>();
    for (String day : days) {
      String[] ends = day.split("/");
      LocalDate from = LocalDate.parse(ends[0]);
      LocalDate to = LocalDate.parse(ends[ends.length - 1]);
      byYear.put(from.getYear(), Interval.days(from, to, Interval.Precision.DAY));
    }
    return byYear::get;
  }
}
