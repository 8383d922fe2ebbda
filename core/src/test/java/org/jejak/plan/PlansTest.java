package org.jejak.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.lineage.Edge;
import org.jejak.plan.Plan.Outcome;
import org.jejak.plan.Plan.Step;
import org.jejak.plan.Plan.StepKind;
import org.jejak.time.Interval;
import org.junit.jupiter.api.Test;

/** What is announced, how it goes on, and what comes of it. */
class PlansTest {
  private static final String BRIDGE =
      "The new bridge over the Musi river will open to traffic on 12 June, the public works office of"
          + " South Sumatra said on Monday.";
  private static final String JEMBATAN =
      "Jembatan baru di atas Sungai Musi akan dibuka untuk lalu lintas pada 12 Juni, kata Dinas"
          + " Pekerjaan Umum Sumatera Selatan, Senin (5/5).";

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static List<StepKind> kinds(Plan plan) {
    return plan.steps().stream().map(Step::kind).toList();
  }

  @Test
  void whatIsAnnouncedForADayIsDueOnIt() {
    Plan plan = new News().on("2025-05-05", BRIDGE).plan("2025-05-06");
    assertThat(plan.due()).isEqualTo(Interval.day(day("2025-06-12")));
    assertThat(plan.announced()).isEqualTo(day("2025-05-05"));
    assertThat(plan.text()).contains("will open to traffic on 12 June");
    assertThat(kinds(plan)).containsExactly(StepKind.ANNOUNCED);
  }

  @Test
  void anActThatNoFrameCodesHasNoType() {
    assertThat(new News().on("2025-05-05", BRIDGE).plan("2025-05-06").type()).isNull();
  }

  @Test
  void byADayIsDueFromTheAnnouncementToIt() {
    Plan plan =
        new News()
            .on("2025-03-03", "The ministry will inspect 40 ferries by the end of March, it said.")
            .plan("2025-03-04");
    assertThat(plan.due().from()).isEqualTo(day("2025-03-03"));
    assertThat(plan.due().to()).isEqualTo(day("2025-03-31"));
  }

  @Test
  void palingLambatIsADeadlineToo() {
    Plan plan =
        new News()
            .on(
                "2025-03-03",
                "Kementerian Perhubungan akan memeriksa 40 feri paling lambat akhir Maret.")
            .plan("2025-03-04");
    assertThat(plan.due().from()).isEqualTo(day("2025-03-03"));
    assertThat(plan.due().to()).isEqualTo(day("2025-03-31"));
  }

  @Test
  void anActAtAnOccasionIsDueOnTheDaysThatAnotherReportGivesForIt() {
    List<Plan> plans =
        new News()
            .on(
                "2025-05-02",
                "Indonesia and Malaysia are expected to sign a hotline agreement at the ASEAN summit,"
                    + " officials said.")
            .on(
                "2025-05-09",
                "The ASEAN summit will be held in Kuala Lumpur on 26 May, Malaysia said on Friday.")
            .plans("2025-05-10");
    assertThat(plans)
        .filteredOn(plan -> plan.text().contains("hotline"))
        .singleElement()
        .satisfies(plan -> assertThat(plan.due()).isEqualTo(Interval.day(day("2025-05-26"))));
  }

  @Test
  void whatIsThreatenedOnAConditionIsConditional() {
    Plan plan =
        new News()
            .on(
                "2025-08-04",
                "Serikat Buruh Pelabuhan Tanjung Perak mengancam akan mogok kerja pada 11 Agustus jika"
                    + " upah tidak dinaikkan.")
            .plan("2025-08-05");
    assertThat(kinds(plan)).containsExactly(StepKind.CONDITIONAL);
  }

  @Test
  void theSameAnnouncementInAnotherLanguageIsRepeated() {
    Plan plan = new News().on("2025-05-05", BRIDGE).on("2025-05-06", JEMBATAN).plan("2025-05-07");
    assertThat(kinds(plan)).containsExactly(StepKind.ANNOUNCED, StepKind.REPEATED);
  }

