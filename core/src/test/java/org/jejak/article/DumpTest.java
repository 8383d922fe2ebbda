package org.jejak.article;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Note;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpTest {
  private static final ArticleReader READER = new ArticleReader(Packs.standard());
  private static final String FIRST =
      "Dua menteri bertemu di Kairo pada hari Senin untuk membahas perdagangan beras dan gula.";
  private static final String SECOND =
      "“Kami sepakat untuk bertemu lagi,” kata menteri itu kepada wartawan di kota tersebut.";
  private static final String THIRD =
      "Kedua negara akan membuka kantor dagang bersama paling lambat pada akhir tahun depan.";

  private static Extraction extraction(String... lines) {
    String text = String.join("\n", lines);
    return READER.read(
        new Document("a-1", "x.txt", null, null, null, new Content.PlainText(text), List.of()));
  }

  private static Article read(String... lines) {
    Extraction extraction = extraction(lines);
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).article();
  }

  @Test
  void bareParagraphsHaveNoTitleAndNoDate() {
    Article article = read(FIRST, SECOND, THIRD);
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    assertThat(article.title()).isNull();
    assertThat(article.published()).isNull();
    assertThat(article.cuts()).isEmpty();
  }

  @Test
  void headlineBylineAndPublishLineLeaveTheText() {
    Article article =
        read(
            "Dua Menteri Bahas Perdagangan Beras",
            "Rini Wulandari Editor : Tono S - Senin, 3 Maret 2025 - 10:15 WIB",
            "41 Views",
            FIRST,
            SECOND);
    assertThat(article.title()).isEqualTo("Dua Menteri Bahas Perdagangan Beras");
    assertThat(article.authors()).containsExactly("Rini Wulandari");
    assertThat(requireNonNull(article.published()).interval().minute())
        .hasToString("2025-03-03T10:15+07:00");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.cuts())
        .containsExactly(
            new Cut(
                "publish-line", "Rini Wulandari Editor : Tono S - Senin, 3 Maret 2025 - 10:15 WIB"),
            new Cut("counter", "41 Views"));
  }

  @Test
  void aWordBelowTheMastheadIsASectionEvenWhereTheReportRepeatsIt() {
    Article article =
        read(
            "WARTA SELAT ALAS",
            "",
            "Perdagangan",
            "",
            "Dua Menteri Bahas Beras",
            "",
            "3 Maret 2025",
            FIRST,
            "Menteri Perdagangan kedua negara hadir. " + SECOND);
    assertThat(article.outlet()).isEqualTo("Warta Selat Alas");
    assertThat(article.title()).isEqualTo("Dua Menteri Bahas Beras");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement. Police in Medan said on Tuesday that three people were killed.",
        "From our correspondent. Lahore police arrested two men on Monday."
      })
  void aReportIsKeptThatGoesOnBehindAnotherPhrase(String first) {
    String second = "The police of the city will hear the owner of the house on Friday.";
    assertThat(read("Three killed in Medan", first, second).text())
        .isEqualTo(first + "\n\n" + second);
  }

  @Test
  void aNoticeOfRightsIsCutWithTheSentenceBehindIt() {
    Article article =
        read(
            "Dua Menteri Bahas Perdagangan Beras",
            FIRST,
            SECOND,
            "All rights reserved. The Alas Mail is not responsible for the comments of its readers.");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void linesBetweenParagraphsAreCutAndKept() {
    Article article =
        read(
            FIRST,
            "Baca Juga: Harga Gula Naik Lagi",
            "SCROLL TO CONTINUE WITH CONTENT",
            "[iklan_3]",
            SECOND,
            "Menteri Perdagangan kedua negara di Kairo. Foto: Kantor Berita",
            THIRD);
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    assertThat(article.cuts())
        .extracting(Cut::kind)
        .containsExactly("related", "advert", "advert", "caption");
  }

  @Test
  void aShortLineWithoutAFullStopBetweenParagraphsIsACaption() {
    Article article = read(FIRST, "", "Pelabuhan Kairo Lama", "", SECOND, THIRD);
    assertThat(article.cuts()).containsExactly(new Cut("caption", "Pelabuhan Kairo Lama"));
  }

  @Test
  void aCaptionGivenTwiceWithABulletIsCutTwice() {
    Article article =
        read("Menteri Bertemu di Kairo", "  • Meja perundingan", "    Meja perundingan", FIRST);
    assertThat(article.text()).isEqualTo(FIRST);
    assertThat(requireNonNull(article.image()).caption()).isEqualTo("Meja perundingan");
  }

  @Test
  void theTailBelowAReportGoes() {
    Article article =
        read(
            FIRST,
            SECOND + " (rw)",
            "Editor: Tono S",
            "Tags: beras, gula",
            "Rekomendasi untuk Anda",
            "Ekonomi",
            "Jalan Baru Dibuka",
            "Komentar (0)");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.cuts()).contains(new Cut("sign-off", "(rw)"), new Cut("tail", "Ekonomi"));
  }

  @Test
  void aSourceLineIsACredit() {
    Article article = read(FIRST, SECOND, "Sumber: https://asal.example/berita/7");
    assertThat(article.credits())
        .containsExactly(
            new Credit(
                null,
                "https://asal.example/berita/7",
                Credit.Kind.CREDIT,
                "Sumber: https://asal.example/berita/7",
                null));
  }

  @Test
  void agenciesInABylineAreCredits() {
    Article article = read(FIRST, SECOND, "Rini Wulandari (menurut Agensi Laut, KBX)");
    assertThat(article.authors()).containsExactly("Rini Wulandari");
    assertThat(article.credits()).extracting(Credit::name).containsExactly("Agensi Laut", "KBX");
  }

  @Test
  void translatedAndRepublishedReportsSaySo() {
    assertThat(read(FIRST, "(Diterjemahkan dari Cairo Ledger)").credits())
        .singleElement()
        .matches(credit -> credit.kind() == Credit.Kind.TRANSLATED)
        .matches(credit -> "Cairo Ledger".equals(credit.name()));
    assertThat(read(FIRST, "Originally published by Cairo Ledger.").credits())
        .singleElement()
        .matches(credit -> credit.kind() == Credit.Kind.REPUBLISHED);
  }

  @Test
  void theDatelineNamesTheOutletAndStaysInTheText() {
    Article article = read("KAIRO, Kabar Nil – " + FIRST, SECOND, "Kabar Nil News (Kabar Nil)");
    assertThat(article.outlet()).isEqualTo("Kabar Nil News (Kabar Nil)");
    assertThat(article.text()).startsWith("KAIRO, Kabar Nil – Dua menteri");
  }

  @Test
  void aDayInTheDatelineIsThePublishedDay() {
    Article article = read("KAIRO, 3 Maret 2025 (Agensi Laut) – " + FIRST, SECOND);
    assertThat(requireNonNull(article.published()).method()).isEqualTo("dateline");
    assertThat(article.outlet()).isNull();
  }

  @Test
  void linesBrokenAtAColumnAreJoined() {
    Article article =
        read(
            "Negotiators from both countries ended three days of meetings in the",
            "old harbour town with most of a customs chapter agreed and a quarrel",
            "over sugar as far from settled as ever before the next round opens in",
            "the autumn, a person who sat at the table said late on Thursday night.",
            "",
            "Another meeting is planned for the last week of November, when both",
            "ministers are expected to return to the table with a shorter list of",
            "demands than the one that they brought with them to the harbour town.");
    assertThat(article.text().split("\n\n")).hasSize(2);
    assertThat(article.text()).doesNotContainPattern("[^\n]\n[^\n]");
  }

  @Test
  void aWeekdayAgainstTheDateIsNotedNotRepaired() {
    Article article = read("Dua Menteri Bertemu di Kairo", "Rabu, 3 Maret 2025", FIRST, SECOND);
    assertThat(article.notes())
        .containsExactly(new Note("dates-in-conflict", "Rabu, 3 Maret 2025"));
  }

  @Test
  void textIsNormalised() {
    assertThat(read("Cafe\u0301\u00a0di\u200b Kairo tutup pada hari Senin\u0007 siang ini.").text())
        .isEqualTo("Caf\u00e9 di Kairo tutup pada hari Senin siang ini.");
  }

  @Test
  void languagesWithoutAPackAreReadByShape() {
    String body =
        "Οι υπουργοί των δύο χωρών συναντήθηκαν τη Δευτέρα στο Κάιρο και συζήτησαν το εμπόριο"
            + " σιτηρών και ζάχαρης για τα επόμενα χρόνια.";
    Article article = read("Οι υπουργοί συζήτησαν το εμπόριο", "17 Ιανουαρίου 2025", body);
    assertThat(article.title()).isEqualTo("Οι υπουργοί συζήτησαν το εμπόριο");
    assertThat(requireNonNull(article.published()).interval().from()).hasToString("2025-01-17");
    assertThat(article.text()).isEqualTo(body);
    assertThat(article.lang()).isEqualTo("und");
  }

  @Test
  void aShortOrBrokenOffTextIsPartial() {
    assertThat(((Extraction.Extracted) extraction(FIRST)).shortfall()).contains("14 words");
    assertThat(
            ((Extraction.Extracted) extraction(FIRST, THIRD, "Kata menteri itu juga […]"))
                .shortfall())
        .isEqualTo("the text looks cut off");
    assertThat(extraction("ADVERTISEMENT")).isInstanceOf(Extraction.Failed.class);
  }

  @Test
  void theMarksOfAQuotedMailGo() {
    Article article =
        read(
            "On Mon, Jan 20, 2025 Rini Wulandari <rini@kabar.example> wrote:",
            "> Dua Menteri Bahas Perdagangan Beras",
            "> 17 Januari 2025",
            ">",
            "> " + FIRST,
            ">",
            "> " + SECOND);
    assertThat(article.title()).isEqualTo("Dua Menteri Bahas Perdagangan Beras");
    assertThat(requireNonNull(article.published()).interval().from()).hasToString("2025-01-17");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void linesThatNameEachPartAreReadByTheirNames() {
    Article article =
        read(
            "Judul: Dua Menteri Bahas Perdagangan Beras",
            "Penulis: Rini Wulandari",
            "Tanggal: 17 Januari 2025",
            "Kanal: Ekonomi",
            "Isi: " + FIRST,
            SECOND);
    assertThat(article.title()).isEqualTo("Dua Menteri Bahas Perdagangan Beras");
    assertThat(article.section()).isEqualTo("Ekonomi");
    assertThat(article.authors()).containsExactly("Rini Wulandari");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void aSentenceBetweenHeadlineAndBylineIsAStandfirst() {
    String standfirst = "Kedua menteri bertemu di Kairo, tetapi harga beras belum juga disepakati.";
    Article article =
        read(
            "Dua Menteri Bahas Perdagangan Beras",
            standfirst,
            "Penulis: Rini Wulandari",
            "17 Januari 2025",
            FIRST,
            SECOND);
    assertThat(article.title()).isEqualTo("Dua Menteri Bahas Perdagangan Beras");
    assertThat(article.text()).startsWith(FIRST);
    assertThat(article.cuts()).contains(new Cut("standfirst", standfirst));
  }

  @Test
  void theDayOfPrintingIsNoPublishDate() {
    Article article =
        read("Dicetak pada 20 Januari 2025", "Dua Menteri Bahas Perdagangan Beras", FIRST, SECOND);
    assertThat(article.published()).isNull();
  }

  @Test
  void aHeadlineUnderAPointerGoesWithIt() {
    Article article = read(FIRST, "Baca juga:", "Mengapa Harga Gula Naik Lagi?", SECOND, THIRD);
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void hostileTextNeitherThrowsNorHangs() {
    extraction(FIRST, "■", "(", "•", "[]", "()");
    extraction("(".repeat(50_000));
    extraction("a (b ".repeat(50_000));
    extraction("\ud800\udfff\u202e".repeat(1000));
    extraction(("x ".repeat(30) + "\n").repeat(3000));
  }
}
