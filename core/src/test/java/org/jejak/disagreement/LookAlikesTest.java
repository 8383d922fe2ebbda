package org.jejak.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences that are told alike and do not contradict each other. */
class LookAlikesTest {

  @Test
  void peopleAtTwoPlacesToWhomOtherThingsHappened() {
    assertThat(
            Differences.told("Two people in Medan were arrested.", "Dua orang di Bogor terluka."))
        .isEmpty();
  }

  @Test
  void aPlaceByItsNamesInTwoLanguages() {
    assertThat(
            Differences.told(
                "The players came with two buses from West Java.",
                "Para pemain datang dengan dua bus dari Jawa Barat."))
        .isEmpty();
  }

  @Test
  void whereToAndWhereFrom() {
    assertThat(
            Differences.told(
                "The players came with two buses from Merak.",
                "Para pemain datang dengan dua bus ke Bogor."))
        .isEmpty();
  }

  @Test
  void whatOneSideLostTheOtherWon() {
    assertThat(
            Differences.told(
                "Thailand lost the final in Hanoi to Vietnam.",
                "Vietnam menang dalam final melawan Thailand di Hanoi."))
        .isEmpty();
  }

  @Test
  void aTradingDayOpensAndCloses() {
    assertThat(
            Differences.told(
                "The stock exchange in Jakarta opened higher on Tuesday.",
                "Bursa saham di Jakarta ditutup melemah pada Selasa (8/7)."))
        .isEmpty();
  }

  @Test
  void whatOnePartyRejectsAnotherMayAccept() {
    assertThat(
            Differences.told(
                "The trade union rejected the wage offer of the mine.",
                "The company accepted the wage offer of the mine."))
        .isEmpty();
  }

  @Test
  void howItWasDoneIsNotWhether() {
    assertThat(
            Differences.told(
                "The ferry sailed from Bitung on Monday.",
                "Feri itu berlayar dari Bitung pada Senin tanpa izin."))
        .isEmpty();
  }

  @Test
  void anActOfOthersThatWasNotDone() {
    assertThat(
            Differences.told(
                "Police detained a governor in Medan.", "The two pilots were not detained."))
        .isEmpty();
  }

  @Test
  void byForceIsNotByWhom() {
    assertThat(
            Differences.told(
                "The Philippines expelled sailors of Vietnam by force on Monday.",
                "Filipina mengusir pelaut Vietnam, Senin (7/7)."))
        .isEmpty();
  }

  @Test
  void byAPierIsNotByWhom() {
    assertThat(
            Differences.told(
                "The navy seized the trawler by the police pier.",
                "Kapal pukat itu disita angkatan laut."))
        .isEmpty();
  }

  @Test
  void authoritiesMayBeThePolice() {
    assertThat(
            Differences.told(
                "The authorities arrested the smuggler in Tarakan.",
                "Polisi menangkap penyelundup itu di Tarakan."))
        .isEmpty();
  }

  @Test
  void thoseWhoKilledAreNotTheDead() {
    assertThat(
            Differences.told(
                "Five soldiers killed a rebel leader in Poso.", "Tujuh tentara tewas di Poso."))
        .isEmpty();
  }

  @Test
  void thoseSetFreeAreNotTheRescued() {
    assertThat(
            Differences.told(
                "Seven fishermen were rescued off Natuna.",
                "Sembilan nelayan dibebaskan dari penjara di Natuna."))
        .isEmpty();
  }
}
