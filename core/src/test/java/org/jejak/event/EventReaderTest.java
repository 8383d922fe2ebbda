package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jejak.event.Event.Status;
import org.junit.jupiter.api.Test;

class EventReaderTest {

  @Test
  void thoseWhoSignTogetherAllAct() {
    Event event = new Report("en", "Indonesia and Vietnam signed a fisheries treaty.").event();

    assertThat(event.type()).isEqualTo(EventType.SUPPORT);
    assertThat(event.cameo()).isEqualTo("057");
    assertThat(Report.names(event.actors())).containsExactly("Indonesia", "Vietnam");
    assertThat(Report.names(event.recipients())).containsExactly("Vietnam");
    assertThat(event.concepts()).startsWith("sign.v").contains("treaty.n");
  }

  @Test
  void theSameFrameReadsIndonesian() {
    Event event = new Report("id", "Indonesia dan Vietnam menandatangani perjanjian.").event();

    assertThat(event.type()).isEqualTo(EventType.SUPPORT);
    assertThat(Report.names(event.recipients())).containsExactly("Vietnam");
  }

  @Test
  void inThePassiveTheAgentActs() {
    Event event = new Report("en", "Two students were arrested by Indonesian police.").event();

    assertThat(event.type()).isEqualTo(EventType.COERCE);
    assertThat(event.actors().getFirst().country()).isEqualTo("IDN");
    assertThat(event.actors().getFirst().sector()).isEqualTo("COP");
    assertThat(Report.names(event.recipients())).containsExactly("Students");
  }

  @Test
  void aPassiveWithoutAgentIsNoEvent() {
    assertThat(new Report("en", "The treaty was signed.").events()).isEmpty();
    assertThat(new Report("en", "The treaty was signed by France and Iran.").events()).isNotEmpty();
  }

  @Test
  void anActThatWillComeIsPlannedAndKeepsItsDay() {
    Event event = new Report("en", "Indonesia will send tents to Vietnam on 3 March 2025.").event();

    assertThat(event.type()).isEqualTo(EventType.AID);
    assertThat(event.status()).isEqualTo(Status.PLANNED);
    assertThat(event.when()).isNotNull();
    assertThat(event.when().from()).isEqualTo(LocalDate.of(2025, 3, 3));
  }

  @Test
  void anActWithoutATimeHasNoDay() {
    assertThat(new Report("en", "Indonesia sent tents to Vietnam.").event().when()).isNull();
  }

  @Test
  void notAndFailedAreNegated() {
    assertThat(new Report("en", "Indonesia did not sign the treaty.").event().status())
        .isEqualTo(Status.NEGATED);
    assertThat(new Report("id", "Indonesia tidak menandatangani perjanjian.").event().status())
        .isEqualTo(Status.NEGATED);
  }

  @Test
  void aWishIsHypotheticalAndAnExpectationExpected() {
    assertThat(new Report("id", "Hamas ingin membebaskan 10 sandera.").event().status())
        .isEqualTo(Status.HYPOTHETICAL);
    assertThat(
            new Report("en", "Indonesia and Vietnam are expected to sign the treaty.")
                .event()
                .status())
        .isEqualTo(Status.EXPECTED);
  }

  @Test
  void whatSomebodyDeniesIsDenied() {
    Event event =
        new Report("en", "Indonesia denied that Vietnam had released the prisoners.").event();

    assertThat(event.status()).isEqualTo(Status.DENIED);
    assertThat(Report.names(event.actors())).containsExactly("Vietnam");
  }

  @Test
  void whatIsAskedForIsNoEventOfItsOwn() {
    Event event = new Report("en", "Qatar urged Hamas to release the hostages.").event();

    assertThat(event.type()).isEqualTo(EventType.REQUEST);
    assertThat(Report.names(event.recipients())).containsExactly("Hamas");
  }

  @Test
  void aDutyIsNoEvent() {
    assertThat(new Report("en", "Indonesia must sign the treaty.").events()).isEmpty();
  }

  @Test
  void aStatementIsNoEvent() {
    assertThat(new Report("en", "Indonesia said the weather was fine.").events()).isEmpty();
  }

  @Test
  void aQuestionIsNoEvent() {
    assertThat(new Report("en", "Did Indonesia sign the treaty?").events()).isEmpty();
  }

