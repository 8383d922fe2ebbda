package org.jejak.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jejak.plan.News;
import org.junit.jupiter.api.Test;

/** What a later report tells otherwise because something happened in between. */
class UpdatesTest {
  private static List<String> told(String monday, String tuesday) {
    return Differences.told(new News().on("2025-07-07", monday).on("2025-07-08", tuesday));
  }

  @Test
  void notYetOpenedAndOpenedTheDayAfter() {
    assertThat(
            told(
                "Jembatan Ampera Baru di Palembang belum dibuka.",
                "Jembatan Ampera Baru di Palembang dibuka."))
        .isEmpty();
    assertThat(
            told(
                "The Ampera bridge in Palembang has not yet been opened.",
                "The Ampera bridge in Palembang was opened."))
        .isEmpty();
  }

  @Test
  void notOpenedAndOpenedTheDayAfterDiffer() {
    assertThat(
            told(
                "Jembatan Ampera Baru di Palembang tidak dibuka.",
                "Jembatan Ampera Baru di Palembang dibuka."))
        .containsExactly("STATUS ACTUAL / NEGATED");
  }

  @Test
  void openedAndNotYetOpenedTheDayAfterDiffer() {
    assertThat(
            told(
                "Jembatan Ampera Baru di Palembang dibuka.",
                "Jembatan Ampera Baru di Palembang belum dibuka."))
        .containsExactly("STATUS ACTUAL / NEGATED");
  }

  @Test
  void theNumberOfSomethingMayRiseWhateverNounFollowsIt() {
    assertThat(
            told(
                "Jumlah pasien mencapai 61 orang di rumah sakit Bitung.",
                "Jumlah pasien mencapai 75 orang di rumah sakit Bitung."))
        .isEmpty();
  }

  @Test
  void theNumberOfVictimsMayFall() {
    assertThat(
            told(
                "Penipuan di Bitung meluas. Jumlah korban mencapai 61 orang.",
                "Penipuan di Bitung meluas. Jumlah korban mencapai 55 orang."))
        .isEmpty();
  }

  @Test
  void aDeathTollDoesNotFall() {
    assertThat(
            told(
                "The death toll from the shooting in Medan rose to 14.",
                "The death toll from the shooting in Medan fell to 12."))
        .containsExactly("NUMBER 12 / 14");
  }

  @Test
  void anExchangeSuspendsAndResumesTradeInTurn() {
    assertThat(
            Differences.told(
                "The stock exchange suspended trade of mining shares.",
                "The stock exchange resumed trade of mining shares."))
        .isEmpty();
  }

  @Test
  void moreAndMoreLeaveTheirHomes() {
    assertThat(
            told(
                "In Bitung 2,000 residents evacuated their homes.",
                "In Bitung 3,000 residents evacuated their homes."))
        .isEmpty();
  }
}
