package org.jejak.time;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds absolute dates as people and machines write them in publish lines and metadata. */
public final class WrittenDate {
  private static final int MAX_LINE = 2000;
  private static final int MAX_TIME_GAP = 3;

  private final List<WrittenDateWords.Word> words;
  private final WrittenDateNames names;
  private final WrittenDay days;

  /** Words before this one belong to a date found. */
  private int taken;

  private WrittenDate(String line, @Nullable String tag) {
    this.words = WrittenDateWords.cut(line);
    this.names = WrittenDateNames.of(tag);
    this.days = new WrittenDay(words, names);
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

  /** The first full date (day, month and year) of a line, in any language known. */
  public static Optional<Found> find(String line) {
    return find(line, null);
  }

  /**
   * The first full date (day, month and year) of a line. Dates whose order is uncertain (03/04/2025
   * in an unknown language, or in English without a territory) are passed over.
   *
   * @param tag BCP 47 tag of the line's language, with its territory where known ({@code en-GB});
   *     null or {@code und} where unknown
   */
  public static Optional<Found> find(String line, @Nullable String tag) {
    List<Found> found = line.length() > MAX_LINE ? List.of() : new WrittenDate(line, tag).all(1);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /**
   * The full dates of a line, in order, without overlap.
   *
   * @param tag see {@link #find(String, String)}
   */
  public static List<Found> findAll(String line, @Nullable String tag) {
    return line.length() > MAX_LINE ? List.of() : new WrittenDate(line, tag).all(Integer.MAX_VALUE);
  }

  private List<Found> all(int most) {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < words.size() && all.size() < most; i++) {
      WrittenDay.Day day = days.at(i);
      if (day != null) {
        all.add(found(day));
        i = Math.max(day.end(), taken) - 1;
      }
    }
    return all;
  }

  private Found found(WrittenDay.Day day) {
    int first = day.first();
    int end = day.end();
    boolean conflict = false;
    int named = days.weekdayStart(day.first(), taken);
    CalendarNames.Hit weekday = named < 0 ? null : names.weekday(words, named);
    if (weekday != null) {
      conflict = weekday.number() != day.date().getDayOfWeek().getValue();
      first = named;
    }
    WrittenDateClock clock = new WrittenDateClock(words, day.date());
    WrittenDateClock.Time time = clock.after(day.end(), MAX_TIME_GAP);
    time = time == null ? clock.inside(day.first(), day.end()) : time;
    time = time == null ? clock.before(day.first(), taken) : time;
    Interval interval = Interval.day(day.date());
    if (time != null) {
      first = Math.min(first, time.first());
      end = Math.max(end, time.end());
      if (time.offset() != null) {
        interval = Interval.minute(OffsetDateTime.of(day.date(), time.time(), time.offset()));
      }
    }
    taken = end;
    return new Found(interval, words.get(first).start(), words.get(end - 1).end(), conflict);
  }
}
