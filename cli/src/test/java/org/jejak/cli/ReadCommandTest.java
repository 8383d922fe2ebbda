package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
  private static final String PAGE = "../samples/pages/capital-ledger-fuel-protest.html";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path dir;

  @Test
  void aPageIsItsTitleThenWhoAndWhenThenItsParagraphs() {
    Commands done = Commands.run("read", PAGE);
    assertThat(done.code()).isZero();
    assertThat(done.err()).isEmpty();
    List<String> lines = done.out().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("Police clear fuel price protest outside Indonesian parliament");
    assertThat(lines.get(1))
        .isEqualTo("By Marcus Oyelaran · The Capital Ledger · 7 Jul 2025, 22:48 +07:00");
    assertThat(lines.get(2)).isEmpty();
    assertThat(lines.get(3)).startsWith("Tear gas and dozens of arrests");
    assertThat(lines.get(4)).isEmpty();
    assertThat(lines.get(5)).startsWith("JAKARTA — Indonesian police");
    assertThat(lines.get(6)).isEmpty();
    assertThat(lines.get(7)).startsWith("Police detained 62 people");
    assertThat(done.out()).doesNotContain("Students shelter behind a bus stop");
  }

  @Test
  void whatWasCutIsShownOnRequest() {
    assertThat(Commands.run("read", PAGE, "--cuts").out())
        .contains("Cut away:", "  caption        Students shelter behind a bus stop");
  }

  @Test
  void jsonIsTheLineOfArticlesJsonl() throws IOException {
    Commands read = Commands.run("read", PAGE, "--format", "json");
    Commands.run("trace", PAGE, "--out", dir.toString());
    assertThat(read.out()).isEqualTo(Files.readString(dir.resolve("articles.jsonl")));
  }

  @Test
  void markdownHasFrontMatterAndAHeading() {
    assertThat(Commands.run("read", PAGE, "--format", "markdown").out())
        .startsWith("---\ntitle: \"Police clear fuel price protest")
        .contains("\nauthors: [\"Marcus Oyelaran\"]\n", "\npublished: \"2025-07-07T22:48+07:00\"\n")
        .contains("\n---\n\n# Police clear fuel price protest");
  }

  @Test
  void markdownTakesMarksInTheTextLiterally() {
    assertThat(
            ArticleMarkdown.escaped("![x](http://example.org/pixel.png) <script>&lt; *a* _b_ c_d"))
        .isEqualTo("!\\[x\\](http://example.org/pixel.png) \\<script>\\&lt; \\*a\\* \\_b\\_ c_d");
    assertThat(ArticleMarkdown.escaped("# no heading")).isEqualTo("\\# no heading");
    assertThat(ArticleMarkdown.escaped("14. July")).isEqualTo("14\\. July");
    assertThat(ArticleMarkdown.escaped("14 people. Or 15.")).isEqualTo("14 people. Or 15.");
  }

  @Test
  void severalReportsArePartedByARuleAndInJsonAreALineEach() {
    Commands text = Commands.run("read", "../samples/feed.xml", PAGE);
    long rules = text.out().lines().filter(line -> line.startsWith("────")).count();
    List<JsonNode> rows =
        Commands.run("read", "../samples/feed.xml", PAGE, "--format", "json", "--quiet")
            .out()
            .lines()
            .map(line -> JSON.readTree(line))
            .toList();
    assertThat(rows).hasSizeGreaterThan(2);
    assertThat(rules).isEqualTo(rows.size() - 1);
  }

  @Test
  void whatIsReadInPartIsSaidOnStandardErrorUnlessQuiet() {
    assertThat(Commands.run("read", "../samples/feed.xml").err())
        .contains("feed.xml!sai-250725-1: read in part: only a summary");
    assertThat(Commands.run("read", "../samples/feed.xml", "--quiet").err()).isEmpty();
  }

  @Test
  void aRejectedItemSaysWhyAndTheRestIsPrinted() {
    Commands done = Commands.run("read", dir.resolve("absent.html").toString(), PAGE, "--quiet");
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.err()).contains("absent.html: there is no such file or folder");
    assertThat(done.out()).startsWith("Police clear");
  }

  @Test
  void aDashReadsStandardInputAndStandsAlone() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(PAGE))));
    try {
      assertThat(Commands.run("read", "-").out()).startsWith("Police clear");
    } finally {
      System.setIn(before);
    }
    assertThat(Commands.run("read", "-", PAGE).code()).isEqualTo(2);
  }

  @Test
  void noEscapeSequenceFromAPageReachesTheTerminal() throws IOException {
    String evil =
        "<p>Ferries sail \u009b31m from \u202eKupang to \u001b]0;title\u0007Dili again.</p>";
    Path page =
        Files.writeString(
            dir.resolve("evil\u009b2J.html"),
            "<html><head><title>\u001b[2JA title\u009b2J</title>"
                + "<link rel=canonical href='http://example.org/\u009b2J'></head><body><article>"
                + evil.repeat(8)
                + "</article></body></html>",
            StandardCharsets.UTF_8);
    for (String format : List.of("text", "markdown", "json")) {
      Commands done =
          Commands.run("read", page.toString(), "--cuts", "--notes", "--format", format);
      assertThat(done.code()).isZero();
      assertThat(done.out() + done.err()).doesNotContain("\u001b", "\u009b", "\u0007", "\u202e");
    }
    JsonNode row = JSON.readTree(Commands.run("read", page.toString(), "--format", "json").out());
    assertThat(row.get("input").asString()).isEqualTo(page.toString());
  }

  @Test
  void readingEndsWhenNobodyListensAnyMore() {
    int[] written = {0};
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int length) throws IOException {
            written[0]++;
            throw new IOException("broken pipe");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(closed), new PrintWriter(err), "read", "../samples/txt");
    assertThat(code).isZero();
    assertThat(written[0]).isEqualTo(1);
  }
}
