package org.jejak.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.document.Span;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.knowledge.Role;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentionReaderTest {
  private static final Packs PACKS = Packs.standard();
  private static final MentionReader READER = new MentionReader(PACKS, Knowledge.standard());

  @Test
  void knownNamesGiveTheirEntity() {
    assertThat(names("en", "Talks between Hamas and ASEAN were held in Kazan."))
        .containsExactly("Hamas=Hamas", "ASEAN=ASEAN", "Kazan=Kazan");
  }

  @Test
  void anAdjectiveNamesItsCountry() {
    assertThat(names("en", "It sent Iranian drones.")).containsExactly("Iranian=Iran");
  }

  @Test
  void shortFormsCountOnlyAsWritten() {
    assertThat(names("id", "Kapal AS berlayar dari as ke as.")).containsExactly("AS=United States");
    assertThat(names("en", "Those who told us said WHO helped."))
        .containsExactly("WHO=World Health Organization");
  }

  @Test
  void lettersThatMeanSomethingElseInAnotherLanguageCountInEnglishAlone() {
    assertThat(names("en", "The pictures were shown by RT first.")).containsExactly("RT=RT");
    assertThat(names("id", "Kabar itu disampaikan pengurus RT setempat.")).isEmpty();
  }

  @Test
  void aMinistryIsOneBodyInBothLanguages() {
    assertThat(ids("en", "The Russian Foreign Ministry objected."))
        .isEqualTo(ids("id", "Kementerian Luar Negeri Rusia berkeberatan."))
        .isEqualTo(ids("en", "The Foreign Ministry of Russia objected."));
    assertThat(entity("en", "Russia's Foreign Ministry objected.").name())
        .isEqualTo("Foreign Ministry of Russia");
  }

  @Test
  void aBodyThatTheListsKnowIsThatBody() {
    assertThat(ids("en", "The Indonesian navy sailed."))
        .isEqualTo(ids("id", "Kapal TNI AL berlayar."));
  }

  @Test
  void aFamilyNameWithAnOfficeIsTheOneHolderOfItsDay() {
    String text = "The plan was read by Prime Minister Johnson.";
    assertThat(names("en", text, LocalDate.of(2020, 5, 1)))
        .containsExactly("Johnson=Boris Johnson");
    assertThat(names("en", text, LocalDate.of(2012, 5, 1))).containsExactly("Johnson=Johnson");
  }

  @Test
  void aFamilyNameOfTwoHoldersOfAnOfficeNamesNeither() {
    String text = "The plan was read by Prime Minister Lee.";
    assertThat(names("en", text, LocalDate.of(2018, 5, 1))).containsExactly("Lee=Lee");
    assertThat(names("en", text, LocalDate.of(2022, 5, 1))).containsExactly("Lee=Lee Hsien Loong");
  }

  @Test
  void whoeverHeldAnOfficeBeforeIsNotMeantByIt() {
    LocalDate day = LocalDate.of(2025, 2, 1);
    assertThat(names("en", "Joko Widodo was there. The Indonesian president came later.", day))
        .containsExactly(
            "Joko Widodo=Joko Widodo", "Indonesian=Indonesia", "president=Prabowo Subianto");
  }

  @Test
  void georgiaIsTheOneWhoseCountryTheReportNames() {
    assertThat(names("en", "Police from Tbilisi said a bridge in Georgia was closed.", null))
        .contains("Georgia=Georgia", "Tbilisi=Tbilisi");
    assertThat(read("en", "Police from Atlanta said a bridge in Georgia was closed.", null))
        .satisfies(read ->
            assertThat(read.entities())
                .filteredOn(e -> e.name().equals("Georgia"))
                .extracting(Entity::country)
                .containsExactly("USA"));
    assertThat(names("en", "They said a bridge in Georgia was closed.", null)).isEmpty();
  }

  @Test
  void theSpanIsTheNameWithoutItsTitle() {
    Mention mention = read("id", "Menurut Bapak Pezeshkian itu benar.", null).mentions().get(0);
    assertThat(mention.text()).isEqualTo("Pezeshkian");
    assertThat(mention.span()).isEqualTo(new Span(14, 24));
  }

  @Test
  void aRoleNounBeforeProvesAPerson() {
    Entity person = entity("en", "Port manager Ratna Wulandari agreed.");
    assertThat(person.kind()).isEqualTo(EntityKind.PERSON);
    assertThat(person.name()).isEqualTo("Ratna Wulandari");
    assertThat(person.roles()).extracting(Role::title).containsExactly("manager");
  }

  @Test
  void aRoleKeepsTheBodyThatStandsBetween() {
    Mentions read = read("id", "Kepala BMKG Wirya Santosa hadir.", null);
    Entity person = read.entities().stream().filter(e -> !e.known()).findFirst().orElseThrow();
    assertThat(person.name()).isEqualTo("Wirya Santosa");
    assertThat(person.country()).isEqualTo("IDN");
    assertThat(read.sectorOf(person.id())).isEqualTo("GOV");
  }

  @Test
  void anAppositionAfterProvesAPerson() {
    assertThat(names("en", "They met Zorlan Quivers, an economist, today."))
        .containsExactly("Zorlan Quivers=Zorlan Quivers");
    assertThat(names("id", "Mereka menemui Zorlan Kuvira, pakar kelautan, hari ini."))
        .containsExactly("Zorlan Kuvira=Zorlan Kuvira");
  }

  @Test
  void aFamilyNameAloneIsThePersonNamedInFull() {
    assertThat(names("en", "Captain Joram Vestbrook spoke. Later Vestbrook left."))
        .containsExactly("Joram Vestbrook=Joram Vestbrook", "Vestbrook=Joram Vestbrook");
  }

  @Test
  void aFamilyNameMayComeBeforeTheFullName() {
    assertThat(names("en", "The crowd cheered Vestbrook. Captain Joram Vestbrook spoke."))
        .containsExactly("Vestbrook=Joram Vestbrook", "Joram Vestbrook=Joram Vestbrook");
  }

  @Test
  void anotherPersonOfAKnownFamilyNameIsNotTheKnownOne() {
    assertThat(names("en", "The coach met Michael Jordan."))
        .containsExactly("Michael Jordan=Michael Jordan");
  }

  @Test
  void capitalsAtTheStartOfASentenceAreNoEvidence() {
    assertThat(names("en", "Grain prices rose. Officials met.")).isEmpty();
    assertThat(names("id", "Harga beras naik. Pejabat bertemu.")).isEmpty();
  }

  @Test
  void headWordsProveBodiesAndPlaces() {
    assertThat(kinds("id", "Mahasiswa Universitas Selat Biru turun ke Kecamatan Wanarata."))
        .containsEntry("Universitas Selat Biru", EntityKind.ORGANISATION)
        .containsEntry("Kecamatan Wanarata", EntityKind.PLACE);
    assertThat(kinds("en", "Police from Wanarata Regency met the Blue Strait Institute."))
        .containsEntry("Wanarata Regency", EntityKind.PLACE)
        .containsEntry("Blue Strait Institute", EntityKind.ORGANISATION);
  }

  @Test
  void aMountainIsTheSamePlaceInBothLanguages() {
    assertThat(ids("en", "Ash fell near Mount Wanarata."))
        .isEqualTo(ids("id", "Abu turun di sekitar Gunung Wanarata."));
  }

  @Test
  void aWordOfPlaceProvesAnUnknownPlace() {
    assertThat(kinds("id", "Banjir terjadi di Wanarata kemarin."))
        .containsEntry("Wanarata", EntityKind.PLACE);
  }

  @Test
  void lettersInBracketsNameTheBodyFromThereOn() {
    assertThat(names("en", "The Blue Strait Institute (BSI) met. Then BSI left."))
        .contains("BSI=Blue Strait Institute");
  }

  @Test
  void aCapitalThatActsStandsForItsCountry() {
    assertThat(metonyms("en", "However, Moscow rejected it.")).containsExactly("Moscow");
    assertThat(metonyms("id", "Moskow dan Teheran sepakat.")).containsExactly("Moskow", "Teheran");
    assertThat(metonyms("en", "It praised cooperation with Tehran.")).containsExactly("Tehran");
  }

  @Test
  void aCapitalWhereSomethingHappensIsThePlace() {
    assertThat(metonyms("en", "They signed it in Moscow on Friday.")).isEmpty();
    assertThat(metonyms("id", "Ia tiba di Moskow, lalu melarikan diri ke Teheran.")).isEmpty();
  }

  @Test
  void anOfficeAloneIsItsHolderInTheReport() {
    assertThat(names("id", "Presiden Iran Masoud Pezeshkian tiba. Ujar Presiden Iran itu."))
        .contains("Presiden=Masoud Pezeshkian");
  }

  @Test
  void anOfficeAloneIsItsHolderOnTheDayOfTheReport() {
    String text = "The Indonesian foreign minister left.";
    assertThat(names(read("en", text, LocalDate.of(2024, 5, 1))))
        .contains("foreign minister=Retno Marsudi");
    assertThat(names(read("en", text, LocalDate.of(2025, 5, 1))))
        .contains("foreign minister=Sugiono");
    assertThat(names(read("en", text, null))).containsExactly("Indonesian=Indonesia");
  }

  @Test
  void aFormerOfficeNamesNobody() {
    assertThat(names(read("en", "The former Indonesian president left.", LocalDate.of(2025, 5, 1))))
        .containsExactly("Indonesian=Indonesia");
  }

  @Test
  void theReportsOwnOutletIsABody() {
    Article article = article("id", "JAKARTA, Kabar Cakrawala – Hujan turun.", null);
    Mentions read =
        READER.read(
            article, PACKS.pack("id").annotate(""), PACKS.pack("id").annotate(article.text()));
    assertThat(names(read)).contains("Kabar Cakrawala=Kabar Cakrawala");
  }

  @Test
  void countriesOfLikeNamesAreToldApart() {
    assertThat(
            names(
                "en",
                "Niger wrote to Nigeria, Austria to Australia, Dominica to the Dominican Republic,"
                    + " South Korea to North Korea, the Republic of the Congo to DR Congo."))
        .containsExactly(
            "Niger=Niger",
            "Nigeria=Nigeria",
            "Austria=Austria",
            "Australia=Australia",
            "Dominica=Dominica",
            "Dominican Republic=Dominican Republic",
            "South Korea=South Korea",
            "North Korea=North Korea",
            "Republic of the Congo=Republic of the Congo",
            "DR Congo=Democratic Republic of the Congo");
    assertThat(names("id", "Korsel menyurati Korut, Republik Kongo menyurati RD Kongo."))
        .containsExactly(
            "Korsel=South Korea",
            "Korut=North Korea",
            "Republik Kongo=Republic of the Congo",
            "RD Kongo=Democratic Republic of the Congo");
  }

  @Test
  void aCountryInsideABodysNameIsNotTheCountry() {
    assertThat(names("id", "Bank Indonesia menahan suku bunga.")).containsExactly(
        "Bank Indonesia=Bank Indonesia");
    assertThat(names("en", "Bank Indonesia held its rate.")).containsExactly(
        "Bank Indonesia=Bank Indonesia");
  }

  @Test
  void aUsualFamilyNameAloneIsNotTheLeaderWhoBearsItToo() {
    for (String name : List.of("Kim", "Wang", "Khan", "Singh")) {
      Mentions read = read("en", "The bridge was built by " + name + " in a year.", null);
      assertThat(read.entities()).noneMatch(e -> e.known() && e.kind() == EntityKind.PERSON);
    }
  }

  @Test
  void oneCapitalIsOnePlaceInBothLanguages() {
    assertThat(ids("id", "Pertemuan di Teheran ditunda."))
        .isEqualTo(ids("en", "The meeting in Tehran was put off."));
  }

  @Test
  void courtesyDoesNotMakeAnotherPerson() {
    assertThat(ids("id", "Sambutan Bapak Pezeshkian singkat."))
        .isEqualTo(ids("id", "Sambutan Pezeshkian singkat."));
  }

  @Test
  void anUnknownNameOfNoWordOfTheLanguageIsAPersonWhereItSoundsSo() {
    assertThat(kinds("id", "Kemarin mereka bertemu Laras Widyaningsih dan Bonar Sitohang."))
        .containsEntry("Laras Widyaningsih", EntityKind.PERSON)
        .containsEntry("Bonar Sitohang", EntityKind.PERSON);
    assertThat(kinds("id", "Sutrisnawan mengunjungi sekolah itu."))
        .containsEntry("Sutrisnawan", EntityKind.PERSON);
  }

  @Test
  void anAwardOrACupIsNoPerson() {
    assertThat(names("id", "Ia meraih Garuda Award dan Piala Cendrawasih.")).isEmpty();
  }

  @Test
  void aSentenceThatOpensWithAFunctionWordNamesNoOutlet() {
    assertThat(names("id", "Antara kedua desa itu ada jembatan.")).isEmpty();
    assertThat(names("id", "Foto itu milik Antara.")).containsExactly("Antara=Antara");
  }

  @Test
  void aRoadOrBuildingIsAPlaceOfItsOwn() {
    assertThat(kinds("id", "Mereka berkumpul di Jalan Merdeka dan Gedung KPK."))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Jalan Merdeka", EntityKind.PLACE, "Gedung KPK", EntityKind.PLACE));
  }

  @Test
  void theSmallerPlaceStandsBeforeTheLarger() {
    assertThat(kinds("id", "Warga Karangsewu, Kulon Progo, Yogyakarta, mengungsi."))
        .containsEntry("Karangsewu", EntityKind.PLACE);
  }

  @Test
  void lettersAfterARoleAreItsBody() {
    assertThat(kinds("id", "Menurut juru bicara KXPT Laras Widyaningsih, rapat ditunda."))
        .containsEntry("KXPT", EntityKind.ORGANISATION)
        .containsEntry("Laras Widyaningsih", EntityKind.PERSON);
  }

  @Test
  void aKnownNameInAnOlderSpellingIsTheSamePerson() {
    assertThat(names("id", "Pidato Soesilo Bambang Yudhoyono dibacakan."))
        .containsExactly("Soesilo Bambang Yudhoyono=Susilo Bambang Yudhoyono");
  }

  @Test
  void aGivenNameBeforeAKnownFamilyNameIsAnotherPerson() {
    Mentions read = read("id", "Buku itu ditulis Wulandari Yudhoyono.", null);
    assertThat(names(read)).containsExactly("Wulandari Yudhoyono=Wulandari Yudhoyono");
  }

  @Test
  void timeGrowsWithTheLengthOfTheTextAlone() {
    String text =
        "KATA BUDI SANTOSO DI KOTA MEDAN Presiden Иран МИД Laras Widyaningsih 北京 dan Jalan ABC ";
    read("id", text.repeat(200), null);
    long start = System.nanoTime();
    read("id", text.repeat(500), null);
    long small = System.nanoTime() - start;
    start = System.nanoTime();
    read("id", text.repeat(10_000), null);
    assertThat((System.nanoTime() - start) / (double) small).isLessThan(120);
  }

  @Test
  void mentionsStandInOrderAndDoNotOverlap() {
    Mentions read =
        read(
            "en",
            "Russian Foreign Ministry spokeswoman Maria Zakharova met the UN in New York.",
            null);
    for (int i = 1; i < read.mentions().size(); i++) {
      assertThat(read.mentions().get(i).span().start())
          .isGreaterThanOrEqualTo(read.mentions().get(i - 1).span().end());
    }
    assertThat(read.entities()).extracting(Entity::id).isSorted();
  }

  @Test
  void hostileTextIsReadWithoutHarm() {
    for (String text :
        List.of(
            "",
            "(",
            "\ud800",
            "A. B. C. D. ( ) - -",
            "Al-al-al-al-",
            "’s 's Pak.",
            "Di Ke Dari (X)",
            "Kota ".repeat(2000),
            "Presiden ".repeat(2000),
            "A-".repeat(3000),
            "(A) ".repeat(2000))) {
      for (String lang : List.of("en", "id", "und")) {
        assertThat(read(lang, text, null)).isNotNull();
      }
    }
  }

  private static List<String> names(String lang, String text) {
    return names(read(lang, text, null));
  }

  private static List<String> names(String lang, String text, @Nullable LocalDate day) {
    return names(read(lang, text, day));
  }

  private static List<String> names(Mentions read) {
    return read.mentions().stream()
        .map(m -> m.text() + "=" + read.entity(m.entity()).orElseThrow().name())
        .toList();
  }

  private static Map<String, EntityKind> kinds(String lang, String text) {
    Map<String, EntityKind> kinds = new TreeMap<>();
    read(lang, text, null).mentions().forEach(m -> kinds.put(m.text(), m.kind()));
    return kinds;
  }

  private static List<String> ids(String lang, String text) {
    List<String> ids = read(lang, text, null).mentions().stream().map(Mention::entity).toList();
    assertThat(ids).hasSize(1);
    return ids;
  }

  private static List<String> metonyms(String lang, String text) {
    return read(lang, text, null).mentions().stream()
        .filter(m -> m.metonymFor() != null)
        .map(Mention::text)
        .toList();
  }

  private static Entity entity(String lang, String text) {
    List<Entity> entities = read(lang, text, null).entities();
    assertThat(entities).hasSize(1);
    return entities.get(0);
  }

  private static Mentions read(String lang, String text, @Nullable LocalDate day) {
    LanguagePack pack = PACKS.pack(lang);
    return READER.read(article(lang, text, day), pack.annotate(""), pack.annotate(text));
  }

  private static Article article(String lang, String text, @Nullable LocalDate day) {
    Dated published = day == null ? null : new Dated(Interval.day(day), "text", null);
    return new Article(
        "a-0",
        "x",
        null,
        null,
        "Kabar Cakrawala",
        List.of(),
        null,
        null,
        lang,
        published,
        null,
        List.of(),
        null,
        text,
        List.of(),
        List.of());
  }
}
