package org.jejak.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.jejak.plan.Plan.Outcome;
import org.junit.jupiter.api.Test;

/**
 * Plans whose outcome is told in other words than they were announced in, and what only looks so.
 */
class FulfilledPlansTest {
  private static final String TENTS =
      "BNPB will send 400 tents to Palu by 10 June, the agency said on Monday.";
  private static final String VERDICT =
      "A suit against PT Samudera Lintas is before a court in Jakarta. Judgment will be read on 12"
          + " June.";

  private static Plan first(String today, String announced, String published, String told) {
    return new News().on("2025-06-02", announced).on(published, told).plans(today).getFirst();
  }

  @Test
  void whatWasToBeSentHasArrived() {
    Plan plan =
        first("2025-07-01", TENTS, "2025-06-20", "The 400 tents arrived in Palu on 9 June.");
    assertThat(plan.outcome()).isEqualTo(Outcome.KEPT);
    assertThat(plan.outcomeDate().from()).isEqualTo("2025-06-09");
  }

  @Test
  void itHasArrivedInAnotherLanguageAndLate() {
    Plan plan =
        first("2025-07-01", TENTS, "2025-06-20", "Sebanyak 400 tenda tiba di Palu pada 15 Juni.");
    assertThat(plan.outcome()).isEqualTo(Outcome.LATE);
    assertThat(plan.outcomeDate().from()).isEqualTo("2025-06-15");
  }

  @Test
  void otherGoodsThatArriveDoNotCount() {
    Plan plan =
        first(
            "2025-07-01",
            TENTS,
            "2025-06-20",
            "Forty cows for the feast arrived in Makassar on 9 June.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void goodsThatDidNotArriveDoNotCount() {
    Plan plan =
        first(
            "2025-07-01", TENTS, "2025-06-20", "The 400 tents had not arrived in Palu on 9 June.");
    assertThat(plan.outcome()).isNotIn(Outcome.KEPT, Outcome.LATE);
  }

  @Test
  void whatArrivedBeforeItWasAnnouncedDoesNotCount() {
    Plan plan =
        first("2025-07-01", TENTS, "2025-06-20", "Some 400 tents arrived in Palu on 20 May.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void aProtestDoesNotTellThatSomethingWasStopped() {
    Plan plan =
        first(
            "2025-07-01",
            "Indonesia will stop nickel exports by 10 June.",
            "2025-06-10",
            "Miners protested over nickel exports on 9 June.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void aVerdictIsToldByWhatTheCourtDecided() {
    Plan plan =
        first(
            "2025-07-20",
            VERDICT,
            "2025-06-28",
            "The court ruled against PT Samudera Lintas on 26 June, two weeks late.");
    assertThat(plan.outcome()).isEqualTo(Outcome.LATE);
    assertThat(plan.outcomeDate().from()).isEqualTo("2025-06-26");
  }

  @Test
  void aVerdictOnSomebodyElseDoesNotCount() {
    Plan plan =
        first(
            "2025-07-20",
            VERDICT,
            "2025-06-28",
            "The court ruled against PT Nusa Bahari on 26 June, two weeks late.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void theSuitIsRejectedInOtherWords() {
    Plan plan =
        first(
            "2025-07-20",
            VERDICT,
            "2025-06-28",
            "Pengadilan menolak gugatan terhadap PT Samudera Lintas pada 26 Juni.");
    assertThat(plan.outcome()).isEqualTo(Outcome.LATE);
  }

  @Test
  void aLineThatOperatesAgainWasReopened() {
    Plan plan =
        News.elsewhere(
            "2025-07-01",
            News.FERRY,
            "2025-06-20",
            "The ferry line of PT Samudera Lintas between Merak and Bakauheni has operated since 3"
                + " June.");
    assertThat(plan.outcome()).isEqualTo(Outcome.KEPT);
  }

  @Test
  void anotherLineOfTheCompanyThatOperatesDoesNotCount() {
    Plan plan =
        News.elsewhere(
            "2025-07-01",
            News.FERRY,
            "2025-06-20",
            "The ferry line of PT Samudera Lintas between Kupang and Larantuka has operated since 3"
                + " June.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void anotherLinePutOffDoesNotCount() {
    Plan plan =
        News.elsewhere(
            "2025-07-01",
            News.FERRY,
            "2025-05-30",
            "PT Samudera Lintas has cancelled the reopening of its ferry line between Kupang and"
                + " Larantuka.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void theDayOnWhichItWasCalledOffIsKept() {
    Plan plan =
        first(
            "2025-07-01",
            "PT Samudera Lintas will reopen the ferry line between Merak and Bakauheni on 20 June.",
            "2025-06-28",
            "The reopening of the ferry line between Merak and Bakauheni was cancelled on 17 June.");
    assertThat(plan.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(plan.outcomeDate().from()).isEqualTo("2025-06-17");
  }

  @Test
  void aReportThatNamesTheDayIsBelievedBeforeOneThatDoesNot() {
    Plan plan =
        new News()
            .on("2025-06-02", TENTS)
            .on("2025-06-14", "BNPB has sent 400 tents to Palu, the agency said.")
            .on("2025-06-20", "BNPB sent 400 tents to Palu on 9 June.")
            .plans("2025-07-01")
            .getFirst();
    assertThat(plan.outcomeDate().from()).isEqualTo("2025-06-09");
    assertThat(plan.outcome()).isEqualTo(Outcome.KEPT);
  }

  @Test
  void sampaiBeforeAPlaceIsToArrive() {
    Plan plan =
        first("2025-07-01", TENTS, "2025-06-20", "Bantuan 400 tenda sampai di Palu pada 9 Juni.");
    assertThat(plan.outcome()).isEqualTo(Outcome.KEPT);
  }

  @Test
  void theDayThatItWasDueOnIsNotTheOneOnWhichItWasCalledOff() {
    Plan plan =
        first(
            "2025-07-01",
            "PT Samudera Lintas will reopen the ferry line between Merak and Bakauheni on 20 June.",
            "2025-06-28",
            "PT Samudera Lintas has cancelled the reopening of the ferry line between Merak and"
                + " Bakauheni due on 20 June.");
    assertThat(plan.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(plan.outcomeDate().from()).isEqualTo("2025-06-28");
  }

  @Test
  void whatLastedUntilADayWasNotBegunOnIt() {
    Plan plan =
        first(
            "2025-07-01",
            News.FERRY,
            "2025-06-20",
            "Until at least 12 June PT Samudera Lintas opened the ferry line between Merak and"
                + " Bakauheni to lorries alone.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }
}