  @Test
  void aNewDayThatIsLaterPostpones() {
    Plan plan =
        new News()
            .on("2025-05-05", BRIDGE)
            .on(
                "2025-06-09",
                "The opening of the new Musi bridge, planned for 12 June, has been postponed to 26 June,"
                    + " the public works office said.")
            .plan("2025-06-10");
    assertThat(kinds(plan)).containsExactly(StepKind.ANNOUNCED, StepKind.POSTPONED);
    assertThat(plan.steps().getLast().due()).isEqualTo(Interval.day(day("2025-06-26")));
    assertThat(plan.due()).isEqualTo(Interval.day(day("2025-06-12")));
  }

  @Test
  void whatIsPutOffWithoutANewDayIsPostponed() {
    Plan plan =
        new News()
            .on("2025-05-05", JEMBATAN)
            .on(
                "2025-06-09",
                "Pembukaan jembatan baru di atas Sungai Musi ditunda sampai waktu yang belum ditentukan.")
            .plan("2025-06-10");
    assertThat(kinds(plan)).containsExactly(StepKind.ANNOUNCED, StepKind.POSTPONED);
    assertThat(plan.steps().getLast().due()).isNull();
    assertThat(plan.outcome()).isEqualTo(Outcome.OPEN);
  }

  @Test
  void anEarlierDayBringsForward() {
    Plan plan =
        new News()
            .on("2025-05-05", JEMBATAN)
            .on("2025-05-20", "Pembukaan jembatan Sungai Musi dimajukan menjadi 5 Juni.")
            .plan("2025-05-21");
    assertThat(kinds(plan)).containsExactly(StepKind.ANNOUNCED, StepKind.BROUGHT_FORWARD);
    assertThat(plan.steps().getLast().due()).isEqualTo(Interval.day(day("2025-06-05")));
  }

  @Test
  void whatMayBePutOffIsNotPutOff() {
    Plan plan =
        new News()
            .on("2025-05-05", BRIDGE)
            .on("2025-06-09", "The opening of the new Musi bridge may be postponed if it rains.")
            .plan("2025-06-10");
    assertThat(kinds(plan)).containsExactly(StepKind.ANNOUNCED);
  }

  @Test
  void aTranslationThatTurnedTheDayDoublesNoPlan() {
    News news =
        new News()
            .on("2025-05-05", BRIDGE)
            .on("2025-05-05", JEMBATAN.replace("12 Juni", "12 Juli"));
    String from = news.readings().getFirst().article().text();
    String to = news.readings().getLast().article().text();
    Edge edge =
        new Edge(
            "a-0000000000000001",
            "a-0000000000000002",
            Edge.Kind.TRANSLATION,
            0.9,
            new Edge.Direction("credit", null),
            List.of(new Edge.Passage(new Span(0, from.length()), new Span(0, to.length()), 0.9)),
            List.of(),
            "aligned-sentences");
    List<Plan> plans = news.plans("2025-05-06", List.of(edge));
    assertThat(plans)
        .singleElement()
        .satisfies(
            plan -> assertThat(kinds(plan)).containsExactly(StepKind.ANNOUNCED, StepKind.REPEATED));
  }

  @Test
  void snowThatIsForecastIsNoPlan() {
    assertThat(
            new News()
                .on("2025-11-05", "Snow is forecast for the heights by Sunday.")
                .plans("2025-11-06"))
        .isEmpty();
  }

  @Test
  void whatHadBeenPlannedBeforeIsNoPlan() {
    assertThat(
            new News()
                .on(
                    "2025-05-05",
                    "The minister had planned to visit the harbour on 9 May, he said.")
                .plans("2025-05-06"))
        .isEmpty();
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    News news =
        new News()
            .on("2025-05-05", BRIDGE)
            .on("2025-06-09", "The opening of the new Musi bridge has been postponed to 26 June.")
            .on("2025-06-27", "The new bridge over the Musi river opened to traffic on Thursday.");
    List<Plan> plans = news.plans("2025-07-01");
    java.util.Collections.reverse(news.readings());
    assertThat(news.plans("2025-07-01")).isEqualTo(plans);
  }
}