  @Test
  void talksBetweenTwoAreAnEventNamedByANoun() {
    Event event =
        new Report("id", "Pengumuman datang setelah perundingan antara Indonesia dan Vietnam.")
            .event();

    assertThat(event.type()).isEqualTo(EventType.CONSULT);
    assertThat(Report.names(event.actors())).containsExactly("Indonesia", "Vietnam");
    assertThat(Report.names(event.recipients())).containsExactly("Vietnam");
  }

  @Test
  void aVerbMayCarryTheActOfItsObject() {
    Event event = new Report("en", "Indonesia and Vietnam held three days of talks.").event();

    assertThat(event.type()).isEqualTo(EventType.CONSULT);
    assertThat(event.concepts().getFirst()).isEqualTo("talks.n");
  }

  @Test
  void anExerciseIsCooperationTogetherAndMobilisationAlone() {
    Event together = new Report("id", "Indonesia dan Malaysia menggelar latihan militer.").event();
    Event alone = new Report("id", "Malaysia menggelar latihan militer.").event();

    assertThat(together.type()).isEqualTo(EventType.COOPERATE);
    assertThat(alone.type()).isEqualTo(EventType.MOBILIZE);
  }

  @Test
  void talksPutOffStayPlannedWithTheNewDay() {
    Event event =
        new Report(
                "en",
                "Talks between Indonesia and Vietnam planned for 3 March 2025 were postponed to 7"
                    + " April 2025.")
            .event();

    assertThat(event.status()).isEqualTo(Status.PLANNED);
    assertThat(event.concepts()).startsWith("postpone.v", "talks.n");
    assertThat(event.when()).isNotNull();
    assertThat(event.when().from()).isEqualTo(LocalDate.of(2025, 4, 7));
  }

  @Test
  void talksCalledOffAreNegated() {
    Event event = new Report("en", "Talks between Indonesia and Vietnam were cancelled.").event();

    assertThat(event.status()).isEqualTo(Status.NEGATED);
    assertThat(event.concepts()).startsWith("cancel.v");
  }

  @Test
  void bothCountriesAreThoseNamedLast() {
    var events =
        new Report(
                "en",
                "Indonesia and Vietnam share a border. Both countries signed a treaty on Monday.")
            .events();

    assertThat(events).hasSize(1);
    assertThat(Report.names(events.getFirst().actors())).containsExactly("Indonesia", "Vietnam");
    assertThat(Report.names(events.getFirst().recipients())).containsExactly("Vietnam");
  }

  @Test
  void aParticipleBeforeItsNounIsNoEvent() {
    assertThat(new Report("en", "Indonesia has 36 detained fishermen.").events()).isEmpty();
  }

  @Test
  void thePlaceComesFromTheClause() {
    Event event =
        new Report("id", "Indonesia dan Vietnam menandatangani perjanjian di Jakarta.").event();

    assertThat(event.place()).isNotNull();
    assertThat(event.place().name()).isEqualTo("Jakarta");
    assertThat(event.place().country()).isEqualTo("IDN");
  }

  @Test
  void aReportedClauseIsAttributedToItsSpeaker() {
    Event event =
        new Report("en", "Harsono Pradipta said that Vietnam released 36 prisoners.").event();

    assertThat(event.attributedTo()).isEqualTo("Harsono Pradipta");
  }

  @Test
  void whatPrivatePeopleRefuseIsNoPoliticalAct() {
    assertThat(new Report("en", "Residents refused to leave.").events()).isEmpty();
  }

  @Test
  void killingNeedsAVictim() {
    assertThat(new Report("id", "Vietnam mematikan alat pelacak.").events()).isEmpty();
  }

  @Test
  void aLanguageWithoutAPackGivesNothing() {
    assertThat(new Report("und", "Indonesia signed the treaty.").events()).isEmpty();
  }

  @Test
  void theRuleNamesTheLineOfItsFrame() {
    assertThat(new Report("en", "Indonesia signed the treaty.").event().rule())
        .matches("frames\\.tsv:\\d+ sign\\.v");
  }

  @Test
  void listsAndEmptyTextsGiveNothingAndDoNotFail() {
    assertThat(new Report("en", "").events()).isEmpty();
    assertThat(new Report("en", "signed, signed, ".repeat(800)).events()).isEmpty();
    assertThat(new Report("id", "((((( ,,, ;;; oleh oleh yang yang").events()).isEmpty();
  }

