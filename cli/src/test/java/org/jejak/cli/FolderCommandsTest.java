package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
    assertThat(again.out()).contains(" 0 accepted, 0 partial, 0 rejected");
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
    assertThat(done.out()).contains("received   accepted   partial  rejected").contains("by input");
  }

  @Test
  void verifyIsCleanAndTheExitCodeSaysSo() {
    Commands.run("ingest", "--db", db(), "--quiet", WIRE);
    Commands done = Commands.run("verify", "--db", db());
    assertThat(done.code()).isZero();
    assertThat(done.out()).endsWith("clean\n");
  }

  @Test
  void aFolderThatIsNoneIsASentence() {
    Commands done = Commands.run("status", "--db", temp.resolve("nothing").toString());
    assertThat(done.code()).isEqualTo(Main.FAILED);
    assertThat(done.err()).contains("is no folder of Jejak's; jejak ingest --db");
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
            "torture", "--db", temp.resolve("torture").toString(), "--kills", "15", "--full", "0");
    assertThat(done.out()).contains(" 0 faults");
    assertThat(done.code()).isZero();
  }
}
