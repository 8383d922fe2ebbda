package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageCommandTest {
  @TempDir private Path folder;

  private static Commands typed(String sentences, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(sentences.getBytes(StandardCharsets.UTF_8)));
    try {
      return Commands.run(args);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aSoundPackHasNoFaultsAndExitCodeZero() throws IOException {
    Files.writeString(folder.resolve("function-words.tsv"), "na\tPREPOSITION\n");
    Commands check = Commands.run("language", "check", folder.toString());
    assertThat(check.out()).isEqualTo("No faults.\n");
    assertThat(check.code()).isZero();
  }

  @Test
  void faultsAreCountedAndGiveExitCodeOne() throws IOException {
    Files.writeString(folder.resolve("function-words.tsv"), "na\tPREPOSITION\nna PREPOSITION\n");
    Commands check = Commands.run("language", "check", folder.toString());
    assertThat(check.out())
        .isEqualTo(
            "function-words.tsv:2:15: the line has 1 of 2 columns;"
                + " part the columns by one TAB each\n\n1 fault.\n");
    assertThat(check.code()).isOne();
  }

  @Test
  void aFolderThatIsNotThereIsWrongUsage() {
    Commands check = Commands.run("language", "check", folder.resolve("none").toString());
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.err()).contains("no folder");
  }

  @Test
  void statsNameTheWordsThatNoConceptCovers() throws IOException {
    Path text = folder.resolve("report.txt");
    Files.writeString(text, "The president said that the glimp was signed by the minister.");
    Commands stats = Commands.run("language", "stats", text.toString());
    assertThat(stats.out()).contains("4 of 5 content words covered, 80.0 %", "1 glimp");
    assertThat(stats.code()).isZero();
  }

  @Test
  void tryShowsWhatThePackSees() {
    Commands seen =
        typed(
            "Joko Widodo mengatakan bahwa Indonesia akan menandatangani perjanjian.\n",
            "language",
            "try");
    assertThat(seen.out())
        .contains(
            "id (told)",
            "mengatakan [say.v active]",
            "Joko Widodo (person)",
            "akan = modality, future",
            "Joko Widodo, indirect: Indonesia akan menandatangani perjanjian");
    assertThat(seen.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void tryReadsNothingIntoALanguageWithoutAPack() {
    Commands seen = typed("Ο υπουργός είπε ότι η συμφωνία δεν είναι έτοιμη.\n", "language", "try");
    assertThat(seen.out()).contains("und (told): no full pack, so nothing more is read");
    assertThat(seen.out()).doesNotContain("statement", "names");
  }
}
