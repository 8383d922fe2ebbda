package org.jejak.cli;

import java.util.List;
import org.jejak.document.TextRow;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param reading null where the row could not be read
 * @param lines the rows of its events, each without its end
 * @param incidents the rows of its disasters and accidents
 * @param note what was left unused, such as a date that is none; null for nothing
 */
record CodedText(
    String input,
    TextRow row,
    @Nullable Reading reading,
    List<String> lines,
    List<String> incidents,
    @Nullable String note) {

  /** A row that could not be read. */
  static CodedText unread(String input, TextRow.Unread row) {
    return new CodedText(input, row, null, List.of(), List.of(), null);
  }

  boolean hasEvent() {
    return reading != null && !reading.events().isEmpty();
  }

  boolean hasIncident() {
    return reading != null && !reading.incidents().isEmpty();
  }
}
