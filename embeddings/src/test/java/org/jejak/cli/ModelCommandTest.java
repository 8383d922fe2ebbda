package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jejak.embeddings.Lighthouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --model} at the commands that trace. */
class ModelCommandTest {
  @TempDir private Path dir;

  private Path english = Path.of("");
  private Path swahili = Path.of("");

  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void putOutReports() throws Exception {
    english = Files.writeString(dir.resolve("english.txt"), Lighthouse.ENGLISH);
    swahili = Files.writeString(dir.resolve("swahili.txt"), Lighthouse.SWAHILI);
  }

  @Test
  void aModelFindsATranslation() {
    String model = Lighthouse.MODEL.in(dir.resolve("model")).toString();

    assertThat(run("compare", english, swahili).out()).doesNotContain("translation, confidence");
    assertThat(run("compare", english, swahili, "--model", model).out())
        .contains("translation, confidence", "(name-and-figure-alignment+vectors)");
    assertThat(run("origins", english, swahili).out()).contains("2 origins");
    assertThat(run("origins", english, swahili, "--model", model).out()).contains("1 origin");
    assertThat(run("trace", english, swahili, "--model", model).out()).contains("· translation");
  }

  @Test
  void aFolderWithoutAModelIsWrongUsage() {
    Ran ran = run("trace", english, "--model", dir);

    assertThat(ran.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(ran.err()).contains("--model: " + dir + " holds neither model.onnx nor onnx/model");
    assertThat(ran.out()).isEmpty();
  }

  private static Ran run(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] command = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      command[i] = words[i].toString();
    }
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), command);
    return new Ran(code, out.toString(), err.toString());
  }
}
