package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
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

  /** A copy of the launcher that counts as built, in a folder with spaces in its path. */
  private Path copy() throws IOException {
    Path home = Files.createDirectories(dir.resolve("a folder with spaces"));
    for (String room :
        new String[] {"core", "store", "fetch", "server", "cli", "embeddings", "cluster"}) {
      Files.createDirectories(home.resolve(room + "/src/main"));
      Files.createFile(home.resolve(room + "/pom.xml"));
    }
    for (String folder : new String[] {"web/src", "web/public", "cli/target", ".build"}) {
      Files.createDirectories(home.resolve(folder));
    }
    for (String file : new String[] {"pom.xml", "build.sh", "index.html", "package-lock.json"}) {
      Files.createFile(home.resolve("web").resolve(file));
    }
    Files.createFile(home.resolve("cli/target/jejak-cli.jar"));
    Files.createDirectories(home.resolve("embeddings/target"));
    Files.createFile(home.resolve("embeddings/target/jejak-embeddings.jar"));
    for (String file : new String[] {"pom.xml", ".build/jejak-25.aot"}) {
      Files.createFile(home.resolve(file));
    }
    Files.createFile(home.resolve(".build/cli.built"));
    Files.createFile(home.resolve(".build/embeddings.built"));
    Files.createDirectories(home.resolve("cluster/target"));
    Files.createFile(home.resolve("cluster/target/jejak-cluster.jar"));
    Files.createFile(home.resolve(".build/cluster.built"));
    return Files.copy(LAUNCHER, home.resolve("jejak"), StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** A JDK whose {@code java} prints its locale and its arguments, each on a line. */
  private Map<String, String> fakeJdk() throws IOException {
    Path jdk = Files.createDirectories(dir.resolve("a jdk/bin")).getParent();
    for (String tool : new String[] {"java", "javac"}) {
      Path file = jdk.resolve("bin").resolve(tool);
      Files.writeString(
          file, "#!/bin/sh\necho \"LC_ALL=$LC_ALL\"\nprintf '%s\\n' \"$@\"\nexit 130\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    return Map.of("JAVA_HOME", jdk.toString(), "LC_ALL", "C");
  }

  @Test
  void itStartsFromAFolderWithSpacesInItsPath() throws Exception {
    String home = copy().getParent().toRealPath().toString();
    Ended ended = start(fakeJdk(), home + "/jejak", "trace", "my reports", "*");
    assertThat(ended.said().lines())
        .contains("-XX:AOTCache=" + home + "/.build/jejak-25.aot", "-Djejak.home=" + home)
        .containsSequence("org.jejak.cli.Main", "trace", "my reports", "*");
  }

  @Test
  void whatRunsModelsIsLoadedOnlyWhereOneIsAskedFor() throws Exception {
    String home = copy().getParent().toRealPath().toString();
    Map<String, String> jdk = fakeJdk();
    assertThat(start(jdk, home + "/jejak", "trace", "x").said()).doesNotContain("embeddings");
    for (String option : new String[] {"--model", "--model=m"}) {
      assertThat(start(jdk, home + "/jejak", "trace", "x", option).said())
          .contains(home + "/cli/target/jejak-cli.jar:")
          .contains(":" + home + "/embeddings/target/jejak-embeddings.jar:");
    }
  }

  @Test
  void theClusterIsARoomOfItsOwnAndATrialBringsKafka() throws Exception {
    String home = copy().getParent().toRealPath().toString();
    Map<String, String> jdk = fakeJdk();
    assertThat(start(jdk, home + "/jejak", "cluster", "run", "my reports").said().lines())
        .contains(home + "/cluster/target/jejak-cluster.jar:" + home + "/cluster/target/lib/*")
        .containsSequence("org.jejak.cluster.Main", "run", "my reports");
    assertThat(start(jdk, home + "/jejak", "cluster", "trial").said())
        .contains(":" + home + "/cluster/target/trial/*");
  }

  @Test
  void itEndsWithTheCodeThatJejakEndsWith() throws Exception {
    assertThat(start(fakeJdk(), copy().toString(), "trace", "x").code()).isEqualTo(130);
  }

  @Test
  void distTakesNothingButCheck() throws Exception {
    Ended ended = start(fakeJdk(), copy().toString(), "dist", "--chekc");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.said()).contains("dist takes --check or nothing");
  }

  @Test
  void jejakOptsAreOptionsOfTheJvm() throws Exception {
    Map<String, String> environment = new HashMap<>(fakeJdk());
    environment.put("JEJAK_OPTS", "-Xmx512m -Dx=y");
    assertThat(start(environment, copy().toString(), "trace").said().lines())
        .containsSubsequence("-Xmx512m", "-Dx=y", "org.jejak.cli.Main");
  }

  @Test
  void aPlainLocaleStillOpensNamesBeyondAscii() throws Exception {
    String launcher = copy().toString();
    assertThat(start(fakeJdk(), launcher, "trace").said()).startsWith("LC_ALL=C.UTF-8");
    Map<String, String> environment = new HashMap<>(fakeJdk());
    environment.put("LC_ALL", "id_ID.utf8");
    assertThat(start(environment, launcher, "trace").said()).contains("LC_ALL=id_ID.utf8\n");
  }
}
