package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jejak versions}: a page that was read twice with other words. */
class VersionsCommandTest {
  private static final String URL = "https://harian.example/sea/12";

  @TempDir private static Path temp;
  private static String db = "";

  @BeforeAll
  static void readTwice() throws IOException {
    db = temp.resolve("db").toString();
    ingest("a", "Boats sink", "Police said 12 people were missing. Rain slowed the search.");
    ingest("b", "Three boats sink", "Police said 14 people were missing. Rain slowed the search.");
  }

  private static void ingest(String name, String title, String text) throws IOException {
    String row = "{\"url\":\"%s\",\"title\":\"%s\",\"text\":\"%s\",\"date\":\"2025-03-03\"}";
    Path file = temp.resolve(name + ".jsonl");
    Files.writeString(file, row.formatted(URL, title, text));
    assertThat(Commands.run("ingest", "--db", db, "--quiet", file.toString()).err()).isEmpty();
  }

  @Test
  void wordsTakenOutAndPutInAreMarked() {
    Commands done = Commands.run("versions", "--db", db, URL);
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out())
        .contains("2 versions of " + URL)
        .contains("title: [-Boats-] {+Three boats+} sink")
        .contains("Police said [-12-] {+14+} people were missing.")
        .doesNotContain("Rain");
  }

  @Test
  void theReportsIdWillDoAndJsonHasAllPieces() {
    Commands text = Commands.run("versions", "--db", db, URL);
    String id = text.out().lines().filter(l -> l.contains("a-")).findFirst().orElseThrow().strip();
    Commands done = Commands.run("versions", "--db", db, "--json", id.substring(0, 18));
    assertThat(done.out().lines()).hasSize(2);
    assertThat(done.out())
        .contains(
            "{\"kind\":\"TAKEN_OUT\",\"text\":\"12 \"},{\"kind\":\"PUT_IN\",\"text\":\"14 \"}");
  }

  @Test
  void whatIsUnchangedIsShortenedWithoutSpacesToo() throws IOException {
    String words = "巴厘岛渡轮沉没".repeat(20);
    String url = "https://harian.example/sea/13";
    for (String end : List.of("三", "四")) {
      Path file = temp.resolve(end + ".jsonl");
      Files.writeString(
          file,
          "{\"url\":\"%s\",\"title\":\"A\",\"text\":\"%s %s\",\"date\":\"2025-03-03\"}"
              .formatted(url, words, end));
      Commands.run("ingest", "--db", db, "--quiet", file.toString());
    }
    Commands done = Commands.run("versions", "--db", db, url);
    assertThat(done.out().replaceAll("\\s", "")).contains("…", "[-三-]{+四+}").doesNotContain(words);
  }

  @Test
  void aPageThatWasNeverReadIsNamed() {
    Commands done = Commands.run("versions", "--db", db, "https://harian.example/other");
    assertThat(done.code()).isEqualTo(Main.SOME_REJECTED);
    assertThat(done.err()).contains("there is no report of https://harian.example/other");
  }
}
