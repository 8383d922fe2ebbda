package org.jejak.document;

import org.jspecify.annotations.Nullable;

/** One row of an input whose rows are texts: read, or not read. */
public sealed interface TextRow {

  /** Line of the input, or row of a table as spreadsheets count; 0 for the input as a whole. */
  long number();

  /**
   * A text.
   *
   * @param id what the input calls it; its number where it has no name
   * @param text as it stands in the input, not blank
   * @param date the words that say its day, null where nothing does
   */
  record Text(long number, String id, String text, @Nullable String date) implements TextRow {}

  /**
   * A row that could not be read, or the input from there on.
   *
   * @param reason what the row is or lacks, in plain words: {@code has no text}
   */
  record Unread(long number, String reason) implements TextRow {}
}
