package org.jejak.quote;

import java.util.List;
import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * One unbroken span of a statement.
 *
 * @param id {@code q-} and a hash
 * @param group id shared by the parts of a broken statement; null for a whole one
 * @param speaker entity id; null where unknown
 * @param speakerName the speaker's name; the words themselves where no entity is known
 * @param speakerText the words that name the speaker here
 * @param cue the words that mark the statement
 * @param via outlets it came through
 * @param reportedBy name of the person who reported the statement, where not the outlet
 * @param rule the pattern that found it
 */
public record Quote(
    String id,
    Span span,
    String text,
    Mode mode,
    @Nullable String group,
    @Nullable String speaker,
    @Nullable String speakerName,
    @Nullable String speakerText,
    @Nullable String cue,
    List<String> via,
    @Nullable String reportedBy,
    String rule) {

  /** How the words are given. */
  public enum Mode {
    DIRECT,
    INDIRECT,
    MIXED
  }

  /** Copies the lists. */
  public Quote {
    via = List.copyOf(via);
  }
}
