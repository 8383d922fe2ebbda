package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jejak.output.OutputFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jejak cluster run --local}, beside what {@code jejak trace} writes of the same input. */
class RunCommandTest {
  @TempDir private Path dir;

  private final StringWriter said = new StringWriter();

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("run", "--local"));
    all.addAll(List.of(args));
    return Main.run(
        new PrintWriter(new StringWriter()),
        new PrintWriter(said, true),
        all.toArray(String[]::new));
  }

  private static void assertSameFiles(Path one, Path other) {
    for (String name : OutputFiles.NAMES) {
      assertThat(one.resolve(name + ".jsonl"))
          .hasSameBinaryContentAs(other.resolve(name + ".jsonl"));
    }
  }

  @Test
  void theSamplesGiveTheBytesOfOneMachine() throws IOException {
    Path expected = Reports.traced(dir.resolve("one"), Reports.SAMPLES);
    int code = run(Reports.SAMPLES, "--out", dir.resolve("many").toString(), "--parallelism", "3");
    assertThat(code).isZero();
    assertSameFiles(dir.resolve("many"), expected);
  }

  @Test
  void reportsMadeByRuleGiveTheBytesOfOneMachine() throws IOException {
    String made = Reports.made(dir.resolve("made.jsonl"), 150).toString();
    Path expected = Reports.traced(dir.resolve("one"), made);
    run(made, "--out", dir.resolve("many").toString(), "--parallelism", "2");
    assertSameFiles(dir.resolve("many"), expected);
  }

  @Test
  void aReportGivenTwiceIsOneArticleWithARowOfTheLedgerEach() throws IOException {
    Path first = Files.writeString(dir.resolve("b.txt"), text());
    Path second = Files.copy(first, dir.resolve("a.txt"));
    Path expected = Reports.traced(dir.resolve("one"), first.toString(), second.toString());
    run(first.toString(), second.toString(), "--out", dir.resolve("many").toString());
    assertSameFiles(dir.resolve("many"), expected);
    assertThat(Files.readAllLines(dir.resolve("many/ledger.jsonl"))).hasSize(2);
  }

  private static String text() throws IOException {
    return Files.readString(Path.of(Reports.SAMPLES, "txt/palka-post-2025-06-25.txt"));
  }

  @Test
  void anAddressOnAFileSystemOfFlinksIsReadAndWritten() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("in/deeper"));
    Files.writeString(folder.resolve("report.txt"), text());
    run(dir.resolve("in").toUri().toString(), "--out", dir.resolve("out").toUri().toString());
    assertThat(Files.readString(dir.resolve("out/ledger.jsonl")))
        .contains("deeper/report.txt\"", "ACCEPTED");
    assertThat(Files.readString(dir.resolve("out/articles.jsonl"))).contains("CEPA");
  }

  @Test
  void whatCannotBeReadEndsInTheLedgerAndAmongTheDeadLetters() throws IOException {
    String missing = dir.resolve("missing.txt").toString();
    Path empty = Files.createFile(dir.resolve("empty.txt"));
    int code =
        run(
            missing,
            empty.toString(),
            "--out",
            dir.resolve("out").toString(),
            "--dead-letters",
            dir.resolve("dead").toString());
    assertThat(code).isEqualTo(Main.SOME_REJECTED);
    Path expected = Reports.traced(dir.resolve("one"), missing, empty.toString());
    assertSameFiles(dir.resolve("out"), expected);
    assertThat(DeadLetterFiles.in(dir.resolve("dead")))
        .containsExactlyInAnyOrder(
            DeadLetters.line(missing, null, "there is no such file or folder"),
            DeadLetters.line(empty.toString(), null, "the file is empty"));
  }

  @Test
  void parquetIsWrittenBesideWhereItIsAskedFor() throws IOException {
    Path report = Files.writeString(dir.resolve("report.txt"), text());
    run(report.toString(), "--out", dir.resolve("out").toString(), "--also", "parquet");
    assertThat(dir.resolve("out/articles.parquet")).isNotEmptyFile();
  }

  @Test
  void wrongUsageIsSaidInOneLineAndEndsWithTwo() {
    assertThat(run("--out", dir.toString())).isEqualTo(Main.WRONG_USAGE);
    assertThat(said.toString()).contains("INPUT is missing");
    assertThat(run("x")).isEqualTo(Main.WRONG_USAGE);
    assertThat(said.toString()).contains("--out DIR or --db DIR is missing");
    assertThat(run("x", "--db", "s3://archive")).isEqualTo(Main.WRONG_USAGE);
    assertThat(run("x", "--out", dir.toString(), "--parallelism", "0")).isEqualTo(Main.WRONG_USAGE);
  }
}
