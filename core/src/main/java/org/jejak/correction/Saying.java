package org.jejak.correction;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who said something, when and why.
 *
 * @param author null where it is not known
 * @param time when; where two corrections contradict each other, the later one holds
 * @param reason in the person's words, or null
 */
public record Saying(
    @Nullable String author, @Nullable OffsetDateTime time, @Nullable String reason) {
  /** Nothing is known of it. */
  public static final Saying UNKNOWN = new Saying(null, null, null);
}
