package org.jejak.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.jejak.plan.News;
import org.junit.jupiter.api.Test;

/** One thing told by an English and an Indonesian report of one day; and things that look alike. */
class ToldInTwoLanguagesTest {
  @Test
  void theHurtAreCountedWithoutANoun() {
    assertThat(
            Differences.told(
                "Fifteen were hurt when the scaffold fell in Medan.",
                "Sembilan orang terluka ketika perancah itu roboh di Medan."))
        .containsExactly("NUMBER 15 / 9");
  }

  @Test
  void theHurtAreNotTheDead() {
    assertThat(
            Differences.told(
                "Fifteen were hurt when the scaffold fell in Medan.",
                "Sembilan orang tewas ketika perancah itu roboh di Medan."))
        .isEmpty();
  }

  @Test
  void aSmallNumberOfOthersHidesNoDifference() {
    assertThat(
            Differences.told(
                "The blast hurt three traders.",
                "Dua pedagang terluka oleh ledakan itu, kata dua polisi."))
        .containsExactly("NUMBER 2 / 3");
  }

  @Test
  void howLongAStrikeLasted() {
    assertThat(
            Differences.told(
                "The strike at the port of Dili lasted 9 hours.",
                "Pemogokan di pelabuhan Dili berlangsung 12 jam."))
        .containsExactly("NUMBER 12 / 9");
  }

  @Test
  void hoursOfSomethingElse() {
    assertThat(
            Differences.told(
                "The strike at the port of Dili lasted 9 hours.",
                "Kapal tiba di pelabuhan Dili sesudah 12 jam."))
        .isEmpty();
  }

  @Test
  void tonnesOfSomethingElse() {
    assertThat(
            Differences.told(
                "Customs officers in Surabaya seized 2,500 tonnes of coal on Tuesday.",
                "Polisi Medan menyita 12 ton gula, Selasa (8/7)."))
        .isEmpty();
  }

  @Test
  void aDayWeeksAwayForTheSameActAndThing() {
    assertThat(
            Differences.told(
                "The court will read its verdict on 24 July.",
                "Pengadilan akan membacakan vonis pada 31 Juli."))
        .containsExactly("DATE 2025-07-24 / 2025-07-31");
  }

  @Test
  void aDayWeeksAwayForAnotherHearing() {
    assertThat(
            Differences.told(
                "The court will read its verdict on 24 July.",
                "Sidang pembuktian digelar pada 15 Juli."))
        .isEmpty();
  }

  @Test
  void aWeekdayAndADate() {
    assertThat(
            Differences.told(
                "The crew were sent home to Ambon on Sunday, the ministry said.",
                "Awak kapal dipulangkan ke Ambon pada Senin (7/7), kata kementerian."))
        .containsExactly("DATE 2025-07-06 / 2025-07-07");
  }

  @Test
  void aWeekdayAndADateOfOtherActs() {
    assertThat(
            Differences.told(
                "The crew were sent home to Ambon on Sunday, the ministry said.",
                "Kapal itu ditangkap pada Jumat (4/7), kata kementerian."))
        .isEmpty();
  }

  @Test
  void whereTheSameTwoBusesCameFrom() {
    assertThat(
            Differences.told(
                "The players came with two buses from Merak.",
                "Para pemain datang dengan dua bus dari Bogor."))
        .contains("PLACE Bogor / Merak");
  }

  @Test
  void theSamePlaceInOtherWords() {
    assertThat(
            Differences.told(
                "The players came with two buses from Merak.",
                "Dua bus dari pelabuhan Merak tiba di Jakarta."))
        .isEmpty();
  }

  @Test
  void whichBodySeizedAShip() {
    assertThat(
            Differences.told(
                "The navy seized the trawler off Natuna.",
                "Kapal pukat itu disita penjaga pantai di Natuna."))
        .containsExactly("ROLE navy / penjaga pantai");
  }

  @Test
  void whichBodyIsNamedBehindBy() {
    assertThat(
            Differences.told(
                "Police evacuated the villagers of Sinabung.",
                "Warga Sinabung dievakuasi oleh tentara."))
        .containsExactly("ROLE Police / tentara");
  }

  @Test
  void oneBodyInTwoLanguages() {
    assertThat(
            Differences.told(
                "The navy seized the trawler off Natuna.",
                "Kapal pukat itu disita angkatan laut di Natuna."))
        .isEmpty();
  }

  @Test
  void askingForAnActIsNotDoingIt() {
    assertThat(
            Differences.told(
                "The ministry cancelled the permit of the mine.",
                "Warga meminta pengadilan membatalkan izin tambang itu."))
        .isEmpty();
  }

  @Test
  void anOppositeActIsAnActUndone() {
    assertThat(
            Differences.told(
                "The parliament of Fiji rejected the budget of the navy.",
                "Parlemen Fiji menerima anggaran angkatan laut itu."))
        .containsExactly("STATUS ACTUAL / NEGATED");
  }

  @Test
  void anOppositeActElsewhere() {
    assertThat(
            Differences.told(
                "The airport of Manado was closed on Monday.",
                "Bandara Kupang dibuka pada Senin (7/7)."))
        .isEmpty();
  }

