package org.jejak.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jejak.lineage.Edge.Kind;
import org.junit.jupiter.api.Test;

/** Which reports are translations of one another, and which only look like it. */
class TranslationTest {
  private static final String MORNING = "2025-04-18T08:00+08:00";
  private static final String NOON = "2025-04-18T12:00+08:00";
  private static final String EVENING = "2025-04-18T18:00+08:00";

  @Test
  void anEnglishReportInIndonesianIsATranslation() {
    assertThat(pair(Stories.FERRY, Stories.FERI)).containsExactly("TRANSLATION: First → Second");
  }

  @Test
  void anIndonesianReportInEnglishIsATranslation() {
    assertThat(pair(Stories.FERI, Stories.FERRY)).containsExactly("TRANSLATION: First → Second");
  }

  @Test
  void indonesianAndMalayTranslateEachOther() {
    assertThat(pair(Stories.FERI, TranslatedTexts.FERI_MELAYU))
        .containsExactly("TRANSLATION: First → Second");
    assertThat(pair(TranslatedTexts.FERI_MELAYU, Stories.FERI))
        .containsExactly("TRANSLATION: First → Second");
  }

  @Test
  void aBadMachineTranslationIsATranslation() {
    assertThat(pair(Stories.FERRY, TranslatedTexts.FERI_BY_MACHINE))
        .containsExactly("TRANSLATION: First → Second");
  }

  @Test
  void everySentenceOfATranslationHasItsPassage() {
    Edge edge = edges(Stories.FERRY, Stories.FERI).getFirst();

    assertThat(edge.rule()).isEqualTo("feature-alignment");
    assertThat(edge.passages()).hasSize(10);
  }

  @Test
  void halfOfAReportMayBeTranslated() {
    String half =
        Stories.without(
            Stories.FERI,
            "Pejabat kedua negara melambaikan tangan dari pelabuhan.",
            "Perbaikannya menelan 4 miliar rupiah, kata direktur pelabuhan João Freitas.",
            "Harga tiket 350.000 rupiah, kira-kira separuh harga pesawat.",
            "Nelayan cemas akan jaring mereka dan meminta kapal menjaga jarak 3 mil dari pantai.",
            "Petugas bea cukai akan ikut di atas kapal selama bulan pertama.");

    assertThat(pair(Stories.FERRY, half)).containsExactly("TRANSLATION: First → Second");
  }

  @Test
  void theLeadAloneMayBeTranslated() {
    String[] paragraphs = Stories.FERI.split("\n\n");
    String lead = paragraphs[0] + "\n\n" + paragraphs[1];

    assertThat(pair(Stories.FERRY, lead)).containsExactly("TRANSLATION: First → Second");
  }

  @Test
  void sentencesPutInBetweenDoNotHideATranslation() {
    String longer =
        Stories.FERI.replace(
            "\n\nHarga tiket",
            "\n\nGubernur provinsi tidak hadir karena menghadiri rapat kabinet. Sekolah diliburkan"
                + " sampai Senin.\n\nHarga tiket");

    assertThat(pair(Stories.FERRY, longer)).containsExactly("TRANSLATION: First → Second");
  }

  @Test
  void anotherReportersStoryOfTheSameMorningIsNone() {
    assertThat(pair(Stories.FERRY, Stories.FERI_INDEPENDEN)).isEmpty();
    assertThat(pair(Stories.FERI, Stories.FERRY_INDEPENDENT)).isEmpty();
  }

  @Test
  void noticesOfOneFormAreToldByTheirFigures() {
    Newsstand stand =
        new Newsstand()
            .report("Gempa A", NOON, TranslatedTexts.gempa("Bitung", 4, 5.2, 41, 9, 3))
            .report("Quake B", MORNING, TranslatedTexts.quake("Ambon", 6, 6.1, 18, 22, 11))
            .report("Gempa C", NOON, TranslatedTexts.gempa("Ambon", 6, 6.1, 18, 22, 11))
            .report("Quake D", MORNING, TranslatedTexts.quake("Mamuju", 9, 4.8, 64, 3, 2))
            .report("Quake A", MORNING, TranslatedTexts.quake("Bitung", 4, 5.2, 41, 9, 3))
            .report("Gempa E", NOON, TranslatedTexts.gempa("Palu", 12, 5.7, 10, 17, 6));

    assertThat(stand.lineage())
        .containsExactly("TRANSLATION: Quake A → Gempa A", "TRANSLATION: Quake B → Gempa C");
  }

  @Test
  void reportsThatCreditEachOtherInARingMakeNoRing() {
    Newsstand ring =
        new Newsstand()
            .report("Harbour Review", MORNING, Stories.FERRY + "\n\nSource: Berita Selat")
            .report("Harian Muara", NOON, Stories.FERI + "\n\nSumber: Harbour Review")
            .report(
                "Berita Selat", EVENING, TranslatedTexts.FERI_MELAYU + "\n\nSumber: Harian Muara");

    List<Edge> edges = ring.edges();

    assertThat(edges).extracting(Edge::kind).containsOnly(Kind.TRANSLATION).hasSize(2);
    assertThat(edges).extracting(Edge::to).doesNotHaveDuplicates();
  }

  @Test
  void twoTranslationsOfOneReportAreSiblings() {
    assertThat(
            new Newsstand()
                .report("Harbour Review", MORNING, Stories.FERRY)
                .report("Harian Muara", NOON, Stories.FERI + "\n\nSumber: Harbour Review")
                .report(
                    "Berita Selat",
                    EVENING,
                    TranslatedTexts.FERI_MELAYU + "\n\nSumber: Harbour Review")
                .lineage())
        .containsExactly(
            "TRANSLATION: Harbour Review → Berita Selat",
            "TRANSLATION: Harbour Review → Harian Muara");
  }

  @Test
  void aTranslationIsLookedForFourHundredDaysBack() {
    assertThat(
            new Newsstand()
                .report("First", "2024-04-01", Stories.FERRY)
                .report("Second", "2025-04-18", Stories.FERI)
                .lineage())
        .containsExactly("TRANSLATION: First → Second");
    assertThat(
            new Newsstand()
                .report("First", "2024-02-01", Stories.FERRY)
                .report("Second", "2025-04-18", Stories.FERI)
                .lineage())
        .isEmpty();
  }

  @Test
  void aLanguageWithoutAPackIsToldByNamesFiguresAndDates() {
    for (String text : List.of(TranslatedTexts.TRAVERSIER, TranslatedTexts.KIVUKO)) {
      List<Edge> edges = edges(Stories.FERRY, text);

      assertThat(edges).extracting(Edge::kind).containsExactly(Kind.TRANSLATION);
      assertThat(edges.getFirst().rule()).isEqualTo("name-and-figure-alignment");
      assertThat(edges.getFirst().drifts()).isEmpty();
    }
  }

  @Test
  void anotherStoryInALanguageWithoutAPackIsNone() {
    Stream.of(TranslatedTexts.TRAVERSIER, TranslatedTexts.KIVUKO)
        .forEach(text -> assertThat(pair(Stories.FERRY_INDEPENDENT, text)).isEmpty());
  }

  private static List<String> pair(String first, String second) {
    return stand(first, second).lineage();
  }

  private static List<Edge> edges(String first, String second) {
    return stand(first, second).edges();
  }

  private static Newsstand stand(String first, String second) {
    return new Newsstand().report("First", MORNING, first).report("Second", NOON, second);
  }
}
