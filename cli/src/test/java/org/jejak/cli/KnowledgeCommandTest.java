package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of names: given to commands, checked and made. */
class KnowledgeCommandTest {
  private static final String REPORT =
      """
      Harbour of Kampung Melati reopens

      14 March 2025

      The harbour reopened on Friday, Mayor Sari Wijaya told reporters in Kampung Melati.
      """;

  @TempDir private Path dir;

  @Test
  void aTraceKnowsTheNamesOfAFolder() throws IOException {
    Path names = Files.createDirectory(dir.resolve("names"));
    Files.writeString(names.resolve("places.tsv"), "Kampung Melati\t\tcity\tIDN\t-0.5\t101.4\n");
    String report = Files.writeString(dir.resolve("report.txt"), REPORT).toString();
    String out = dir.resolve("out").toString();

    assertThat(Commands.run("trace", report, "--out", out, "--knowledge", names.toString()).code())
        .isZero();

    assertThat(dir.resolve("out/entities.jsonl"))
        .content()
        .contains("\"name\":\"Kampung Melati\",\"country\":\"IDN\"");
  }

  @Test
  void readKnowsTheOutletsOfAFolder() throws IOException {
    Files.writeString(dir.resolve("outlets.tsv"), "Melati Post\tIDN\toutlet\tmelati.example\n");
    Path page =
        Files.writeString(
            dir.resolve("page.html"),
            "<html><head><link rel=canonical href='https://www.melati.example/a'><title>Harbour"
                + " reopens</title></head><body><article><h1>Harbour reopens</h1><p>The harbour of"
                + " the town reopened on Friday after three weeks of repairs, the port authority"
                + " said in a statement to the press.</p></article></body></html>");

    Commands read =
        Commands.run("read", page.toString(), "--format", "json", "--knowledge", dir.toString());

    assertThat(read.out()).contains("\"outlet\":\"Melati Post\"");
  }

  @Test
  void aFolderWithAMistakeStopsTheCommandAndSaysWhere() throws IOException {
    Files.writeString(dir.resolve("places.tsv"), "Kampung Melati\t\ttown\tIDN\n");
    String report = Files.writeString(dir.resolve("report.txt"), REPORT).toString();

    Commands trace = Commands.run("trace", report, "--knowledge", dir.toString());

    assertThat(trace.code()).isEqualTo(2);
    assertThat(trace.out()).isEmpty();
    assertThat(trace.err())
        .contains("places.tsv, line 1, column 3 (type): 'town' is not known here; write one of");
  }

  @Test
  void checkTellsEachMistakeAndHowToMendIt() throws IOException {
    Files.writeString(
        dir.resolve("people.tsv"), "Sari Wijaya\t\tIDN\tmayor\nDewi\tX\u001b[2J\tID\n");

    Commands check = Commands.run("knowledge", "check", dir.toString());

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .contains("people.tsv, line 1, column 4 (roles): 'mayor' is not title:first day:last day\n")
        .contains("people.tsv, line 2: the line holds control characters\n")
        .contains("2 things are wrong")
        .doesNotContain("\u001b");
  }

  @Test
  void importMakesAFolderThatPassesTheCheck() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("ftm.json"),
            "{\"schema\":\"Person\",\"properties\":{\"name\":[\"Sari Wijaya\"]}}\n");
    String to = dir.resolve("made").toString();

    Commands made = Commands.run("knowledge", "import", file.toString(), "--to", to);

    assertThat(made.code()).isZero();
    assertThat(made.out()).contains("FollowTheMoney: 1 read, 1 taken");
    assertThat(Commands.run("knowledge", "check", to).code()).isZero();
    assertThat(Commands.run("knowledge", "import", file.toString(), "--to", to).code())
        .isEqualTo(2);
  }
}
