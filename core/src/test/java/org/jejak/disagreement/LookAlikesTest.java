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

  @Test
  void aNotWithAVerbOfItsOwnLeavesWhatStandsBeforeItDone() {
    assertThat(
            Differences.told(
                "The closure of Juanda airport did not affect flights to Bali, officials said.",
                "Officials closed Juanda airport near Bali on Tuesday after ash fell."))
        .isEmpty();
    assertThat(
            Differences.told(
                "Penangkapan nelayan Vietnam di Natuna tidak melanggar hukum laut.",
                "Petugas menangkap nelayan Vietnam di perairan Natuna."))
        .isEmpty();
  }

  @Test
  void whoeverEnforcesALawHasNotKeptTheOneThatIsRepealed() {
    assertThat(
            Differences.told(
                "The court repealed the fishing ban on Tuesday.",
                "The court upheld the law on the fishing ban on Tuesday."))
        .isEmpty();
  }

  @Test
  void whereSomethingComesFromIsNotWhereItIsSeized() {
    assertThat(
            Differences.told(
                "Polisi menyita dua bus asal Surabaya pada Selasa.",
                "Polisi menyita dua bus di Malang pada Selasa."))
        .isEmpty();
  }

  @Test
  void studentsMayBeVolunteers() {
    assertThat(
            Differences.told(
                "Students rescued three climbers on Mount Rinjani on Tuesday.",
                "Volunteers rescued three climbers on Mount Rinjani on Tuesday."))
        .isEmpty();
  }

  @Test
  void whoTreatsTheWoundedIsNoneOfThem() {
    assertThat(
            Differences.told(
                "Dua belas dokter merawat korban luka di Bitung.",
                "Empat belas orang dirawat di Bitung."))
        .isEmpty();
    assertThat(
            Differences.told(
                "In Bitung 12 doctors treated the wounded on Tuesday.",
                "In Bitung 14 people were treated on Tuesday."))
        .isEmpty();
  }

  @Test
  void aTollCountsTheDead() {
    assertThat(
            Differences.told(
                "The death toll from the shooting in Medan rose to 14.",
                "The shooting in Medan injured 19 people."))
        .isEmpty();
  }

  @Test
  void soManyAndAbove() {
    assertThat(
            Differences.told(
                "Pada rapat di Bitung hadir 50 ke atas nelayan.",
                "Pada rapat di Bitung hadir 60 nelayan."))
        .isEmpty();
  }
}
