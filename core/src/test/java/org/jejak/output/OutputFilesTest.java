package org.jejak.output;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jejak.document.Sources;
import org.jejak.reading.Readings;
import org.jejak.trace.Jejak;
import org.jejak.trace.SampleTrace;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutputFilesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path dir;

  @BeforeEach
  void write() throws IOException {
    OutputFiles.write(SampleTrace.trace(), dir);
  }

  static Stream<String> names() {
    return OutputFiles.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyRowFitsItsSchema(String name) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema(name), InputFormat.JSON);
    assertThat(lines(name)).isNotEmpty();
    for (String line : lines(name)) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
  }

  @Test
  void theSamplesFitTheirSchemasTooAndTheirSpansAreTheirWords() throws IOException {
    String samples = Path.of(System.getProperty("jejak.root"), "samples").toString();
    OutputFiles.write(Jejak.standard().trace(Sources.in(List.of(samples))), dir);
    for (String name : OutputFiles.NAMES) {
      everyRowFitsItsSchema(name);
    }
    Map<String, int[]> texts = new HashMap<>();
    for (JsonNode article : rows("articles")) {
      texts.put(
          article.get("id").asString(), article.get("text").asString().codePoints().toArray());
    }
    for (String name : List.of("mentions", "times", "quotes", "events", "incidents", "plans")) {
      for (JsonNode row : rows(name)) {
        int start = row.get("start").asInt();
        int length = row.get("end").asInt() - start;
        String words = new String(texts.get(row.get("article").asString()), start, length);
        assertThat(words).as("%s %s", name, row).isEqualTo(row.get("text").asString());
      }
    }
    assertThat(rows("stories").stream().flatMap(story -> words(story.get("articles"))))
        .containsExactlyInAnyOrderElementsOf(texts.keySet());
    assertThat(rows("storylines").stream().flatMap(line -> words(line.get("stories"))))
        .containsExactlyInAnyOrderElementsOf(
            rows("stories").stream().map(story -> story.get("id").asString()).toList());
  }

  private static Stream<String> words(JsonNode list) {
    return list.values().stream().map(JsonNode::asString);
  }

  @ParameterizedTest
  @MethodSource("names")
  void fieldsStandInTheOrderOfTheSchema(String name) throws IOException {
    List<String> expected =
        List.copyOf(JSON.readTree(schema(name)).get("properties").propertyNames());
    for (JsonNode row : rows(name)) {
      assertThat(List.copyOf(row.propertyNames())).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theFormatsTableNamesTheSameFields(String name) throws IOException {
    String table = Files.readString(Path.of(System.getProperty("jejak.root"), "docs", "output.md"));
    int start = table.indexOf("## " + name + ".jsonl");
    assertThat(start).isPositive();
    int end = table.indexOf("\n## ", start);
    String section = end < 0 ? table.substring(start) : table.substring(start, end);
    List<String> documented =
        section
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertThat(documented)
        .isEqualTo(List.copyOf(JSON.readTree(schema(name)).get("properties").propertyNames()));
  }

  @Test
  void offsetsCountCodePoints() throws IOException {
    JsonNode cell = rows("plans").stream().findFirst().orElseThrow().get("steps").get(0);
    assertThat(slice(cell)).isEqualTo(cell.get("text").asString());
    assertThat(
            rows("events").stream()
                .filter(e -> e.get("article").asString().equals(SampleTrace.ANNOUNCED)))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(slice(e)).isEqualTo(e.get("text").asString()));
  }

  @Test
  void aPairOfSurrogatesIsOneCodePoint() {
    CodePoints points = new CodePoints("a🚢b🚢🚢c");
    assertThat(points.at(0)).isZero();
    assertThat(points.at(1)).isEqualTo(1);
    assertThat(points.at(3)).isEqualTo(2);
    assertThat(points.at(4)).isEqualTo(3);
    assertThat(points.at(9)).isEqualTo(6);
  }

  @Test
  void entityIdsAreThoseOfTheJoinedEntities() throws IOException {
    List<String> entities = rows("entities").stream().map(e -> e.get("id").asString()).toList();
    assertThat(rows("quotes"))
        .filteredOn(q -> !q.get("speaker").isNull())
        .allSatisfy(q -> assertThat(entities).contains(q.get("speaker").asString()));
  }

  @Test
  void aMinuteKeepsTheZoneItWasWrittenIn() throws IOException {
    JsonNode published = article(SampleTrace.ANNOUNCED).get("published");
    assertThat(published.get("from").asString()).isEqualTo("2025-02-24T09:30+08:00");
    assertThat(published.get("to")).isEqualTo(published.get("from"));
  }

  @Test
  void anInferredDateStandsOnlyWherePublishedIsUnknown() throws IOException {
    assertThat(article(SampleTrace.TRANSLATED).get("dated").get("method").asString())
        .isEqualTo("story");
    assertThat(article(SampleTrace.OPENED).get("dated").isNull()).isTrue();
  }

  @Test
  void daysOfAnEventThatTheStoryGaveAreWritten() throws IOException {
    JsonNode event =
        rows("events").stream()
            .filter(e -> e.get("article").asString().equals(SampleTrace.TRANSLATED))
            .findFirst()
            .orElseThrow();
    assertThat(event.get("from").asString()).isEqualTo("2025-04-18");
  }

  @Test
  void numbersAreRoundedToThreeDecimals() throws IOException {
    JsonNode event = rows("events").getFirst();
    assertThat(event.get("confidence").toString()).isEqualTo("0.877");
    assertThat(event.get("place").get("lat").toString()).isEqualTo("-10.178");
  }

  @Test
  void rowsStandInTheOrderOfTheirIds() throws IOException {
    for (String name : List.of("articles", "entities", "quotes", "events", "stories")) {
      assertThat(rows(name).stream().map(row -> row.get("id").asString())).isSorted();
    }
  }

  @Test
  void emojiAreWrittenAsTheyAre() throws IOException {
    assertThat(Files.readString(dir.resolve("articles.jsonl"))).contains("🚢");
  }

  @Test
  void nothingElseInTheFolderIsTouchedAndNoHalfFileStays() throws IOException {
    Files.writeString(dir.resolve("notes.txt"), "mine");
    Files.writeString(dir.resolve("ledger.jsonl"), "old");
    OutputFiles.write(SampleTrace.trace(), dir);
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .hasSize(OutputFiles.NAMES.size() + 1)
          .contains("notes.txt")
          .noneMatch(n -> n.endsWith(".part"));
    }
    assertThat(rows("ledger")).hasSize(7);
  }

  @Test
  void aTraceOfNothingGivesEmptyFiles() throws IOException {
    Trace t = SampleTrace.trace();
    Path empty = dir.resolve("empty");
    OutputFiles.write(
        new Trace(
            List.of(),
            Readings.of(List.of()),
            t.dated(),
            t.times(),
            t.eventDates(),
            List.of(),
            t.entityOf(),
            t.happenings(),
            List.of(),
            t.ties(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of()),
        empty);
    for (String name : OutputFiles.NAMES) {
      assertThat(empty.resolve(name + ".jsonl")).isEmptyFile();
    }
  }

  private String slice(JsonNode row) throws IOException {
    String text = article(row.get("article").asString()).get("text").asString();
    int[] points = text.codePoints().toArray();
    int start = row.get("start").asInt();
    return new String(points, start, row.get("end").asInt() - start);
  }

  private JsonNode article(String id) throws IOException {
    return rows("articles").stream()
        .filter(a -> a.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> rows(String name) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : lines(name)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(dir.resolve(name + ".jsonl"));
  }

  private static String schema(String name) throws IOException {
    try (InputStream in =
        OutputFiles.class.getResourceAsStream("schema/" + name + ".schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
