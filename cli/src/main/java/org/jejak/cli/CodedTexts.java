package org.jejak.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jejak.article.BareText;
import org.jejak.article.Dated;
import org.jejak.document.TextRow;
import org.jejak.language.Packs;
import org.jejak.output.EventLines;
import org.jejak.output.IncidentLines;
import org.jejak.reading.DocumentReader;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Reads rows and codes their events; may be shared by threads. */
final class CodedTexts {
  private final Packs packs;
  private final DocumentReader reader;
  private final @Nullable String lang;
  private final @Nullable LocalDate today;
  private final @Nullable EventLines lines;
  private final @Nullable IncidentLines incidents;

  /**
   * Prepares reading.
   *
   * @param lang of every row; null to tell each row's
   * @param today the day of rows that have none; null where it is not known
   * @param lines makes the lines of events; null where none are wanted
   * @param incidents makes those of incidents; null where none are wanted
   */
  CodedTexts(
      Packs packs,
      DocumentReader reader,
      @Nullable String lang,
      @Nullable LocalDate today,
      @Nullable EventLines lines,
      @Nullable IncidentLines incidents) {
    this.packs = packs;
    this.reader = reader;
    this.lang = lang;
    this.today = today;
    this.lines = lines;
    this.incidents = incidents;
  }

  CodedText read(TextInputs.Row at) {
    return switch (at.row()) {
      case TextRow.Unread unread -> CodedText.unread(at.input(), unread);
      case TextRow.Text text -> {
        try {
          yield read(at.input(), text);
        } catch (RuntimeException | StackOverflowError e) {
          String reason = "made Jejak fail (" + e + "); please report this";
          yield CodedText.unread(at.input(), new TextRow.Unread(text.number(), reason));
        }
      }
    };
  }

  private CodedText read(String input, TextRow.Text row) {
    String told = lang != null ? lang : packs.identify(row.text());
    Dated day = row.date() == null ? null : day(row.date(), told);
    boolean wrongDate = row.date() != null && day == null;
    if (day == null && today != null) {
      day = BareText.given(Interval.day(today), null);
    }
    Reading reading = reader.read(BareText.article(input, row.id(), row.text(), told, day));
    String note = wrongDate ? "its date '" + row.date() + "' is not understood" : null;
    return new CodedText(
        input,
        row,
        reading,
        printable(lines == null ? List.of() : lines.of(reading)),
        printable(incidents == null ? List.of() : incidents.of(reading)),
        note);
  }

  private static List<String> printable(List<String> lines) {
    return lines.stream()
        .map(line -> line.startsWith("{") ? Columns.escaped(line) : Columns.printable(line))
        .toList();
  }

  /** A day as pages, spreadsheets and event data write it: 2025-09-30, 30 Sep 2025, 20250930. */
  private static @Nullable Dated day(String words, String lang) {
    String stripped = words.strip();
    try {
      LocalDate day = LocalDate.parse(stripped, DateTimeFormatter.BASIC_ISO_DATE);
      return BareText.given(Interval.day(day), stripped);
    } catch (DateTimeParseException e) {
      return WrittenDate.find(stripped, lang)
          .map(found -> BareText.given(found.interval(), stripped))
          .orElse(null);
    }
  }
}
