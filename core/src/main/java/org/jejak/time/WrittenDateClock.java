package org.jejak.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/** Reads the time of day beside a date, and its zone. */
final class WrittenDateClock {
  private static final int NOON = 12;
  private static final int MAX_LINK_LENGTH = 6;
  private static final Map<String, String> ZONES = zones();

  private final List<WrittenDateWords.Word> words;
  private final LocalDate day;

  WrittenDateClock(List<WrittenDateWords.Word> words, LocalDate day) {
    this.words = words;
    this.day = day;
  }

  /** A time of day; the offset is null where no zone stands. */
  record Time(LocalTime time, @Nullable ZoneOffset offset, int first, int end) {}

  private record Zone(ZoneOffset offset, int end) {}

  private static Map<String, String> zones() {
    Map<String, String> zones = new HashMap<>();
    for (Table.Row row : Table.resource(WrittenDateClock.class, "zones.tsv")) {
      zones.put(row.get(0), row.get(1));
    }
    return Map.copyOf(zones);
  }

  boolean startsAt(int i) {
    return at(i) != null;
  }

  /** The time that stands at most {@code gap} short words or marks after word {@code from}. */
  @Nullable Time after(int from, int gap) {
    for (int i = from; i < words.size() && i <= from + gap; i++) {
      Time time = at(i);
      if (time != null) {
        return time;
      }
      if (!isLink(words.get(i))) {
        return null;
      }
    }
    return null;
  }

  /** The time inside a date, as in Jan 17 10:00:00 WIB 2025. */
  @Nullable Time inside(int first, int end) {
    for (int i = first + 2; i + 3 < end; i++) {
      Time time = words.get(i).isNumber() ? at(i) : null;
      if (time != null && time.end == end - 1) {
        return time;
      }
    }
    return null;
  }

  /**
   * The time that stands right before word {@code end}, its zone between them, from word {@code
   * from} on.
   */
  @Nullable Time before(int end, int from) {
    for (int i = Math.max(from, end - 12); i < end; i++) {
      Time time = at(i);
      if (time != null && time.end <= end && onlyLinks(time.end, end)) {
        return time;
      }
    }
    return null;
  }

  private boolean onlyLinks(int from, int end) {
    if (end - from > 4) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (!isLink(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLink(WrittenDateWords.Word word) {
    return !word.isNumber() && word.norm().length() <= MAX_LINK_LENGTH && !word.norm().equals(";");
  }

  private @Nullable Time at(int i) {
    if (!isNumber(i, 2)) {
      return null;
    }
    int hour = words.get(i).value();
    int minute = 0;
    int end = i + 1;
    boolean full =
        isMark(end, ":", ".", "h")
            && isTwoDigits(end + 1)
            && words.get(i).end() == words.get(end).start();
    if (full) {
      minute = words.get(end + 1).value();
      end += 2;
      if (isMark(end, ":", ".") && isTwoDigits(end + 1)) {
        end = fractionEnd(end + 2);
      }
    }
    int half = half(end);
    boolean dotted = full && isMark(i + 1, ".");
    end = half == 0 ? end : halfEnd(end);
    boolean hours =
        end < words.size() && DateWords.of("after-time").contains(words.get(end).norm());
    Zone zone = zone(hours ? end + 1 : end);
    if ((!full && half == 0) || (dotted && zone == null && half == 0 && !afterTimeWord(i))) {
      return null;
    }
    if (half != 0 && hour <= NOON) {
      hour = hour % NOON + (half > 0 ? NOON : 0);
    }
    if (hour > 23 || minute > 59) {
      return null;
    }
    return new Time(
        LocalTime.of(hour, minute),
        zone == null ? null : zone.offset,
        i,
        zone == null ? end : zone.end);
  }

  private boolean afterTimeWord(int i) {
    return i > 0 && (words.get(i - 1).isName() || isMark(i - 1, "-", "–", "|", ","));
  }

  private int fractionEnd(int i) {
    boolean fraction =
        isMark(i, ".", ",") && isNumber(i + 1, 9) && words.get(i).start() == words.get(i - 1).end();
    return fraction ? i + 2 : i;
  }

  /** -1 for a.m., 1 for p.m., 0 for neither. */
  private int half(int i) {
    if (i >= words.size()) {
      return 0;
    }
    String norm = words.get(i).norm();
    boolean dotted = isMark(i + 1, ".") && isMark(i + 2, "m");
    if (norm.equals("am") || (norm.equals("a") && dotted)) {
      return -1;
    }
    return norm.equals("pm") || (norm.equals("p") && dotted) ? 1 : 0;
  }

  private int halfEnd(int i) {
    if (words.get(i).norm().length() == 2) {
      return i + 1;
    }
    return isMark(i + 3, ".") ? i + 4 : i + 3;
  }

  private @Nullable Zone zone(int from) {
    int i = isMark(from, "(") || isMark(from, ",") ? from + 1 : from;
    Zone signed = signed(i);
    if (signed != null || i >= words.size() || !words.get(i).isName()) {
      return signed;
    }
    if (isMark(i + 1, "/") && i + 2 < words.size() && words.get(i + 2).isName()) {
      return region(i);
    }
    String name = ZONES.get(words.get(i).norm());
    if (name == null) {
      return null;
    }
    Zone shifted = name.equals("Z") ? signed(i + 1) : null;
    return shifted != null ? shifted : new Zone(offset(ZoneId.of(name)), i + 1);
  }

  /** +07:00, +0700, +7, -3. */
  private @Nullable Zone signed(int i) {
    if (!isMark(i, "+", "-", "−")
        || !isNumber(i + 1, 4)
        || words.get(i + 1).start() != words.get(i).end()) {
      return null;
    }
    String digits = words.get(i + 1).norm();
    int value = words.get(i + 1).value();
    int hours = digits.length() > 2 ? value / 100 : value;
    int minutes = digits.length() > 2 ? value % 100 : 0;
    int end = i + 2;
    if (digits.length() <= 2 && isMark(end, ":") && isTwoDigits(end + 1)) {
      minutes = words.get(end + 1).value();
      end += 2;
    }
    if (hours > 14 || minutes > 59) {
      return null;
    }
    int sign = words.get(i).norm().equals("+") ? 1 : -1;
    return new Zone(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes), end);
  }

  private @Nullable Zone region(int i) {
    String area = words.get(i).norm();
    String city = words.get(i + 2).norm();
    if (area.length() > 12 || city.length() > 24) {
      return null;
    }
    int end = i + 3;
    StringBuilder id = new StringBuilder(capital(area)).append('/').append(capital(city));
    while (isMark(end, "_")
        && end + 1 < words.size()
        && words.get(end + 1).isName()
        && end < i + 7) {
      id.append('_').append(capital(words.get(end + 1).norm()));
      end += 2;
    }
    try {
      return new Zone(offset(ZoneId.of(id.toString())), end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private ZoneOffset offset(ZoneId zone) {
    return zone.getRules().getOffset(day.atTime(LocalTime.NOON));
  }

  private boolean isTwoDigits(int i) {
    return isNumber(i, 2) && words.get(i).norm().length() == 2;
  }

  private boolean isNumber(int i, int digits) {
    return i < words.size() && words.get(i).isNumber() && words.get(i).norm().length() <= digits;
  }

  private boolean isMark(int i, String... marks) {
    if (i >= words.size()) {
      return false;
    }
    for (String mark : marks) {
      if (words.get(i).norm().equals(mark)) {
        return true;
      }
    }
    return false;
  }
}
