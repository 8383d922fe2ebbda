package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jejak.event.Event.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One way of telling an act at a time, in a single sentence. */
class ConstructionsTest {

  /** Type, CAMEO code, who acts, whom it is done to and status of each event of a sentence. */
  private static String coded(String lang, String text) {
    StringBuilder events = new StringBuilder();
    for (Event event : new Report(lang, text).events()) {
      events.append(events.isEmpty() ? "" : "; ");
      events.append(
          String.format(
              Locale.ROOT,
              "%s %s %s > %s",
              event.type(),
              event.cameo(),
              String.join("+", Report.names(event.actors())),
              String.join("+", Report.names(event.recipients()))));
      events.append(event.status() == Status.ACTUAL ? "" : " " + event.status());
    }
    return events.toString();
  }

  @Test
  void aPassiveWithItsAgent() {
    assertThat(coded("en", "The agreement was signed by Indonesia and Vietnam."))
        .isEqualTo("SUPPORT 057 Indonesia+Vietnam > Vietnam");
    assertThat(coded("id", "Perjanjian itu ditandatangani oleh Indonesia dan Vietnam."))
        .isEqualTo("SUPPORT 057 Indonesia+Vietnam > Vietnam");
  }

  @Test
  void anActNamedByANoun() {
    assertThat(coded("en", "China's criticism of Japan grew louder."))
        .isEqualTo("ACCUSE 111 China > Japan");
    assertThat(coded("id", "Perundingan antara Israel dan Hamas dilanjutkan."))
        .isEqualTo("CONSULT 046 Israel+Hamas > Hamas");
  }

  @Test
  void aLightVerbCarriesTheNoun() {
    assertThat(coded("en", "Turkey launched an attack on Syria."))
        .isEqualTo("ASSAULT 190 Turkey > Syria");
    assertThat(coded("id", "Turki melancarkan serangan terhadap Suriah."))
        .isEqualTo("ASSAULT 190 Turkey > Syria");
  }

  @Test
  void whoeverMeetsWithAnActIsItsRecipient() {
    assertThat(coded("en", "The government faced criticism from the United Nations."))
        .isEqualTo("ACCUSE 111 United Nations > Government");
    assertThat(coded("id", "Pemerintah menuai kecaman dari Perserikatan Bangsa-Bangsa."))
        .isEqualTo("ACCUSE 111 United Nations > Pemerintah");
  }

  @Test
  void whatIsAgreedIsAPlan() {
    assertThat(coded("en", "Germany agreed to send tanks to Ukraine."))
        .isEqualTo("AGREE 033 Germany > Ukraine; AID 072 Germany > Ukraine PLANNED");
    assertThat(coded("id", "Jerman sepakat mengirim tank ke Ukraina."))
        .isEqualTo("AGREE 033 Germany > Ukraine; AID 072 Germany > Ukraine PLANNED");
  }

  @Test
  void whatIsRefusedIsNoActOfItsOwn() {
    assertThat(coded("en", "Iran refused to release the hostages."))
        .isEqualTo("REJECT 124 Iran > Hostages");
    assertThat(coded("id", "Iran menolak membebaskan para sandera."))
        .isEqualTo("REJECT 124 Iran > Sandera");
  }

  @Test
  void whatWillNotBeDoneIsRefused() {
    assertThat(coded("en", "Iran will not withdraw its troops from Syria."))
        .isEqualTo("REJECT 124 Iran > Syria");
    assertThat(coded("id", "Iran tidak akan menarik pasukannya dari Suriah."))
        .isEqualTo("REJECT 124 Iran > Syria");
  }

  @Test
  void whatIsThreatenedIsAThreat() {
    assertThat(coded("en", "Iran threatened to attack Israel."))
        .isEqualTo("THREATEN 130 Iran > Israel");
    assertThat(coded("id", "Iran mengancam akan menyerang Israel."))
        .isEqualTo("THREATEN 130 Iran > Israel");
  }

  @Test
  void theCodeOfARequestDependsOnWhatIsAsked() {
    assertThat(coded("en", "France called on Russia to release the sailors."))
        .isEqualTo("REQUEST 0253 France > Russia");
    assertThat(coded("id", "Prancis mendesak Rusia membebaskan para pelaut."))
        .isEqualTo("REQUEST 1053 France > Russia");
  }

