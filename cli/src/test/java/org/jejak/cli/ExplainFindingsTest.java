package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jejak.lineage.Edge;
import org.jejak.output.OutputFiles;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code jejak explain} says of stories, lineage, plans, disagreements, quotes, incidents. */
class ExplainFindingsTest {
  private static final Trace TRACE = Samples.trace();

  @TempDir private static Path dir;

  @BeforeAll
  static void write() throws IOException {
    OutputFiles.write(TRACE, dir);
  }

  private static Commands explain(String id, String... more) {
    return Commands.run(
        Stream.concat(Stream.of("explain", id, "../samples"), Stream.of(more))
            .toArray(String[]::new));
  }

  private static String plain(Commands done) {
    return done.out().replaceAll("\\s+", " ");
  }

  private static List<String> ids(String file) throws IOException {
    try (Stream<String> lines = Files.lines(dir.resolve(file + ".jsonl"))) {
      return lines.map(line -> line.substring(7, 25)).toList();
    }
  }

  @Test
  void aStoryIsItsReportsWithTheirFirstSentencesAndWhatSeveralTell() {
    var story =
        TRACE.stories().stream()
            .filter(one -> one.title().startsWith("Sembilan Tewas akibat Gempa"))
            .findFirst()
            .orElseThrow();
    Commands done = explain(story.id());
    assertThat(done.code()).isZero();
    assertThat(plain(done))
        .startsWith("Story " + story.id() + " Sembilan Tewas akibat Gempa")
        .contains("reports 4 reports, 3 origins", "Gempa bumi bermagnitudo 6,1 mengguncang")
        .contains("translated from Talempong Harian, confidence", "(feature-alignment)")
        .contains("What several of them tell", "[act The National Disaster Management Agency");
  }

  @Test
  void aStoryNamesThePairsThatHoldItTogetherAndByWhat() {
    var story =
        TRACE.stories().stream()
            .filter(one -> one.title().startsWith("RI-Vietnam Siapkan"))
            .findFirst()
            .orElseThrow();
    assertThat(plain(explain(story.id())))
        .contains("reports 7 reports, 4 origins")
        .containsPattern("pairs score 0\\.\\d\\d on average, 0\\.2 is enough to join")
        .containsPattern("0\\.\\d\\d Jangkar Pagi – Selat Harian likeness 0\\.\\d\\d; names Hars")
        .contains("words fisheries, patrol", "days 11 Feb 2025", "one has a passage of the other")
        .contains("Strait Meridian – Selat Harian one family of copies and translations");
  }

  @Test
  void correctionsHoldInAnExplanationAsInATrace() throws IOException {
    var story =
        TRACE.stories().stream()
            .filter(one -> one.title().startsWith("Bali to vaccinate"))
            .findFirst()
            .orElseThrow();
    String a = story.articles().getFirst();
    String b = story.articles().getLast();
    Path file =
        Files.writeString(
            dir.resolve("corrections.jsonl"),
            "{\"kind\": \"NOT_SAME\", \"articles\": [\"%s\", \"%s\"]}\n".formatted(a, b));
    Commands done = explain(story.id(), "--corrections", file.toString());
    assertThat(explain(story.id()).out()).contains(a, b);
    assertThat(done.out()).startsWith("Story  " + story.id()).contains(a).doesNotContain(b);
  }

