package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jejak.output.OutputFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a folder holds, written whole and in part. */
class ExportCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path temp;
  private static Path db;
  private static Path whole;

  @BeforeAll
  static void ingest() {
    db = temp.resolve("newsroom");
    whole = temp.resolve("whole");
    Commands done = Commands.run("ingest", "--db", db.toString(), "--quiet", "../samples/txt");
    assertThat(done.code()).as(done.err()).isZero();
    export(whole, "--also", "graphml");
  }

  private static Commands export(Path out, String... more) {
    List<String> words =
        Stream.concat(
                Stream.of("export", "--db", db.toString(), "--out", out.toString(), "--quiet"),
                Stream.of(more))
            .toList();
    return Commands.run(words.toArray(String[]::new));
  }

  private static List<String> ids(Path folder) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("articles.jsonl"))) {
      return lines.map(line -> JSON.readTree(line).get("id").asString()).toList();
    }
  }

  @Test
  void aFolderGivesTheFilesThatItsReportsTracedAtOnceGive() throws IOException {
    Path traced = temp.resolve("traced");
    Commands.run(
        "trace", "../samples/txt", "--out", traced.toString(), "--quiet", "--also", "graphml");
    for (String name : OutputFiles.NAMES) {
      String file = name + ".jsonl";
      assertThat(whole.resolve(file)).hasSameTextualContentAs(traced.resolve(file));
    }
    assertThat(whole.resolve("lineage.graphml"))
        .hasSameTextualContentAs(traced.resolve("lineage.graphml"));
  }

  @Test
  void idsInAFileAndOnTheLineChooseReports(@TempDir Path dir) throws IOException {
    List<String> ids = ids(whole);
    Path list =
        Files.writeString(dir.resolve("ids.txt"), ids.get(3) + "\n\n " + ids.get(1) + " \n");
    Commands done =
        export(dir, "--articles", list.toString(), "--article", ids.get(5), "--format", "html");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(ids(dir)).containsExactly(ids.get(1), ids.get(3), ids.get(5));
    assertThat(Files.readString(dir.resolve("report.html"))).contains("id=\"" + ids.get(3) + "\"");
  }

  @Test
  void aQueryChoosesTheReportsThatASearchFinds(@TempDir Path dir) throws IOException {
    Commands found =
        Commands.run("search", "--db", db.toString(), "--json", "--limit", "1000", "lang:id");
    List<String> ids =
        found.out().lines().map(line -> JSON.readTree(line).get("id").asString()).sorted().toList();
    assertThat(export(dir, "--query", "lang:id").code()).isZero();
    assertThat(ids(dir)).isNotEmpty().isEqualTo(ids).hasSizeLessThan(ids(whole).size());
  }

  @Test
  void aBadQueryIsPointedAt(@TempDir Path dir) {
    Commands done = export(dir, "--query", "lang:id (perjanjian");
    assertThat(done.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(done.err()).contains("(perjanjian", "^");
  }

  @Test
  void aChosenReportHasTheRowsThatItHasInTheWhole(@TempDir Path dir) throws IOException {
    String id = idWithRows();
    export(dir, "--article", id);
    for (String name : List.of("mentions", "times", "quotes", "events", "matrix")) {
      String file = name + ".jsonl";
      try (Stream<String> all = Files.lines(whole.resolve(file))) {
        List<String> its = all.filter(line -> line.contains("\"article\":\"" + id)).toList();
        assertThat(Files.readAllLines(dir.resolve(file))).as(file).isNotEmpty().isEqualTo(its);
      }
    }
  }

  /** A report that has mentions, times, statements, events and facts. */
  private static String idWithRows() throws IOException {
    Set<String> ids = new TreeSet<>(ids(whole));
    for (String name : List.of("mentions", "times", "quotes", "events", "matrix")) {
      try (Stream<String> lines = Files.lines(whole.resolve(name + ".jsonl"))) {
        ids.retainAll(lines.map(line -> JSON.readTree(line).get("article").asString()).toList());
      }
    }
    return ids.iterator().next();
  }

  @Test
  void whatIsNoIdOrStandsForNoReportIsSaid(@TempDir Path dir) throws IOException {
    Path list = Files.writeString(dir.resolve("ids.txt"), ids(whole).getFirst() + "\nferry\n");
    Commands wrong = export(dir, "--articles", list.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("ids.txt, line 2: “ferry” is no id of a report, such as a-0123456789abcdef");
    assertThat(export(dir, "--article", "a-0000000000000000").err())
        .contains("there is no report a-0000000000000000");
    assertThat(dir.resolve("articles.jsonl")).doesNotExist();
    Commands missing = export(dir, "--articles", dir.resolve("none.txt").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("--articles: there is no " + dir.resolve("none.txt"));
    Files.write(list, new byte[] {(byte) 0xE9, '\n'});
    assertThat(export(dir, "--articles", list.toString()).err()).contains("ids.txt is not UTF-8");
  }

  @Test
  void noIdsGiveFilesWithoutRows(@TempDir Path dir) throws IOException {
    Path list = Files.writeString(dir.resolve("ids.txt"), "");
    assertThat(export(dir, "--articles", list.toString(), "--also", "ical").code()).isZero();
    assertThat(dir.resolve("articles.jsonl")).isEmptyFile();
    assertThat(dir.resolve("stories.jsonl")).isEmptyFile();
  }
}
