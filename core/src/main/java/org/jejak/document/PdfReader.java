package org.jejak.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text layer of a PDF (ISO 32000). No script is run and nothing outside the file is
 * opened.
 */
final class PdfReader {
  private static final int MAX_PAGES = 1_000;
  private static final int MIN_LETTERS = 20;

  /** Kept here: a logger that nobody holds is forgotten, and its level with it. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  private static boolean prepared;

  private final Intake intake;
  private final Arrival arrival;

  PdfReader(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  private static synchronized void prepare() throws IOException {
    if (!prepared) {
      QUIET.forEach(logger -> logger.setLevel(Level.OFF));
      FontMappers.set(new PdfFonts());
      prepared = true;
    }
  }

  void read(byte[] bytes, @Nullable String shortfall) {
    String refusal = PdfStreams.refusal(bytes);
    if (refusal != null) {
      intake.reject(arrival, refusal);
      return;
    }
    try {
      prepare();
      try (PDDocument pdf =
          Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
        read(pdf, bytes, shortfall);
      }
    } catch (InvalidPasswordException e) {
      intake.reject(arrival, "is an encrypted PDF; it opens only with its password");
    } catch (IOException | RuntimeException e) {
      intake.reject(arrival, "is a broken PDF: " + Fault.words(e));
    } catch (StackOverflowError | OutOfMemoryError e) {
      // The streams were measured before; what gets here is built to break readers.
      intake.reject(arrival, "is a PDF that is nested too deep or unpacks to too much");
    }
  }

  private void read(PDDocument pdf, byte[] bytes, @Nullable String shortfall) throws IOException {
    PdfStripper stripper = new PdfStripper();
    int pages = pdf.getNumberOfPages();
    List<PdfLine> lines = stripper.lines(pdf, MAX_PAGES);
    String missing = stripper.missing();
    String without = withoutText(lines);
    if (without != null) {
      intake.reject(arrival, missing == null ? without : "is a PDF whose " + missing);
      return;
    }
    if (missing == null && pages > MAX_PAGES) {
      missing = "has %d pages; the first %d were read".formatted(pages, MAX_PAGES);
    }
    long bare = pages - lines.stream().mapToInt(PdfLine::page).distinct().count();
    if (missing == null && bare * 2 > pages) {
      missing = "%d of its %d pages have no text layer".formatted(bare, pages);
    }
    report(pdf, lines, bytes, missing == null ? shortfall : missing);
  }

  /** Why the lines are no text; null where they are. */
  private static @Nullable String withoutText(List<PdfLine> lines) {
    long letters = 0;
    long others = 0;
    for (PdfLine line : lines) {
      String text = line.text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean word = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        letters += word ? 1 : 0;
        others += word || Character.isWhitespace(c) ? 0 : 1;
      }
    }
    if (letters + others < MIN_LETTERS) {
      return "is a PDF without a text layer (a scan); recognise its text first (OCR)";
    }
    String garbled =
        "is a PDF whose fonts do not say which letters they draw; recognise its text (OCR)";
    return letters < others ? garbled : null;
  }

  private void report(
      PDDocument pdf, List<PdfLine> lines, byte[] bytes, @Nullable String shortfall) {
    PdfText text = new PdfText(lines);
    List<String> paragraphs = text.paragraphs();
    List<Note> notes = new ArrayList<>();
    text.dropped().forEach(line -> notes.add(new Note("running-head", line)));
    PDDocumentInformation about = pdf.getDocumentInformation();
    String day = day(about);
    if (day != null) {
      notes.add(new Note("made", "the PDF was made on " + day));
    }
    Content.Hints hints = DocumentProperties.hints(about.getTitle(), about.getAuthor(), paragraphs);
    Content content = new Content.PlainText(String.join("\n\n", paragraphs), hints);
    intake.report(arrival, bytes, arrival.url(), content, notes, shortfall);
  }

  /** The day of making is no day of publication: a page that is printed has that of printing. */
  private static @Nullable String day(PDDocumentInformation about) {
    Calendar made = about.getCreationDate();
    return made == null
        ? null
        : String.format(
            Locale.ROOT,
            "%04d-%02d-%02d",
            made.get(Calendar.YEAR),
            made.get(Calendar.MONTH) + 1,
            made.get(Calendar.DAY_OF_MONTH));
  }
}
