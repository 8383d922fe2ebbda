package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.event.Incident.Kind;
import org.junit.jupiter.api.Test;

/** Each kind of incident in both languages, with its figures as numbers and their bounds. */
class IncidentKindsTest {

  @Test
  void anEarthquake() {
    Incident english =
        only(
            "en",
            "A magnitude 6.4 earthquake struck Sulawesi on Monday, killing at least 23 people and"
                + " injuring 140.");
    assertThat(english.kind()).isEqualTo(Kind.EARTHQUAKE);
    assertThat(english.magnitude()).isEqualTo(6.4);
    assertThat(figures(english)).isEqualTo("dead at least 23, injured 140");
    assertThat(english.place()).isNotNull();
    assertThat(english.place().name()).isEqualTo("Sulawesi");
    assertThat(english.when()).isNotNull();
    assertThat(english.when().from()).hasToString("2025-02-10");

    Incident indonesian =
        only(
            "id",
            "Gempa berkekuatan 5,8 mengguncang Maluku pada Senin. Belasan orang tewas dan puluhan"
                + " luka-luka.");
    assertThat(indonesian.kind()).isEqualTo(Kind.EARTHQUAKE);
    assertThat(indonesian.magnitude()).isEqualTo(5.8);
    assertThat(figures(indonesian)).isEqualTo("dead belasan, injured puluhan");
  }

  @Test
  void aFlood() {
    assertThat(
            told(
                "en",
                "Floods in Jakarta killed thirty-four people and displaced more than 1.2 million"
                    + " residents."))
        .isEqualTo("FLOOD in Jakarta: dead 34, displaced more than 1200000");
    assertThat(
            told(
                "id",
                "Banjir bandang menerjang Flores, menewaskan dua puluh tiga orang. Lebih dari 1,2"
                    + " juta orang mengungsi."))
        .isEqualTo("FLOOD in Flores: dead 23, displaced lebih dari 1200000");
  }

  @Test
  void anEruption() {
    assertThat(
            told(
                "en",
                "The volcano erupted on Flores, killing nine people and forcing 4,000 residents"
                    + " from their homes."))
        .isEqualTo("VOLCANIC_ERUPTION in Flores: dead 9, displaced 4000");
    assertThat(
            told(
                "id",
                "Gunung Semeru meletus. Lima belas warga tewas dan hampir 2.000 orang mengungsi."))
        .isEqualTo("VOLCANIC_ERUPTION in Mount Semeru: dead 15, displaced hampir 2000");
  }

  @Test
  void aShipwreck() {
    assertThat(
            told(
                "en",
                "A ferry with 120 people aboard sank off Bali. Eighty-six were rescued, four died"
                    + " and 30 are missing."))
        .isEqualTo("SHIPWRECK in Bali: dead 4, missing 30, rescued 86");
    assertThat(
            told(
                "id",
                "Kapal feri tenggelam di Selat Bali. Sebanyak 86 orang selamat, empat tewas dan"
                    + " tiga puluh orang hilang."))
        .isEqualTo("SHIPWRECK in Bali Strait: dead 4, missing 30, rescued 86");
  }

  @Test
  void aCrash() {
    assertThat(
            told(
                "en",
                "A bus collided with a truck near Manila, killing eleven people and injuring more"
                    + " than twenty others."))
        .isEqualTo("CRASH in Manila: dead 11, injured more than 20");
    assertThat(
            told(
                "id",
                "Sebuah bus menabrak truk di Subang, menewaskan sebelas orang dan melukai puluhan"
                    + " lainnya."))
        .isEqualTo("CRASH in Subang: dead 11, injured puluhan");
  }

  @Test
  void aFire() {
    assertThat(
            told("en", "A fire at a hotel in Dhaka killed at least a dozen people and injured 75."))
        .isEqualTo("FIRE in Dhaka: dead at least 12, injured 75");
    assertThat(
            told(
                "id",
                "Kebakaran melanda pabrik di Tangerang, menewaskan 47 orang dan melukai 46"
                    + " lainnya."))
        .isEqualTo("FIRE in Tangerang: dead 47, injured 46");
  }

  @Test
  void anEpidemic() {
    assertThat(told("en", "A cholera outbreak in Sudan has killed more than 270 people."))
        .isEqualTo("EPIDEMIC in Sudan: dead more than 270");
    assertThat(told("id", "Wabah campak di Papua menewaskan sedikitnya 61 anak."))
        .isEqualTo("EPIDEMIC in Papua: dead sedikitnya 61");
  }