  @Test
  void whatAnotherMustDoIsDemanded() {
    assertThat(coded("en", "The U.S. has said that North Korea must disarm."))
        .isEqualTo("REQUEST 100 United States > North Korea");
  }

  @Test
  void whatAnotherMustNotDoIsADemandToRefrain() {
    assertThat(coded("en", "The U.S. has said that North Korea must not release the prisoners."))
        .isEqualTo("REQUEST 100 United States > North Korea");
  }

  @Test
  void whoIsAskedMayStandInAClauseOfItsOwn() {
    assertThat(coded("en", "France asked that Russia lift the blockade."))
        .isEqualTo("REQUEST 025 France > Russia");
    assertThat(coded("id", "Buruh menuntut agar pemerintah mencabut undang-undang itu."))
        .isEqualTo("REQUEST 105 Buruh > Pemerintah");
  }

  @Test
  void hisCountryIsTheSpeakers() {
    assertThat(
            coded("en", "Japan's prime minister said his country will not lift the ban on France."))
        .isEqualTo("REJECT 124 Japan > France");
    assertThat(coded("id", "Menteri Luar Negeri Jepang mengatakan negaranya mengecam Israel."))
        .isEqualTo("ACCUSE 111 Japan > Israel");
  }

  @Test
  void itStandsForTheLastSubject() {
    assertThat(coded("en", "The U.S. said Israel must withdraw before it bombs Lebanon."))
        .contains("Israel > Lebanon");
  }

  @Test
  void anArrestNeedsNobodyWhoMadeIt() {
    assertThat(coded("en", "Three activists were arrested in Medan."))
        .isEqualTo("COERCE 173  > Activists");
    assertThat(coded("id", "Tiga aktivis ditangkap di Medan.")).isEqualTo("COERCE 173  > Aktivis");
    assertThat(coded("en", "Three men were arrested in Medan.")).isEmpty();
    assertThat(coded("en", "Three activists were praised in Medan.")).isEmpty();
  }

  @Test
  void whoActsMayDecideTheType() {
    assertThat(coded("en", "Russian peacekeepers were deployed in Lebanon.")).startsWith("AID 074");
    assertThat(coded("en", "Russian soldiers were deployed in Lebanon."))
        .startsWith("MOBILIZE 154");
    assertThat(coded("id", "Massa membakar kantor polisi.")).startsWith("PROTEST 145");
  }

  @Test
  void oneProtestToldByTwoActsIsOneEvent() {
    assertThat(coded("id", "Sopir mogok beroperasi, memprotes pemerintah."))
        .isEqualTo("PROTEST 143 Sopir > ");
  }

  @Test
  void theCodeOfAnAccusationDependsOnTheCharge() {
    assertThat(coded("en", "Ukraine accuses Russia of bombing a hospital."))
        .isEqualTo("ACCUSE 1123 Ukraine > Russia");
    assertThat(coded("id", "Ukraina menuduh Rusia mengebom rumah sakit."))
        .isEqualTo("ACCUSE 1123 Ukraine > Russia");
  }

  @Test
  void aRelativeClauseActsForTheNounBeforeIt() {
    assertThat(coded("en", "The police, who arrested three students, said nothing."))
        .isEqualTo("COERCE 173 Police > Students");
  }

  @Test
  void aStatementIssuedSpeaksForItsIssuer() {
    assertThat(coded("en", "The ministry issued a statement condemning Israel."))
        .isEqualTo("ACCUSE 111 Ministry > Israel");
  }

  @Test
  void itStandsForWhoeverSpeaks() {
    assertThat(coded("en", "Russia said it would release 20 Ukrainian prisoners."))
        .isEqualTo("RETREAT 0841 Russia > Prisoners PLANNED");
  }

  @Test
  void aNameThatNobodyKnowsMayBeARecipient() {
    assertThat(coded("en", "Syrian authorities freed Razan Ghazzawi on Friday."))
        .isEqualTo("RETREAT 0841 Syria > Razan Ghazzawi");
  }

  @Test
  void aTimePartsNothing() {
    assertThat(coded("en", "Japan on Friday lifted sanctions on Iran."))
        .isEqualTo("CONCEDE 085 Japan > Iran");
  }

  @Test
  void countedPeopleAreThoseOfTheirBody() {
    assertThat(coded("en", "Dozens of members of Hamas were killed by the Israeli army."))
        .endsWith("> Hamas");
    assertThat(coded("id", "Puluhan anggota Hamas ditewaskan tentara Israel."))
        .isEqualTo("ASSAULT 190 Israel > Hamas");
  }

