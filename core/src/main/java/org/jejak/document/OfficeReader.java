package org.jejak.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a document that a word processor keeps as a ZIP: DOCX and ODT. */
final class OfficeReader {
  private static final int MAX_DAY = 10;

  private final Intake intake;
  private final Arrival arrival;
  private final ZipFile zip;

  OfficeReader(Intake intake, Arrival arrival, ZipFile zip) {
    this.intake = intake;
    this.arrival = arrival;
    this.zip = zip;
  }

  /** Reads the ZIP if it is such a document, or says what other document it is; else false. */
  boolean read() throws IOException {
    String type = zip.getEntry("mimetype") == null ? "" : entry("mimetype").text().strip();
    if (has("word/document.xml")) {
      report("word/document.xml", "docProps/core.xml");
    } else if (type.startsWith("application/vnd.oasis.opendocument.text") && has("content.xml")) {
      report("content.xml", "meta.xml");
    } else if (has("xl/workbook.xml") || type.endsWith("opendocument.spreadsheet")) {
      intake.reject(arrival, "is a spreadsheet; save its table as CSV");
    } else if (has("ppt/presentation.xml") || type.endsWith("opendocument.presentation")) {
      intake.reject(arrival, "is a presentation; this version does not read it");
    } else if (type.equals("application/epub+zip")) {
      intake.reject(arrival, "is an e-book; this version does not read it");
    } else {
      return false;
    }
    return true;
  }

  private boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /**
   * An unpacked entry.
   *
   * @param shortfall why it goes no further; null where it is whole
   */
  private record Entry(byte[] bytes, @Nullable String shortfall) {
    String text() {
      return Decoder.decode(bytes).text();
    }
  }

  private Entry entry(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ZipArchiveEntry entry = zip.getEntry(name);
    String shortfall = null;
    if (entry != null) {
      try (InputStream in = ZipReader.open(zip, entry)) {
        shortfall = intake.copy(intake.unpacking().unpacked(in), bytes);
      }
    }
    return new Entry(bytes.toByteArray(), shortfall);
  }

  /** Title, author and day; a broken entry tells none, and costs no more. */
  private Element properties(String name) throws LimitException {
    try {
      return Jsoup.parse(entry(name).text(), "", Parser.xmlParser());
    } catch (LimitException e) {
      throw e;
    } catch (IOException e) {
      return new Element("none");
    }
  }

  private void report(String body, String properties) throws IOException {
    Entry main = entry(body);
    byte[] xml = main.bytes;
    if (xml.length > intake.limits().reportBytes()) {
      long most = (intake.limits().reportBytes() + (1 << 20) - 1) >> 20;
      intake.reject(arrival, "holds a text longer than %d MB".formatted(most));
      return;
    }
    OfficeText text = OfficeText.of(new StringReader(main.text()));
    List<String> paragraphs = text.paragraphs();
    if (paragraphs.isEmpty()) {
      intake.reject(arrival, "is a document without text");
      return;
    }
    Element about = properties(properties);
    String title = text.title() != null ? text.title() : said(about, "dc|title");
    String author = said(about, "meta|initial-creator");
    author = author != null ? author : said(about, "dc|creator");
    String made = said(about, "dcterms|created");
    made = made != null ? made : said(about, "meta|creation-date");
    List<Note> notes = new ArrayList<>();
    if (made != null && made.length() >= MAX_DAY) {
      notes.add(new Note("made", "the document was made on " + made.substring(0, MAX_DAY)));
    }
    new TextReport(intake, arrival).report(paragraphs, title, author, xml, notes, main.shortfall);
  }

  private static @Nullable String said(Element properties, String name) {
    Element element = properties.selectFirst(name);
    return element == null || element.text().isBlank() ? null : element.text().strip();
  }
}
