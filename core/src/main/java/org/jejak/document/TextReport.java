package org.jejak.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands on the paragraphs of a document: one report, or those of a database's export. */
final class TextReport {
  private final Intake intake;
  private final Arrival arrival;

  TextReport(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  /**
   * Hands them on.
   *
   * @param title as the document's properties say it
   * @param author as they say it
   * @param bytes the document, for its id
   */
  void report(
      List<String> paragraphs,
      @Nullable String title,
      @Nullable String author,
      byte[] bytes,
      List<Note> notes,
      @Nullable String shortfall) {
    if (new ExportReader(intake, arrival).read(paragraphs, "\n\n", notes)) {
      if (shortfall != null) {
        intake.reject(arrival, shortfall);
      }
      return;
    }
    Content.Hints hints = DocumentProperties.hints(title, author, paragraphs);
    Content content = new Content.PlainText(String.join("\n\n", paragraphs), hints);
    intake.report(arrival, bytes, arrival.url(), content, notes, shortfall);
  }
}