  @Test
  void aDenialInAReportThatDeniesOtherThingsToo() {
    News news =
        new News()
            .on(
                "2025-07-08",
                "The company dumped waste in the river, villagers said. The mayor denied a rise in rents.")
            .on("2025-07-08", "Perusahaan itu membantah telah membuang limbah ke sungai.");
    assertThat(Differences.of(news))
        .anySatisfy(found -> assertThat(found.kind()).isEqualTo(Disagreement.Kind.DENIAL));
  }

  @Test
  void twoDenialsAgree() {
    assertThat(
            Differences.told(
                "The company denied that it had dumped waste.",
                "Perusahaan itu membantah telah membuang limbah."))
        .isEmpty();
  }

  @Test
  void whoDidItToWhomInThePassive() {
    assertThat(
            Differences.told(
                "Indonesian sailors were deported by Malaysia.",
                "Indonesia mendeportasi pelaut Malaysia."))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("ROLE");
  }

  @Test
  void theWritersTownIsNotThePlace() {
    assertThat(
            Differences.told(
                "JAKARTA, Kabar Selat - Police arrested 12 people at an illegal gold mine.",
                "Polisi menangkap 15 orang di tambang emas liar di Garut."))
        .containsExactly("NUMBER 12 / 15");
  }

  @Test
  void theDeadOfAFloodWhosePlaceOneReportLeavesOut() {
    assertThat(
            Differences.told(
                "Floods in Pidie killed five people on Tuesday.",
                "Banjir menewaskan sembilan orang, Selasa (8/7)."))
        .containsExactly("NUMBER 5 / 9");
  }

  @Test
  void twoThingsOneActWasDoneTo() {
    assertThat(
            Differences.told(
                "The parliament of Fiji rejected the budget of the navy. The parliament of Fiji rejected the treaty with Tonga.",
                "Parlemen Fiji menerima anggaran angkatan laut itu. Parlemen Fiji menerima perjanjian dengan Tonga."))
        .containsExactly("STATUS ACTUAL / NEGATED", "STATUS ACTUAL / NEGATED");
  }

  @Test
  void thereIsNoAgreement() {
    assertThat(
            Differences.told(
                "The delegations reached an agreement on tariffs.",
                "Tidak ada kesepakatan tarif yang dicapai delegasi."))
        .containsExactly("STATUS ACTUAL / NEGATED");
  }

  @Test
  void anObjectThatIsNone() {
    assertThat(
            Differences.told(
                "The delegations reached no agreement on rice imports.",
                "Delegasi mencapai kesepakatan mengenai impor beras."))
        .containsExactly("STATUS ACTUAL / NEGATED");
  }

  @Test
  void noVictimsIsNotNoShips() {
    assertThat(
            Differences.told(
                "Three ships sank off Natuna.",
                "Tidak ada korban dalam badai yang menenggelamkan tiga kapal di Natuna."))
        .isEmpty();
  }

  @Test
  void theNumberOfThemBeforeTheFigure() {
    assertThat(
            Differences.told(
                "The number of patients at the clinic stood at 48, nurses said.",
                "Jumlah pasien di klinik itu mencapai 61, kata perawat."))
        .containsExactly("NUMBER 48 / 61");
  }

  @Test
  void theTollBeforeTheFigure() {
    assertThat(
            Differences.told(
                "The death toll of the blast in Ende rose to 14.",
                "Sebanyak 17 orang tewas akibat ledakan di Ende."))
        .containsExactly("NUMBER 14 / 17");
  }

  @Test
  void whatATollRoseBy() {
    assertThat(
            Differences.told(
                "The death toll of the blast in Ende rose by 14.",
                "Sebanyak 17 orang tewas akibat ledakan di Ende."))
        .isEmpty();
  }

  @Test
  void whoeverDeniesItIsSaidToHaveDoneIt() {
    assertThat(
            Differences.told(
                "The bank had bribed two officials.",
                "The bank denied that it had bribed officials."))
        .containsExactly("DENIAL ACTUAL / DENIED");
  }

  @Test
  void aDayToComeWithoutAWordForTheFuture() {
    assertThat(
            Differences.told(
                "The new terminal in Kupang will open on 1 August.",
                "Terminal baru di Kupang dibuka pada 15 Agustus."))
        .containsExactly("DATE 2025-08-01 / 2025-08-15");
  }

  @Test
  void aVerdictOfWhichNothingElseIsTold() {
    assertThat(
            Differences.told(
                "A suit over timber is before a court. Judgment will be read on 30 July.",
                "Kayu itu disita polisi hutan. Putusan akan dibacakan pada 6 Agustus."))
        .containsExactly("DATE 2025-07-30 / 2025-08-06");
  }

  @Test
  void theTownOfAnArrest() {
    assertThat(
            Differences.told(
                "Police arrested the suspect at the airport in Medan.",
                "Tersangka ditangkap di sebuah hotel di Binjai."))
        .containsExactly("PLACE Binjai / Medan");
  }

  @Test
  void whatWasRejectedWasNotApproved() {
    assertThat(
            Differences.told(
                "The parliament of Fiji rejected the budget of the navy.",
                "Parlemen Fiji menyetujui anggaran angkatan laut itu."))
        .containsExactly("STATUS ACTUAL / NEGATED");
  }
}
