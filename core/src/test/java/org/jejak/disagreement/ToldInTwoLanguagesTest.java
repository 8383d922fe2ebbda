package org.jejak.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jejak.plan.News;
import org.junit.jupiter.api.Test;

/** One thing told by an English and an Indonesian report of one day; and things that look alike. */
class ToldInTwoLanguagesTest {

  /** Each difference as its kind and what is said, sorted. */
  private static List<String> differences(String english, String indonesian) {
    News news = new News().on("2025-07-08", english).on("2025-07-08", indonesian);
    return DisagreementsTest.of(news).stream()
        .map(found ->
            found.values().stream()
                .map(Disagreement.Value::value)
                .sorted()
                .collect(Collectors.joining(" / ", found.kind() + " ", "")))
        .sorted()
        .toList();
  }

  @Test
  void theHurtAreCountedWithoutANoun() {
    assertThat(
            differences(
                "Fifteen were hurt when the scaffold fell in Medan.",
                "Sembilan orang terluka ketika perancah itu roboh di Medan."))
        .containsExactly("NUMBER 15 / 9");
  }

  @Test
  void theHurtAreNotTheDead() {
    assertThat(
            differences(
                "Fifteen were hurt when the scaffold fell in Medan.",
                "Sembilan orang tewas ketika perancah itu roboh di Medan."))
        .isEmpty();
  }

  @Test
  void aSmallNumberOfOthersHidesNoDifference() {
    assertThat(
            differences(
                "The blast hurt three traders.",
                "Dua pedagang terluka oleh ledakan itu, kata dua polisi."))
        .containsExactly("NUMBER 2 / 3");
  }

  @Test
  void howLongAStrikeLasted() {
    assertThat(
            differences(
                "The strike at the port of Dili lasted 9 hours.",
                "Pemogokan di pelabuhan Dili berlangsung 12 jam."))
        .containsExactly("NUMBER 12 / 9");
  }

  @Test
  void hoursOfSomethingElse() {
    assertThat(
            differences(
                "The strike at the port of Dili lasted 9 hours.",
                "Kapal tiba di pelabuhan Dili sesudah 12 jam."))
        .isEmpty();
  }

  @Test
  void tonnesOfSomethingElse() {
    assertThat(
            differences(
                "Customs officers in Surabaya seized 2,500 tonnes of coal on Tuesday.",
                "Polisi Medan menyita 12 ton gula, Selasa (8/7)."))
        .isEmpty();
  }

  @Test
  void aDayWeeksAwayForTheSameActAndThing() {
    assertThat(
            differences(
                "The court will read its verdict on 24 July.",
                "Pengadilan akan membacakan vonis pada 31 Juli."))
        .containsExactly("DATE 2025-07-24 / 2025-07-31");
  }

  @Test
  void aDayWeeksAwayForAnotherHearing() {
    assertThat(
            differences(
                "The court will read its verdict on 24 July.",
                "Sidang pembuktian digelar pada 15 Juli."))
        .isEmpty();
  }

  @Test
  void aWeekdayAndADate() {
    assertThat(
            differences(
                "The crew were sent home to Ambon on Sunday, the ministry said.",
                "Awak kapal dipulangkan ke Ambon pada Senin (7/7), kata kementerian."))
        .containsExactly("DATE 2025-07-06 / 2025-07-07");
  }

  @Test
  void aWeekdayAndADateOfOtherActs() {
    assertThat(
            differences(
                "The crew were sent home to Ambon on Sunday, the ministry said.",
                "Kapal itu ditangkap pada Jumat (4/7), kata kementerian."))
        .isEmpty();
  }

  @Test
  void whereTheSameTwoBusesCameFrom() {
    assertThat(
            differences(
                "The players came with two buses from Merak.",
                "Para pemain datang dengan dua bus dari Bogor."))
        .contains("PLACE Bogor / Merak");
  }

  @Test
  void theSamePlaceInOtherWords() {
    assertThat(
            differences(
                "The players came with two buses from Merak.",
                "Dua bus dari pelabuhan Merak tiba di Jakarta."))
        .isEmpty();
  }

  @Test
  void whichBodySeizedAShip() {
    assertThat(
            differences(
                "The navy seized the trawler off Natuna.",
                "Kapal pukat itu disita penjaga pantai di Natuna."))
        .containsExactly("ROLE COAST_GUARD / NAVY");
  }

  @Test
  void whichBodyIsNamedBehindBy() {
    assertThat(
            differences(
                "Police evacuated the villagers of Sinabung.",
                "Warga Sinabung dievakuasi oleh tentara."))
        .containsExactly("ROLE ARMY / POLICE");
  }

  @Test
  void oneBodyInTwoLanguages() {
    assertThat(
            differences(
                "The navy seized the trawler off Natuna.",
                "Kapal pukat itu disita angkatan laut di Natuna."))
        .isEmpty();
  }

  @Test
  void askingForAnActIsNotDoingIt() {
    assertThat(
            differences(
                "The ministry cancelled the permit of the mine.",
                "Warga meminta pengadilan membatalkan izin tambang itu."))
        .isEmpty();
  }

  @Test
  void anOppositeActIsAnActUndone() {
    assertThat(
            differences(
                "The parliament of Fiji rejected the budget of the navy.",
                "Parlemen Fiji menerima anggaran angkatan laut itu."))
        .containsExactly("STATUS ACTUAL / NEGATED");
  }

  @Test
  void anOppositeActElsewhere() {
    assertThat(
            differences(
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
    assertThat(DisagreementsTest.of(news))
        .anySatisfy(found -> assertThat(found.kind()).isEqualTo(Disagreement.Kind.DENIAL));
  }

  @Test
  void twoDenialsAgree() {
    assertThat(
            differences(
                "The company denied that it had dumped waste.",
                "Perusahaan itu membantah telah membuang limbah."))
        .isEmpty();
  }
}
