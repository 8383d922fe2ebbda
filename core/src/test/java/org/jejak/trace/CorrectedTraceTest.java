package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jejak.correction.Claim;
import org.jejak.correction.Correction;
import org.jejak.correction.CorrectionLines;
import org.jejak.correction.Corrections;
import org.jejak.correction.Saying;
import org.jejak.correction.Standing;
import org.jejak.correction.Standing.State;
import org.jejak.correction.Target;
import org.jejak.document.Span;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.lineage.Edge;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.output.OutputFiles;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people correct in single reports holds in the trace, and leaves readings as they are. */
class CorrectedTraceTest {
  private static final String TALKS =
      "Foreign Minister Sari Lestari met Indonesian diplomats in Jakarta on Tuesday. \"The talks"
          + " were long and useful,\" Lestari said. Indonesia signed a fisheries agreement with"
          + " Vietnam on Tuesday. Fishermen on both coasts had asked for clear rules for years, and"
          + " the harbour offices are to keep lists of all boats.";
  private static final String AGAIN =
      "Lestari spoke to reporters in Surabaya. \"Nobody will lose a boat,\" Lestari said on Friday."
          + " Vietnam and Indonesia held talks about patrols on Thursday.";
  private static final String OTHER =
      "Rain fell over the hills of Palu for three days. Farmers said that the rice would do well"
          + " and that the roads had stayed open all the time.";

  @TempDir private Path temp;

  private final Reports reports =
      new Reports()
          .with("talks", "2025-03-12", "Ministers meet in Jakarta", TALKS)
          .with("copy", "2025-03-13", "Ministers meet in Jakarta", TALKS)
          .with("again", "2025-03-15", "Lestari speaks in Surabaya", AGAIN)
          .with("rain", "2025-03-15", "Rain over Palu", OTHER);

  private static Saying at(int minute) {
    return new Saying(
        "desk", OffsetDateTime.parse("2025-11-03T10:00:00+07:00").plusMinutes(minute), null);
  }

  private Trace trace(Correction... corrections) {
    return reports.trace(new Corrections(List.of(corrections)));
  }

  private Reading read(String name) {
    return trace().readings().get(reports.id(name));
  }

  private Target words(String name, Span span) {
    return Target.words(1, read(name).article(), span, null);
  }

  private Target words(String name, String words) {
    int start = read(name).article().text().indexOf(words);
    return words(name, new Span(start, start + words.length()));
  }

  private Target report(int part, String name) {
    return Target.report(part, read(name).article());
  }

  private static State state(Trace trace, Correction correction) {
    return trace.corrections().stream()
        .filter(standing -> standing.correction().id().equals(correction.id()))
        .map(Standing::state)
        .findFirst()
        .orElseThrow();
  }

  private Correction speaker(String name, int minute) {
    return Correction.of(
        new Claim.OfSpeaker(
            List.of(words("talks", "The talks were long and useful")), name, "Sari Lestari"),
        at(minute));
  }

  private static Quote quote(Trace trace, String article) {
    return trace.readings().get(article).quotes().getFirst();
  }

