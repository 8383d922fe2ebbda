package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Day and place of an act: from its clause, else from its sentence, else unknown. */
class WhenAndWhereTest {

  @Test
  void theClauseGivesThem() {
    assertThat(
            told(
                "en",
                "On Monday in Cairo, Turkey said that Iran had released two prisoners in Basra on"
                    + " Sunday."))
        .containsExactly("RETREAT 2025-02-09 Basra");
    assertThat(told("id", "Pada Minggu di Ankara, polisi Turki menangkap dua mahasiswa."))
        .containsExactly("COERCE 2025-02-09 Ankara");
  }

  @Test
  void elseTheSentenceDoes() {
    assertThat(
            told("en", "In Doha on Tuesday, Israel and Hamas held talks and Qatar condemned Iran."))
        .containsExactly("CONSULT 2025-02-11 Doha", "ACCUSE 2025-02-11 Doha");
  }

  @Test
  void theSentenceBeforeGivesNothing() {
    assertThat(
            told(
                "en",
                "Indonesia and Vietnam signed a treaty in Hanoi on Monday. Malaysia sent doctors to"
                    + " Thailand."))
        .containsExactly("SUPPORT 2025-02-10 Hanoi", "AID unknown unknown");
    assertThat(
            told(
                "id",
                "Indonesia dan Vietnam menandatangani perjanjian di Hanoi pada Senin. Malaysia"
                    + " mengirim dokter ke Thailand."))
        .containsExactly("SUPPORT 2025-02-10 Hanoi", "AID unknown unknown");
  }

  @Test
  void aPlaceHasItsCountryAndWhereItLies() {
    Place place =
        new Report("en", "Indonesia and Vietnam signed a treaty in Hanoi.").event().place();

    assertThat(place).isNotNull();
    assertThat(place.country()).isEqualTo("VNM");
    assertThat(place.lat()).isBetween(20.5, 21.5);
    assertThat(place.lon()).isBetween(105.0, 106.5);
    assertThat(place.text()).isEqualTo("Hanoi");
  }

  private static List<String> told(String lang, String text) {
    return new Report(lang, text)
        .events().stream()
            .map(event ->
                event.type()
                    + " "
                    + (event.when() == null ? "unknown" : event.when().from())
                    + " "
                    + (event.place() == null ? "unknown" : event.place().name()))
            .toList();
  }
}
