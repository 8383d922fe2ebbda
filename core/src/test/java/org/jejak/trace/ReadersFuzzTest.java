package org.jejak.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jejak.time.WrittenDate;

/**
 * One target for each reader. A test run replays the files of {@code ReadersFuzzTestInputs/TARGET};
 * {@code ./jejak test --fuzz TARGET} looks for new ones and keeps there what breaks a reader.
 */
class ReadersFuzzTest {
  private static final Hostile HOSTILE = new Hostile();

  @FuzzTest
  void page(byte[] bytes) {
    HOSTILE.articles("page.html", bytes);
  }

  @FuzzTest
  void dump(byte[] bytes) {
    HOSTILE.articles("dump.txt", bytes);
  }

  /** Without a name that tells the kind. */
  @FuzzTest
  void anything(byte[] bytes) {
    HOSTILE.articles("anything", bytes);
  }

  @FuzzTest
  void feed(byte[] bytes) {
    HOSTILE.articles("feed.xml", bytes);
  }

  @FuzzTest
  void json(byte[] bytes) {
    HOSTILE.articles("reports.json", bytes);
  }

  @FuzzTest
  void telegram(byte[] bytes) {
    HOSTILE.articles("result.json", bytes);
  }

  @FuzzTest
  void jsonLines(byte[] bytes) {
    HOSTILE.articles("reports.jsonl", bytes);
  }

  @FuzzTest
  void table(byte[] bytes) {
    HOSTILE.articles("reports.csv", bytes);
  }

  @FuzzTest
  void nexis(byte[] bytes) {
    HOSTILE.articles("nexis.txt", bytes);
  }

  @FuzzTest
  void factiva(byte[] bytes) {
    HOSTILE.articles("factiva.txt", bytes);
  }

  @FuzzTest
  void mail(byte[] bytes) {
    HOSTILE.articles("mail.eml", bytes);
  }

  @FuzzTest
  void mailbox(byte[] bytes) {
    HOSTILE.articles("mails.mbox", bytes);
  }

  @FuzzTest
  void savedPage(byte[] bytes) {
    HOSTILE.articles("page.mhtml", bytes);
  }

  @FuzzTest
  void pdf(byte[] bytes) {
    HOSTILE.articles("report.pdf", bytes);
  }

  @FuzzTest
  void rtf(byte[] bytes) {
    HOSTILE.articles("report.rtf", bytes);
  }

  /** The text of a DOCX; the ZIP around it is sound. */
  @FuzzTest
  void docx(byte[] bytes) throws IOException {
    HOSTILE.articles("report.docx", packed("word/document.xml", bytes));
  }

  /** The text of an ODT. */
  @FuzzTest
  void odt(byte[] bytes) throws IOException {
    byte[] type = "application/vnd.oasis.opendocument.text".getBytes(UTF_8);
    HOSTILE.articles("report.odt", packed("mimetype", type, "content.xml", bytes));
  }

  @FuzzTest
  void warc(byte[] bytes) {
    HOSTILE.articles("pages.warc", bytes);
  }

  @FuzzTest
  void gzip(byte[] bytes) {
    HOSTILE.articles("report.txt.gz", bytes);
  }

  @FuzzTest
  void bzip2(byte[] bytes) {
    HOSTILE.articles("report.txt.bz2", bytes);
  }

  @FuzzTest
  void zip(byte[] bytes) {
    HOSTILE.articles("reports.zip", bytes);
  }

  /** The tar archive of a tar.gz; the gzip around it is sound. */
  @FuzzTest
  void tarGz(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    HOSTILE.articles("reports.tar.gz", packed.toByteArray());
  }

  /** A text in an encoding that nobody names. */
  @FuzzTest
  void charset(byte[] bytes) {
    HOSTILE.items("unknown.txt", bytes);
  }

  /** A line with a date, in a language that the tag before its first bar names. */
  @FuzzTest
  void writtenDate(byte[] bytes) {
    String line = new String(bytes, UTF_8);
    int bar = line.indexOf('|');
    WrittenDate.findAll(line.substring(bar + 1), bar < 0 ? null : line.substring(0, bar));
  }

  private static byte[] packed(String name, byte[] bytes) throws IOException {
    return packed("[Content_Types].xml", "<Types/>".getBytes(UTF_8), name, bytes);
  }

  private static byte[] packed(String first, byte[] one, String second, byte[] two)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      out.putNextEntry(new ZipEntry(first));
      out.write(one);
      out.putNextEntry(new ZipEntry(second));
      out.write(two);
    }
    return packed.toByteArray();
  }
}
