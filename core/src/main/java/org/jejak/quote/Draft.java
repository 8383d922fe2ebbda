package org.jejak.quote;

import org.jejak.quote.Quote.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A statement found, its speaker not yet looked up.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param group the statement whose part it is: its first part's first token
 * @param outer the statement inside which it is reported, null for the report's own
 */
record Draft(
    int first,
    int end,
    Mode mode,
    int group,
    Attribution by,
    String rule,
    @Nullable Attribution outer) {

  /** The same statement, passed on by the outlet that {@code via} names. */
  Draft through(@Nullable Range via) {
    Attribution by2 = new Attribution(by.speaker(), by.cue(), via, by.first(), by.end());
    return new Draft(first, end, mode, group, by2, rule, outer);
  }

  /** The same statement as a part of another. */
  Draft inGroup(int other) {
    return new Draft(first, end, mode, other, by, rule, outer);
  }

  /** A stretch of tokens. */
  record Range(int first, int end) {}

  /**
   * Who is said to have said it.
   *
   * @param speaker the words that name the speaker; null where the cue itself does (ujarnya)
   * @param cue the words of speech
   * @param via the words that name who passed it on
   * @param first index of its first token
   * @param end index after its last token
   */
  record Attribution(@Nullable Range speaker, Range cue, @Nullable Range via, int first, int end) {}
}
