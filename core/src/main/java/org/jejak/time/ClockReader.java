package org.jejak.time;

import java.util.List;
import org.jejak.language.Token;
import org.jejak.time.TimeLexicon.Reading;
import org.jspecify.annotations.Nullable;

/** Reads a time of day beside a day: "pukul 13.22 WIB", "at 7:30 pm GMT"; it must name its zone. */
final class ClockReader {
  private static final int HALF_DAY = 720;
  private static final int LONGEST = 6;

  private final List<Token> tokens;
  private final List<List<Reading>> readings;

  /** A time of day at tokens {@code first} to before {@code end}. */
  record Hit(ClockTime time, int first, int end) {}

  ClockReader(List<Token> tokens, List<List<Reading>> readings) {
    this.tokens = tokens;
    this.readings = readings;
  }

  /** The time that follows a day which ends at token {@code i}. */
  @Nullable Hit after(int i, int limit) {
    return read(i < limit && punct(i, ",") ? i + 1 : i, limit);
  }

  /** The time that stands before a day at token {@code i}, with a comma or a joint between. */
  @Nullable Hit before(int i, int first) {
    int end = i;
    if (end > first && (punct(end - 1, ",") || find("JOINT", end - 1) != null)) {
      end--;
    }
    if (end <= first || find("ZONE", end - 1) == null) {
      return null;
    }
    for (int start = Math.max(first, end - LONGEST); start < end; start++) {
      Hit hit = read(start, end);
      if (hit != null && hit.end == end) {
        return hit;
      }
    }
    return null;
  }

  private @Nullable Hit read(int start, int limit) {
    Reading at = at("AT", start, limit);
    int i = at == null ? start : at.end();
    Reading clock = at("CLOCK", i, limit);
    if (clock == null) {
      return null;
    }
    Reading half = at("HALF", clock.end(), limit);
    Reading zone = at("ZONE", half == null ? clock.end() : half.end(), limit);
    int hour = clock.value() / 60;
    if (zone == null || (half != null && (hour < 1 || hour > 12))) {
      return null;
    }
    int minutes = half == null ? clock.value() : clock.value() % HALF_DAY + half.value();
    return new Hit(new ClockTime(minutes, zone.value()), start, zone.end());
  }

  private @Nullable Reading at(String kind, int i, int limit) {
    Reading reading = i < limit ? find(kind, i) : null;
    return reading != null && reading.end() <= limit ? reading : null;
  }

  private @Nullable Reading find(String kind, int i) {
    for (Reading reading : readings.get(i)) {
      if (reading.kind().equals(kind)) {
        return reading;
      }
    }
    return null;
  }

  private boolean punct(int i, String mark) {
    return tokens.get(i).norm().equals(mark);
  }
}
