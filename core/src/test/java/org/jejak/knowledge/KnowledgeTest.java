package org.jejak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jejak.language.Tokenizer;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
  private final Knowledge knowledge = Knowledge.standard();

  @Test
  void aCountryIsFoundByItsAlpha3Code() {
    assertThat(knowledge.country("IDN")).map(Known::name).contains("Indonesia");
    assertThat(knowledge.country("XXX")).isEmpty();
  }

  @Test
  void everyUnitedNationsMemberAndFourOthersAreCountriesWithACapital() {
    long countries =
        knowledge.all().stream().filter(known -> known.kind() == EntityKind.COUNTRY).count();
    assertThat(countries).isGreaterThanOrEqualTo(197);
    assertThat(List.of("PSE", "XKX", "TWN", "VAT"))
        .allSatisfy(code -> assertThat(knowledge.country(code)).isPresent());
  }

  @Test
  void namesOfAnotherLanguageLeadToTheSameEntity() {
    assertThat(find("id", "Teheran").known()).isEqualTo(find("en", "Tehran").known());
    assertThat(find("id", "Persemakmuran Negara-Negara Merdeka").known())
        .isEqualTo(find("en", "Commonwealth of Independent States").known());
  }

  @Test
  void adjectivesAreMarkedAsDemonyms() {
    assertThat(find("en", "Iranian").use()).isEqualTo(Name.Use.DEMONYM);
    assertThat(find("en", "Iranian").known().key()).isEqualTo("country:IRN");
  }

  @Test
  void nigerIsNotNigeriaNorAustriaAustralia() {
    assertThat(find("en", "Niger").known().country()).isEqualTo("NER");
    assertThat(find("en", "Nigerian").known().country()).isEqualTo("NGA");
    assertThat(find("en", "Austrian").known().country()).isEqualTo("AUT");
    assertThat(find("en", "Australian").known().country()).isEqualTo("AUS");
  }

  @Test
  void acronymsFitOnlyInCapitals() {
    assertThat(fits("id", "AS", "AS")).isTrue();
    assertThat(fits("id", "AS", "as")).isFalse();
    assertThat(fits("en", "WHO", "Who")).isFalse();
    assertThat(fits("en", "US", "us")).isFalse();
  }

  @Test
  void namesNeedTheirCapitals() {
    assertThat(fits("en", "Turkey", "turkey")).isFalse();
    assertThat(fits("en", "Bank of Japan", "Bank of Japan")).isTrue();
  }

  @Test
  void anOfficeHasOneHolderOnADay() {
    assertThat(knowledge.holder("president", "IDN", LocalDate.of(2024, 10, 19)))
        .map(Known::name)
        .contains("Joko Widodo");
    assertThat(knowledge.holder("president", "IDN", LocalDate.of(2024, 10, 21)))
        .map(Known::name)
        .contains("Prabowo Subianto");
  }

  @Test
  void anOfficeWithTwoHoldersOnADayHasNone() {
    assertThat(knowledge.holder("president", "IDN", LocalDate.of(2024, 10, 20))).isEmpty();
    assertThat(knowledge.holder("astronaut", "IDN", LocalDate.of(2024, 10, 20))).isEmpty();
  }

  @Test
  void whoHoldsAnOfficeAfterTheDayUpToWhichTheListWasKeptIsLeftOpen() {
    assertThat(knowledge.holder("president", "IDN", LocalDate.of(2025, 6, 1)))
        .map(Known::name)
        .contains("Prabowo Subianto");
    assertThat(knowledge.holder("president", "IDN", LocalDate.of(2029, 6, 1))).isEmpty();
  }

  @Test
  void holdersOfOfficesAreKnownByTheDay() {
    assertThat(holder("foreign minister", "JPN", 2016, 1, 14)).contains("Fumio Kishida");
    assertThat(holder("foreign minister", "AUS", 2019, 5, 1)).contains("Marise Payne");
    assertThat(holder("defence minister", "DEU", 2020, 3, 1))
        .contains("Annegret Kramp-Karrenbauer");
    assertThat(holder("prime minister", "NPL", 2021, 8, 1)).contains("Sher Bahadur Deuba");
    assertThat(holder("president", "BRA", 2015, 6, 1)).contains("Dilma Rousseff");
    assertThat(holder("national police chief", "IDN", 2018, 5, 13)).contains("Tito Karnavian");
    assertThat(holder("energy minister", "IDN", 2016, 9, 1)).isEmpty();
  }

  @Test
  void anOfficeOfABodyIsAnOfficeOfThatTitle() {
    Known guterres = find("en", "Antonio Guterres").known();
    assertThat(guterres.mayHaveHeld("secretary-general", LocalDate.of(2020, 1, 1))).isTrue();
    assertThat(guterres.mayHaveHeld("secretary-general", LocalDate.of(2015, 1, 1))).isFalse();
    assertThat(guterres.mayHaveHeld("secretary-general", null)).isTrue();
    assertThat(guterres.mayHaveHeld("president", null)).isFalse();
  }

  @Test
  void congosKoreasGuineasAndSudansAreKeptApart() {
    assertThat(find("en", "Republic of Congo").known().country()).isEqualTo("COG");
    assertThat(find("en", "DR Congo").known().country()).isEqualTo("COD");
    assertThat(find("id", "Republik Demokratik Kongo").known().country()).isEqualTo("COD");
    assertThat(find("id", "Korut").known().country()).isEqualTo("PRK");
    assertThat(find("en", "Republic of Korea").known().country()).isEqualTo("KOR");
    assertThat(find("en", "Guinea").known().country()).isEqualTo("GIN");
    assertThat(find("en", "Bissau-Guinean").known().country()).isEqualTo("GNB");
    assertThat(find("id", "Guinea Khatulistiwa").known().country()).isEqualTo("GNQ");
    assertThat(find("id", "Papua Nugini").known().country()).isEqualTo("PNG");
    assertThat(find("id", "Dominika").known().country()).isEqualTo("DMA");
    assertThat(find("id", "Republik Dominika").known().country()).isEqualTo("DOM");
    assertThat(find("id", "Sudan Selatan").known().country()).isEqualTo("SSD");
  }

  @Test
  void brusselsStandsForTheUnionAndJerusalemForNoGovernment() {
    assertThat(find("en", "Brussels").known().standsFor())
        .isEqualTo(find("id", "Uni Eropa").known().key());
    assertThat(find("id", "Yerusalem").known().standsFor()).isNull();
    assertThat(find("id", "Tel Aviv").known().standsFor()).isEqualTo("country:ISR");
  }

  @Test
  void outletsAreKnownByTheAddressOfTheirSites() {
    assertThat(Outlets.standard().outletOf("https://www.reuters.com/world/a-b-c/"))
        .contains("Reuters");
    assertThat(Outlets.standard().outletOf("https://nasional.kompas.com/read/1"))
        .contains("Kompas");
    assertThat(Outlets.standard().outletOf("https://kompas.com.example/read/1")).isEmpty();
    assertThat(Outlets.standard().outletOf("not an address")).isEmpty();
    assertThat(Outlets.standard().outletOf(null)).isEmpty();
  }

  @Test
  void outletsAndAgenciesAreMarked() {
    assertThat(knowledge.isAgency(find("en", "TASS").known().entityId())).isTrue();
    assertThat(knowledge.isOutlet(find("id", "Arab News").known().entityId())).isTrue();
    assertThat(knowledge.isOutlet(find("id", "ASEAN").known().entityId())).isFalse();
  }

  @Test
  void capitalsAndSeatsOfPowerMayStandForTheirCountry() {
    assertThat(find("id", "Moskow").known().standsFor()).isEqualTo("country:RUS");
    assertThat(find("id", "Gedung Putih").known().standsFor()).isEqualTo("country:USA");
    assertThat(find("id", "Kazan").known().standsFor()).isNull();
  }

  @Test
  void aTerritoryOfCldrIsAPlace() {
    assertThat(find("en", "New Caledonia").known().kind()).isEqualTo(EntityKind.PLACE);
  }

  @Test
  void accentsMayBeLeftOut() {
    assertThat(find("en", "Erdogan").known().name()).isEqualTo("Recep Tayyip Erdoğan");
    assertThat(find("en", "Turkiye").known().key()).isEqualTo("country:TUR");
  }

  @Test
  void keysAndEntityIdsAreUnique() {
    Set<String> ids = new HashSet<>();
    assertThat(knowledge.all()).allMatch(known -> ids.add(known.entityId()));
    assertThat(knowledge.byKey("country:RUS")).isEqualTo(knowledge.country("RUS"));
  }

  @Test
  void aBodyOfACountryIsKnownByItsKind() {
    assertThat(knowledge.body("navy", "IDN")).map(Known::name).contains("Indonesian Navy");
    assertThat(knowledge.body("navy", "FJI")).isEmpty();
  }

  private Optional<String> holder(String title, String country, int year, int month, int day) {
    return knowledge.holder(title, country, LocalDate.of(year, month, day)).map(Known::name);
  }

  private Name find(String lang, String words) {
    List<Token> tokens = Tokenizer.tokens(words);
    TokenTrie.Hit<Name> hit = knowledge.names(lang).longestAt(tokens, 0);
    assertThat(hit).as(words).isNotNull();
    assertThat(hit.end()).isEqualTo(tokens.size());
    return hit.values().get(0);
  }

  private boolean fits(String lang, String name, String written) {
    List<Token> tokens = Tokenizer.tokens(written);
    return find(lang, name).fits(written, tokens, 0, tokens.size());
  }
}
