package org.jejak.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jejak.lineage.Edge.Kind;
import org.junit.jupiter.api.Test;

/** What is a copy, what is an excerpt, and what only looks like one. */
class CopyTest {
  private static final String MORNING = "2025-04-18T08:00+08:00";
  private static final String NOON = "2025-04-18T12:00+08:00";

  private static List<String> lineage(String first, String second) {
    return new Newsstand()
        .report("Harbour Review", MORNING, first)
        .report("Tanjung Times", NOON, second)
        .lineage();
  }

  @Test
  void aTextWithAnotherHeadlineIsACopy() {
    assertThat(lineage(Stories.FERRY, Stories.FERRY))
        .containsExactly("COPY: Harbour Review → Tanjung Times");
    assertThat(lineage(Stories.FERI, Stories.FERI))
        .containsExactly("COPY: Harbour Review → Tanjung Times");
  }

  @Test
  void droppedSentencesLeaveItACopy() {
    String shorter =
        Stories.without(
            Stories.FERRY,
            "Officials of both countries waved from the pier.",
            "Customs officers will travel on board for the first month.");
    assertThat(lineage(Stories.FERRY, shorter))
        .containsExactly("COPY: Harbour Review → Tanjung Times");
  }

  @Test
  void otherWordsHereAndThereLeaveItACopy() {
    String reworded =
        Stories.FERI
            .replace("bertolak dari dermaga", "meninggalkan dermaga")
            .replace("dua kali ditunda", "sudah dua kali diundur")
            .replace("kira-kira separuh", "sekitar setengah");
    assertThat(lineage(Stories.FERI, reworded))
        .containsExactly("COPY: Harbour Review → Tanjung Times");
  }

  @Test
  void paragraphsInAnotherOrderLeaveItACopyWithAllItsPassages() {
    List<Edge> edges =
        new Newsstand()
            .report("Harbour Review", MORNING, Stories.FERRY)
            .report("Tanjung Times", NOON, Stories.reordered(Stories.FERRY, 0, 3, 4, 2, 1))
            .edges();
    assertThat(edges).extracting(Edge::kind).containsExactly(Kind.COPY);
    assertThat(edges.getFirst().passages()).hasSize(10);
    assertThat(edges.getFirst().drifts()).isEmpty();
  }

  @Test
  void passagesAreTheAlignedSentencesOnBothSides() {
    String second = "By our own reporter.\n\n" + Stories.FERRY;
    List<Edge> edges =
        new Newsstand()
            .report("Harbour Review", MORNING, Stories.FERRY)
            .report("Tanjung Times", NOON, second)
            .edges();
    assertThat(edges.getFirst().passages())
        .allSatisfy(passage -> assertThat(passage.score()).isEqualTo(1))
        .allSatisfy(
            passage -> assertThat(passage.from().length()).isEqualTo(passage.to().length()));
  }

  @Test
  void twoSentencesInAnotherReportAreAnExcerpt() {
    String roundUp =
        """
        It was a week of departures. A train came back to Medan, and a bus line was closed in Ende.

        The first ferry between Kupang and Dili left the quay at dawn on Friday with 180 passengers \
        and a cargo of onions. Traders in Dili hope to sell coffee in Kupang within a day of the \
        harvest.

        In Makassar the harbour master counted fewer ships than last year. He blamed the price of \
        fuel and the rain.\
        """;
    assertThat(lineage(Stories.FERRY, roundUp))
        .containsExactly("EXCERPT: Harbour Review → Tanjung Times");
  }

  @Test
  void independentReportsOfOneEventAreNotCopies() {
    assertThat(lineage(Stories.FERRY, Stories.FERRY_INDEPENDENT)).isEmpty();
    assertThat(lineage(Stories.FERI, Stories.FERI_INDEPENDEN)).isEmpty();
  }

  @Test
  void quotedStatementsWeighNothing() {
    String heard =
        """


        “We did not build a ferry, we built a habit,” João Freitas said. “People will ask for the \
        next ship before this one has tied up, and they will be right to ask.”

        “My mother waved to a ship that never came back,” said Maria Lobo. “I would rather be on \
        board and wave to the others, even if I am sick all the way.”\
        """;
    assertThat(lineage(Stories.FERRY + heard, Stories.FERRY_INDEPENDENT + heard)).isEmpty();
  }

