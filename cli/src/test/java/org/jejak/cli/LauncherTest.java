package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code ./jejak}, started as a user would. */
class LauncherTest {
  private static final Path LAUNCHER = Samples.ROOT.resolve("jejak").toAbsolutePath();

  @TempDir private Path dir;

  private record Ended(int code, String said) {}

  private Ended start(Map<String, String> environment, String... command) throws Exception {
    Path said = dir.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true);
    builder.redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }

  @Test
  void aMachineWithoutAJdkGetsOneSentenceAndExitCodeThree() throws Exception {
    Ended ended =
        start(Map.of("JAVA_HOME", "", "JEJAK_JDKS", dir.toString()), LAUNCHER.toString(), "demo");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.said().strip().lines())
        .singleElement()
        .asString()
        .contains("no JDK 21 or newer found");
  }

  @Test
  void anOlderJdkIsPassedOver() throws Exception {
    Path old = Files.createDirectories(dir.resolve("old/bin")).getParent();
    for (String tool : new String[] {"java", "javac"}) {
      Path file = Files.writeString(old.resolve("bin").resolve(tool), "#!/bin/sh\nexit 9\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    Map<String, String> environment =
        Map.of("JAVA_HOME", old.toString(), "JEJAK_JDKS", old.toString());
    assertThat(start(environment, LAUNCHER.toString(), "demo").code()).isEqualTo(3);
  }

  @Test
  void itIsFoundThroughALink() throws IOException, Exception {
    Path link = Files.createSymbolicLink(dir.resolve("a link"), LAUNCHER);
    Map<String, String> environment = Map.of("JAVA_HOME", "", "JEJAK_JDKS", dir.toString());
    assertThat(start(environment, link.toString(), "demo").code()).isEqualTo(3);
  }

  @Test
  void itStartsFromAFolderWithSpacesInItsPath() throws Exception {
    Path home = Files.createDirectories(dir.resolve("a folder with spaces"));
    Path jdk = fakeJdk(home.resolve("a jdk"));
    for (String read : new String[] {"pom.xml", "core/pom.xml", "core/src/main", "cli/src/main"}) {
      Files.createDirectories(home.resolve(read));
    }
    Files.createDirectories(home.resolve("cli/pom.xml"));
    Files.createDirectories(home.resolve("cli/target"));
    Files.createDirectories(home.resolve(".build"));
    Files.writeString(home.resolve("cli/target/jejak-cli.jar"), "");
    Files.writeString(home.resolve(".build/jejak-25.aot"), "");
    Files.writeString(home.resolve(".build/cli.built"), "");
    Path launcher = Files.copy(LAUNCHER, home.resolve("jejak"), StandardCopyOption.COPY_ATTRIBUTES);
    Ended ended =
        start(Map.of("JAVA_HOME", jdk.toString()), launcher.toString(), "trace", "my reports");
    assertThat(ended.code()).isZero();
    assertThat(ended.said().lines())
        .contains(
            "-XX:AOTCache=" + home.toRealPath() + "/.build/jejak-25.aot",
            "-Djejak.home=" + home.toRealPath(),
            "org.jejak.cli.Main",
            "my reports");
  }

  /** A JDK whose {@code java} prints what it was started with, an argument a line. */
  private static Path fakeJdk(Path jdk) throws IOException {
    Files.createDirectories(jdk.resolve("bin"));
    for (String tool : new String[] {"java", "javac"}) {
      Path file =
          Files.writeString(jdk.resolve("bin").resolve(tool), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    return jdk;
  }
}
