package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.document.Read.fields;
import static org.jejak.document.Read.items;
import static org.jejak.document.Read.plain;
import static org.jejak.document.Read.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  private static final String ACADEMIC =
      """


                                     %d of 2 DOCUMENTS


                                   The Isles Gazette

                                  June 24, 2013 Monday
                                  Late Edition - Final

      Ministers Sign an Accord on Fisheries
      After Three Years

      BYLINE: By ANA LI and BUDI SANTOSO

      SECTION: Section A; Foreign Desk; Pg. 1

      LENGTH: 1,034 words

      DATELINE: CAIRO

      HIGHLIGHT: A long dispute over the strait ends,
      for now.

       Ministers of two countries signed an accord on Monday, ending a dispute
      that began three years ago. Country: a word that is no field.

       The accord takes effect in August.

      URL: http://gazette.example/1

      GRAPHIC: PHOTO: Ministers. (PHOTOGRAPH BY X)

      LOAD-DATE: June 25, 2013

      LANGUAGE: ENGLISH

      PUBLICATION-TYPE: Newspaper

                        Copyright 2013 The Isles Gazette Company
      """;

  private static final String OLDER =
      """
                                     3 of 90 DOCUMENTS

                       Copyright 2001 The Isles Gazette
                             All Rights Reserved

                              The Isles Gazette

                   September 12, 2001, Wednesday, Final Edition

      SECTION: A SECTION; Pg. A01
      LENGTH: 205 words
      HEADLINE: Ministers Sign an Accord
      BYLINE: Ana Li
      BODY:
      Ministers of two countries signed an accord.
      It takes effect in August.

      LOAD-DATE: September 13, 2001
      """;

  private static final String UNI =
      """
      User Name: Ana
      Date and Time: Friday, March 1, 2024 10:22:00 AM EST
      Job Number: 12345678
      Documents (2)
      1. Ministers sign an accord
      2. The strait stays open

      Ministers sign an accord
      The Isles Gazette
      March 1, 2024 Friday
      Late Edition - Final
      Copyright 2024 The Isles Gazette Company All Rights Reserved
      Section: Section A; Foreign Desk; Pg. 1
      Length: 1034 words
      Byline: By Ana Li
      Dateline: CAIRO, Feb. 29, 2024
      Body


      Ministers of two countries signed an accord.
      Body
      It takes effect in August.


      Graphic

      A photo.
      Classification
      Language: ENGLISH
      Load-Date: March 2, 2024


      End of Document

      The strait stays open
      Straits Desk
      February 28, 2024 Wednesday 10:05 PM GMT
      Copyright 2024 Straits Desk
      Length: 300 words
      Body

      The strait stays open.

      Load-Date: February 29, 2024
      End of Document
      """;

  private static final String CODED =
      """
      Factiva\t\t\tPage 1 of 2
      HD\tMinisters sign an accord
      BY\tBy Ana Li
      WC\t512 words
      PD\t1 March 2024
      ET\t10:22
      SN\tIsles News Service
      SC\tLBA
      LA\tEnglish
      CY\t(c) 2024 Isles News Service
      LP\t
      Ministers of two countries signed an accord.

      TD\t
      It takes effect in August.

      The strait stays open.
      NS\tgdip : International Relations
      RE\tegypt : Egypt
      PUB\tIsles Ltd
      AN\tDocument LBA0000020240301ek310012a
      """;

  private static final String SHOWN =
      """
      World News
      Ministers sign an accord
      By Ana Li
      512 words
      1 March 2024
      10:22
      Isles News Service
      LBA
      English
      (c) 2024 Isles News Service

      Ministers of two countries signed an accord.

      It takes effect in August.

      Document LBA0000020240301ek310012a
      """;

  @TempDir private Path dir;

  private List<Item> read(String name, String text) throws IOException {
    return items(Sources.in(Files.write(dir.resolve(name), utf8(text))));
  }

  @Test
  void anOlderNexisExportGivesEachArticleUnderItsNumber() throws IOException {
    List<Item> items = read("a.txt", ACADEMIC.formatted(1) + ACADEMIC.formatted(2));
    assertThat(items).extracting(Item::item).containsExactly("1", "2");
    Content.Fields fields = fields(items.get(1));
    assertThat(fields.title()).isEqualTo("Ministers Sign an Accord on Fisheries After Three Years");
    assertThat(fields.outlet()).isEqualTo("The Isles Gazette");
    assertThat(fields.published()).isEqualTo("June 24, 2013 Monday");
    assertThat(fields.authors()).containsExactly("By ANA LI and BUDI SANTOSO");
    assertThat(fields.section()).isEqualTo("Section A; Foreign Desk");
    assertThat(fields.lang()).isEqualTo("ENGLISH");
    assertThat(fields.body())
        .startsWith("Ministers of two countries signed")
        .endsWith("The accord takes effect in August.")
        .contains("ending a dispute that began three years ago. Country: a word");
    assertThat(Read.document(items.get(0)).url()).isEqualTo("http://gazette.example/1");
    assertThat(Read.document(items.get(0)).notes())
        .containsExactly(new Note("load-date", "June 25, 2013"), new Note("dateline", "CAIRO"));
  }

  @Test
  void theStillOlderFormNamesHeadlineAndBody() throws IOException {
    Content.Fields fields = fields(read("a.txt", OLDER).get(0));
    assertThat(fields.title()).isEqualTo("Ministers Sign an Accord");
    assertThat(fields.outlet()).isEqualTo("The Isles Gazette");
    assertThat(fields.published()).isEqualTo("September 12, 2001, Wednesday, Final Edition");
    assertThat(fields.body())
        .isEqualTo("Ministers of two countries signed an accord.\n\nIt takes effect in August.");
  }

  @Test
  void nexisUniIsToldByBodyAndEnd() throws IOException {
    List<Item> items = read("a.txt", UNI);
    assertThat(items).extracting(Item::item).containsExactly("1", "2");
    Content.Fields first = fields(items.get(0));
    assertThat(first.title()).isEqualTo("Ministers sign an accord");
    assertThat(first.outlet()).isEqualTo("The Isles Gazette");
    assertThat(first.published()).isEqualTo("March 1, 2024 Friday");
    assertThat(first.authors()).containsExactly("By Ana Li");
    assertThat(first.lang()).isEqualTo("ENGLISH");
    assertThat(first.body()).contains("signed an accord.").doesNotContain("photo");
    Content.Fields second = fields(items.get(1));
    assertThat(second.outlet()).isEqualTo("Straits Desk");
    assertThat(second.published()).isEqualTo("February 28, 2024 Wednesday 10:05 PM GMT");
    assertThat(second.body()).isEqualTo("The strait stays open.");
  }

  @Test
  void factivaFieldsAreReadByTheirCodes() throws IOException {
    List<Item> items = read("a.txt", CODED + CODED.replace("2a", "2b"));
    assertThat(items)
        .extracting(Item::item)
        .containsExactly("LBA0000020240301ek310012a", "LBA0000020240301ek310012b");
    Content.Fields fields = fields(items.get(0));
    assertThat(fields.title()).isEqualTo("Ministers sign an accord");
    assertThat(fields.outlet()).isEqualTo("Isles News Service");
    assertThat(fields.published()).isEqualTo("1 March 2024");
    assertThat(fields.authors()).containsExactly("By Ana Li");
    assertThat(fields.lang()).isEqualTo("English");
    assertThat(fields.body())
        .isEqualTo(
            "Ministers of two countries signed an accord.\n\nIt takes effect in August.\n\n"
                + "The strait stays open.");
  }

  @Test
  void factivaArticlesAsShownAreReadByTheirOrder() throws IOException {
    Content.Fields fields = fields(read("a.txt", SHOWN).get(0));
    assertThat(fields.title()).isEqualTo("Ministers sign an accord");
    assertThat(fields.section()).isEqualTo("World News");
    assertThat(fields.authors()).containsExactly("By Ana Li");
    assertThat(fields.published()).isEqualTo("1 March 2024");
    assertThat(fields.outlet()).isEqualTo("Isles News Service");
    assertThat(fields.lang()).isEqualTo("English");
    assertThat(fields.body()).endsWith("August.").startsWith("Ministers of two");
  }

  @Test
  void theSameExportsAreReadOutOfPagesAndRichText() throws IOException {
    String page = "<html><body><p>" + SHOWN.strip().replace("\n", "</p><p>") + "</p></body></html>";
    assertThat(fields(read("a.html", page).get(0)).title()).isEqualTo("Ministers sign an accord");
    String table =
        "<html><body><table><tr><td>"
            + CODED.strip().replace("\n", "</td></tr><tr><td>").replace("\t", "</td><td>")
            + "</td></tr></table></body></html>";
    assertThat(fields(read("b.html", table).get(0)).outlet()).isEqualTo("Isles News Service");
    String rtf = "{\\rtf1 " + UNI.replace("\n", "\\par\n") + "}";
    assertThat(read("c.rtf", rtf)).extracting(Item::item).containsExactly("1", "2");
    assertThat(fields(read("c.rtf", rtf).get(0)).body())
        .contains("accord.\n\nBody\n\nIt takes effect");
    String old = "{\\rtf1 " + ACADEMIC.formatted(1).replace("\n", "\\par\n") + "}";
    assertThat(fields(read("d.rtf", old).get(0)).title())
        .isEqualTo("Ministers Sign an Accord on Fisheries After Three Years");
  }

  @Test
  void aTextThatOnlyLooksLikeAnExportIsAText() throws IOException {
    String report = "Ministers met in Cairo.\n\nBody\n\nThe talks went on.\n\nEnd of Document\n";
    assertThat(plain(read("a.txt", report).get(0))).isEqualTo(report);
    String counted =
        "1 of 3 DOCUMENTS\n\nwas signed in Cairo, the ministry said.\n\nLENGTH: none\n";
    assertThat(read("b.txt", "Ministers met.\n\n" + counted.replace("LENGTH", "HEIGHT")))
        .hasSize(1);
    String cites = "Ministers met.\n\nDocument LBA0000020240301ek310012a\n";
    assertThat(plain(read("c.txt", cites).get(0))).isEqualTo(cites);
    String half = UNI + "Ministers met in Cairo.\nEnd of Document\n";
    assertThat(plain(read("d.txt", half).get(0))).isEqualTo(half);
  }

  @Test
  void hostileExportsAreBorne() throws IOException {
    assertThat(read("a.txt", "End of Document\n".repeat(50_000))).hasSize(1);
    assertThat(read("b.txt", "Body\n".repeat(50_000) + "End of Document")).hasSize(1);
    assertThat(read("c.txt", "1 of 9 DOCUMENTS\nLENGTH:\n".repeat(20_000))).hasSizeGreaterThan(0);
    assertThat(read("d.txt", "AN  Document LBA0000020240301ek310012a\n".repeat(20_000))).hasSize(1);
    assertThat(read("e.txt", "HD  x\n".repeat(100_000) + "AN  Document LBA0000020240301ek310012a"))
        .hasSize(1);
  }
}
