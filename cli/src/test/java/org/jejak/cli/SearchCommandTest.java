package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jejak search} on the samples. */
class SearchCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path temp;
  private static String db = "";

  @BeforeAll
  static void fill() {
    db = temp.resolve("db").toString();
    Commands done =
        Commands.run("ingest", "--db", db, "--quiet", Samples.ROOT.resolve("samples").toString());
    assertThat(done.code()).as(done.err()).isZero();
  }

  private static Commands search(String... more) {
    List<String> args = new ArrayList<>(List.of("search", "--db", db));
    args.addAll(List.of(more));
    return Commands.run(args.toArray(String[]::new));
  }

  private static List<JsonNode> rows(Commands done) {
    assertThat(done.err()).isEmpty();
    return done.out().lines().map(JSON::readTree).toList();
  }

  @Test
  void hitsAreShownWithWhatWasSoughtInBrackets() {
    Commands done = search("perjanjian", "patroli", "--limit", "2");
    assertThat(done.code()).isZero();
    assertThat(done.out())
        .containsPattern("^\\d+ reports\n")
        .contains("[Perjanjian]", "· story s-");
    assertThat(done.out()).contains("--after ");
  }

  @Test
  void aWordOfOneLanguageFindsReportsOfTheOther() {
    List<JsonNode> rows = rows(search("--json", "--limit", "100", "perjanjian lang:en"));
    assertThat(rows).isNotEmpty();
    assertThat(rows).allMatch(row -> row.get("lang").stringValue().equals("en"));
  }

  @Test
  void theCountIsThatOfAllHits() {
    String count = search("--count", "Vietnam").out().strip();
    assertThat(rows(search("--json", "--limit", "1000", "Vietnam")))
        .hasSize(Integer.parseInt(count));
    assertThat(search("--count").out().strip())
        .isEqualTo(String.valueOf(rows(search("--json", "--limit", "1000")).size()));
  }

  @Test
  void aHitSaysWhereItsExcerptStands() {
    List<JsonNode> rows = rows(search("--json", "\"fisheries patrol\""));
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      JsonNode excerpt = row.get("excerpt");
      assertThat(excerpt.get("text").stringValue().codePoints().count())
          .isEqualTo(excerpt.get("end").intValue() - excerpt.get("start").intValue());
      assertThat(excerpt.get("marks").size() + row.get("title_marks").size()).isPositive();
    }
  }

  @Test
  void pagesGoOnBehindTheCursorOfTheLastHit() {
    List<String> ids = new ArrayList<>();
    List<JsonNode> page = rows(search("--json", "--limit", "7", "indonesia"));
    while (!page.isEmpty()) {
      page.forEach(row -> ids.add(row.get("id").stringValue()));
      String cursor = page.getLast().get("cursor").stringValue();
      page = rows(search("--json", "--limit", "7", "--after", cursor, "indonesia"));
    }
    assertThat(ids)
        .hasSize(Integer.parseInt(search("--count", "indonesia").out().strip()))
        .hasSameSizeAs(new HashSet<>(ids));
  }

  @Test
  void onlyAPageThatIsNotTheLastSaysHowToGoOn() {
    int all = Integer.parseInt(search("--count", "indonesia").out().strip());
    assertThat(search("--limit", String.valueOf(all), "indonesia").out())
        .doesNotContain("goes on from here");
    Commands first = search("--limit", String.valueOf(all - 1), "indonesia");
    assertThat(first.out()).contains("goes on from here");
    String cursor = first.out().replaceAll("(?s).*--after (\\S+) goes on.*", "$1");
    Commands last = search("--limit", String.valueOf(all - 1), "--after", cursor, "indonesia");
    assertThat(last.out()).startsWith(all + " reports\n").doesNotContain("goes on from here");
  }

  @Test
  void facetsCountWhatWasFound() {
    JsonNode last = rows(search("--json", "--facets", "--limit", "1", "")).getLast();
    int all = Integer.parseInt(search("--count").out().strip());
    assertThat(last.get("total").intValue()).isEqualTo(all);
    int sum = 0;
    for (JsonNode count : last.get("facets").get("lang").get("counts")) {
      sum += count.intValue();
    }
    assertThat(sum).isEqualTo(all);
    assertThat(search("--facets", "Vietnam").out()).containsPattern("\nlang +en \\d+ · id \\d+\n");
  }

  @Test
  void aBadQueryIsShownWithACaretUnderTheCharacter() {
    Commands done = search("kapal \"nelayan");
    assertThat(done.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(done.out()).isEmpty();
    assertThat(done.err())
        .isEqualToIgnoringNewLines(
            """
            jejak: column 7: a phrase is not closed
              kapal "nelayan
                    ^
            """);
  }

  @Test
  void theCaretStandsRightUnderWideCharacters() {
    assertThat(search("漢字 (a").err()).contains("\n  漢字 (a\n       ^\n");
  }

  @Test
  void nothingOfAQueryReachesTheTerminalAsItIs() {
    Commands done = search("kapal \u001b[31m");
    assertThat(done.err())
        .contains("column 7: a control character (U+001B)")
        .doesNotContain("\u001b");
    assertThat(search("foo\u202ebar:x").err()).doesNotContain("\u202e");
  }

  @Test
  void aFolderWithoutAnIndexSaysWhatMakesOne() throws IOException {
    Path copy = temp.resolve("copy");
    Files.createDirectories(copy.resolve("archive"));
    try (Stream<Path> files = Files.list(Path.of(db))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Commands done = Commands.run("search", "--db", copy.toString(), "kapal");
    assertThat(done.code()).isEqualTo(Main.FAILED);
    assertThat(done.err()).contains("has no index; jejak verify --repair --db");
  }

  @Test
  void limitsAreChecked() {
    assertThat(search("--limit", "0", "kapal").err()).contains("a page has from 1 to 10,000 hits");
  }
}
