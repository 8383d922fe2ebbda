package org.jejak.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a Rich Text Format document. */
final class RtfReader {
  private final Intake intake;
  private final Arrival arrival;

  RtfReader(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  void read(byte[] bytes, @Nullable String shortfall) {
    RtfText text = RtfText.of(bytes);
    List<String> paragraphs = text.paragraphs();
    if (paragraphs.isEmpty()) {
      intake.reject(arrival, "is a document without text");
      return;
    }
    String missing = text.isTooDeep() ? "is nested too deep; the rest was not read" : shortfall;
    new TextReport(intake, arrival)
        .report(
            paragraphs, text.property("title"), text.property("author"), bytes, List.of(), missing);
  }
}