  @Test
  void aVerbAndItsParticleMayStandApart() {
    Event event =
        new Report("en", "Indonesia handed 36 detained fishermen over to Vietnam.").event();

    assertThat(event.type()).isEqualTo(EventType.RETREAT);
    assertThat(event.concepts()).startsWith("hand-over.v");
    assertThat(Report.names(event.recipients())).containsExactly("Vietnam");
  }

  @Test
  void somebodyUnnamedKeepsTheWordsOfTheReport() {
    Event event = new Report("id", "Ribuan mahasiswa berunjuk rasa di Jakarta.").event();

    assertThat(Report.names(event.actors())).containsExactly("Mahasiswa");
  }

  @Test
  void whatAProtestDemandsIsItsAim() {
    Event event = new Report("en", "Students marched in Jakarta to demand a deal.").event();

    assertThat(event.type()).isEqualTo(EventType.PROTEST);
  }

  @Test
  void aMarchThatIsCalledForIsPlanned() {
    Event event = new Report("id", "Mahasiswa menyerukan pawai di Jakarta.").event();

    assertThat(event.type()).isEqualTo(EventType.PROTEST);
    assertThat(event.status()).isEqualTo(Status.PLANNED);
  }

  @Test
  void aProtestThatIsThreatenedIsBothAThreatAndAPlan() {
    List<Event> events =
        new Report("id", "Mahasiswa mengancam akan berunjuk rasa lagi pada 21 Juli.").events();

    assertThat(events)
        .extracting(Event::type)
        .containsExactly(EventType.THREATEN, EventType.PROTEST);
    assertThat(events.getLast().status()).isEqualTo(Status.PLANNED);
  }

  @Test
  void hostingTalksIsOneEvent() {
    Event event =
        new Report("en", "Qatar will host a new round of talks between Israel and Hamas.").event();

    assertThat(Report.names(event.actors())).containsExactly("Qatar");
    assertThat(Report.names(event.recipients())).containsExactly("Israel", "Hamas");
  }

  @Test
  void aidThatIsExpectedComesFromItsSender() {
    Event event =
        new Report("en", "A medical team from Malaysia was expected in Padang on Sunday.").event();

    assertThat(event.type()).isEqualTo(EventType.AID);
    assertThat(event.status()).isEqualTo(Status.EXPECTED);
    assertThat(Report.names(event.actors())).containsExactly("Malaysia");
  }

  @Test
  void aidThatIsPromisedIsPlanned() {
    assertThat(new Report("en", "Australia has offered tents.").event().status())
        .isEqualTo(Status.PLANNED);
  }

  @Test
  void whatIsBrokenOffIsNegated() {
    Event event = new Report("id", "Indonesia menangguhkan vaksinasi massal.").event();

    assertThat(event.status()).isEqualTo(Status.NEGATED);
    assertThat(event.concepts()).startsWith("suspend.v");
  }

  @Test
  void aPatrolTreatyIsNoPatrol() {
    assertThat(
            new Report("id", "Perjanjian patroli antara Indonesia dan Vietnam belum selesai.")
                .events())
        .noneMatch(event -> event.type() == EventType.COOPERATE);
  }

  @Test
  void aSigningWithoutSignersIsThatOfThePartiesNamedBefore() {
    List<Event> events =
        new Report(
                "en",
                "Indonesia and Vietnam met. The agreement could be signed by the end of April.")
            .events();

    assertThat(events.getLast().type()).isEqualTo(EventType.SUPPORT);
    assertThat(Report.names(events.getLast().actors())).containsExactly("Indonesia", "Vietnam");
    assertThat(events.getLast().confidence()).isLessThan(events.getFirst().confidence());
  }

  @Test
  void theMonthOfMayIsNoPossibility() {
    Event event = new Report("en", "Indonesia and Vietnam will meet on 21 May.").event();

    assertThat(event.status()).isEqualTo(Status.PLANNED);
  }

