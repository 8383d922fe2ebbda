package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.document.Read.items;
import static org.jejak.document.Read.plain;
import static org.jejak.document.Read.reason;
import static org.jejak.document.Read.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeTest {
  private static final String WORD =
      "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

  @TempDir private Path dir;

  private List<Item> read(String name, byte[] bytes) throws IOException {
    return items(Sources.in(Files.write(dir.resolve(name), bytes)));
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(utf8(namesAndTexts[i + 1]));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static String paragraph(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  private static byte[] docx(String body) throws IOException {
    return zip(
        "[Content_Types].xml", "<Types/>",
        "word/document.xml", WORD + body + "</w:body></w:document>",
        "docProps/core.xml",
            "<cp:coreProperties><dc:title>Accord on fisheries signed</dc:title><dc:creator>Ana Li</dc:creator>"
                + "<dcterms:created>2025-01-02T03:04:05Z</dcterms:created></cp:coreProperties>");
  }

  private static byte[] rtf(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /** The bytes of one entry of a ZIP, made senseless. */
  private static byte[] withBroken(byte[] zip, String name) {
    String bytes = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
    int data = bytes.indexOf(name) + name.length();
    byte[] broken = zip.clone();
    Arrays.fill(broken, data, data + 20, (byte) 0xff);
    return broken;
  }

  @Test
  void brokenPropertiesCostNoMoreThanThemselves() throws IOException {
    byte[] whole = docx(paragraph("The accord was signed in Oslo on Monday."));
    Item item = read("broken.docx", withBroken(whole, "docProps/core.xml")).get(0);
    assertThat(plain(item)).contains("The accord was signed in Oslo on Monday.");
  }

  @Test
  void aDocumentThatBreaksOffSaysSo() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      body.append(paragraph("Sentence " + Integer.toHexString(i * 7919) + " of the report."));
    }
    byte[] whole = docx(body.toString());
    String bytes = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1);
    int middle = (bytes.indexOf("word/document.xml") + bytes.lastIndexOf("docProps/core.xml")) / 2;
    byte[] broken = whole.clone();
    Arrays.fill(broken, middle, middle + 4_000, (byte) 0xff);
    Item item = read("cut.docx", broken).get(0);
    assertThat(item).isInstanceOf(Item.Readable.class);
    assertThat(((Item.Readable) item).document().shortfall()).contains("breaks off");
  }

  @Test
  void aWordDocumentIsItsParagraphs() throws IOException {
    String split =
        "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Ministers </w:t></w:r><w:r><w:t>meet</w:t></w:r></w:p>";
    String changed =
        "<w:p><w:r><w:t xml:space='preserve'>By Ana Li</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:tab/><w:t>yes</w:t></w:r></w:ins><w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>";
    Item item =
        read(
                "a.docx",
                docx(
                    split
                        + changed
                        + paragraph("The accord on fisheries was agreed &amp; signed.")
                        + "<w:p/>"))
            .get(0);
    assertThat(item.item()).isNull();
    assertThat(plain(item))
        .isEqualTo(
            "Ministers meet\n\nBy Ana Li yes\n\nThe accord on fisheries was agreed & signed.");
    Content.Hints hints = ((Content.PlainText) Read.document(item).content()).hints();
    assertThat(hints.title()).isEqualTo("Accord on fisheries signed");
    assertThat(hints.authors()).containsExactly("Ana Li");
    assertThat(Read.document(item).notes())
        .containsExactly(new Note("made", "the document was made on 2025-01-02"));
  }

  @Test
  void aRowOfATableIsALineUnlessACellIsAText() throws IOException {
    String cell = "<w:tc>%s</w:tc>";
    String row = "<w:tr>" + cell + cell + "</w:tr>";
    String figures = row.formatted(paragraph("Dead"), paragraph("7"));
    String layout = row.formatted(paragraph("One.") + paragraph("Two."), paragraph("Three."));
    assertThat(
            plain(
                read("a.docx", docx("<w:tbl>" + figures + layout + "</w:tbl>" + paragraph("End.")))
                    .get(0)))
        .isEqualTo("Dead\t7\n\nOne.\n\nTwo.\n\nThree.\n\nEnd.");
  }

  @Test
  void aTextBoxIsReadOnce() throws IOException {
    String box =
        "<w:p><w:r><w:t>Before.</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>"
            + paragraph("Boxed.")
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            + paragraph("Boxed.")
            + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    assertThat(plain(read("a.docx", docx(box)).get(0))).isEqualTo("Before.\n\nBoxed.");
  }

  @Test
  void anOpenDocumentTextIsReadToo() throws IOException {
    byte[] odt =
        zip(
            "mimetype", "application/vnd.oasis.opendocument.text",
            "content.xml",
                "<office:document-content><office:body><office:text><text:h>Ministers<text:s/>meet</text:h>"
                    + "<text:p>They <text:span>agreed</text:span>.<office:annotation><text:p>no</text:p></office:annotation></text:p>"
                    + "</office:text></office:body></office:document-content>",
            "meta.xml", "<office:meta><dc:title>x</dc:title></office:meta>");
    assertThat(plain(read("a.odt", odt).get(0))).isEqualTo("Ministers meet\n\nThey agreed.");
  }

  @Test
  void otherOfficeFilesSayWhatTheyAre() throws IOException {
    assertThat(reason(read("a", zip("xl/workbook.xml", "<x/>")).get(0)))
        .isEqualTo("is a spreadsheet; save its table as CSV");
    assertThat(reason(read("b", zip("ppt/presentation.xml", "<x/>")).get(0)))
        .isEqualTo("is a presentation; this version does not read it");
    assertThat(reason(read("c", zip("mimetype", "application/epub+zip")).get(0)))
        .isEqualTo("is an e-book; this version does not read it");
    byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4};
    assertThat(reason(read("d.doc", old).get(0)))
        .contains("old Office file; save it as DOCX or CSV");
  }

  @Test
  void brokenAndHostileDocumentsAreRows() throws IOException {
    byte[] whole = docx(paragraph("Ministers met.").repeat(50));
    for (int end = 30; end < whole.length; end += whole.length / 9) {
      assertThat(read("a.docx", Arrays.copyOf(whole, end))).isNotEmpty();
    }
    assertThat(reason(read("b.docx", docx("")).get(0))).isEqualTo("is a document without text");
    assertThat(read("c.docx", docx("<w:p><w:tr>".repeat(100_000) + "<w:t>x</w:t>"))).hasSize(1);
    String cut = WORD + paragraph("Ministers met.") + "<w:p><w:r><w:t>They ag";
    assertThat(plain(read("d.docx", zip("word/document.xml", cut)).get(0)))
        .startsWith("Ministers met.");
    byte[] bomb = docx(paragraph("x".repeat(1 << 16)).repeat(600));
    assertThat(reason(read("e.docx", bomb).get(0))).isEqualTo("holds a text longer than 32 MB");
  }

  @Test
  void richTextIsItsParagraphs() throws IOException {
    Item item =
        read(
                "a.rtf",
                rtf(
                    "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}"
                        + "{\\info{\\title Accord on fisheries signed}{\\author Ana Li}{\\operator x}}"
                        + "{\\header Page head}\\pard Ministers \\b meet\\b0\\par\n"
                        + "By Ana Li\\par They signed the accord on fisheries, said \\ldblquote yes\\rdblquote\\~and left \\endash  caf\\'e9, \\u8211?now."
                        + "\\par {\\f1\\'cf\\'e5}{\\v hidden}{\\*\\unknown gone}{\\pict 0102}{\\fldinst HYPERLINK}{\\fldrslt link}\\par}"))
            .get(0);
    assertThat(plain(item))
        .isEqualTo(
            "Ministers meet\n\nBy Ana Li\n\nThey signed the accord on fisheries, said “yes” and left – café, –now.\n\nПеlink");
    Content.Hints hints = ((Content.PlainText) Read.document(item).content()).hints();
    assertThat(hints.title()).isEqualTo("Accord on fisheries signed");
    assertThat(hints.authors()).containsExactly("Ana Li");
  }

  @Test
  void hostileRichTextIsBorne() throws IOException {
    assertThat(read("a.rtf", rtf("{\\rtf1 " + "{".repeat(500_000) + "x"))).hasSize(1);
    assertThat(read("b.rtf", rtf("{\\rtf1 }}}}}x\\par y\\bin99999999999999 z"))).hasSize(1);
    assertThat(read("c.rtf", rtf("{\\rtf1\\uc99999999 \\u-9\\u99999999 x\\'zz\\'\\"))).hasSize(1);
    assertThat(reason(read("d.rtf", rtf("{\\rtf1}")).get(0)))
        .isEqualTo("is a document without text");
    assertThat(read("e.rtf", rtf("{\\rtf1 " + "\\".repeat(200_001)))).hasSize(1);
  }

  @Test
  void richTextUnderAnotherNameIsTold() throws IOException {
    assertThat(plain(read("a.doc", rtf("{\\rtf1 Ministers met.\\par}")).get(0)))
        .isEqualTo("Ministers met.");
  }
}
