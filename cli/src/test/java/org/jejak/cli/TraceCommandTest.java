package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jejak.output.OutputFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {
  private static final String REPORT = "../samples/txt/samudra-dump.txt";

  @TempDir private Path dir;

  @Test
  void withoutOutTheReportGoesToStandardOutput() {
    Commands done = Commands.run("trace", REPORT);
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("1 received = 1 accepted + 0 partial + 0 rejected");
    assertThat(done.err()).isEmpty();
  }

  @Test
  void outMakesTheFolderAndWritesEveryFile() {
    Path out = dir.resolve("new/folder");
    Commands done = Commands.run("trace", REPORT, "--out", out.toString());
    assertThat(done.code()).isZero();
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).contains("Wrote 14 files to");
    for (String name : OutputFiles.NAMES) {
      assertThat(out.resolve(name + ".jsonl")).exists();
    }
    assertThat(out.resolve("report.html")).doesNotExist();
  }

  @Test
  void htmlAddsThePageAndLeavesNoTemporaryFile() throws IOException {
    Commands done = Commands.run("trace", REPORT, "--out", dir.toString(), "--format", "html");
    assertThat(done.code()).isZero();
    assertThat(dir.resolve("report.html")).exists();
    try (var files = Files.list(dir)) {
      assertThat(files).hasSize(15);
    }
  }

  @Test
  void alsoWritesEventsInTheFormsOfOtherTools() {
    Commands done =
        Commands.run(
            "trace", REPORT, "--out", dir.toString(), "--also", "gdelt,plover,csv,parquet");
    assertThat(done.code()).isZero();
    assertThat(done.err())
        .contains(
            "Wrote 14 files to",
            "and events.plover.jsonl, gdelt.events.tsv, gdelt.mentions.tsv, ledger.csv,",
            "matrix.csv, ledger.parquet, ");
    assertThat(dir.resolve("gdelt.mentions.tsv")).exists();
    assertThat(Commands.run("trace", REPORT, "--also", "csv").err())
        .contains("--also needs --out DIR");
  }

  @Test
  void sharedFilesHoldNoWholeText() throws IOException {
    Commands.run("trace", REPORT, "--out", dir.resolve("whole").toString(), "--quiet");
    Path shared = dir.resolve("shared");
    Commands done =
        Commands.run("trace", REPORT, "--out", shared.toString(), "--share", "--format", "html");
    assertThat(done.code()).isZero();
    assertThat(done.err()).doesNotContain("also holds");
    String text = text(dir.resolve("whole"));
    assertThat(text.length()).isGreaterThan(400);
    assertThat(text(shared)).hasSizeLessThanOrEqualTo(200);
    assertThat(Files.readString(shared.resolve("report.html")))
        .contains(text.substring(0, 100))
        .doesNotContain(text.substring(text.length() - 100));
  }

  @Test
  void aSharedPageCutsTitlesToo() throws IOException {
    String end = "and the last words of a headline that never ends";
    String title = "Ferry reaches Atapupu " + "with forty people on board ".repeat(12) + end;
    Path report =
        Files.writeString(
            dir.resolve("long.jsonl"),
            "{\"title\": \""
                + title
                + "\", \"published\": \"2025-03-04\", \"text\": \"A ferry reached"
                + " Atapupu on Monday. The harbour master said the sea was calm.\"}\n");
    assertThat(page(report, dir.resolve("whole"))).contains(end);
    assertThat(page(report, dir.resolve("shared"), "--share"))
        .contains("Ferry reaches Atapupu")
        .doesNotContain(end);
  }

  private static String page(Path report, Path folder, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("trace", report.toString(), "--quiet"));
    words.addAll(List.of("--format", "html", "--out", folder.toString()));
    words.addAll(List.of(more));
    assertThat(Commands.run(words.toArray(String[]::new)).code()).isZero();
    return Files.readString(folder.resolve("report.html"));
  }

  private static String text(Path folder) throws IOException {
    String line = Files.readAllLines(folder.resolve("articles.jsonl")).getFirst();
    return new tools.jackson.databind.json.JsonMapper().readTree(line).get("text").asString();
  }

  @Test
  void whatLayInTheFolderBeforeSharingIsNamed() throws IOException {
    Files.writeString(dir.resolve("report.html"), "whole texts");
    Commands done = Commands.run("trace", REPORT, "--out", dir.toString(), "--share", "--quiet");
    assertThat(done.err()).contains("also holds what --share did not write: report.html");
    assertThat(Commands.run("trace", REPORT, "--share").err()).contains("--share needs --out DIR");
  }

  @Test
  void outKeepsFilesThatAreNotItsOwn() throws IOException {
    Path mine = Files.writeString(dir.resolve("notes.md"), "mine");
    Commands.run("trace", REPORT, "--out", dir.toString());
    assertThat(mine).hasContent("mine");
  }

  @Test
  void quietSaysNothing() {
    Commands done = Commands.run("trace", REPORT, "--quiet", "--out", dir.toString());
    assertThat(done.err()).isEmpty();
  }

  @Test
  void htmlWithoutOutIsWrongUsage() {
    Commands done = Commands.run("trace", REPORT, "--format", "html");
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).contains("--format html needs --out DIR");
  }

  @Test
  void jsonlWithoutOutIsWrongUsage() {
    assertThat(Commands.run("trace", REPORT, "--format", "jsonl").code()).isEqualTo(2);
  }

  @Test
  void aDayThatIsNoneIsWrongUsage() {
    Commands done = Commands.run("trace", REPORT, "--today", "2025-02-30");
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).contains("--today").doesNotContain("\tat ");
  }

  @Test
  void aDashBesideOtherInputsIsWrongUsage() {
    assertThat(Commands.run("trace", "-", REPORT).code()).isEqualTo(2);
  }

  @Test
  void thePageMayBeReadByWhoeverMayReadTheFiles() throws IOException {
    Commands.run("trace", REPORT, "--out", dir.toString(), "--format", "html");
    assertThat(Files.getPosixFilePermissions(dir.resolve("report.html")))
        .isEqualTo(Files.getPosixFilePermissions(dir.resolve("articles.jsonl")));
  }

  @Test
  void demoTracesTheSamplesAndSaysWhereThePageIs() throws IOException {
    String before = System.getProperty("jejak.home");
    System.setProperty("jejak.home", Samples.ROOT.toString());
    Path page = Path.of("jejak-demo", "report.html");
    try {
      Commands done = Commands.run("demo", "--no-serve");
      assertThat(done.code()).isZero();
      assertThat(done.out()).contains("55 reports").contains("Wrote " + page);
      assertThat(page).exists();
    } finally {
      Files.deleteIfExists(page);
      Files.deleteIfExists(page.getParent());
      if (before == null) {
        System.clearProperty("jejak.home");
      } else {
        System.setProperty("jejak.home", before);
      }
    }
  }

  @Test
  void aMapNamesTheFieldsOfJson() throws IOException {
    String line = "{\"kopf\":\"Ministers meet\",\"inhalt\":\"Ministers met in Cairo on Monday.\"}";
    Path file = Files.writeString(dir.resolve("a.jsonl"), line);
    Commands done = Commands.run("trace", file.toString(), "--map", "text=inhalt,title=kopf");
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("Ministers meet");
    assertThat(Commands.run("trace", file.toString()).code()).isEqualTo(1);
  }

  @Test
  void aMapOfAnUnknownPartIsWrongUsage() {
    Commands done = Commands.run("trace", REPORT, "--map", "headline=h");
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).contains("\"headline\" is no part of a report; the parts are text,");
  }

  @Test
  void aReportThatIsOnlyATitleIsPartial() throws IOException {
    Path file =
        Files.writeString(dir.resolve("a.jsonl"), "{\"title\":\"Ministers meet in Cairo\"}");
    Commands done = Commands.run("trace", file.toString());
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("0 accepted + 1 partial + 0 rejected").contains("only a title");
  }

  @Test
  void noThreadsIsWrongUsage() {
    assertThat(Commands.run("trace", REPORT, "--threads", "0").code()).isEqualTo(2);
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(Commands.run("trace", REPORT, "--fast").code()).isEqualTo(2);
  }

  @Test
  void aDayThatIsNoDayIsWrongUsageInASentence() {
    Commands done = Commands.run("trace", REPORT, "--today", "yesterday");
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).contains("a day is written as 2025-09-30, not 'yesterday'");
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheOneMeant() {
    Commands done = Commands.run("tracee");
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).contains("Did you mean: jejak trace");
  }

  @Test
  void noInputIsWrongUsage() {
    assertThat(Commands.run("trace").code()).isEqualTo(2);
  }

  @Test
  void outThatIsAFileIsWrongUsage() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "x");
    Commands done = Commands.run("trace", REPORT, "--out", file.toString());
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).contains("is a file, not a folder");
  }

  @Test
  void aFolderThatCannotBeMadeIsAFailureInOneSentence() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "x");
    Commands done = Commands.run("trace", REPORT, "--out", file.resolve("below").toString());
    assertThat(done.code()).isEqualTo(4);
    assertThat(done.err()).startsWith("jejak: ").doesNotContain("\tat ");
  }

  @Test
  void debugShowsWhereItFailed() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "x");
    String below = file.resolve("below").toString();
    assertThat(Commands.run("trace", REPORT, "--debug", "--out", below).err()).contains("\tat ");
  }

  @Test
  void aRejectedItemGivesOneAndTheRestIsDone() {
    Commands done = Commands.run("trace", REPORT, dir.resolve("absent.txt").toString());
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.out())
        .contains("2 received = 1 accepted + 0 partial + 1 rejected")
        .contains("there is no such file or folder");
  }

  @Test
  void aDashReadsStandardInput() {
    InputStream before = System.in;
    String text = "A ferry line between Kupang and Dili opened on 18 April 2025 with 180 people. ";
    System.setIn(new ByteArrayInputStream(text.repeat(3).getBytes(StandardCharsets.UTF_8)));
    try {
      Commands done = Commands.run("trace", "-");
      assertThat(done.code()).isZero();
      assertThat(done.out()).contains("1 received = 1 accepted");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void todayDecidesWhatIsOverdue() {
    String[] sources = {"../samples/txt/rond-point-review-2025-06-24.txt"};
    assertThat(Commands.run("trace", sources[0], "--today", "2025-07-01").out())
        .contains("OPEN")
        .doesNotContain("OVERDUE");
    assertThat(Commands.run("trace", sources[0], "--today", "2025-08-01").out())
        .contains("OVERDUE");
  }

  @Test
  void helpShowsExamplesAndExitCodes() {
    assertThat(Commands.run("--help").out()).contains("Examples:", "Exit codes:", "JEJAK_OPTS");
    assertThat(Commands.run("trace", "--help").out()).contains("Examples:", "--threads");
    assertThat(Commands.run("evaluate", "--help").out()).contains("Examples:", "--gold");
    assertThat(Commands.run("demo", "--help").out()).contains("--no-serve");
  }

  @Test
  void evaluateMeasuresTheSamplesAgainstTheirGold() {
    Commands done = Commands.run("evaluate", "--gold", "../samples/gold", "../samples");
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("articles.text", "lineage", "drifts", "plans.outcome");
  }

  @Test
  void evaluateWithoutGoldIsWrongUsage() {
    String absent = dir.resolve("gold").toString();
    assertThat(Commands.run("evaluate", "--gold", absent, REPORT).code()).isEqualTo(2);
  }

  @Test
  void aLineThatIsNoCorrectionStopsTheRunAndIsNamed() throws IOException {
    Path file = dir.resolve("corrections.jsonl");
    Files.writeString(file, "{\"kind\": \"SAME\", \"articles\": [\"a-1\", \"a-2\"]}\nsame\n");
    Commands done = Commands.run("trace", REPORT, "--corrections", file.toString());
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.out()).isEmpty();
    assertThat(done.err())
        .contains(file + ": line 2 is not JSON")
        .contains("--corrections: what stands above is no correction, and nothing was traced");
  }

  @Test
  void aCorrectionOfReportsThatAreNotThereIsNamedAndChangesNothing() throws IOException {
    Path file = dir.resolve("corrections.jsonl");
    Files.writeString(file, "{\"kind\": \"SAME\", \"articles\": [\"a-1\", \"a-2\"]}\n");
    Commands done = Commands.run("trace", REPORT, "--corrections", file.toString());
    assertThat(done.code()).isZero();
    assertThat(done.err())
        .contains("jejak: the correction SAME a-1 a-2 has no effect: there is no article a-1");
    assertThat(done.out()).isEqualTo(Commands.run("trace", REPORT).out());
  }

  @Test
  void withoutTheFileOfCorrectionsNothingIsTraced() {
    Commands done = Commands.run("trace", REPORT, "--corrections", "nowhere.jsonl");
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).contains("--corrections: there is no nowhere.jsonl");
  }
}
