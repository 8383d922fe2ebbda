package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentReaderTest {

  @Test
  void anEarthquakeHasItsStrengthFiguresAndPlace() {
    Incident incident =
        only(
            "id",
            "Gempa bumi bermagnitudo 6,1 mengguncang Sumatera Barat, Jumat. Sedikitnya tujuh orang"
                + " dilaporkan meninggal dunia. Dua puluh enam orang luka-luka dan sekitar 150 rumah"
                + " rusak.");

    assertThat(incident.kind()).isEqualTo(Incident.Kind.EARTHQUAKE);
    assertThat(incident.magnitude()).isEqualTo(6.1);
    assertThat(incident.figures()).containsEntry("dead", 7L).containsEntry("injured", 26L);
    assertThat(incident.qualifiers()).containsEntry("dead", "sedikitnya");
    assertThat(incident.place()).isNotNull();
    assertThat(incident.place().name()).isEqualTo("West Sumatra");
  }

  @Test
  void theFigureSaidFirstStands() {
    Incident incident =
        only("en", "A flood killed 12 people in Malaysia. On Monday 9 people were dead.");

    assertThat(incident.figures()).containsEntry("dead", 12L);
  }

  @Test
  void belasanIsASizeAndNoNumber() {
    Incident incident = only("id", "Banjir melanda Malaysia, belasan orang tewas.");

    assertThat(incident.figures()).doesNotContainKey("dead");
    assertThat(incident.qualifiers()).containsEntry("dead", "belasan");
  }

  @Test
  void aPartOfANumberIsNotCounted() {
    Incident incident =
        only("id", "Banjir melanda Malaysia. Dua dari sembilan korban meninggal adalah anak.");

    assertThat(incident.figures()).containsEntry("dead", 9L);
  }

  @Test
  void bodiesAddedToTheTollAreNotTheToll() {
    Incident incident =
        only("en", "Floods hit Malaysia. Rescuers found 14 more corpses, raising the dead to 23.");

    assertThat(incident.figures()).containsEntry("dead", 23L);
  }

  @Test
  void aShipThatSinksIsAShipwreck() {
    Incident incident =
        only("en", "A ferry sank in the Java Sea. 118 people were rescued and 14 are missing.");

    assertThat(incident.kind()).isEqualTo(Incident.Kind.SHIPWRECK);
    assertThat(incident.figures()).containsEntry("rescued", 118L).containsEntry("missing", 14L);
  }

  @Test
  void whatMayComeIsNoIncident() {
    assertThat(read("en", "Heavy rain could cause a flood in Malaysia, killing 3 people."))
        .isEmpty();
  }

  @Test
  void aReportOfSomethingElseHasNone() {
    assertThat(read("en", "Indonesia and Vietnam signed a treaty.")).isEmpty();
  }

  private static Incident only(String lang, String text) {
    List<Incident> incidents = read(lang, text);
    assertThat(incidents).hasSize(1);
    return incidents.getFirst();
  }

  private static List<Incident> read(String lang, String text) {
    return new Report(lang, text).incidents();
  }

  @Test
  void noDeathsAreZeroDeaths() {
    List<Incident> incidents =
        new Report("id", "Gempa melanda Padang. Tidak ada korban jiwa.").incidents();

    assertThat(incidents.getFirst().figures()).containsEntry("dead", 0L);
  }

  @Test
  void aShipThatWentDownIsAShipwreck() {
    List<Incident> incidents =
        new Report("en", "The ferry went down near Bitung and seven people are still missing.")
            .incidents();

    assertThat(incidents).extracting(Incident::kind).containsExactly(Incident.Kind.SHIPWRECK);
    assertThat(incidents.getFirst().figures()).containsEntry("missing", 7L);
  }

  @Test
  void aDiseaseIsAnOutbreakWhereTheReportTellsOfItsDead() {
    String plan = "Bali will vaccinate children against dengue.";

    assertThat(new Report("en", plan).incidents()).isEmpty();
    assertThat(new Report("en", plan + " The disease has killed eleven people.").incidents())
        .extracting(Incident::kind)
        .containsExactly(Incident.Kind.EPIDEMIC);
  }

  @Test
  void tentsThatAreCountedAreNoPeople() {
    List<Incident> incidents =
        new Report("en", "A flood hit Padang. Indonesia sent 300 tents.").incidents();

    assertThat(incidents.getFirst().figures()).isEmpty();
  }
}