  @Test
  void aLexiconThatIsNoneIsToldBeforeAnythingIsTraced() throws IOException {
    Path file = Files.writeString(dir.resolve("words.tsv"), "no lexicon\n");
    Commands done = explain(TRACE.stories().getFirst().id(), "--lexicon", file.toString());
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).contains("--lexicon: ");
  }

  @Test
  void whatIsRejectedIsToldWhateverIsExplained() throws IOException {
    String absent = dir.resolve("absent.txt").toString();
    for (String id : List.of(TRACE.stories().getFirst().id(), ids("quotes").getLast())) {
      Commands done = Commands.run("explain", id, absent, "../samples");
      assertThat(done.code()).isZero();
      assertThat(done.err()).contains("absent.txt: there is no such file or folder");
    }
    assertThat(Commands.run("explain", "v-0000000000000000", absent).err())
        .contains("absent.txt: there is no such file or folder", "no event of these inputs");
  }

  @Test
  void aStorylineIsItsStoriesAndThePlansThatRunThroughThem() {
    var line =
        TRACE.storylines().stream()
            .filter(one -> one.stories().size() > 1)
            .findFirst()
            .orElseThrow();
    Commands done = explain(line.id());
    assertThat(plain(done)).startsWith("Storyline " + line.id()).contains(line.stories());
  }

  @Test
  void aLineageEdgeIsNamedByItsEndsInEitherOrder() {
    Edge edge =
        TRACE.lineage().stream().filter(e -> e.kind() == Edge.Kind.COPY).findFirst().orElseThrow();
    Commands forward = explain(edge.from().substring(0, 8) + ".." + edge.to().substring(0, 8));
    Commands backward = explain(edge.to() + ".." + edge.from());
    assertThat(forward.code()).isZero();
    assertThat(forward.out())
        .startsWith("Copy  " + edge.from() + ".." + edge.to())
        .contains(" → ", "(word-alignment)", " │ ", "order       by ")
        .isEqualTo(backward.out());
  }

  @Test
  void articlesWithoutLineageAreToldSo() {
    String first = TRACE.stories().getFirst().articles().getFirst();
    Commands done = explain(first + ".." + first);
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.err()).contains("there is no lineage between two such articles");
  }

  @Test
  void aPlanIsToldStepByStepWithTheDaysThatDecideItsOutcome() {
    var plan =
        TRACE.plans().stream()
            .filter(one -> one.outcome().name().equals("LATE") && one.steps().size() > 1)
            .findFirst()
            .orElseThrow();
    Commands done = explain(plan.id(), "--today", Samples.TODAY.toString());
    assertThat(plain(done))
        .contains("Plan, " + Phrases.words(plan.type()) + " " + plan.id())
        .contains("due " + Phrases.days(plan.due()))
        .contains("outcome LATE reported done after the due day on")
        .contains("Step by step", "[announced ", "rule " + plan.rule());
  }

  @Test
  void aDisagreementIsWhatEachSaysInItsSentence() {
    var differs = TRACE.disagreements().getFirst();
    Commands done = explain(differs.id());
    String text = plain(done);
    assertThat(text).contains("about " + differs.about(), "rule " + differs.rule());
    differs
        .values()
        .forEach(value ->
            assertThat(text)
                .contains(" " + value.value() + " ")
                .contains("[says " + value.text().replaceAll("\\s+", " ") + "]"));
  }

  @Test
  void aStatementStandsInItsSentenceWithSpeakerAndCue() throws IOException {
    Commands done = explain(ids("quotes").getFirst());
    assertThat(done.code()).isZero();
    assertThat(plain(done)).contains("Statement, ", "[statement ", "speaker ", "rule ");
  }

  @Test
  void anIncidentShowsTheSentencesOfItsFigures() {
    Commands done = Commands.run("explain", "i-", "../samples/txt");
    assertThat(done.code()).isEqualTo(2);
    String id =
        TRACE.readings().ids().stream()
            .flatMap(article -> TRACE.readings().get(article).incidents().stream())
            .filter(one -> one.magnitude() != null && one.figures().containsKey("dead"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(plain(explain(id)))
        .startsWith("Earthquake " + id)
        .contains("[dead ", "magnitude 6.1", "rule incidents.tsv:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stories",
        "storylines",
        "plans",
        "disagreements",
        "quotes",
        "incidents",
        "events"
      })
  void noLineIsWiderThanAHundredColumns(String file) throws IOException {
    Commands done = explain(ids(file).getLast());
    assertThat(done.code()).isZero();
    assertThat(done.out().lines())
        .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(Page.WIDTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stories", "storylines", "plans", "disagreements", "quotes", "incidents"})
  void asJsonItIsTheLineOfItsFile(String file) throws IOException {
    String id = ids(file).getFirst();
    String line =
        Files.readAllLines(dir.resolve(file + ".jsonl")).stream()
            .filter(one -> one.startsWith("{\"id\":\"" + id))
            .findFirst()
            .orElseThrow();
    Commands done = explain(id, "--format", "json", "--today", Samples.TODAY.toString());
    assertThat(done.out()).isEqualTo(line + "\n");
  }

  @Test
  void whatIsNotThereIsToldByItsName() {
    assertThat(explain("s-0000000000000000").err())
        .contains("no story of these inputs begins with");
    assertThat(explain("p-0000000000000000").err()).contains("no plan of these inputs begins with");
    assertThat(explain("q-0000000000000000").err()).contains("no statement of these inputs");
    assertThat(explain("x-12").code()).isEqualTo(2);
  }
}
