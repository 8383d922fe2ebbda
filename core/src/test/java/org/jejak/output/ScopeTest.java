package org.jejak.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jejak.document.Ids;
import org.jejak.trace.SampleTrace;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part of a trace, and excerpts instead of texts. */
class ScopeTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> ADDRESSES = Set.of("url", "input", "item");

  @TempDir private Path dir;
  private final Trace trace = SampleTrace.trace();

  private List<JsonNode> rows(String name) throws IOException {
    try (Stream<String> lines = Files.lines(dir.resolve(name + ".jsonl"))) {
      return lines.map(line -> JSON.readTree(line)).toList();
    }
  }

  private List<String> column(String name, String field) throws IOException {
    return rows(name).stream().map(row -> row.get(field).asString()).distinct().toList();
  }

  @Test
  void anExcerptIsTheBeginningUpToTheLastWholeWord() {
    assertThat(Excerpt.of("short")).isEqualTo("short");
    assertThat(Excerpt.of("x".repeat(200))).hasSize(200);
    assertThat(Excerpt.of("word ".repeat(100))).isEqualTo("word ".repeat(39) + "word…");
    assertThat(Excerpt.of("x".repeat(300))).isEqualTo("x".repeat(199) + "…");
    String ships = Excerpt.of("🚢".repeat(300));
    assertThat(ships.codePointCount(0, ships.length())).isEqualTo(200);
    assertThat(ships).endsWith("🚢…");
  }

  @Test
  void wholeIsTheSameAsNoScope() throws IOException {
    OutputFiles.write(trace, dir);
    List<JsonNode> articles = rows("articles");
    OutputFiles.write(trace, dir, Scope.WHOLE);
    assertThat(rows("articles")).isEqualTo(articles);
  }

  @Test
  void aSharedArticleHasAnExcerptTheHashOfTheWholeAndNoCuts() throws IOException {
    OutputFiles.write(trace, dir, new Scope(true, null));
    JsonNode shared = rows("articles").get(1);
    String whole = trace.readings().article(SampleTrace.OPENED).text();
    assertThat(whole.length()).isGreaterThan(200);
    String text = shared.get("text").asString();
    assertThat(text).hasSizeLessThanOrEqualTo(200).endsWith("…");
    assertThat(whole).startsWith(text.substring(0, text.length() - 1));
    assertThat(shared.get("text_sha256").asString()).isEqualTo(Ids.sha256(whole));
    assertThat(shared.get("cuts")).isEmpty();
    assertThat(shared.get("url").asString()).contains("https://example.org/");
  }

  @Test
  void offsetsOfSharedRowsStillCountInTheWholeText() throws IOException {
    OutputFiles.write(trace, dir);
    List<JsonNode> whole = rows("lineage");
    OutputFiles.write(trace, dir, new Scope(true, null));
    assertThat(rows("lineage").getFirst().get("passages"))
        .isEqualTo(whole.getFirst().get("passages"));
  }

  @Test
  void noFieldOfASharedFileHasMoreThanAnExcerpt() throws IOException {
    Scope share = new Scope(true, null);
    OutputFiles.write(trace, dir, share);
    for (Export export : List.of(Export.PLOVER, Export.FTM, Export.NINJS)) {
      Exports.write(trace, dir, export, share);
    }
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          look(JSON.readTree(line), "");
        }
      }
    }
  }

  private static void look(JsonNode node, String name) {
    if (node.isString() && !ADDRESSES.contains(name)) {
      String text = node.asString();
      assertThat(text.codePointCount(0, text.length())).as(name).isLessThanOrEqualTo(200);
    } else if (node.isObject()) {
      node.properties().forEach(field -> look(field.getValue(), field.getKey()));
    } else {
      node.forEach(one -> look(one, name));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noSharedExportHoldsTheTextOfAReport(Export export) throws IOException {
    Scope share = new Scope(true, null);
    OutputFiles.write(trace, dir, share);
    String whole = trace.readings().article(SampleTrace.OPENED).text();
    for (String file : Exports.write(trace, dir, export, share)) {
      String bytes = new String(Files.readAllBytes(dir.resolve(file)), "UTF-8");
      assertThat(bytes).doesNotContain(whole.substring(100, 320));
    }
  }

  @Test
  void rowsOfReportsThatAreNotChosenAreLeftOut() throws IOException {
    OutputFiles.write(trace, dir, new Scope(false, Set.of(SampleTrace.ANNOUNCED)));
    assertThat(column("articles", "id")).containsExactly(SampleTrace.ANNOUNCED);
    assertThat(column("ledger", "input")).containsExactly("reports/announced.txt");
    for (String name : List.of("mentions", "quotes", "events")) {
      assertThat(column(name, "article")).as(name).containsExactly(SampleTrace.ANNOUNCED);
    }
    assertThat(rows("incidents")).isEmpty();
    assertThat(rows("lineage")).isEmpty();
    assertThat(rows("disagreements")).isEmpty();
    assertThat(rows("matrix")).isEmpty();
  }

  @Test
  void whatTouchesAChosenReportIsKeptWhole() throws IOException {
    OutputFiles.write(trace, dir);
    List<JsonNode> all = rows("lineage");
    OutputFiles.write(trace, dir, new Scope(false, Set.of(SampleTrace.TRANSLATED)));
    assertThat(rows("lineage")).containsExactly(all.get(0));
    assertThat(rows("stories").getFirst().get("articles")).hasSize(4);
    assertThat(column("storylines", "id")).containsExactly("l-1000000000000000");
    OutputFiles.write(trace, dir, new Scope(false, Set.of(SampleTrace.OPENED)));
    assertThat(rows("plans").getFirst().get("steps")).hasSize(2);
    assertThat(rows("disagreements").getFirst().get("values")).hasSize(2);
    assertThat(column("matrix", "article")).containsExactly(SampleTrace.OPENED);
  }

  @Test
  void anExportOfAPartTellsOfThatPart() throws IOException {
    Scope one = new Scope(false, Set.of(SampleTrace.TRANSLATED));
    OutputFiles.write(trace, dir, one);
    Exports.write(trace, dir, Export.GDELT, one);
    List<String> events = Files.readAllLines(dir.resolve("gdelt.events.tsv"));
    assertThat(events).hasSize(2);
    Exports.write(trace, dir, Export.GRAPHML, one);
    assertThat(Files.readString(dir.resolve("lineage.graphml")))
        .contains("<node id=\"" + SampleTrace.TRANSLATED, "<node id=\"" + SampleTrace.OPENED)
        .doesNotContain(SampleTrace.APART);
  }

  @Test
  void forPeopleTheWholeStorylineIsShown() {
    Trace shown = Storylines.around(trace, new Scope(false, Set.of(SampleTrace.APART)));
    assertThat(shown.readings().ids()).containsExactly(SampleTrace.APART);
    assertThat(shown.storylines()).hasSize(1);
    Trace ferry = Storylines.around(trace, new Scope(false, Set.of(SampleTrace.COPIED)));
    assertThat(ferry.readings().ids()).hasSize(5).doesNotContain(SampleTrace.APART);
    assertThat(ferry.plans()).hasSize(1);
  }
}