  @Test
  void aSpeakerThatAPersonNamesSaysItAndTheRuleTellsSo() {
    Quote before = quote(trace(), reports.id("talks"));
    assertThat(before.speakerName()).contains("Lestari");
    Quote after = quote(trace(speaker("Budi Santoso", 1)), reports.id("talks"));
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.speakerName()).isEqualTo("Budi Santoso");
    assertThat(after.speaker()).isNull();
    assertThat(after.rule()).isEqualTo("person");
    assertThat(quote(trace(speaker(null, 1)), reports.id("talks")).speakerName()).isNull();
  }

  @Test
  void aSpeakerWhomTheReportNamesIsTheSameEntity() {
    Quote after = quote(trace(speaker("vietnam", 1)), reports.id("talks"));
    Entity vietnam =
        read("talks").entities().stream()
            .filter(entity -> entity.name().equals("Vietnam"))
            .findFirst()
            .orElseThrow();
    assertThat(after.speaker()).isEqualTo(vietnam.id());
  }

  @Test
  void theReadingItselfIsNotChanged() {
    Reading before = reports.items().getFirst().reading();
    String told = String.valueOf(before);
    trace(speaker("Budi Santoso", 1));
    assertThat(String.valueOf(reports.items().getFirst().reading())).isEqualTo(told);
  }

  @Test
  void theLaterOfTwoSpeakersHolds() {
    Correction early = speaker("Budi Santoso", 1);
    Correction late = speaker("Ani Wijaya", 2);
    Trace trace = trace(early, late);
    assertThat(quote(trace, reports.id("talks")).speakerName()).isEqualTo("Ani Wijaya");
    assertThat(state(trace, early)).isEqualTo(State.OVERRULED);
    assertThat(state(trace, late)).isEqualTo(State.HOLDS);
  }

  @Test
  void anotherDateMovesTheDaysThatWereCountedFromIt() {
    Correction date =
        Correction.of(
            new Claim.OfDate(List.of(report(1, "again")), "2025-03-22", "2025-03-15"), at(1));
    Trace trace = trace(date);
    Reading before = read("again");
    Reading after = trace.readings().get(reports.id("again"));
    assertThat(after.article().published().method()).isEqualTo("person");
    assertThat(trace.readings().article(reports.id("again")).published().interval().from())
        .isEqualTo(LocalDate.of(2025, 3, 22));
    assertThat(after.times()).hasSameSizeAs(before.times()).isNotEmpty();
    for (int i = 0; i < after.times().size(); i++) {
      assertThat(after.times().get(i).value().from())
          .isEqualTo(before.times().get(i).value().from().plusDays(7));
    }
    for (int i = 0; i < after.events().size(); i++) {
      Event event = before.events().get(i);
      if (event.when() != null) {
        assertThat(after.events().get(i).when().from()).isEqualTo(event.when().from().plusDays(7));
      }
    }
  }

  @Test
  void theSameDateChangesNothingButTheMethod() {
    Correction date =
        Correction.of(new Claim.OfDate(List.of(report(1, "again")), "2025-03-15", null), at(1));
    Reading before = read("again");
    Reading after = trace(date).readings().get(reports.id("again"));
    assertThat(after.times()).isEqualTo(before.times());
    assertThat(after.events()).isEqualTo(before.events());
  }

  private Event signing() {
    return read("talks").events().stream()
        .filter(event -> event.text().contains("signed"))
        .findFirst()
        .orElseThrow();
  }

  private Correction event(String type, int minute) {
    return Correction.of(
        new Claim.OfEvent(List.of(words("talks", signing().span())), type, signing().type().name()),
        at(minute));
  }

  @Test
  void aRejectedEventIsGoneAndOneOfAnotherTypeSaysWhoSetIt() {
    Trace rejected = trace(event(null, 1));
    assertThat(rejected.readings().get(reports.id("talks")).events())
        .noneMatch(event -> event.id().equals(signing().id()))
        .hasSize(read("talks").events().size() - 1);
    Event agreed =
        trace(event("AGREE", 1)).readings().get(reports.id("talks")).events().stream()
            .filter(event -> event.text().contains("signed"))
            .findFirst()
            .orElseThrow();
    assertThat(agreed.type()).isEqualTo(EventType.AGREE);
    assertThat(agreed.cameo()).isEqualTo("03");
    assertThat(agreed.rule()).isEqualTo("person");
    assertThat(agreed.id()).startsWith("v-").isNotEqualTo(signing().id());
  }

  @Test
  void twoReportsThatAreNoCopyHaveNoEdge() {
    assertThat(trace().lineage()).hasSize(1);
    Correction no =
        Correction.of(new Claim.OfNoCopy(List.of(report(1, "talks"), report(2, "copy"))), at(1));
    assertThat(trace(no).lineage()).isEmpty();
  }

  @Test
  void aCopyThatAPersonNamesHoldsHoweverUnlikeTheReportsAre() {
    Correction copy =
        Correction.of(new Claim.OfCopy(List.of(report(1, "rain"), report(2, "copy"))), at(1));
    List<Edge> edges =
        trace(copy).lineage().stream()
            .filter(edge -> edge.to().equals(reports.id("copy")))
            .toList();
    assertThat(edges)
        .singleElement()
        .satisfies(edge -> {
          assertThat(edge.from()).isEqualTo(reports.id("rain"));
          assertThat(edge.kind()).isEqualTo(Edge.Kind.COPY);
          assertThat(edge.rule()).isEqualTo("person");
          assertThat(edge.direction().method()).isEqualTo("person");
        });
  }

  @Test
  void aReportIsNotMadeOutOfItself() {
    Correction there =
        Correction.of(new Claim.OfCopy(List.of(report(1, "talks"), report(2, "copy"))), at(2));
    Correction back =
        Correction.of(new Claim.OfCopy(List.of(report(1, "copy"), report(2, "talks"))), at(1));
    Trace trace = trace(there, back);
    assertThat(state(trace, back)).isEqualTo(State.OVERRULED);
    assertThat(trace.lineage()).hasSize(1);
  }

  private Entity person(String name) {
    return read(name).entities().stream()
        .filter(entity -> entity.name().contains("Lestari"))
        .findFirst()
        .orElseThrow();
  }

  private Target named(int part, String name, Entity entity) {
    Reading reading = read(name);
    Mention mention =
        reading.mentions().stream()
            .filter(m -> m.entity().equals(entity.id()))
            .findFirst()
            .orElseThrow();
    return Target.words(part, reading.article(), mention.span(), entity.id());
  }

  @Test
  void entitiesThatAreOneHaveOneId() {
    Entity vietnam =
        read("talks").entities().stream()
            .filter(entity -> entity.name().equals("Vietnam"))
            .findFirst()
            .orElseThrow();
    Correction one =
        Correction.of(
            new Claim.OfOneEntity(
                List.of(named(1, "talks", person("talks")), named(2, "talks", vietnam))),
            at(1));
    Trace trace = trace(one);
    assertThat(trace.entityOf()).containsEntry(person("talks").id(), vietnam.id());
    assertThat(trace.entities()).noneMatch(e -> e.id().equals(person("talks").id()));
  }

  @Test
  void aNameThatMeansAnotherHasAnEntityOfItsOwn() {
    Correction another =
        Correction.of(
            new Claim.OfAnotherEntity(
                List.of(named(1, "talks", person("talks"))), "Sari Lestari (singer)", null),
            at(1));
    Trace trace = trace(another);
    Reading talks = trace.readings().get(reports.id("talks"));
    Entity made =
        talks.entities().stream()
            .filter(entity -> entity.name().equals("Sari Lestari (singer)"))
            .findFirst()
            .orElseThrow();
    assertThat(talks.mentions()).noneMatch(m -> m.entity().equals(person("talks").id()));
    assertThat(talks.quotes().getFirst().speaker()).isEqualTo(made.id());
    assertThat(trace.readings().get(reports.id("copy")).mentions())
        .anyMatch(m -> m.entity().equals(person("talks").id()));
    assertThat(trace.entities()).anyMatch(e -> e.id().equals(made.id()));
    assertThat(trace.entityOf()).doesNotContainKey(made.id());
  }

  private Correction split(String report, String name, int minute) {
    return Correction.of(
        new Claim.OfAnotherEntity(List.of(named(1, report, person(report))), name, null),
        at(minute));
  }

  @Test
  void aPartingThatALaterMergeTakesBackChangesNoReport() throws IOException {
    Correction split = split("talks", "A Singer", 1);
    Correction merge =
        Correction.of(
            new Claim.OfOneEntity(
                List.of(named(1, "talks", person("talks")), named(2, "copy", person("copy")))),
            at(2));
    Trace trace = trace(split, merge);
    assertThat(state(trace, split)).isEqualTo(State.OVERRULED);
    assertThat(state(trace, merge)).isEqualTo(State.HOLDS);
    assertThat(trace.entities()).noneMatch(entity -> entity.name().equals("A Singer"));
    assertThat(quote(trace, reports.id("talks")))
        .isEqualTo(quote(trace(merge), reports.id("talks")));
  }

  private Entity vietnam() {
    return read("talks").entities().stream()
        .filter(entity -> entity.name().equals("Vietnam"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMergeOfTwoHoldsNoMoreWhereOneOfThemIsPartedLater() {
    Correction merge =
        Correction.of(
            new Claim.OfOneEntity(
                List.of(
                    named(1, "again", person("again")),
                    named(1, "copy", person("copy")),
                    named(2, "talks", vietnam()))),
            at(1));
    Correction parted =
        Correction.of(
            new Claim.OfAnotherEntity(List.of(named(1, "talks", vietnam())), null, null), at(2));
    assertThat(state(trace(merge, parted), merge)).isEqualTo(State.OVERRULED);
  }

  @Test
  void aMergeOfThreeHoldsForTheOthersWhereOneIsPartedLater() {
    Entity indonesia =
        read("talks").entities().stream()
            .filter(entity -> entity.name().equals("Indonesia"))
            .findFirst()
            .orElseThrow();
    Correction merge =
        Correction.of(
            new Claim.OfOneEntity(
                List.of(
                    named(1, "again", person("again")),
                    named(2, "talks", indonesia),
                    named(3, "talks", vietnam()))),
            at(1));
    Correction parted =
        Correction.of(
            new Claim.OfAnotherEntity(List.of(named(1, "talks", vietnam())), null, null), at(2));
    Trace trace = trace(merge, parted);
    assertThat(state(trace, merge)).isEqualTo(State.PARTLY);
    assertThat(trace.entityOf()).containsEntry(person("again").id(), indonesia.id());
  }

  @Test
  void aCorrectionWhoseWordsAreGoneIsListedAndChangesNothing() throws IOException {
    Target target = words("talks", "The talks were long and useful");
    Correction lost =
        Correction.of(
            new Claim.OfSpeaker(
                List.of(
                    new Target(1, reports.id("rain"), null, target.start(), target.words(), null)),
                "Budi Santoso",
                null),
            at(1));
    Trace trace = trace(lost);
    assertThat(state(trace, lost)).isEqualTo(State.UNFIT);
    assertThat(trace.corrections().getFirst().problem())
        .startsWith("“The talks were long and useful” does not stand at one place of a-");
    assertThat(files(trace)).isEqualTo(files(trace()));
  }

  @Test
  void aReportThatIsThereUnderAnotherIdIsFoundByItsAddressAndWords() {
    String url = "https://harbour.example/1";
    Reports before = new Reports().with("old", "2025-03-12", "Ministers meet", TALKS, url);
    Reports later =
        new Reports()
            .with("new", "2025-03-12", "Ministers meet", "Updated at noon.\n\n" + TALKS, url);
    Reading old = before.trace().readings().get(before.id("old"));
    Correction speaker =
        Correction.of(
            new Claim.OfSpeaker(
                List.of(Target.words(1, old.article(), old.quotes().getFirst().span(), null)),
                "Budi Santoso",
                null),
            at(1));
    Trace trace = later.trace(new Corrections(List.of(speaker)));
    assertThat(state(trace, speaker)).isEqualTo(State.HOLDS);
    assertThat(quote(trace, later.id("new")).speakerName()).isEqualTo("Budi Santoso");
  }

  private List<Correction> allKinds() {
    return List.of(
        speaker("Budi Santoso", 1),
        speaker("Ani Wijaya", 2),
        Correction.of(
            new Claim.OfDate(List.of(report(1, "again")), "2025-03-22", "2025-03-15"), at(3)),
        event("AGREE", 4),
        event(null, 4),
        Correction.of(new Claim.OfCopy(List.of(report(1, "rain"), report(2, "copy"))), at(5)),
        Correction.of(new Claim.OfNoCopy(List.of(report(1, "talks"), report(2, "copy"))), at(6)),
        Correction.of(new Claim.OfStory(List.of(report(1, "talks"), report(2, "again"))), at(7)),
        Correction.of(
            new Claim.OfStory(List.of(report(1, "talks"), report(1, "again"), report(1, "rain"))),
            at(8)),
        Correction.of(
            new Claim.OfAnotherEntity(
                List.of(named(1, "talks", person("talks"))), "Sari Lestari (singer)", null),
            at(9)));
  }

  @Test
  void theOrderInWhichTheyComeDoesNotMatter() throws IOException {
    List<Correction> all = new ArrayList<>(allKinds());
    Trace first = reports.trace(new Corrections(all));
    Map<String, String> expected = files(first);
    Random random = new Random(3);
    for (int i = 0; i < 6; i++) {
      Collections.shuffle(all, random);
      Trace trace = reports.trace(new Corrections(all));
      assertThat(files(trace)).isEqualTo(expected);
      assertThat(trace.corrections()).isEqualTo(first.corrections());
    }
  }

  @Test
  void takingThemBackGivesTheSameBytesAsBefore() throws IOException {
    Map<String, String> before = files(trace());
    List<Correction> all = allKinds();
    assertThat(files(reports.trace(new Corrections(all)))).isNotEqualTo(before);
    List<Correction> undone = all.stream().map(c -> c.undone(at(60))).toList();
    assertThat(files(reports.trace(new Corrections(undone)))).isEqualTo(before);
  }

  @Test
  void theirFileFitsItsSchemaAndReadsBackAsWhatWasSaid() throws Exception {
    List<Correction> all = new ArrayList<>(allKinds());
    all.set(0, all.getFirst().undone(at(60)));
    Path dir = Files.createTempDirectory(temp, "files");
    OutputFiles.write(reports.trace(new Corrections(all)), dir);
    List<String> lines = Files.readAllLines(dir.resolve("corrections.jsonl"));
    Schema schema;
    try (InputStream in = OutputFiles.class.getResourceAsStream("schema/corrections.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON);
    }
    assertThat(lines).hasSameSizeAs(all).isSorted();
    for (String line : lines) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
    assertThat(CorrectionLines.read(lines)).isEqualTo(new Corrections(all));
  }

  @Test
  void aFileOfCorrectionsThatHoldNoMoreGoesOutOfTheWay() throws IOException {
    Path dir = Files.createTempDirectory(temp, "files");
    OutputFiles.write(trace(speaker("Budi Santoso", 1)), dir);
    String said = Files.readString(dir.resolve("corrections.jsonl"));
    OutputFiles.write(trace(), dir);
    assertThat(dir.resolve("corrections.jsonl")).doesNotExist();
    assertThat(dir.resolve("corrections.jsonl.old")).hasContent(said);
  }

  @Test
  void noFileOfCorrectionsIsEverLost() throws IOException {
    Path dir = Files.createTempDirectory(temp, "files");
    List<String> said = new ArrayList<>();
    for (String name : List.of("Budi Santoso", "Sari Wulandari", "Retno Marsudi")) {
      OutputFiles.write(trace(speaker(name, said.size() + 1)), dir);
      said.add(Files.readString(dir.resolve("corrections.jsonl")));
    }
    OutputFiles.write(trace(), dir);
    assertThat(dir.resolve("corrections.jsonl.old")).hasContent(said.get(0));
    assertThat(dir.resolve("corrections.jsonl.old2")).hasContent(said.get(1));
    assertThat(dir.resolve("corrections.jsonl.old3")).hasContent(said.get(2));
  }

  @Test
  void aFileThatHoldsNothingElseIsReplaced() throws IOException {
    Path dir = Files.createTempDirectory(temp, "files");
    Correction first = speaker("Budi Santoso", 1);
    OutputFiles.write(trace(first), dir);
    OutputFiles.write(trace(first, speaker("Retno Marsudi", 2)), dir);
    assertThat(dir.resolve("corrections.jsonl.old")).doesNotExist();
  }

  @Test
  void eachOfThemHoldsByItself() {
    for (Correction correction : allKinds()) {
      assertThat(state(trace(correction), correction))
          .as(String.valueOf(correction))
          .isEqualTo(State.HOLDS);
    }
  }

  /** The files of the format; what people said stands in a file of its own. */
  private Map<String, String> files(Trace trace) throws IOException {
    Path dir = Files.createTempDirectory(temp, "files");
    OutputFiles.write(trace, dir);
    Map<String, String> files = new TreeMap<>();
    for (String name : OutputFiles.NAMES) {
      files.put(name, Files.readString(dir.resolve(name + ".jsonl")));
    }
    return files;
  }
}
