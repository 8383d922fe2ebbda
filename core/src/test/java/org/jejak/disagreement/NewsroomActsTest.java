package org.jejak.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.jejak.plan.News;
import org.junit.jupiter.api.Test;

/**
 * Whole reports of two newsrooms each that differ on whether, when or where it was done, or by
 * whom.
 */
class NewsroomActsTest {

  @Test
  void whereATankerRanAground() {
    News news =
        new News()
            .on(
                "2025-04-22",
                """
                A Panama-flagged tanker ran aground off Bintan on Tuesday, the Indonesian navy said. \
                No oil was spilled and the crew of 21 is safe.\
                """)
            .on(
                "2025-04-22",
                """
                An oil tanker flying the flag of Panama ran aground off Batam on Tuesday. \
                Its 21 crew members were unhurt, the navy said.\
                """);
    assertThat(Differences.told(news)).containsExactly("PLACE Batam / Bintan");
  }

  @Test
  void whoBrokeredATruce() {
    News news =
        new News()
            .on(
                "2025-10-02",
                """
                Qatar brokered the truce between the two militias in Darfur, diplomats said on Thursday. \
                The truce is to last for ten days.\
                """)
            .on(
                "2025-10-02",
                """
                The ten-day truce between the rival militias in Darfur was brokered by Egypt, \
                officials said on Thursday.\
                """);
    assertThat(Differences.told(news)).containsExactly("ROLE Egypt / Qatar");
  }

  @Test
  void whetherAStrikeIsOver() {
    News news =
        new News()
            .on(
                "2025-11-13",
                """
                Mogok kerja buruh pelabuhan di Tanjung Perak telah berakhir, Kamis (13/11). \
                Bongkar muat kembali berjalan normal.\
                """)
            .on(
                "2025-11-13",
                """
                The dock workers' strike at Tanjung Perak has not ended, the union said on Thursday. \
                Ships are still waiting in the roads.\
                """);
    assertThat(Differences.told(news)).containsExactly("STATUS ACTUAL / NEGATED");
  }

  @Test
  void whetherFuelPricesWereRaised() {
    News news =
        new News()
            .on(
                "2025-05-28",
                """
                The energy ministry in Kuala Lumpur has raised the price of diesel in Sabah, \
                transport companies said on Wednesday. Lorry drivers plan a protest.\
                """)
            .on(
                "2025-05-28",
                """
                Malaysia's energy ministry on Wednesday denied that it had raised the price of diesel in \
                Sabah. It said that the subsidy stays in place.\
                """);
    assertThat(Differences.told(news)).containsExactly("DENIAL ACTUAL / DENIED");
  }

  @Test
  void theDayOfAnAttack() {
    News news =
        new News()
            .on(
                "2025-06-06",
                """
                Kelompok bersenjata menyerang pos polisi di Intan Jaya, Papua Tengah, pada Selasa (3/6). \
                Dua polisi terluka. Kapolda mengirim bantuan ke lokasi.\
                """)
            .on(
                "2025-06-06",
                """
                Pos polisi di Intan Jaya, Papua Tengah, diserang kelompok bersenjata pada Rabu (4/6). \
                Dua anggota polisi luka-luka.\
                """);
    assertThat(Differences.told(news)).containsExactly("DATE 2025-06-03 / 2025-06-04");
  }

  @Test
  void whoCalledAMeetingOff() {
    News news =
        new News()
            .on(
                "2025-03-11",
                """
                Kementerian Perdagangan India membatalkan pertemuan dengan eksportir udang di Chennai, \
                Selasa (11/3). Belum ada tanggal baru.\
                """)
            .on(
                "2025-03-11",
                """
                Shrimp exporters cancelled Tuesday's meeting with India's trade ministry in Chennai. \
                They said that no minister had been due to come.\
                """);
    assertThat(Differences.told(news)).hasSize(1).first().asString().startsWith("ROLE");
  }

  @Test
  void whetherADealWasReached() {
    News news =
        new News()
            .on(
                "2025-12-09",
                """
                Laos and Cambodia agreed on the border crossing at Dong Kralor on Tuesday. \
                Trucks may use it from January.\
                """)
            .on(
                "2025-12-09",
                """
                Laos and Cambodia did not agree on the border crossing at Dong Kralor on Tuesday, \
                and their delegations will go on talking in Vientiane.\
                """);
    assertThat(Differences.told(news)).containsExactly("STATUS ACTUAL / NEGATED");
  }

  @Test
  void aStationThatIsClosedHereAndOpenedThere() {
    assertThat(
            Differences.told(
                "Officials closed the train station at Gambir on Tuesday.",
                "Officials opened the train station at Gambir on Tuesday."))
        .containsExactly("STATUS ACTUAL / NEGATED");
  }

  @Test
  void whetherTalksEndedWithoutIt() {
    assertThat(
            Differences.told(
                "The two ministers ended their talks in Bitung without reaching an agreement.",
                "The two ministers reached an agreement at their talks in Bitung."))
        .containsExactly("STATUS ACTUAL / NEGATED");
  }
}
