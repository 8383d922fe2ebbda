package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Disasters and accidents beside the events of {@code jejak code}. */
class CodeIncidentsTest {
  private static final String TREATY =
      "Indonesia and Malaysia signed a border treaty in Jakarta on Monday.";
  private static final String SOUP = "The soup is best served hot.";
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FIRE =
      "A fire at a hotel in Dhaka killed at least a dozen people on Saturday and injured 75.";

  @TempDir private Path dir;

  private String file(String name, String content) throws IOException {
    return Files.writeString(dir.resolve(name), content).toString();
  }

  @Test
  void disastersAndAccidentsGoIntoAFileOfTheirOwn() throws IOException {
    Path out = dir.resolve("found/incidents.jsonl");
    Commands done =
        Commands.run(
            "code",
            file("a.txt", SOUP + "\n" + FIRE + "\n" + TREATY),
            "--today",
            "2025-02-12",
            "--incidents",
            out.toString());
    assertThat(done.code()).isZero();
    assertThat(JSON.readTree(done.out()).get("item").asString()).isEqualTo("3");
    assertThat(done.err())
        .isEqualTo("3 sentences read, 1 with an event, 1 with an incident, 0 not read\n");
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(1);
    JsonNode row = JSON.readTree(lines.getFirst());
    assertThat(row.propertyNames()).startsWith("input", "item", "id", "article", "start", "end");
    assertThat(row.get("item").asString()).isEqualTo("2");
    assertThat(row.get("kind").asString()).isEqualTo("FIRE");
    assertThat(row.get("dead").asInt()).isEqualTo(12);
    assertThat(row.get("injured").asInt()).isEqualTo(75);
    assertThat(row.get("missing").isNull()).isTrue();
    assertThat(row.at("/qualifiers/dead").asString()).isEqualTo("at least");
    assertThat(row.at("/place/name").asString()).isEqualTo("Dhaka");
    assertThat(row.get("from").asString()).isEqualTo("2025-02-08");
    try (var left = Files.list(out.getParent())) {
      assertThat(left).containsExactly(out);
    }
  }

  @Test
  void theirFormIsToldByTheEndingOfTheFile() throws IOException {
    String input = file("a.txt", FIRE);
    Path csv = dir.resolve("i.CSV");
    Path parquet = dir.resolve("i.parquet");
    Commands.run("code", input, "--quiet", "--incidents", csv.toString());
    Commands.run("code", input, "--quiet", "--incidents", parquet.toString());
    assertThat(Files.readAllLines(csv))
        .hasSize(2)
        .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .startsWith("input,item,id,article,start,end,text,kind,place_name");
    assertThat(Files.readString(parquet, StandardCharsets.ISO_8859_1))
        .startsWith("PAR1")
        .endsWith("PAR1")
        .contains("Dhaka");
  }

  @Test
  void theListingShowsWhatBefellPeople() throws IOException {
    Commands done =
        Commands.run(
            "code", file("a.txt", FIRE), "--format", "text", "--today", "2025-02-12", "--quiet");
    assertThat(done.out())
        .isEqualTo(
            """
            1   A fire at a hotel in Dhaka killed at least a dozen people on Saturday and injured 75.
                Fire            at least 12 dead, 75 injured
                                8 Feb 2025 · in Dhaka
            """);
  }

  @Test
  void eventsAndIncidentsCannotShareAFile() throws IOException {
    String both = dir.resolve("x.csv").toString();
    Commands done = Commands.run("code", file("a.txt", FIRE), "--out", both, "--incidents", both);
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).contains("--out and --incidents name one file; give each its own");
    assertThat(Path.of(both)).doesNotExist();
    Commands folder = Commands.run("code", file("a.txt", FIRE), "--incidents", dir.toString());
    assertThat(folder.code()).isEqualTo(2);
    assertThat(folder.err()).contains("is a folder, not a file");
  }

  @Test
  void aFileOfIncidentsThatCannotBeMadeLeavesNothingBehind() throws IOException {
    Path blocked = Files.writeString(dir.resolve("blocked"), "x");
    Path out = dir.resolve("e.jsonl");
    Commands done =
        Commands.run(
            "code",
            file("a.txt", TREATY),
            "--out",
            out.toString(),
            "--incidents",
            blocked.resolve("i.csv").toString());
    assertThat(done.code()).isEqualTo(4);
    assertThat(done.err()).startsWith("jejak: ").doesNotContain("\tat ");
    assertThat(out).doesNotExist();
    try (var left = Files.list(dir)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".part"));
    }
  }
}