  @Test
  void aThingStandsForItsOwner() {
    assertThat(coded("en", "France condemned the Israeli decision."))
        .isEqualTo("ACCUSE 111 France > Israel");
  }

  @Test
  void strikesAndBlockadesAreProtests() {
    assertThat(coded("en", "Workers at the port went on strike."))
        .startsWith("PROTEST 143 Workers");
    assertThat(coded("en", "Protesters blocked the road.")).startsWith("PROTEST 144 Protesters");
    assertThat(coded("id", "Buruh mogok kerja di Surabaya.")).startsWith("PROTEST 143 Buruh");
  }

  @Test
  void aRecalledAmbassadorIsASanction() {
    assertThat(coded("en", "South Korea recalled its ambassador from Japan."))
        .isEqualTo("SANCTION 161 South Korea > Japan");
    assertThat(coded("id", "Korea Selatan memanggil pulang duta besarnya dari Jepang."))
        .isEqualTo("SANCTION 161 South Korea > Japan");
  }

  @Test
  void anEarthquakeIsNobodysAct() {
    assertThat(coded("en", "Japan's earthquake killed 30 people.")).isEmpty();
  }

  @Test
  void aReportThatIsReleasedIsNoRelease() {
    assertThat(coded("en", "The ministry released a report on Friday.")).isEmpty();
  }

  @Test
  void sportsResultsAreNoEvents() {
    assertThat(coded("en", "Arsenal beat Chelsea 2-1 at home on Saturday.")).isEmpty();
    assertThat(coded("en", "Nadal defeated Federer 6-4, 6-3 in the final.")).isEmpty();
    assertThat(coded("id", "Persib mengalahkan Persija 3-1 di Bandung.")).isEmpty();
  }

  @Test
  void recipesAreNoEvents() {
    assertThat(coded("en", "Beat the eggs, add the sugar and fold in the flour.")).isEmpty();
    assertThat(coded("id", "Kocok telur, masukkan gula, lalu panggang selama 30 menit.")).isEmpty();
    assertThat(coded("en", "Police beat the students."))
        .isEqualTo("ASSAULT 182 National Police > Students");
    assertThat(coded("id", "Polisi memukuli mahasiswa."))
        .isEqualTo("ASSAULT 182 National Police > Mahasiswa");
  }

  @Test
  void poemsAreNoEvents() {
    assertThat(coded("en", "The wind attacks the silent shore,\nand night surrenders to the day."))
        .isEmpty();
    assertThat(coded("en", "The army attacks the town,\nand night comes."))
        .startsWith("ASSAULT 190 Army");
  }

  @Test
  void tablesAndListsOfHeadlinesAreNoEvents() {
    assertThat(coded("en", "Country\tImports\tExports\nFrance\t12\t40\nIran\t9\t3")).isEmpty();
    assertThat(coded("en", "Gold | Silver | Bronze | Total\nJapan | 4 | 5 | 9")).isEmpty();
    assertThat(coded("en", "1. Iran attacks Israel\n2. France imported oil from Iran")).isEmpty();
    assertThat(coded("en", "Headlines: Iran attacks Israel; Iran imports oil; Iran votes"))
        .isEmpty();
    assertThat(coded("en", "Iran took three steps: it attacked Israel; it bought oil; it voted."))
        .contains("ASSAULT");
    assertThat(coded("en", "Iran attacks Israel | France imports oil from Iran")).isEmpty();
    assertThat(coded("id", "- Iran menyerang Israel\n- Prancis mengimpor minyak dari Iran"))
        .isEmpty();
    assertThat(coded("en", "France imported oil from Iran."))
        .isEqualTo("COOPERATE 061 France > Iran");
    assertThat(coded("id", "Iran menyerang Israel.")).startsWith("ASSAULT 190 Iran");
  }

  @Test
  @Timeout(20)
  void aRowOfPronounsIsReadInLinearTime() {
    assertThat(coded("en", "They said ".repeat(40) + "they attacked Iran yesterday.")).isEmpty();
    assertThat(coded("en", "Israel said they attacked Iran yesterday."))
        .startsWith("ASSAULT 190 Israel > Iran");
  }

  @Test
  void aSentenceOfThreeThousandWordsGivesNothing() {
    assertThat(coded("en", "Iran attacked Israel and ".repeat(600) + "went home.")).isEmpty();
  }
}
