package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Titles, names and outlets that call a script, turn a terminal or start a formula are only text.
 */
class HostileTitlesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TEXT =
      "The harbour office in Kupang said on 3 March 2025 that two ferries would sail to Dili every"
          + " week. Officials in Dili welcomed the plan. Fishermen asked for a later hour.";
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script> Ferries sail",
          "Ferries </title></script><img src=x onerror=alert(2)> sail",
          "Ferries \u001b[2J\u001b]0;owned\u0007\u009b31m sail",
          "Ferries \u202egnp.sail\u2066 \u200bto\ufeff Dili",
          "=HYPERLINK(\"http://127.0.0.1/\",\"Ferries\")",
          "+1+cmd|' /C calc'!A0",
          "-2+3 ferries sail",
          "@SUM(1+1) ferries sail",
          "Ferries\r\n\tsail\u2028{\"injected\": true}");

  @TempDir private Path dir;
  private Path wire;

  @BeforeEach
  void everyPartOfAReportIsHostile() throws IOException {
    StringBuilder lines = new StringBuilder();
    int number = 0;
    for (String hostile : HOSTILE) {
      lines
          .append(
              JSON.writeValueAsString(
                  JSON.createObjectNode()
                      .put("title", hostile)
                      .put("outlet", hostile)
                      .put("authors", hostile)
                      .put("section", hostile)
                      .put("id", hostile)
                      .put("url", "javascript:alert(3)")
                      .put("text", hostile + ". " + TEXT + " It is report " + ++number + ".")))
          .append('\n');
    }
    wire = Files.writeString(dir.resolve("wire.jsonl"), lines.toString());
  }

  @Test
  void theTerminalShowsThemWithoutObeyingThem() {
    for (String[] command :
        List.of(
            new String[] {"trace", wire.toString()},
            new String[] {"read", wire.toString(), "--cuts", "--notes"},
            new String[] {"read", wire.toString(), "--format", "markdown"},
            new String[] {"read", wire.toString(), "--format", "json"})) {
      Commands done = Commands.run(command);
      assertThat(done.out()).contains("erries");
      assertThat((done.out() + done.err()).codePoints())
          .as(String.join(" ", command))
          .noneMatch(HostileTitlesTest::isActive);
    }
  }

  @Test
  void thePageShowsThemAsText() throws IOException {
    Path out = dir.resolve("out");
    assertThat(run("trace", wire.toString(), "--out", out.toString(), "--format", "html")).isZero();
    Path file;
    try (var files = Files.list(out)) {
      file = files.filter(path -> path.toString().endsWith(".html")).findFirst().orElseThrow();
    }
    String page = Files.readString(file);
    Document document = Jsoup.parse(page);
    assertThat(document.select("script, img, iframe, [onerror], [onclick]")).isEmpty();
    assertThat(document.select("a[href^=javascript]")).isEmpty();
    assertThat(document.text()).contains("<script>alert(1)</script>");
    assertThat(page.codePoints()).noneMatch(HostileTitlesTest::isActive);
  }

  @Test
  void theFilesHoldOneSoundLineForEachReport() throws IOException {
    Path out = dir.resolve("out");
    assertThat(run("trace", wire.toString(), "--out", out.toString(), "--format", "jsonl"))
        .isZero();
    List<JsonNode> rows =
        Files.readAllLines(out.resolve("articles.jsonl")).stream()
            .map(line -> JSON.readTree(line))
            .toList();
    assertThat(rows).hasSize(HOSTILE.size());
    for (JsonNode row : rows) {
      assertThat(row.get("title").asString().codePoints()).noneMatch(HostileTitlesTest::isActive);
    }
  }

  private static int run(String... command) {
    return Commands.run(command).code();
  }

  /** Control characters but the line end, and characters that turn or hide writing. */
  private static boolean isActive(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\n';
      case Character.FORMAT -> point != 0x200c && point != 0x200d;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
