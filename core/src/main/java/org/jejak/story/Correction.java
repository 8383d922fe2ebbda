package org.jejak.story;

import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about two reports.
 *
 * @param first article id, the smaller of the two
 * @param second article id
 * @param author who says so; null where it is not known
 * @param time when; where two corrections contradict each other, the later one holds
 * @param reason in the person's words, or null
 */
public record Correction(
    Kind kind,
    String first,
    String second,
    @Nullable String author,
    @Nullable OffsetDateTime time,
    @Nullable String reason) {

  /** The last said first; those without a time come last. */
  static final Comparator<Correction> LATEST_FIRST =
      Comparator.comparing((Correction c) -> c.time == null)
          .thenComparing((Correction c) -> c.time == null ? 0 : -c.time.toEpochSecond())
          .thenComparing((Correction c) -> c.time == null ? 0 : -c.time.getNano())
          .thenComparing(Correction::first)
          .thenComparing(Correction::second)
          .thenComparing(Correction::kind);

  /** What is said. */
  public enum Kind {
    /** Both tell one story. */
    SAME,
    /** They tell two stories. */
    NOT_SAME
  }

  /** Puts the two in order. */
  public Correction {
    if (first.compareTo(second) > 0) {
      String smaller = second;
      second = first;
      first = smaller;
    }
  }
}