  @Test
  void anActorsWordsHoldNoAdverbs() {
    assertThat(actorWords("id", "Teheran secara aktif mendukung Hamas.")).isEqualTo("Teheran");
    assertThat(actorWords("id", "Israel sekali lagi menyerang Gaza.")).isEqualTo("Israel");
    assertThat(actorWords("id", "Junta terlebih dahulu membebaskan para tahanan."))
        .isEqualTo("Junta");
    assertThat(actorWords("en", "Iran for the first time attacked Israel.")).isEqualTo("Iran");
  }

  @Test
  void anActorsWordsEndBeforeAPhraseAboutTheAct() {
    assertThat(actorWords("id", "Putin, dalam kunjungan pertamanya ke Teheran, mengecam Israel."))
        .isEqualTo("Putin");
    Event event = new Report("en", "Iran accused Israel of spying.").event();
    assertThat(event.recipients().getFirst().text()).isEqualTo("Israel");
  }

  @Test
  void bothCountriesAreTwoParties() {
    Event event =
        new Report(
                "id", "Indonesia dan Vietnam bertetangga. Kedua negara menandatangani perjanjian.")
            .event();

    assertThat(Report.names(event.actors())).containsExactly("Indonesia", "Vietnam");
    assertThat(Report.names(event.recipients())).containsExactly("Vietnam");
  }

  @Test
  void aStepTowardsStrongerRelationsIsNoEvent() {
    String text =
        "Iran dan Rusia akan menandatangani perjanjian, yang menjadi langkah menuju penguatan"
            + " hubungan.";

    assertThat(new Report("id", text).events())
        .extracting(Event::type, Event::cameo)
        .containsExactly(tuple(EventType.SUPPORT, "057"));
  }

  @Test
  void whoStandsBeforeYangDoesTheVerbAfterTheRelativeClause() {
    assertThat(actorWords("id", "Warga yang menempati rumah itu menolak bantuan pemerintah."))
        .isEqualTo("Warga");
  }

  @Test
  void protestsMayBeCarriedByANounAndSentFromSomewhere() {
    Event event = new Report("id", "Kecaman terhadap Israel datang dari Turki.").event();

    assertThat(event.type()).isEqualTo(EventType.ACCUSE);
    assertThat(event.actors().getFirst().country()).isEqualTo("TUR");
  }

  @Test
  void aGameIsNoAttack() {
    assertThat(new Report("id", "Jerman menyerang Spanyol pada babak semifinal.").events())
        .isEmpty();
    assertThat(new Report("en", "Germany attacked Spain in the semi-final.").events()).isEmpty();
  }

  @Test
  void whoFollowsANounForArrestIsArrested() {
    Event alone = new Report("id", "Penangkapan Netanyahu memicu reaksi.").event();
    assertThat(alone.actors()).isEmpty();
    assertThat(Report.names(alone.recipients())).containsExactly("Benjamin Netanyahu");
    Event event = new Report("id", "Penangkapan aktivis dilakukan polisi Turki.").event();
    assertThat(event.actors().getFirst().country()).isEqualTo("TUR");
    assertThat(event.recipients().getFirst().text()).isEqualTo("aktivis");
  }

  @Test
  void aProtestNamedByANounIsThatOfThoseNamedAfterIt() {
    Event event = new Report("id", "Pelabuhan lumpuh akibat demonstrasi mahasiswa.").event();

    assertThat(event.type()).isEqualTo(EventType.PROTEST);
    assertThat(event.actors().getFirst().text()).isEqualTo("mahasiswa");
  }

  @Test
  void whatIsDoneSoThatSomethingHappensTellsNoSecondAct() {
    assertThat(new Report("id", "Turki mendesak Israel agar membebaskan tahanan.").event().type())
        .isEqualTo(EventType.REQUEST);
  }

  @Test
  void whoRefusesMayStandAfterTheVerbThatSaysWhat() {
    Event event = new Report("id", "Hamas didesak mundur oleh Turki.").event();

    assertThat(event.type()).isEqualTo(EventType.REQUEST);
    assertThat(event.actors().getFirst().country()).isEqualTo("TUR");
  }

  @Test
  void forcesThatAreSentAct() {
    Event event = new Report("id", "Ribuan polisi Turki dikerahkan ke Ankara.").event();

    assertThat(event.type()).isEqualTo(EventType.MOBILIZE);
    assertThat(event.actors().getFirst().country()).isEqualTo("TUR");
  }

  private static String actorWords(String lang, String text) {
    return new Report(lang, text).event().actors().getFirst().text();
  }
}
