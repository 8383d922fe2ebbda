package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.client.cli.CliFrontend;
import org.jejak.output.OutputFiles;
import org.jejak.store.StoreView;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code flink run} with the jar, on a cluster that has Flink on its class path and no Jejak. */
@Tag("long")
class FlinkRunTest {
  private static final Path JAR = Path.of("target/jejak-cluster-job.jar").toAbsolutePath();

  @TempDir private Path dir;

  /** What a Flink brings: all that is here but Jejak and the libraries in its jar. */
  private static String flink() throws IOException {
    Set<String> ours = new HashSet<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      jar.stream().map(JarEntry::getName).map(FlinkRunTest::lastName).forEach(ours::add);
    }
    ours.removeIf(name -> name.startsWith("commons-"));
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(name -> name.endsWith(".jar") && !ours.contains(lastName(name)))
        .filter(name -> !lastName(name).startsWith("jejak-"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What the script {@code flink} of Flink's distribution starts. */
  private String flink(String... args) throws Exception {
    Path said = dir.resolve("said.txt");
    List<String> command = Daemon.java(flink());
    command.add(CliFrontend.class.getName());
    command.addAll(List.of(args));
    ProcessBuilder process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    process.environment().put("FLINK_CONF_DIR", dir.resolve("trial/conf").toString());
    int code = process.start().waitFor();
    String words = Files.readString(said);
    assertThat(code).as(words).isZero();
    return words;
  }

  @Test
  void theJarWritesTheBytesOfOneMachineAndFillsAFolder() throws Exception {
    assumeThat(JAR).as("made by the phase package").exists();
    Path expected = Reports.traced(dir.resolve("expected"), Reports.SAMPLES);
    Path out = dir.resolve("out");
    Path db = dir.resolve("db");
    try (Trial trial = Trial.start(dir.resolve("trial"), flink(), 1)) {
      String said =
          flink(
              "run",
              JAR.toString(),
              "run",
              Path.of(Reports.SAMPLES).toString(),
              "--out",
              out.toString(),
              "--db",
              db.toString());
      assertThat(said).contains("Wrote 14 files to " + out, "Kept reports and trace in " + db);
    }
    assertSame(out, expected);
    try (StoreView view = StoreView.open(db);
        Trace trace = view.trace(Jejak.standard(), null)) {
      OutputFiles.write(trace, dir.resolve("exported"));
    }
    assertSame(dir.resolve("exported"), expected);
  }

  private static void assertSame(Path one, Path other) {
    for (String name : OutputFiles.NAMES) {
      assertThat(one.resolve(name + ".jsonl"))
          .hasSameBinaryContentAs(other.resolve(name + ".jsonl"));
    }
  }
}
