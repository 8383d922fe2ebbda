package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jejak.event.Event.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an act happened: six answers, told before its type and for each clause by itself. */
class StatusTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACTUAL       | en | Indonesia sent tents to Vietnam.
          PLANNED      | en | Indonesia will send tents to Vietnam.
          EXPECTED     | en | Indonesia is expected to send tents to Vietnam.
          HYPOTHETICAL | en | Indonesia may send tents to Vietnam.
          HYPOTHETICAL | en | If Indonesia sends tents to Vietnam, Malaysia will follow.
          NEGATED      | en | Indonesia did not send tents to Vietnam.
          DENIED       | en | Malaysia denied that Indonesia had sent tents to Vietnam.
          ACTUAL       | id | Indonesia mengirim tenda ke Vietnam.
          PLANNED      | id | Indonesia akan mengirim tenda ke Vietnam.
          EXPECTED     | id | Indonesia diperkirakan mengirim tenda ke Vietnam.
          HYPOTHETICAL | id | Indonesia mungkin mengirim tenda ke Vietnam.
          HYPOTHETICAL | id | Jika Indonesia mengirim tenda ke Vietnam, Malaysia akan mengikuti.
          NEGATED      | id | Indonesia tidak mengirim tenda ke Vietnam.
          DENIED       | id | Malaysia membantah bahwa Indonesia telah mengirim tenda ke Vietnam.
          """)
  void theTypeNamesTheActAndTheStatusWhetherItHappened(Status status, String lang, String text) {
    Event event = new Report(lang, text).event();

    assertThat(event.status()).isEqualTo(status);
    assertThat(event.type()).isEqualTo(EventType.AID);
    assertThat(event.cameo()).isEqualTo("073");
    assertThat(Report.names(event.actors())).containsExactly("Indonesia");
    assertThat(Report.names(event.recipients())).containsExactly("Vietnam");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Indonesia sent tents to Vietnam, but Malaysia did not send doctors to Thailand.
          id | Indonesia mengirim tenda ke Vietnam, tetapi Malaysia tidak mengirim dokter ke Thailand.
          """)
  void aNotReachesNoFurtherThanItsClause(String lang, String text) {
    assertThat(new Report(lang, text).events())
        .extracting(event -> event.actors().getFirst().name(), Event::status)
        .containsExactly(tuple("Indonesia", Status.ACTUAL), tuple("Malaysia", Status.NEGATED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Indonesia sent tents to Vietnam and will sign a treaty with Malaysia.
          id | Indonesia mengirim tenda ke Vietnam dan akan menandatangani perjanjian dengan Malaysia.
          """)
  void aPlanBesideADeedLeavesTheDeedDone(String lang, String text) {
    assertThat(new Report(lang, text).events())
        .extracting(Event::type, Event::status)
        .containsExactly(
            tuple(EventType.AID, Status.ACTUAL), tuple(EventType.SUPPORT, Status.PLANNED));
  }

  @Test
  void whatIsDeniedIsDeniedByItsSpeaker() {
    Event event =
        new Report("en", "Malaysia denied that Indonesia had sent tents to Vietnam.").event();

    assertThat(event.attributedTo()).isEqualTo("Malaysia");
  }
}
