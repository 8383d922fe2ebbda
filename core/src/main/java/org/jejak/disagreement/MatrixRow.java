package org.jejak.disagreement;

import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a story in one report.
 *
 * @param fact what the row is about, the same words for every report of the story
 * @param value what this report gives for it; null where it is silent
 */
public record MatrixRow(
    String story,
    String fact,
    String article,
    Stance stance,
    @Nullable String value,
    @Nullable Span span,
    @Nullable String text) {

  /** How a report stands to a fact. */
  public enum Stance {
    SAYS,
    DENIES,
    ATTRIBUTES,
    SILENT,
    CANNOT_TELL
  }
}
