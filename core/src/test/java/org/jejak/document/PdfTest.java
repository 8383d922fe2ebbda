package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.document.Read.items;
import static org.jejak.document.Read.plain;
import static org.jejak.document.Read.reason;
import static org.jejak.document.Read.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {
  private static PDFont regular;
  private static PDFont bold;

  @TempDir private Path dir;

  @BeforeAll
  static void fontsOfTheMachineAreNotLookedFor() throws IOException {
    FontMappers.set(new PdfFonts());
    regular = new PDType1Font(FontName.HELVETICA);
    bold = new PDType1Font(FontName.HELVETICA_BOLD);
  }

  private List<Item> read(PDDocument pdf) throws IOException {
    return read(bytes(pdf));
  }

  private List<Item> read(byte[] bytes) throws IOException {
    return items(Sources.in(Files.write(dir.resolve("a.pdf"), bytes)));
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    pdf.close();
    return out.toByteArray();
  }

  /** A page of lines: {@code y|text}, {@code y x|text}, a star before a bold line of 18 points. */
  private static void page(PDDocument pdf, String... lines) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
      for (String line : lines) {
        String[] placed = line.split("\\|", 2);
        boolean head = placed[1].startsWith("*");
        String[] at = placed[0].split(" ");
        out.beginText();
        out.setFont(head ? bold : regular, head ? 18 : 10);
        out.newLineAtOffset(at.length > 1 ? Float.parseFloat(at[1]) : 60, Float.parseFloat(at[0]));
        out.showText(head ? placed[1].substring(1) : placed[1]);
        out.endText();
      }
    }
  }

  private static PDDocument report() throws IOException {
    PDDocument pdf = new PDDocument();
    page(
        pdf,
        "820|Isles Wire - bulletin 7",
        "760|*Ministers sign a fisheries accord in",
        "738|*Jakarta after three years",
        "700|Ministers of two countries signed an accord on fisheries in Jakarta on Monday, and the agree-",
        "687|ment takes effect in August, a spokesperson of the ministry said after the ceremony there.",
        "660|The second paragraph says that patrols begin in the well-known strait in September, and that",
        "647|the well-",
        "634|known strait stays open. It ends here.",
        "621 75|A third one opens with an indent and runs on to the foot of the page without a full stop and",
        "20|Page 1 of 3");
    page(
        pdf,
        "820|Isles Wire - bulletin 7",
        "780|goes on at the top of the next page until it ends.",
        "700|The fourth paragraph stands alone on this page, with a good deal of room above and below it.",
        "20|Page 2 of 3");
    page(
        pdf,
        "820|Isles Wire - bulletin 7",
        "780|The last paragraph stands here, on the last page.",
        "20|Page 3 of 3");
    return pdf;
  }

  @Test
  void aTitleThatIsRepeatedAboveLaterPagesStays() throws IOException {
    PDDocument pdf = new PDDocument();
    page(pdf, "780|*Fisheries in the strait", "700|The first page of the report ends here.");
    for (int i = 0; i < 3; i++) {
      page(pdf, "820|Fisheries in the strait", "700|Another page of the report ends here, too.");
    }
    assertThat(plain(read(pdf).get(0))).startsWith("Fisheries in the strait\n\nThe first page");
  }

  @Test
  void linesBecomeParagraphsAndHeadsAndFeetAreDropped() throws IOException {
    Item item = read(report()).get(0);
    assertThat(plain(item).split("\n\n"))
        .containsExactly(
            "Ministers sign a fisheries accord in Jakarta after three years",
            "Ministers of two countries signed an accord on fisheries in Jakarta on Monday, and the"
                + " agreement takes effect in August, a spokesperson of the ministry said after the"
                + " ceremony there.",
            "The second paragraph says that patrols begin in the well-known strait in September, and"
                + " that the well-known strait stays open. It ends here.",
            "A third one opens with an indent and runs on to the foot of the page without a full stop"
                + " and goes on at the top of the next page until it ends.",
            "The fourth paragraph stands alone on this page, with a good deal of room above and below"
                + " it.",
            "The last paragraph stands here, on the last page.");
    assertThat(Read.document(item).notes())
        .extracting(Note::text)
        .contains("Isles Wire - bulletin 7", "Page 1 of 3");
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    PDDocument pdf = new PDDocument();
    page(
        pdf,
        "700|The left column begins with this line and",
        "687|goes on with this one",
        "700 320|to the right column, which ends.",
        "687 320|A second sentence of it.");
    assertThat(plain(read(pdf).get(0)))
        .startsWith("The left column begins with this line and goes on with this one to the right");
  }

  @Test
  void propertiesAreHintsWhereTheyAreWorthSomething() throws IOException {
    PDDocument pdf = report();
    pdf.getDocumentInformation().setTitle("Accord on fisheries signed");
    pdf.getDocumentInformation().setAuthor("Office User");
    pdf.getDocumentInformation().setCreationDate(new GregorianCalendar(2025, 0, 2));
    Item item = read(pdf).get(0);
    Content.Hints hints = ((Content.PlainText) Read.document(item).content()).hints();
    assertThat(hints.title()).isEqualTo("Accord on fisheries signed");
    assertThat(hints.authors()).isEmpty();
    assertThat(Read.document(item).notes())
        .contains(new Note("made", "the PDF was made on 2025-01-02"));
    PDDocument other = report();
    other.getDocumentInformation().setTitle("Microsoft Word - press release final.docx");
    Content content = Read.document(read(other).get(0)).content();
    assertThat(((Content.PlainText) content).hints().title()).isNull();
  }

  @Test
  void aScanSaysSo() throws IOException {
    PDDocument pdf = new PDDocument();
    page(pdf);
    assertThat(reason(read(pdf).get(0)))
        .isEqualTo("is a PDF without a text layer (a scan); recognise its text first (OCR)");
  }

  @Test
  void anEncryptedPdfSaysSoAndOneThatOpensWithoutAPasswordIsRead() throws IOException {
    PDDocument locked = report();
    locked.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
    assertThat(reason(read(locked).get(0)))
        .isEqualTo("is an encrypted PDF; it opens only with its password");
    PDDocument open = report();
    open.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    assertThat(plain(read(open).get(0))).startsWith("Ministers sign");
  }

  @Test
  void aBrokenPdfIsARow() throws IOException {
    byte[] whole = bytes(report());
    for (int end = 10; end < whole.length; end += whole.length / 12) {
      assertThat(read(Arrays.copyOf(whole, end))).hasSize(1);
    }
    for (int i = 0; i < whole.length; i += whole.length / 40) {
      byte[] torn = whole.clone();
      torn[i] ^= 0x5a;
      assertThat(read(torn)).hasSize(1);
    }
    assertThat(reason(read(utf8("no pdf")).get(0))).startsWith("is a broken PDF: ");
  }

  @Test
  void aPdfIsToldByItsFirstBytesToo() throws IOException {
    byte[] whole = bytes(report());
    assertThat(plain(items(Sources.stdin(new java.io.ByteArrayInputStream(whole))).get(0)))
        .startsWith("Ministers sign");
  }

  private static PDStream stream(PDDocument pdf, int megabytes, String filler) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    byte[] block = filler.repeat((1 << 20) / filler.length()).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      for (int i = 0; i < megabytes; i++) {
        out.write(block);
      }
    }
    return new PDStream(stream);
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    PDDocument pdf = new PDDocument();
    PDPage page = new PDPage();
    pdf.addPage(page);
    page.setContents(stream(pdf, 300, "    "));
    assertThat(reason(read(pdf).get(0)))
        .isEqualTo("is a PDF that unpacks to more than 64 MB; it was not read");
  }

  @Test
  void formsThatDrawOneAnotherAreReadToALimit() throws IOException {
    PDDocument pdf = report();
    PDFormXObject inner = new PDFormXObject(stream(pdf, 20, "q Q "));
    inner.setBBox(new PDRectangle(100, 100));
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
      for (int i = 0; i < 1_000; i++) {
        out.drawForm(inner);
      }
    }
    Document document = Read.document(read(pdf).get(0));
    assertThat(document.shortfall())
        .isEqualTo("page 4 is too laborious to read; the rest was left out");
  }
}
