package org.jejak.disagreement;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that reports of one story tell, each in its way.
 *
 * @param about what it is, the same words for every report
 * @param kind what the reports can differ on
 * @param grows whether a later, higher value is an update
 * @param said what each report says, by article id
 */
record Fact(String about, Kind kind, boolean grows, Map<String, Said> said) {

  /**
   * What one report says.
   *
   * @param value in plain form
   * @param published when the report was published to the minute, if known
   */
  record Said(
      Stance stance, String value, Span span, String text, @Nullable OffsetDateTime published) {}
}
