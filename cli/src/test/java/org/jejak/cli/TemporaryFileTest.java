package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings that go to a temporary file, in a process of its own. */
class TemporaryFileTest {
  @TempDir private Path dir;

  private record Ended(int code, String out, String err) {}

  /** Traces the samples with no memory for readings. */
  private Ended trace(Path temporary) throws IOException, InterruptedException {
    Path err = dir.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djejak.memory=0",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "trace",
                "--today",
                Samples.TODAY.toString(),
                "../samples")
            .redirectError(err.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, Files.readString(err));
  }

  @Test
  void theReportIsTheSameAndTheFileGoesWithTheProcess() throws Exception {
    Path temporary = Files.createDirectory(dir.resolve("temporary"));
    Ended ended = trace(temporary);
    assertThat(ended.out()).isEqualTo(Samples.text(Samples.trace(), false));
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith("jejak"))).isEmpty();
    }
  }

  @Test
  void aFolderThatTakesNothingIsOneSentenceAndExitCode4() throws Exception {
    Ended ended = trace(dir.resolve("missing"));
    assertThat(ended.code()).isEqualTo(Main.FAILED);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .containsOnlyOnce("jejak: memory holds only a part of what was read")
        .contains(dir.resolve("missing") + " cannot take the rest: there is no such folder")
        .contains("JEJAK_OPTS=-Djava.io.tmpdir=DIR");
    assertThat(ended.err()).doesNotContain("Exception:");
  }
}
