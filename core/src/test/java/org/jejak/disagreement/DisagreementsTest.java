package org.jejak.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.article.Dated;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.document.Span;
import org.jejak.lineage.Edge;
import org.jejak.plan.News;
import org.junit.jupiter.api.Test;

/** Where independent reports of one story differ, and how each stands to what the others tell. */
class DisagreementsTest {
  private static final String A = "a-0000000000000001";
  private static final String B = "a-0000000000000002";
  private static final String C = "a-0000000000000003";

  private static Set<String> values(List<Disagreement> found, Kind kind) {
    return found.stream()
        .filter(one -> one.kind() == kind)
        .flatMap(one -> one.values().stream())
        .map(Disagreement.Value::value)
        .collect(Collectors.toSet());
  }

  private static Edge edge(Edge.Kind kind, News news) {
    String from = news.readings().getFirst().article().text();
    String to = news.readings().getLast().article().text();
    return new Edge(
        A,
        B,
        kind,
        0.9,
        new Edge.Direction("credit", null),
        List.of(new Edge.Passage(new Span(0, from.length()), new Span(0, to.length()), 0.9)),
        List.of(),
        "shared-text");
  }

  @Test
  void howManyWereArrested() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on("2025-07-07", "Polisi menangkap 47 orang dalam unjuk rasa di Jakarta, Senin.")
                .on("2025-07-07", "Police in Jakarta detained 62 people at Monday's protest."));
    assertThat(values(found, Kind.NUMBER)).containsExactlyInAnyOrder("47", "62");
  }

  @Test
  void sumsOfMoney() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on("2025-10-07", "The ban costs European mills about 1.7 billion euros a year.")
                .on(
                    "2025-10-07",
                    "The ban costs European firms some 1.4 billion euros every year."));
    assertThat(values(found, Kind.NUMBER)).containsExactlyInAnyOrder("1700000000", "1400000000");
  }

  @Test
  void aSumToldWeeksLaterIsNews() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on("2025-10-07", "The ban costs European mills about 1.7 billion euros a year.")
                .on("2025-10-07", "The ban costs European firms some 1.4 billion euros every year.")
                .on("2025-10-30", "The ban costs European firms 1.55 billion euros every year."));
    assertThat(values(found, Kind.NUMBER)).containsExactlyInAnyOrder("1700000000", "1400000000");
  }

  @Test
  void magnitudes() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on("2025-11-05", "An earthquake of magnitude 5.9 shook Elazig on Wednesday.")
                .on("2025-11-05", "The earthquake in Elazig on Wednesday had a magnitude of 6.1."));
    assertThat(values(found, Kind.NUMBER)).containsExactlyInAnyOrder("5.9", "6.1");
  }

  @Test
  void shares() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on("2025-04-07", "The teachers' union asked for a pay increase of 15 percent.")
                .on("2025-04-07", "Serikat guru meminta kenaikan gaji 12 persen."));
    assertThat(values(found, Kind.NUMBER)).containsExactlyInAnyOrder("15", "12");
  }

  @Test
  void chaptersOfATreaty() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on(
                    "2025-09-04",
                    "Kedua pihak menyepakati empat bab perjanjian dagang, Kamis (4/9).")
                .on("2025-09-04", "The two sides agreed on three chapters of the trade deal."));
    assertThat(values(found, Kind.NUMBER)).containsExactlyInAnyOrder("3", "4");
  }

  @Test
  void aTollThatIsHigherTheNextDayIsAnUpdate() {
    News news =
        new News()
            .on("2025-03-14", "An earthquake in West Sumatra killed seven people on Friday.")
            .on("2025-03-15", "The earthquake in West Sumatra killed nine people on Friday.");
    assertThat(values(Differences.of(news), Kind.NUMBER)).isEmpty();
  }

  @Test
  void tollsOfOneDayDiffer() {
    News news =
        new News()
            .on("2025-03-14", "An earthquake in West Sumatra killed seven people on Friday.")
            .on("2025-03-14", "The earthquake in West Sumatra killed nine people on Friday.");
    assertThat(values(Differences.of(news), Kind.NUMBER)).containsExactlyInAnyOrder("7", "9");
  }

  @Test
  void theNumberOfThoseWhoWaitChangesFromDayToDay() {
    News news =
        new News()
            .on("2025-05-12", "The number of ships waiting outside the port was put at 23.")
            .on("2025-05-13", "Forty ships are waiting outside the port.");
    assertThat(values(Differences.of(news), Kind.NUMBER)).isEmpty();
  }

  @Test
  void theMissingAreFoundWithoutADifference() {
    News news =
        new News()
            .on("2025-05-12", "Feri tenggelam di Laut Sulawesi, 14 orang hilang.")
            .on("2025-05-13", "Feri tenggelam di Laut Sulawesi, tujuh orang hilang.");
    assertThat(values(Differences.of(news), Kind.NUMBER)).isEmpty();
  }

  @Test
  void theDayOfAMeetingToCome() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on("2025-10-07", "The two sides will meet at the WTO in Geneva on 20 November.")
                .on(
                    "2025-10-07",
                    "The delegations are to meet at the WTO in Geneva on 21 November."));
    assertThat(values(found, Kind.DATE)).containsExactlyInAnyOrder("2025-11-20", "2025-11-21");
  }

  @Test
  void threeDaysForOneVerdict() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on("2025-07-08", "The court will read its verdict on 24 July.")
                .on("2025-07-08", "Pengadilan akan membacakan vonis pada 31 Juli.")
                .on("2025-07-08", "The court is to read its verdict on 30 July."));
    assertThat(found)
        .filteredOn(one -> one.kind() == Kind.DATE)
        .hasSize(3)
        .extracting(Disagreement::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void theDayOfAnArrest() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on("2025-06-02", "Polisi Malaysia menahan nelayan Indonesia di Johor pada 29 Mei.")
                .on(
                    "2025-06-02",
                    "Malaysian police held the Indonesian fishermen in Johor on 30 May."));
    assertThat(values(found, Kind.DATE)).containsExactlyInAnyOrder("2025-05-29", "2025-05-30");
  }

  @Test
  void whoAskedWhom() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on("2025-10-15", "Malaysia asked the Philippines for a hotline.")
                .on("2025-10-15", "The Philippines asked Malaysia for a hotline."));
    assertThat(found).extracting(Disagreement::kind).contains(Kind.ROLE);
  }

  @Test
  void whereItWasSigned() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on(
                    "2025-05-12",
                    "Vietnam and Thailand signed the rice agreement in Bangkok on Monday.")
                .on(
                    "2025-05-12",
                    "Vietnam and Thailand signed the rice agreement in Hanoi on Monday."));
    assertThat(found).extracting(Disagreement::kind).contains(Kind.PLACE);
  }

  @Test
  void signedOrStillToBeSigned() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on("2025-05-12", "Vietnam and Thailand signed a rice agreement on Monday.")
                .on("2025-05-12", "Vietnam and Thailand will sign a rice agreement next week."));
    assertThat(values(found, Kind.STATUS)).containsExactlyInAnyOrder("ACTUAL", "PLANNED");
  }

  @Test
  void whatALaterReportTellsAsDoneDiffersInNothing() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on("2025-05-12", "Vietnam and Thailand will sign a rice agreement on Tuesday.")
                .on("2025-05-13", "Vietnam and Thailand signed a rice agreement on Tuesday."));
    assertThat(values(found, Kind.STATUS)).isEmpty();
  }

  @Test
  void deniedHereAndToldThere() {
    List<Disagreement> found =
        Differences.of(
            new News()
                .on(
                    "2025-05-12",
                    "The ferry sailed from Bitung harbour without a permit, an officer said.")
                .on(
                    "2025-05-12",
                    "The harbour master denied that the ferry had sailed from Bitung without a permit."));
    assertThat(values(found, Kind.DENIAL)).containsExactlyInAnyOrder("ACTUAL", "DENIED");
  }

  @Test
  void aCopyNeverDiffersFromItsSource() {
    for (Edge.Kind kind : List.of(Edge.Kind.COPY, Edge.Kind.TRANSLATION, Edge.Kind.EXCERPT)) {
      News news =
          new News()
              .on("2025-07-07", "Police in Jakarta detained 62 people at Monday's protest.")
              .on("2025-07-07", "Police in Jakarta detained 26 people at Monday's protest.");
      assertThat(Differences.outcome(news, Set.of(), edge(kind, news)).disagreements()).isEmpty();
    }
  }

  private static Map<String, Stance> stances(News news, Set<String> partial, Edge... lineage) {
    return Differences.outcome(news, partial, lineage).matrix().stream()
        .filter(row -> row.fact().contains("dead"))
        .collect(Collectors.toMap(MatrixRow::article, MatrixRow::stance));
  }

  private static News flood(String day, String third) {
    return new News()
        .on("2025-03-14", "A flood in Riau killed seven people on Friday.")
        .on("2025-03-14", "Banjir di Riau menewaskan sembilan orang, Jumat (14/3).")
        .on(day, third);
  }

  @Test
  void theMatrixTellsWhoSaysWhatAndWhoIsSilent() {
    assertThat(stances(flood("2025-03-14", "Roads in Riau were under water on Friday."), Set.of()))
        .isEqualTo(Map.of(A, Stance.SAYS, B, Stance.SAYS, C, Stance.SILENT));
  }

  @Test
  void aBoundWithinWhichBothNumbersLieDoesNotTellTheSameByItself() {
    News news =
        new News()
            .on("2025-03-14", "The talks in Bitung were attended by 50 fishermen.")
            .on("2025-03-14", "The talks in Bitung were attended by 64 fishermen.")
            .on("2025-03-14", "More than 20 fishermen drowned off Papua in 1999.");
    List<MatrixRow> matrix = Differences.outcome(news, Set.of()).matrix();
    assertThat(matrix)
        .filteredOn(row -> row.article().equals(A) && "50".equals(row.value()))
        .isNotEmpty()
        .allSatisfy(first ->
            assertThat(matrix)
                .filteredOn(row -> row.article().equals(C) && row.fact().equals(first.fact()))
                .extracting(MatrixRow::stance)
                .containsOnly(Stance.SILENT));
  }

  @Test
  void aReportThatArrivedInPartCannotTell() {
    News news = flood("2025-03-14", "Roads in Riau were under water on Friday.");
    assertThat(stances(news, Set.of(C))).containsEntry(C, Stance.CANNOT_TELL);
  }

  @Test
  void aReportPublishedBeforeTheFactCannotTell() {
    News news = flood("2025-03-12", "Rivers in Riau were rising on Wednesday.");
    assertThat(stances(news, Set.of())).containsEntry(C, Stance.CANNOT_TELL);
  }

  @Test
  void anExcerptCannotTell() {
    News news = flood("2025-03-14", "Roads in Riau were under water on Friday.");
    Edge excerpt = new Edge(A, C, Edge.Kind.EXCERPT, 1, null, List.of(), List.of(), "shared-text");
    assertThat(stances(news, Set.of(), excerpt)).containsEntry(C, Stance.CANNOT_TELL);
  }

  @Test
  void undatedReportsAndClocksYearsApartAreCompared() {
    News news =
        new News()
            .on(null, "Police in Jakarta detained 62 people at the protest.")
            .on("1999-01-01", "Police in Jakarta detained 47 people at the protest.")
            .on("2099-12-31", "Police in Jakarta detained 51 people at the protest.");
    assertThat(news.readings().getFirst().article().published()).isNull();
    assertThat(news.readings().getLast().article().published()).isInstanceOf(Dated.class);
    assertThat(values(Differences.of(news), Kind.NUMBER)).contains("62");
  }
}
