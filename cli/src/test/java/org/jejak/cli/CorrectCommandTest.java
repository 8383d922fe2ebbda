package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jejak.output.OutputFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jejak correct}, as a person types it. */
class CorrectCommandTest {
  private static final String WIRE = Samples.ROOT.resolve("samples/wire.jsonl").toString();
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path temp;

  private String db() {
    return temp.resolve("newsroom").toString();
  }

  private Path exported(String name) {
    Commands.run("export", "--db", db(), "--quiet", "--out", temp.resolve(name).toString());
    return temp.resolve(name);
  }

  private static List<JsonNode> rows(Path folder, String file) throws IOException {
    return Files.readAllLines(folder.resolve(file + ".jsonl")).stream()
        .map(line -> JSON.readTree(line))
        .toList();
  }

  @Test
  void aMergeIsKeptListedExportedTakenElsewhereAndTakenBack() throws IOException {
    Commands.run("ingest", "--db", db(), "--quiet", WIRE);
    Path before = exported("before");
    assertThat(before.resolve("corrections.jsonl")).doesNotExist();
    List<JsonNode> stories = rows(before, "stories");
    String one = stories.get(0).get("id").asString();
    String other = stories.get(1).get("id").asString();
    Commands merge =
        Commands.run(
            "correct", "merge", "--db", db(), "--by", "desk", "--reason", "one tale", one, other);
    assertThat(merge.code()).isZero();
    assertThat(merge.out())
        .startsWith("These stories become one:\n  " + one)
        .contains("said by desk; jejak correct undo --db " + db() + " c-")
        .endsWith(
            "Traced again: %d stories before, %d now.\n"
                .formatted(stories.size(), stories.size() - 1));
    Commands list = Commands.run("correct", "list", "--db", db());
    assertThat(list.out())
        .contains("reports tell one story\n  holds · said by desk, ")
        .contains("(one tale)")
        .endsWith("1 correction: 1 in force, 0 taken back, 0 without effect\n");
    Path merged = exported("merged");
    JsonNode said = rows(merged, "corrections").getFirst();
    assertThat(said.get("state").asString()).isEqualTo("HOLDS");
    takenElsewhere(merged);
    String id = said.get("id").asString();
    assertThat(Commands.run("correct", "undo", "--db", db(), id).out())
        .startsWith("Taken back: " + id);
    Path after = exported("after");
    for (String name : OutputFiles.NAMES) {
      assertThat(after.resolve(name + ".jsonl"))
          .hasSameTextualContentAs(before.resolve(name + ".jsonl"));
    }
    assertThat(rows(after, "corrections").getFirst().get("undone").get("author").isNull())
        .isFalse();
  }

  /** The file of one folder makes another folder, or a plain trace, the same. */
  private void takenElsewhere(Path merged) throws IOException {
    String file = merged.resolve("corrections.jsonl").toString();
    Path traced = temp.resolve("traced");
    Commands.run("trace", WIRE, "--quiet", "--corrections", file, "--out", traced.toString());
    String other = temp.resolve("other").toString();
    Commands.run("ingest", "--db", other, "--quiet", "--no-trace", WIRE);
    Commands taken = Commands.run("correct", "import", "--db", other, file);
    assertThat(taken.out()).startsWith("1 correction read, 1 new here\nTraced again");
    Path there = temp.resolve("there");
    Commands.run("export", "--db", other, "--quiet", "--out", there.toString());
    for (String name : List.of("stories", "corrections")) {
      String lines = Files.readString(merged.resolve(name + ".jsonl"));
      assertThat(traced.resolve(name + ".jsonl")).hasContent(lines);
      assertThat(there.resolve(name + ".jsonl")).hasContent(lines);
    }
  }

  @Test
  void aFolderIsNoFileOfCorrections() {
    Commands done =
        Commands.run("trace", "--corrections", temp.toString(), Samples.ROOT + "/samples/txt");
    assertThat(done.err()).contains("--corrections: " + temp + " cannot be read");
    assertThat(done.code()).isEqualTo(Main.WRONG_USAGE);
  }

  @Test
  void whatIsNotThereOrNotUnderstoodIsASentence() {
    Commands.run("ingest", "--db", db(), "--quiet", WIRE);
    Commands unknown = Commands.run("correct", "merge", "--db", db(), "s-1", "s-2");
    assertThat(unknown.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(unknown.err()).contains("there is no story s-1;");
    Commands type = Commands.run("correct", "event", "--db", db(), "v-1", "PARTY");
    assertThat(type.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(type.err()).contains("there is no type PARTY; reject or one of AGREE, CONSULT");
    Commands day = Commands.run("correct", "date", "--db", db(), "a-1");
    assertThat(day.err()).contains("give a DAY or --unknown");
    Commands list = Commands.run("correct", "list", "--db", db(), "--unfit");
    assertThat(list.out()).isEqualTo("0 corrections: 0 in force, 0 taken back, 0 without effect\n");
  }
}
