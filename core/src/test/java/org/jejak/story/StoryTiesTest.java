package org.jejak.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jejak.article.BareText;
import org.jejak.correction.Bindings;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.reading.DocumentReader;
import org.jejak.reading.Reading;
import org.jejak.story.StoryTies.Tie;
import org.jejak.time.Interval;
import org.junit.jupiter.api.Test;

class StoryTiesTest {
  private static final Packs PACKS = Packs.standard();
  private static final DocumentReader READER = new DocumentReader(PACKS, Knowledge.standard());
  private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

  private final Reading ferry =
      read(
          "A ferry from Kupang ran aground off Rote on Monday. Rescuers brought 40 passengers to the"
              + " harbour of Ba'a.");
  private final Reading inquiry =
      read(
          "Rescuers brought the passengers of a ferry that ran aground off Rote on Monday to Kupang."
              + " The harbour office opens an inquiry.");
  private final Reading budget =
      read("The parliament of Norway passed a budget for schools after a long debate in Oslo.");

  private static Reading read(String text) {
    return READER.read(
        BareText.article("in", text, text, "en", BareText.given(Interval.day(DAY), null)));
  }

  private static StoryTies ties(Reading... readings) {
    Grouping grouping = new Grouping(PACKS);
    for (Reading reading : readings) {
      grouping.add(reading, DAY);
    }
    return grouping.ties(List.of(), Bindings.NONE);
  }

  private static List<String> ids(Reading... readings) {
    return List.of(readings).stream().map(reading -> reading.article().id()).toList();
  }

  @Test
  void aPairIsScoredAndToldByWhatItShares() {
    Tie tie = ties(ferry, inquiry, budget).of(ids(ferry, inquiry)).strongest().getFirst();
    assertThat(tie.score()).isGreaterThan(StoryTies.JOINS);
    assertThat(tie.bound()).isNull();
    assertThat(tie.words()).contains("passenger", "strand", "rescuer");
    assertThat(tie.entities()).isNotEmpty();
    assertThat(tie.days()).containsExactly(LocalDate.of(2025, 3, 3));
  }

  @Test
  void theStrongestPairStandsFirstInWhateverOrderReportsCame() {
    List<String> all = ids(ferry, inquiry, budget);
    List<Tie> ties = ties(ferry, inquiry, budget).of(all).strongest();
    assertThat(ties).hasSize(2).isEqualTo(ties(budget, inquiry, ferry).of(all).strongest());
    assertThat(ties.getFirst().score()).isGreaterThan(ties.getLast().score());
    assertThat(List.of(ties.getFirst().first(), ties.getFirst().second()))
        .containsExactlyInAnyOrderElementsOf(ids(ferry, inquiry));
  }

  @Test
  void groupingTellsTheTiesOfEachStory() {
    Grouping grouping = new Grouping(PACKS);
    List.of(ferry, inquiry, budget).forEach(reading -> grouping.add(reading, DAY));
    Grouping.Groups groups = grouping.groups(List.of(), Bindings.NONE);
    assertThat(groups.stories()).hasSameSizeAs(groups.ties());
    for (int i = 0; i < groups.stories().size(); i++) {
      assertThat(groups.ties().get(i))
          .isEqualTo(ties(ferry, inquiry, budget).of(groups.stories().get(i)));
    }
  }

  @Test
  void reportsOfOtherStoriesAreLeftOut() {
    assertThat(ties(ferry, inquiry, budget).of(ids(ferry)).strongest()).isEmpty();
  }

  @Test
  void theMeanIsThatOfAllPairs() {
    StoryTies ties = ties(ferry, inquiry, budget);
    double two = ties.of(ids(ferry, inquiry)).mean();
    double all = ties.of(ids(ferry, inquiry, budget)).mean();
    double sum = two + ties.of(ids(ferry, budget)).mean() + ties.of(ids(inquiry, budget)).mean();
    assertThat(two).isPositive();
    assertThat(all).isCloseTo(sum / 3, within(1e-9));
  }

  @Test
  void aStoryOfManyReportsHasNoMoreTiesThanReports() {
    for (int reports : List.of(20, 40, 80)) {
      Reading[] all =
          IntStream.range(0, reports)
              .mapToObj(i ->
                  read(
                      "A ferry from Kupang ran aground off Rote. Rescuers saw %d boats."
                          .formatted(i)))
              .toArray(Reading[]::new);
      assertThat(ties(all).of(ids(all)).strongest()).hasSizeLessThanOrEqualTo(reports);
    }
  }
}
