package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jejak.output.OutputFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a folder that keeps reports, as a person types them. */
class FolderCommandsTest {
  private static final String WIRE = Samples.ROOT.resolve("samples/wire.jsonl").toString();
  private static final String TEXTS = Samples.ROOT.resolve("samples/txt").toString();

  @TempDir private Path temp;

  private String db() {
    return temp.resolve("newsroom").toString();
  }

  @Test
  void ingestSaysWhatBecameOfEachItemAndTheSameInputAddsNothing() {
    Commands first = Commands.run("ingest", "--db", db(), "--quiet", WIRE);
    assertThat(first.code()).isZero();
    assertThat(first.out()).endsWith(" rejected, 0 known before\n");
    Commands again = Commands.run("ingest", "--db", db(), "--quiet", WIRE);
    String items = first.out().substring(0, first.out().indexOf(' '));
    assertThat(again.out())
        .isEqualTo(
            "%s items: 0 accepted, 0 partial, 0 rejected, %s known before\n"
                .formatted(items, items));
  }

  @Test
  void aRejectedItemIsNamedEachTimeAndCounted() throws IOException {
    String empty = Files.writeString(temp.resolve("empty.txt"), "").toString();
    Commands first = Commands.run("ingest", "--db", db(), "--quiet", empty);
    Commands again = Commands.run("ingest", "--db", db(), "--quiet", empty);
    assertThat(first.out())
        .isEqualTo("1 items: 0 accepted, 0 partial, 1 rejected, 0 known before\n");
    assertThat(again.out())
        .isEqualTo("1 items: 0 accepted, 0 partial, 0 rejected, 1 known before (1 rejected)\n");
    assertThat(again.err()).contains("empty.txt: ").isEqualTo(first.err());
    assertThat(again.code()).isEqualTo(Main.SOME_REJECTED).isEqualTo(first.code());
  }

  @Test
  void aForgottenReportThatComesAgainIsNamedAndCounted() throws IOException {
    String report = Path.of(TEXTS).resolve(firstText()).toString();
    Commands.run("ingest", "--db", db(), "--quiet", report);
    String kept = Commands.run("search", "--db", db(), "--json").out();
    String id = new tools.jackson.databind.json.JsonMapper().readTree(kept).get("id").asString();
    Commands.run("forget", "--db", db(), id, "--reason", "asked", "--yes");
    Commands again = Commands.run("ingest", "--db", db(), "--quiet", report);
    assertThat(again.out()).startsWith("1 items: 0 accepted, 0 partial, 0 rejected, 1 known");
    assertThat(again.err()).contains(id + " was forgotten on ", ": asked");
    assertThat(again.code()).isEqualTo(Main.SOME_REJECTED);
  }

