package org.jejak.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may use a server is named on the command line. */
class UserCommandTest {
  @TempDir private Path dir;
  private String db = "";
  private String password = "";

  @BeforeEach
  void makeAFolder() throws IOException {
    Path report = Files.writeString(dir.resolve("a.txt"), "Rain\n\nRain fell on Lembar Point.");
    db = dir.resolve("newsroom").toString();
    assertThat(Commands.run("ingest", "--db", db, report.toString()).code()).isZero();
    password = Files.writeString(dir.resolve("word"), "seven quiet ferries\n").toString();
  }

  private String users() throws IOException {
    return Files.readString(Path.of(db, "users.json"));
  }

  @Test
  void aUserIsNamedByAPasswordInAFileAndListed() throws IOException {
    Commands added =
        Commands.run(
            "user", "add", "sari", "--db", db, "--may", "admin", "--password-file", password);
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(users()).contains("\"sari\"", "$2a$").doesNotContain("ferries");
    assertThat(Commands.run("user", "list", "--db", db).out()).contains("user   sari  admin");
  }

  @Test
  void aTokenIsShownOnceAndEnds() throws IOException {
    Commands made = Commands.run("user", "token", "dashboard", "--db", db, "--days", "90");
    String token = made.out().strip();
    assertThat(token).matches("jejak_[A-Za-z0-9_-]{43}");
    assertThat(users()).contains("dashboard").doesNotContain(token);
    assertThat(Commands.run("user", "list", "--db", db).out())
        .contains("token  dashboard  read  until 2");
  }

  @Test
  void whoIsRemovedIsGone() throws IOException {
    Commands.run("user", "add", "sari", "--db", db, "--password-file", password);
    assertThat(Commands.run("user", "remove", "sari", "--db", db).code()).isZero();
    assertThat(users()).doesNotContain("sari");
    assertThat(Commands.run("user", "remove", "sari", "--db", db).code()).isEqualTo(2);
  }

  @Test
  void whatCannotBeIsWrongUsageInASentence() throws IOException {
    String brief = Files.writeString(dir.resolve("brief"), "short").toString();
    assertThat(Commands.run("user", "add", "sari", "--db", db, "--password-file", brief).err())
        .contains("from 10 to 1,000 characters");
    assertThat(Commands.run("user", "add", "../x", "--db", db, "--password-file", password).err())
        .contains("letters, digits");
    Commands none = Commands.run("user", "add", "sari", "--db", db);
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("--password-file");
    assertThat(Commands.run("user", "list", "--db", dir.resolve("nothing").toString()).code())
        .isEqualTo(2);
    Commands.run("user", "token", "twice", "--db", db);
    assertThat(Commands.run("user", "token", "twice", "--db", db).code()).isEqualTo(2);
  }

  @Test
  void aPasswordFileIsUtf8AndItsFirstLineIsThePassword() throws IOException {
    Path nine = Files.writeString(dir.resolve("nine"), "\ufeffsix ships\r\nother\n");
    assertThat(
            Commands.run("user", "add", "sari", "--db", db, "--password-file", nine.toString())
                .err())
        .as("neither a mark before it nor the line's end is a part of it")
        .contains("from 10 to 1,000 characters");

    Path latin = Files.write(dir.resolve("latin"), "s\u00e9belas kapal".getBytes(ISO_8859_1));
    Commands wrong =
        Commands.run("user", "add", "budi", "--db", db, "--password-file", latin.toString());
    assertThat(wrong.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(wrong.err()).contains(latin + " is not UTF-8");
  }

  @Test
  void anOpenAddressWithoutUsersIsRefusedBeforeItIsServed() {
    Commands done = Commands.run("serve", "--db", db, "--host", "0.0.0.0", "--port", "0");
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).contains("jejak user add NAME --db " + db);
  }
}
