package org.jejak.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jejak.article.Dated;
import org.jspecify.annotations.Nullable;

/**
 * A day or a minute as gold gives it.
 *
 * @param minute null where gold gives only the day
 */
record Moment(LocalDate day, @Nullable OffsetDateTime minute) {

  /** Reads a day or a date-time; null where it is neither. */
  static @Nullable Moment parse(String written) {
    try {
      if (written.length() == 10) {
        return new Moment(LocalDate.parse(written), null);
      }
      OffsetDateTime minute = OffsetDateTime.parse(written);
      return new Moment(minute.toLocalDate(), minute);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The same instant where gold gives one, else the same day. */
  boolean agrees(@Nullable Dated found) {
    if (found == null) {
      return false;
    }
    if (minute == null) {
      return found.interval().isOneDay() && found.interval().from().equals(day);
    }
    OffsetDateTime other = found.interval().minute();
    return other != null && other.isEqual(minute);
  }
}
