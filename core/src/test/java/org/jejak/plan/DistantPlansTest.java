package org.jejak.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jejak.plan.Plan.Outcome;
import org.jejak.plan.Plan.StepKind;
import org.junit.jupiter.api.Test;

/** Plans whose outcome stands in another storyline, and acts that only look like it. */
class DistantPlansTest {

  @Test
  void whatWasAnnouncedIsKeptInAnotherStoryline() {
    Plan plan =
        News.elsewhere(
            "2025-07-01",
            News.FERRY,
            "2025-06-04",
            "PT Samudera Lintas reopened the ferry line between Merak and Bakauheni on 3 June."
                + " Lorries had queued for a week.");
    assertThat(plan.outcome()).isEqualTo(Outcome.KEPT);
    assertThat(plan.outcomeDate().from()).isEqualTo("2025-06-03");
    assertThat(plan.storyline()).isEqualTo("l-0000000000000001");
    assertThat(plan.rule()).isEqualTo("same-act-and-people-in-two-storylines");
  }

  @Test
  void itIsFoundInAnotherLanguageToo() {
    Plan plan =
        News.elsewhere(
            "2025-07-01",
            News.FERRY,
            "2025-06-04",
            "PT Samudera Lintas membuka kembali jalur feri Merak–Bakauheni pada Selasa (3/6).");
    assertThat(plan.outcome()).isEqualTo(Outcome.KEPT);
  }

  @Test
  void whatIsDoneTwoWeeksLateIsLate() {
    Plan plan =
        News.elsewhere(
            "2025-07-01",
            News.FERRY,
            "2025-06-18",
            "PT Samudera Lintas on Tuesday reopened the ferry line between Merak and Bakauheni.");
    assertThat(plan.outcome()).isEqualTo(Outcome.LATE);
    assertThat(plan.outcomeDate().from()).isEqualTo("2025-06-17");
  }

  @Test
  void itIsCalledOffInAnotherStoryline() {
    Plan plan =
        News.elsewhere(
            "2025-07-01",
            News.FERRY,
            "2025-05-30",
            "PT Samudera Lintas has cancelled the reopening of its ferry line between Merak and"
                + " Bakauheni.");
    assertThat(plan.outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void aPromiseWhoseDayHasPassedIsMissed() {
    Plan plan =
        new News()
            .on("2025-11-04", "BNPB also promised 500 temporary houses in Majene by 31 December.")
            .elsewhere()
            .on(
                "2026-01-12",
                "Pemerintah baru menyelesaikan 212 dari 500 hunian sementara di Majene. Tenggat 31"
                    + " Desember yang dijanjikan BNPB terlewati.")
            .plans("2026-02-01")
            .getFirst();
    assertThat(plan.outcome()).isEqualTo(Outcome.MISSED);
  }

  @Test
  void theSameActOfSomebodyElseDoesNotCount() {
    Plan plan =
        News.elsewhere(
            "2025-07-01",
            News.FERRY,
            "2025-06-04",
            "PT Nusa Bahari reopened the ferry line between Ketapang and Gilimanuk on 3 June.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void theSameActAtAnotherPlaceDoesNotCount() {
    Plan plan =
        News.elsewhere(
            "2025-07-01",
            News.FERRY,
            "2025-06-04",
            "PT Samudera Lintas reopened the ferry line between Kupang and Larantuka on 3 June.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void anotherActAtTheSamePlaceDoesNotCount() {
    Plan plan =
        News.elsewhere(
            "2025-07-01",
            News.FERRY,
            "2025-06-04",
            "PT Samudera Lintas dismissed 40 dockers in Merak and Bakauheni on 3 June.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void theNextMeetingOfTheSamePeopleDoesNotCount() {
    Plan plan =
        News.elsewhere(
            "2025-08-01",
            "The Mekong River Commission will meet in Vientiane on 3 June to discuss dams.",
            "2025-07-11",
            "The Mekong River Commission met in Vientiane on Thursday to discuss dams.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void whatIsToldFourMonthsLaterDoesNotCount() {
    Plan plan =
        News.elsewhere(
            "2025-11-01",
            News.FERRY,
            "2025-10-08",
            "PT Samudera Lintas on Tuesday reopened the ferry line between Merak and Bakauheni.");
    assertThat(plan.outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void onePlanThatTwoStorylinesAnnounceIsOnePlan() {
    List<Plan> plans =
        new News()
            .on("2025-05-19", News.FERRY)
            .elsewhere()
            .on(
                "2025-05-21",
                "The ferry line between Merak and Bakauheni will be reopened by PT Samudera Lintas on 3"
                    + " June.")
            .on("2025-06-04", "PT Samudera Lintas reopened the ferry line at Merak on 3 June.")
            .plans("2025-07-01");
    assertThat(plans).hasSize(1);
    assertThat(plans.getFirst().storyline()).isEqualTo("l-0000000000000001");
    assertThat(plans.getFirst().announced()).isEqualTo(LocalDate.parse("2025-05-19"));
    assertThat(plans.getFirst().steps())
        .extracting(Plan.Step::kind)
        .containsExactly(StepKind.ANNOUNCED, StepKind.REPEATED, StepKind.DONE);
  }

  @Test
  void oneDeadlineToldOnTwoDaysIsOnePlan() {
    assertThat(
            new News()
                .on("2025-06-02", "BNPB will send 400 tents to Palu by 10 June, the agency said.")
                .elsewhere()
                .on("2025-06-03", "BNPB akan mengirim 400 tenda ke Palu paling lambat 10 Juni.")
                .plans("2025-07-01"))
        .hasSize(1);
  }

  @Test
  void twoPlansOfOneDayStayTwo() {
    assertThat(
            new News()
                .on("2025-05-19", News.FERRY)
                .elsewhere()
                .on(
                    "2025-05-21",
                    "PT Nusa Bahari will reopen the ferry line between Ketapang and Gilimanuk on 3 June.")
                .plans("2025-07-01"))
        .hasSize(2);
  }
}
