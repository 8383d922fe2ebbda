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

class ExplainCommandTest {
  private static final String SENTENCE =
      "Officials in Dili said that Indonesia would send doctors to Timor-Leste on Monday.";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path dir;

  private static Commands explain(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "explain";
    args[1] = "--text";
    args[2] = SENTENCE;
    System.arraycopy(more, 0, args, 3, more.length);
    return Commands.run(args);
  }

  @Test
  void theSentenceStandsWithItsPartsMarked() {
    Commands done = explain("--today", "2025-02-12");
    assertThat(done.code()).isZero();
    assertThat(done.out().replaceAll("\\s+", " "))
        .contains("[actor Indonesia]", "[act send]", "[recipient Timor-Leste]")
        .contains("[source Officials in Dili]");
  }

  @Test
  void belowItStandWhoTheFrameAndTheCuesOfStatus() {
    List<String> lines = explain("--today", "2025-02-12").out().lines().toList();
    assertThat(lines.getFirst()).startsWith("Aid 07").contains("v-");
    assertThat(lines)
        .anyMatch(line -> line.matches("  actor +Indonesia IDN GOV.*"))
        .anyMatch(line -> line.matches("  recipient +East Timor TLS.*"))
        .anyMatch(line -> line.matches("  status +planned, by “would” \\(.*"))
        .anyMatch(line -> line.matches("  frame +frames.tsv:\\d+"))
        .anyMatch(line -> line.matches(" +acts +.*send\\.v.*"))
        .allMatch(line -> line.codePointCount(0, line.length()) <= Page.WIDTH);
  }

  @Test
  void framesThatNearlyAppliedAreNamedWithTheReason() {
    assertThat(explain().out())
        .contains("What nearly applied, and why not")
        .containsPattern("“send” \\(send.v\\): [a-z]");
  }

  @Test
  void anEventOfATraceIsFoundAgainByTheBeginningOfItsId() throws IOException {
    Path reports = Files.createDirectories(dir.resolve("reports"));
    Files.writeString(reports.resolve("a.txt"), SENTENCE + " It rained in the hills all day long.");
    Files.writeString(reports.resolve("b.txt"), "It rained in the hills all day long, they said.");
    Path out = dir.resolve("out");
    Commands.run("trace", reports.toString(), "--out", out.toString());
    JsonNode event = JSON.readTree(Files.readAllLines(out.resolve("events.jsonl")).getFirst());
    String id = event.get("id").asString();
    Commands text = Commands.run("explain", id.substring(0, 8), reports.toString());
    assertThat(text.code()).isZero();
    assertThat(text.out()).contains(id, "a.txt", "[act send]");
    Commands json = Commands.run("explain", id, reports.toString(), "--format", "json");
    JsonNode why = JSON.readTree(json.out());
    assertThat(why.get("id")).isEqualTo(event.get("id"));
    assertThat(why.get("start")).isEqualTo(event.get("start"));
    assertThat(why.at("/why/frame/rule").asString())
        .isEqualTo(event.get("rule").asString().split(" ")[0]);
    assertThat(why.at("/why/frame/line").asString()).contains("send.v");
    assertThat(why.at("/why/sentence/text").asString()).isEqualTo(SENTENCE);
    assertThat(why.at("/why/cues/0/text").asString()).isEqualTo("would");
  }

  @Test
  void anEventOfARowOfATableIsFoundAgainToo() throws IOException {
    String table =
        Files.writeString(dir.resolve("a.csv"), "no,body\nx7,\"" + SENTENCE + "\"\n").toString();
    JsonNode event =
        JSON.readTree(Commands.run("code", table, "--text", "body", "--id", "no").out());
    Commands done =
        Commands.run("explain", event.get("id").asString(), table, "--map", "text=body,id=no");
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("a.csv!x7", "[act send]");
  }

  @Test
  void anEventThatIsNotThereIsTold() throws IOException {
    Path file = Files.writeString(dir.resolve("a.txt"), "It rained in the hills all day long.");
    Commands done = Commands.run("explain", "v-0000", file.toString());
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.err()).contains("no event of these inputs begins with v-0000");
  }

  @Test
  void aSentenceWithoutAnEventShowsWhatJejakSees() {
    Commands done = Commands.run("explain", "--text", "The soup was served hot in Kupang.");
    assertThat(done.code()).isZero();
    assertThat(done.out()).startsWith("No event. What Jejak sees:").contains("Kupang");
  }

  @Test
  void wrongUsageSaysWhatIsMissing() {
    assertThat(Commands.run("explain").err()).contains("name what to explain and the inputs");
    assertThat(Commands.run("explain", "a-1234", ".").err()).contains("'a-1234' is no id");
    assertThat(Commands.run("explain", "--text", "x", "v-1234", ".").code()).isEqualTo(2);
  }

  @Test
  void noEscapeSequenceReachesTheTerminal() {
    String evil = "Police \u001b[2Jarrested\u009b31m two \u202emen in Kupang.";
    for (String format : List.of("text", "json")) {
      Commands done = Commands.run("explain", "--text", evil, "--format", format);
      assertThat(done.out() + done.err()).doesNotContain("\u001b", "\u009b", "\u202e");
    }
  }
}
