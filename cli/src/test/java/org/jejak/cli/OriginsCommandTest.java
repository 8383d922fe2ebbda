package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OriginsCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path GOLDEN = Samples.ROOT.resolve("cli/src/test/resources/golden");
  private static final String BODY =
      "Indonesia and Malaysia signed a border treaty in Jakarta on Monday, ending three decades of"
          + " quarrels about the Sulawesi Sea. Fishermen in Nunukan and Tawau said the line would"
          + " keep patrol boats away from their nets. The treaty needs the consent of both"
          + " parliaments before the end of June.";

  @TempDir private Path dir;

  private String report(String name, String outlet, String more) throws IOException {
    String json =
        "{\"outlet\": \"%s\", \"published\": \"2025-02-11\", \"title\": \"A line in the sea\", \"text\":"
            + " \"%s\"}";
    return Files.writeString(dir.resolve(name), json.formatted(outlet, BODY + more)).toString();
  }

  @Test
  void aCopyIsNoSecondOrigin() throws IOException {
    Commands done =
        Commands.run(
            "origins",
            report("a.json", "Tanjung Times", ""),
            report("b.json", "Harbour Review", "\\n\\nSource: Tanjung Times"));
    assertThat(done.code()).isZero();
    assertThat(done.err()).isEmpty();
    assertThat(done.out())
        .isEqualTo(
            """
            2 reports · 1 story · 1 origin

            A line in the sea
               2 reports, 1 origin · 11 Feb 2025
               origin 1   Tanjung Times · 11 Feb 2025
                            Harbour Review · 11 Feb 2025 · shares its text with Tanjung Times, which it
                              credits
            """);
  }

  @Test
  void whoNamesASourceThatIsNotAtHandIsUndecided() throws IOException {
    Commands done =
        Commands.run(
            "origins", "--quiet", report("a.json", "Tanjung Times", "\\n\\nSource: Crescent Wire"));
    assertThat(done.out())
        .startsWith("1 report · 1 story · 0 origins · 1 undecided")
        .contains("undecided  Tanjung Times", "it names Crescent Wire, which is not at hand");
  }

  @Test
  void asJsonAStoryIsALine() throws IOException {
    Commands done =
        Commands.run(
            "origins",
            report("a.json", "Tanjung Times", ""),
            report("b.json", "Harbour Review", "\\n\\nSource: Tanjung Times"),
            "--format",
            "json");
    List<JsonNode> rows = done.out().lines().map(line -> JSON.readTree(line)).toList();
    assertThat(rows).hasSize(1);
    JsonNode row = rows.getFirst();
    assertThat(row.get("reports").asInt()).isEqualTo(2);
    assertThat(row.get("origins").asInt()).isEqualTo(1);
    assertThat(row.get("undecided").asInt()).isZero();
    JsonNode made = row.at("/by_origin/0/1");
    assertThat(made.get("outlet").asString()).isEqualTo("Harbour Review");
    assertThat(made.get("kind").asString()).isEqualTo("COPY");
    assertThat(made.get("made_from")).isEqualTo(row.at("/by_origin/0/0/article"));
    assertThat(made.at("/credits/0/name").asString()).isEqualTo("Tanjung Times");
  }

  @Test
  void theAnswerForTheSamplesIsAsReviewed() throws IOException {
    Commands done = Commands.run("origins", "../samples", "--quiet");
    Golden.assertSame(GOLDEN.resolve("origins.txt"), done.out());
    assertThat(done.out().lines())
        .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(100));
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsAnswered() throws IOException {
    Commands done =
        Commands.run(
            "origins", report("a.json", "Tanjung Times", ""), dir.resolve("absent").toString());
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.out()).startsWith("1 report · 1 story · 1 origin");
    assertThat(done.err()).contains("absent: there is no such file or folder");
  }

  @Test
  void titlesFromOutsideCannotPaintTheTerminal() throws IOException {
    String file = report("a.json", "Evil\\u001b[2J\\u202e", "");
    assertThat(Commands.run("origins", file).out()).doesNotContain("\u001b", "\u202e");
    assertThat(Commands.run("origins", file, "--format", "json").out())
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void wrongUsageIsToldInASentence() {
    assertThat(Commands.run("origins").code()).isEqualTo(2);
    assertThat(Commands.run("origins", "x", "--threads", "0").err())
        .contains("--threads must be at least 1");
    assertThat(Commands.run("origins", "--help").out()).contains("Examples:", "--format");
  }
}