  @Test
  void aLandslide() {
    assertThat(
            told("en", "A landslide buried a village in Luzon, killing 54 people; 63 are missing."))
        .isEqualTo("LANDSLIDE in Luzon: dead 54, missing 63");
    assertThat(
            told(
                "id",
                "Tanah longsor di Pekalongan menewaskan 25 orang dan satu orang masih hilang."))
        .isEqualTo("LANDSLIDE in Pekalongan: dead 25, missing 1");
  }

  @Test
  void aStorm() {
    assertThat(
            told(
                "en",
                "Typhoon Yagi battered Vietnam, leaving at least 152 dead, 140 missing and 187"
                    + " injured."))
        .isEqualTo("STORM in Vietnam: dead at least 152, injured 187, missing 140");
    assertThat(
            told(
                "id",
                "Badai melanda Filipina, menewaskan 98 orang dan membuat ratusan ribu orang"
                    + " mengungsi."))
        .isEqualTo("STORM in Philippines: dead 98, displaced ratusan ribu");
  }

  @Test
  void whatAVerbDoesToANumberIsNotWhatFollowsIt() {
    assertThat(
            told(
                "en",
                "Police said 40 passengers were on the bus when it crashed near Lima, killing 12"
                    + " and injuring dozens."))
        .isEqualTo("CRASH in Lima: dead 12, injured dozens");
  }

  @Test
  void aTollMayBeNamedFarBeforeItsNumber() {
    assertThat(told("en", "The death toll from the earthquake in Turkey rose to 41,000."))
        .isEqualTo("EARTHQUAKE in Turkey: dead 41000");
    assertThat(told("id", "Korban tewas akibat gempa di Cianjur bertambah menjadi 334 orang."))
        .isEqualTo("EARTHQUAKE in Cianjur: dead 334");
  }

  @Test
  void theTollBeforeIsNotTheToll() {
    assertThat(told("en", "The number of missing after the landslide in Nepal rose from 20 to 31."))
        .isEqualTo("LANDSLIDE in Nepal: missing 31");
  }

  @Test
  void aMagnitudeIsNoToll() {
    Incident incident =
        only("en", "The death toll from the magnitude 7 earthquake in Myanmar passed 3,000.");

    assertThat(incident.magnitude()).isEqualTo(7);
    assertThat(figures(incident)).isEqualTo("dead 3000");
  }

  @Test
  void aPartOfThoseAboardIsTheToll() {
    assertThat(told("id", "Pesawat itu jatuh di Muan, menewaskan 179 dari 181 orang di dalamnya."))
        .isEqualTo("CRASH in Muan: dead 179");
  }

  @Test
  void whatMayOrWillComeIsNoIncident() {
    assertThat(read("en", "Officials warned that a flood could kill 3,000 people in Jakarta."))
        .isEmpty();
    assertThat(read("en", "The flood is expected to displace 3,000 people in Kenya.")).isEmpty();
    assertThat(read("id", "Banjir bisa menewaskan 3.000 orang di Jakarta.")).isEmpty();

    assertThat(read("en", "The flood killed 3,000 people in Kenya.")).hasSize(1);
  }

  @Test
  void nobodyHurtIsZero() {
    assertThat(
            told("en", "An earthquake jolted Tokyo. There were no reports of injuries or deaths."))
        .isEqualTo("EARTHQUAKE in Tokyo: dead 0, injured 0");
    assertThat(told("id", "Puting beliung merusak 97 rumah di Bogor, tidak ada korban jiwa."))
        .isEqualTo("STORM in Bogor: dead 0");
  }

  @Test
  void aBoundMayFollowItsNumber() {
    assertThat(told("en", "The flood in Kenya killed 20 or more."))
        .isEqualTo("FLOOD in Kenya: dead or more 20");
  }

  private static List<Incident> read(String lang, String text) {
    return new Report(lang, text).incidents();
  }

  private static Incident only(String lang, String text) {
    List<Incident> incidents = read(lang, text);
    assertThat(incidents).hasSize(1);
    return incidents.getFirst();
  }

  private static String told(String lang, String text) {
    Incident incident = only(lang, text);
    Place place = incident.place();
    return incident.kind()
        + " in "
        + (place == null ? "-" : place.name())
        + ": "
        + figures(incident);
  }

  /** Each figure with the word that bounds it, by field. */
  private static String figures(Incident incident) {
    Map<String, String> figures = new TreeMap<>();
    incident.qualifiers().forEach((field, word) -> figures.put(field, field + " " + word));
    incident
        .figures()
        .forEach((field, number) ->
            figures.merge(field, field + " " + number, (size, alone) -> size + " " + number));
    return String.join(", ", figures.values());
  }
}