  private static String firstText() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(TEXTS))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void verboseNamesEachItemThatIsSafe() {
    Commands done =
        Commands.run("ingest", "--db", db(), "--quiet", "--verbose", "--no-trace", WIRE);
    assertThat(done.out().lines().filter(line -> line.startsWith("kept ACCEPTED a-"))).isNotEmpty();
  }

  @Test
  void exportWritesWhatTraceWrites() throws IOException {
    Commands.run("ingest", "--db", db(), "--quiet", TEXTS);
    Commands.run("ingest", "--db", db(), "--quiet", WIRE);
    Commands.run("export", "--db", db(), "--quiet", "--out", temp.resolve("kept").toString());
    Commands.run("trace", "--quiet", "--out", temp.resolve("once").toString(), WIRE, TEXTS);
    for (String name : OutputFiles.NAMES) {
      String file = name + ".jsonl";
      assertThat(Files.readAllBytes(temp.resolve("kept").resolve(file)))
          .as(file)
          .isEqualTo(Files.readAllBytes(temp.resolve("once").resolve(file)));
    }
  }

  @Test
  void statusBalances() {
    Commands.run("ingest", "--db", db(), "--quiet", WIRE);
    Commands done = Commands.run("status", "--db", db());
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("received   accepted   partial  rejected");
    List<List<Integer>> rows = counts(done.out());
    // All, the one input, the one day.
    assertThat(rows).hasSize(3);
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row).isEqualTo(rows.getFirst());
          assertThat(row.getFirst()).isPositive().isEqualTo(row.get(1) + row.get(2) + row.get(3));
        });
  }

  /** The numbers of a row of the table: received, accepted, partial, rejected. */
  private static List<List<Integer>> counts(String table) {
    return Pattern.compile(" +(\\d+) +(\\d+) +(\\d+) +(\\d+)$", Pattern.MULTILINE)
        .matcher(table)
        .results()
        .map(row ->
            IntStream.rangeClosed(1, 4).mapToObj(i -> Integer.valueOf(row.group(i))).toList())
        .toList();
  }

  @Test
  void verifyIsCleanAndTheExitCodeSaysSo() {
    Commands.run("ingest", "--db", db(), "--quiet", WIRE);
    Commands done = Commands.run("verify", "--db", db());
    assertThat(done.code()).isZero();
    assertThat(done.out()).endsWith("clean\n");
  }

  @Test
  void aFolderThatIsNoneIsWrongUsageAndNoneIsMade() {
    Path nothing = temp.resolve("nothing");
    for (String command :
        List.of(
            "status",
            "search",
            "verify",
            "verify --repair",
            "reanalyse",
            "forget a-0 --yes",
            "forget a-0",
            "backup " + temp.resolve("b.zip"),
            "export --out " + temp.resolve("o"))) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of("--db", nothing.toString()));
      Commands done = Commands.run(words.toArray(String[]::new));
      assertThat(done.code()).as(command).isEqualTo(Main.WRONG_USAGE);
      assertThat(done.err())
          .as(command)
          .contains("is no folder of Jejak's; jejak ingest --db")
          .doesNotContain("--debug");
      assertThat(nothing).as(command).doesNotExist();
    }
  }

  @Test
  void anOptionThatAFolderCommandCannotHeedIsNoOptionOfIt() {
    for (String command :
        List.of(
            "ingest x", "reanalyse", "forget a-0", "restore x", "verify", "torture", "export")) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of("--db", db(), "--corrections", "c.jsonl"));
      assertThat(Commands.run(words.toArray(String[]::new)).err())
          .as(command)
          .contains("Unknown option", "--corrections");
      assertThat(Commands.run(words.getFirst(), "--help").out())
          .as(command)
          .doesNotContain("--model");
    }
  }

  @Test
  void whatCannotBeRestoredIsWrongUsage() throws IOException {
    String other = temp.resolve("other").toString();
    Commands missing = Commands.run("restore", "--db", other, temp.resolve("none.zip").toString());
    assertThat(missing.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(missing.err()).contains("there is no " + temp.resolve("none.zip"));
    Path letter = Files.writeString(temp.resolve("letter.zip"), "Dear reader");
    assertThat(Commands.run("restore", "--db", other, letter.toString()).err())
        .contains("letter.zip is no backup of Jejak's");
    Commands full = Commands.run("restore", "--db", temp.toString(), letter.toString());
    assertThat(full.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(full.err()).contains("is not empty; name a new folder");
  }

  @Test
  void numbersReadTheSameWhereverTheMachineStands() throws Exception {
    Commands.run("ingest", "--db", db(), "--quiet", "--no-trace", WIRE);
    Path said = temp.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=id",
                "-Duser.country=ID",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "backup",
                "--db",
                db(),
                temp.resolve("b.zip").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(said)).containsPattern(": \\d{1,3}(,\\d{3})+ bytes\n");
  }

  @Test
  void aFolderFromANewerVersionIsLeftAlone() throws SQLException {
    Commands.run("ingest", "--db", db(), "--quiet", "--no-trace", WIRE);
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + Path.of(db(), "jejak.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, execution_time, success) VALUES (99, '99', 'later', 'SQL',"
              + " 'V99__later.sql', 1, 'x', 1, 1)");
    }
    Commands done = Commands.run("ingest", "--db", db(), "--quiet", TEXTS);
    assertThat(done.code()).isEqualTo(Main.FAILED);
    assertThat(done.err()).contains("was written by a newer Jejak");
  }

  @Test
  void anUnknownSettingNamesItsLine() throws IOException {
    Commands.run("ingest", "--db", db(), "--quiet", "--no-trace", WIRE);
    Files.writeString(Path.of(db(), "jejak.toml"), "[archive]\nfile_megabites = 3\n");
    Commands done = Commands.run("status", "--db", db());
    assertThat(done.err())
        .contains("jejak.toml, line 2: there is no setting 'archive.file_megabites'");
  }

  @Test
  void forgetAsksFirst() {
    Commands.run("ingest", "--db", db(), "--quiet", WIRE);
    Commands asked = Commands.run("forget", "--db", db(), "--outlet", "strait meridian");
    assertThat(asked.out()).contains("would be forgotten; --yes does it");
    Commands done = Commands.run("forget", "--db", db(), "--outlet", "strait meridian", "--yes");
    assertThat(done.out()).endsWith("reports forgotten\n").doesNotStartWith("0");
    assertThat(Commands.run("verify", "--db", db()).out()).endsWith("clean\n");
    for (Commands none :
        List.of(
            Commands.run("forget", "--db", db(), "--outlet", "strait meridian"),
            Commands.run("forget", "--db", db(), "--outlet", "strait meridian", "--yes"))) {
      assertThat(none.out()).isEqualTo("no such report is there\n");
      assertThat(none.code()).isEqualTo(Main.SOME_REJECTED);
    }
  }

  @Test
  void backupAndRestore() {
    Commands.run("ingest", "--db", db(), "--quiet", WIRE);
    String zip = temp.resolve("backup.zip").toString();
    String other = temp.resolve("other").toString();
    assertThat(Commands.run("backup", "--db", db(), zip).code()).isZero();
    assertThat(Commands.run("restore", "--db", other, zip).code()).isZero();
    assertThat(Commands.run("verify", "--db", other).out()).endsWith("clean\n");
  }

  @Test
  void killedOftenItLosesNothing() {
    Commands done =
        Commands.run(
            "torture",
            "--db",
            temp.resolve("torture").toString(),
            "--kills",
            "13",
            "--recoveries",
            "2",
            "--full",
            "0");
    assertThat(done.out())
        .containsPattern(
            "rounds, 1[345] killed before their end: [1-9][0-9,]* reports acknowledged, 0 faults");
    assertThat(done.code()).isZero();
  }
}