  @Test
  void kutipanLangsungTidakDihitung() {
    String heard =
        """


        “Kami tidak membangun feri, kami membangun kebiasaan,” kata João Freitas. “Orang akan \
        menanyakan kapal berikutnya sebelum kapal ini bersandar, dan mereka benar.”

        “Ibu saya melambai kepada kapal yang tidak pernah kembali,” ujar Maria Lobo. “Saya lebih \
        suka di atas kapal dan melambai kepada yang lain, meski mabuk sepanjang jalan.”\
        """;
    assertThat(lineage(Stories.FERI + heard, Stories.FERI_INDEPENDEN + heard)).isEmpty();
  }

  @Test
  void bulletinsOfTwoDaysInOneFormAreNotCopies() {
    String form =
        """
        The central bank set its policy rate at %s per cent on %s, as most economists had expected.

        The deposit facility now stands at %s per cent, the bank said after its monthly meeting of \
        governors. Inflation came to %s per cent last month, within the range that the bank and \
        the government have agreed.

        The decision is consistent with efforts to keep the exchange rate stable while supporting \
        growth. The next meeting is scheduled for %s.\
        """;
    assertThat(
            new Newsstand()
                .report(
                    "Harbour Review",
                    "2025-03-19T15:00+07:00",
                    form.formatted("5.75", "Wednesday", "5.00", "1.6", "23 April 2025"))
                .report(
                    "Tanjung Times",
                    "2025-04-22T15:00+07:00",
                    form.formatted("6.25", "Tuesday", "5.50", "2.4", "21 May 2025"))
                .lineage())
        .isEmpty();
  }

  @Test
  void gempaDuaHariBerbedaBukanSalinan() {
    String form =
        """
        Gempa bermagnitudo %s mengguncang wilayah %s kilometer dari %s pada hari %s pukul %s waktu \
        setempat, kata badan geofisika. Gempa itu berkedalaman %s kilometer dan pusatnya berada di \
        laut.

        Hasil pemodelan menunjukkan bahwa gempa ini tidak berpotensi tsunami. Belum ada laporan \
        mengenai kerusakan maupun korban jiwa. Masyarakat diimbau tetap tenang dan menghindari \
        bangunan yang retak.\
        """;
    assertThat(
            new Newsstand()
                .report(
                    "Harian Muara",
                    "2025-03-19T15:00+07:00",
                    form.formatted("5,2", "44", "Maumere", "Rabu", "13.20", "18"))
                .report(
                    "Kabar Senja",
                    "2025-04-22T15:00+07:00",
                    form.formatted("4,9", "71", "Ternate", "Selasa", "09.41", "25"))
                .lineage())
        .isEmpty();
  }

  @Test
  void oneWrongFigureLeavesItACopyWithADrift() {
    List<Edge> edges =
        new Newsstand()
            .report("Harbour Review", MORNING, Stories.FERRY)
            .report("Tanjung Times", NOON, Stories.FERRY.replace("180", "1,800"))
            .edges();
    assertThat(edges).extracting(Edge::kind).containsExactly(Kind.COPY);
    assertThat(edges.getFirst().drifts())
        .extracting(Edge.Drift::kind)
        .containsExactly(Edge.DriftKind.NUMBER);
  }

  @Test
  void oneSharedNoticeAtTheFootIsNoExcerpt() {
    String notice =
        """


        The Lobo Foundation has paid for reporting on water and roads in 30 districts since 1994. \
        It has no say in what is printed or when it appears.\
        """;
    String other =
        """
        Dengue fever has filled the wards in Manado. Doctors have treated 412 people since \
        January, and 9 have died.

        Teams with torches look for larvae in flower pots. A vaccine is not part of the public \
        programme.\
        """;
    assertThat(lineage(Stories.FERRY + notice, other + notice)).isEmpty();
  }

  @Test
  void whatManyUnrelatedReportsShareIsBoilerplate() {
    String about =
        """


        Ferry news is brought to Kupang by readers who write to us. Letters about the port of Dili \
        and its passengers are printed every Friday, and answered when they are signed.\
        """;
    Newsstand stand = new Newsstand();
    for (String[] event :
        new String[][] {
          {"Manado", "A fire destroyed 40 stalls of the market. Nobody was hurt, the mayor said."},
          {"Ambon", "Clove prices fell for the third week. Growers want the warehouse reopened."},
          {
            "Padang",
            "A landslide closed the road to the lake. Two diggers were sent from the city."
          },
          {"Medan", "The zoo counts 14 young tapirs. Its keepers ask for fruit, not for visitors."},
          {"Ternate", "Divers found a bell from 1612. It goes to the museum after a long bath."}
        }) {
      stand.report(event[0] + " Post", MORNING, event[0] + ". " + event[1] + about);
    }
    assertThat(stand.lineage()).isEmpty();
  }
}
