package org.jejak.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jejak.plan.Plan.Outcome;
import org.jejak.plan.Plan.Step;
import org.jejak.plan.Plan.StepKind;
import org.jejak.time.Interval;
import org.junit.jupiter.api.Test;

/** What comes of what was announced: kept, late, missed, called off, open. */
class PlanOutcomesTest {
  private static final String BRIDGE =
      "The new bridge over the Musi river will open to traffic on 12 June, the public works office of"
          + " South Sumatra said on Monday.";

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static List<StepKind> kinds(Plan plan) {
    return plan.steps().stream().map(Step::kind).toList();
  }

  @Test
  void doneOnItsDayIsKept() {
    Plan plan =
        new News()
            .on("2025-05-05", BRIDGE)
            .on("2025-06-13", "The new bridge over the Musi river opened to traffic on Thursday.")
            .plan("2025-06-14");
    assertThat(plan.outcome()).isEqualTo(Outcome.KEPT);
    assertThat(plan.outcomeDate()).isEqualTo(Interval.day(day("2025-06-12")));
    assertThat(plan.outcomeArticle()).isEqualTo("a-0000000000000002");
  }

  @Test
  void doneAfterItsFirstDayIsLateEvenIfPostponedMeanwhile() {
    Plan plan =
        new News()
            .on("2025-05-05", BRIDGE)
            .on("2025-06-09", "The opening of the new Musi bridge has been postponed to 26 June.")
            .on(
                "2025-06-27",
                "Jembatan baru di atas Sungai Musi akhirnya dibuka untuk lalu lintas pada Kamis (26/6).")
            .plan("2025-06-28");
    assertThat(plan.outcome()).isEqualTo(Outcome.LATE);
    assertThat(kinds(plan)).containsExactly(StepKind.ANNOUNCED, StepKind.POSTPONED, StepKind.DONE);
  }

  @Test
  void aDeadlineReportedAsMissedIsMissed() {
    Plan plan =
        new News()
            .on(
                "2025-03-03",
                "The transport ministry will inspect 40 ferries by 31 March, it said.")
            .on(
                "2025-04-02",
                "The transport ministry has failed to meet its deadline of 31 March for inspecting 40"
                    + " ferries.")
            .plan("2025-04-03");
    assertThat(plan.outcome()).isEqualTo(Outcome.MISSED);
    assertThat(plan.outcomeDate()).isEqualTo(Interval.day(day("2025-04-02")));
  }

  @Test
  void batasWaktuTerlewatiIsMissed() {
    Plan plan =
        new News()
            .on(
                "2025-10-06",
                "Pos lintas batas Motaain dijadwalkan dibuka kembali pada 20 Oktober.")
            .on(
                "2025-10-21",
                "Batas waktu pembukaan kembali pos lintas batas Motaain terlewati, kata warga, Selasa"
                    + " (21/10).")
            .plan("2025-10-22");
    assertThat(plan.outcome()).isEqualTo(Outcome.MISSED);
  }

  @Test
  void calledOffIsCancelled() {
    Plan plan =
        new News()
            .on("2025-05-05", BRIDGE)
            .on("2025-06-09", "The opening of the new Musi bridge has been called off.")
            .plan("2025-07-01");
    assertThat(plan.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(kinds(plan)).endsWith(StepKind.CANCELLED);
  }

  @Test
  void suspendedIsCancelled() {
    Plan plan =
        new News()
            .on("2025-09-01", "Bangladesh akan memulai vaksinasi campak pada 15 September.")
            .on("2025-09-12", "Bangladesh menangguhkan vaksinasi campak itu, Jumat (12/9).")
            .plan("2025-09-20");
    assertThat(plan.outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void nothingReportedIsOpenUntilTheDueDayIsPast() {
    News news = new News().on("2025-05-05", BRIDGE);
    assertThat(news.plan("2025-06-12").outcome()).isEqualTo(Outcome.OPEN);
    assertThat(news.plan("2025-06-13").outcome()).isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void whatWasDoneBeforeTheAnnouncementIsNoOutcome() {
    Plan plan =
        new News()
            .on("2025-05-05", BRIDGE)
            .on("2025-05-06", "A bridge over the Musi river opened to traffic in 1965.")
            .plan("2025-05-07");
    assertThat(plan.outcome()).isEqualTo(Outcome.OPEN);
  }

  @Test
  void whatWasToLastForDaysWasNotCalledOffOnTheseDays() {
    Plan plan =
        new News()
            .on("2025-04-21", "Bitung port workers will strike on 5-7 May, their union said.")
            .on("2025-05-08", "Bitung port workers cancelled the strike of 5-7 May, it said.")
            .plan("2025-05-09");
    assertThat(plan.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(plan.outcomeDate()).isEqualTo(Interval.day(day("2025-05-08")));
  }

  @Test
  void theDaysOfWhatWasCalledOffAreNotThoseOfWhatIsToldNext() {
    Plan plan =
        new News()
            .on("2025-04-21", "Bitung will hold a sea festival on 5-7 May, its mayor said.")
            .on(
                "2025-05-08",
                "The sea festival of 5-7 May in Bitung was cancelled, its mayor said.")
            .plan("2025-05-09");
    assertThat(plan.outcome()).isEqualTo(Outcome.CANCELLED);
  }
}
