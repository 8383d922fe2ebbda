package org.jejak.article;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jejak.time.Interval;
import org.jejak.time.WrittenDate;

/** Takes the dates of publish lines into a draft. */
final class PublishLine {
  private static final int MAX_WORDS = 30;

  private PublishLine() {}

  /** The date of a line that is short enough to be a publish line. */
  static Optional<WrittenDate.Found> date(String line, String lang) {
    return CleanText.hasDigit(line) && CleanText.words(line) <= MAX_WORDS
        ? WrittenDate.find(line, lang)
        : Optional.empty();
  }

  /** Keeps the first date, or the finer one of the same day; notes dates that cannot both be. */
  static void published(Draft draft, WrittenDate.Found found, String line, String method) {
    if (found.weekdayConflicts()) {
      draft.note("dates-in-conflict", line);
    }
    Dated dated = new Dated(found.interval(), method, line.substring(found.start(), found.end()));
    Dated before = draft.published;
    if (before == null) {
      draft.published = dated;
      return;
    }
    long apart =
        Math.abs(ChronoUnit.DAYS.between(before.interval().from(), found.interval().from()));
    boolean finer =
        before.interval().precision() == Interval.Precision.DAY
            && found.interval().precision() == Interval.Precision.MINUTE;
    if (apart == 0 && finer) {
      draft.published = dated;
    } else if (apart > 1) {
      draft.note("dates-in-conflict", before.text() + " / " + dated.text());
    }
  }

  static void updated(Draft draft, WrittenDate.Found found, String line) {
    if (draft.updated == null) {
      String words = line.substring(found.start(), found.end());
      draft.updated = new Dated(found.interval(), "text", words);
    }
  }
}
