package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.article.Article;
import org.jejak.document.Sources;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Edge.Drift;
import org.jejak.lineage.Edge.DriftKind;
import org.jejak.lineage.Edge.Kind;
import org.jejak.plan.Plan;
import org.jejak.reading.Reading;
import org.jejak.story.Story;
import org.jejak.time.Interval;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five real dumps, traced: found by the setting {@code jejak.material}, skipped without it. */
class SeedsTraceTest {
  private static final Map<String, Reading> READINGS = new HashMap<>();
  private static Trace trace;

  @BeforeAll
  static void traceTheSeeds() {
    String setting = System.getProperty("jejak.material", "");
    Path root = Path.of(System.getProperty("jejak.root", ".."));
    Path material =
        setting.isEmpty() || setting.startsWith("$") ? root.resolve("../shared") : Path.of(setting);
    Path seeds = material.resolve("seeds");
    if (!Files.isDirectory(seeds)) {
      return;
    }
    trace = Jejak.standard().trace(Sources.in(List.of(seeds.toString())));
    for (Reading reading : trace.readings()) {
      String file = Path.of(reading.article().input()).getFileName().toString();
      READINGS.put(file.substring(0, 3), reading);
    }
  }

  @BeforeEach
  void theSeedsAreAtHand() {
    assumeTrue(trace != null, "the seed reports are not at hand (setting jejak.material)");
  }

  private static Article article(String seed) {
    return READINGS.get(seed).article();
  }

  private static Story storyOf(String seed) {
    String id = article(seed).id();
    return trace.stories().stream()
        .filter(story -> story.articles().contains(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void undatedReportsAreDatedByTheWeekdayAndDayOfTheirStory() {
    for (String seed : List.of("000", "003", "004")) {
      assertThat(article(seed).published()).isNull();
      assertThat(trace.dated().get(article(seed).id()))
          .satisfies(dated -> {
            assertThat(dated.method()).isEqualTo("weekday-and-day");
            assertThat(dated.interval().from()).isEqualTo(LocalDate.of(2024, 10, 11));
            assertThat(dated.interval().to()).isEqualTo(LocalDate.of(2024, 10, 12));
          });
    }
  }

  @Test
  void theyAreThreeStoriesOfOneStoryline() {
    assertThat(trace.storylines()).hasSize(1);
    assertThat(trace.stories()).hasSize(3);
    assertThat(storyOf("001").articles()).hasSize(1);
    assertThat(storyOf("002").articles()).hasSize(1);
    assertThat(Set.copyOf(storyOf("000").articles()))
        .isEqualTo(Set.of(article("000").id(), article("003").id(), article("004").id()));
  }

  private static Edge translation() {
    assertThat(trace.lineage()).hasSize(1);
    return trace.lineage().getFirst();
  }

  @Test
  void oneReportIsATranslationOfAnother() {
    Edge edge = translation();
    assertThat(edge.kind()).isEqualTo(Kind.TRANSLATION);
    assertThat(edge.from()).isEqualTo(article("003").id());
    assertThat(edge.to()).isEqualTo(article("000").id());
    assertThat(edge.direction()).isNotNull();
  }

  @Test
  void mostOfItsSentencesAreAligned() {
    Reading translated = READINGS.get("000");
    long aligned =
        translated.body().sentences().stream()
            .filter(sentence ->
                translation().passages().stream()
                    .anyMatch(passage -> passage.to().overlaps(sentence.span())))
            .count();
    assertThat((double) aligned / translated.body().sentences().size()).isGreaterThanOrEqualTo(0.7);
  }

  private static void assertDrift(DriftKind kind, String from, String to) {
    assertThat(translation().drifts())
        .filteredOn(drift -> drift.kind() == kind)
        .anyMatch(drift -> holds(drift.fromText(), from) && holds(drift.toText(), to));
  }

  private static boolean holds(String text, String part) {
    return part.isEmpty() ? text == null : text != null && text.contains(part);
  }

  @Test
  void itsDriftsAreFound() {
    assertDrift(DriftKind.MODALITY, "wishes to create", "tidak lagi memiliki");
    assertDrift(DriftKind.ROLE, "cofounded by Russia", "oleh Rusia dan Iran");
    assertDrift(DriftKind.MODALITY, "could be coming next week", "akan mulai berlaku minggu depan");
    assertDrift(DriftKind.ATTRIBUTION, "seemingly forgetting", "mencatat");
    assertDrift(DriftKind.INSERTION, "", "Pekerjaan kantor.");
  }

  @Test
  void everyDriftShowsItsOwnWords() {
    for (Drift drift : translation().drifts()) {
      if (drift.from() != null) {
        assertThat(drift.fromText()).isEqualTo(drift.from().of(article("003").text()));
      }
      if (drift.to() != null) {
        assertThat(drift.toText()).isEqualTo(drift.to().of(article("000").text()));
      }
    }
  }

  @Test
  void aReportOfTheSameStatementIsNoCopyAndNamesItsSource() {
    assertThat(article("004").credits())
        .anyMatch(credit -> credit.url() != null && credit.url().contains("congluan.vn"));
    assertThat(storyOf("004").undecided()).containsExactly(article("004").id());
  }

  @Test
  void theSigningWasLate() {
    Plan plan =
        trace.plans().stream()
            .filter(p -> p.article().equals(article("001").id()))
            .filter(p -> p.text().contains("menandatangani"))
            .findFirst()
            .orElseThrow();
    assertThat(plan.announced()).isEqualTo(LocalDate.of(2024, 6, 30));
    assertThat(plan.due())
        .isEqualTo(
            Interval.days(
                LocalDate.of(2024, 10, 22), LocalDate.of(2024, 10, 24), Interval.Precision.DAY));
    assertThat(plan.outcome()).isEqualTo(Plan.Outcome.LATE);
    assertThat(plan.outcomeArticle()).isEqualTo(article("002").id());
    assertThat(plan.outcomeDate()).isEqualTo(Interval.day(LocalDate.of(2025, 1, 17)));
  }

  @Test
  void statementsHaveTheirSpeakersAndOutlets() {
    assertThat(said("003")).contains("Maria Zakharova via []");
    assertThat(said("004")).contains("Masoud Pezeshkian via [IRNA]", "Vladimir Putin via [TASS]");
    assertThat(said("002")).anyMatch(line -> line.contains("Arab News"));
  }

  private static Set<String> said(String seed) {
    return READINGS.get(seed).quotes().stream()
        .map(quote -> quote.speakerName() + " via " + quote.via())
        .collect(Collectors.toSet());
  }
}
