package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code ./jejak}, started as a user would. */
class LauncherTest {
  private static final Path LAUNCHER = Samples.ROOT.resolve("jejak").toAbsolutePath();

  private static final List<String> PAGE_SOURCES =
      List.of(
          ".npmrc",
          "index.html",
          "package.json",
          "package-lock.json",
          "vite.config.ts",
          "licences.ts",
          "svelte.config.js",
          "tsconfig.json",
          "pom.xml");

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
    for (String module :
        new String[] {"core", "store", "fetch", "server", "cli", "embeddings", "cluster"}) {
      Files.createDirectories(home.resolve(module + "/src/main"));
      Files.createFile(home.resolve(module + "/pom.xml"));
    }
    for (String folder : new String[] {"web/src", "web/public", "cli/target", ".build"}) {
      Files.createDirectories(home.resolve(folder));
    }
    for (String file : PAGE_SOURCES) {
      Files.createFile(home.resolve("web").resolve(file));
    }
    Files.copy(
        Samples.ROOT.resolve("web/build.sh"),
        home.resolve("web/build.sh"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Path page = Files.createDirectories(home.resolve("web/target/classes/org/jejak/web/page"));
    Files.createFile(page.resolve("assets.txt"));
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

  /**
   * A machine whose Node is of this release: the real one, which is told to say so, and an npm.
   *
   * @param more tools beside them, by name, as shell scripts
   */
  private Map<String, String> withNode(String release, Map<String, String> more)
      throws IOException {
    Path real =
        Pattern.compile(":")
            .splitAsStream(System.getenv("PATH"))
            .map(folder -> Path.of(folder, "node"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(real != null, "there is no node");
    Map<String, String> scripts = new HashMap<>(more);
    scripts.put(
        "node",
        "exec %s -e \"Object.defineProperty(process, 'versions', {value: {node: '%s'}}); $2\""
            .formatted(real, release));
    scripts.put("npm", "exit 1");
    Path tools = Files.createDirectories(dir.resolve("tools"));
    for (Map.Entry<String, String> script : scripts.entrySet()) {
      Path file = tools.resolve(script.getKey());
      Files.writeString(file, "#!/bin/sh\n" + script.getValue() + "\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Map<String, String> environment = new HashMap<>(fakeJdk());
    environment.put("PATH", tools + ":" + System.getenv("PATH"));
    return environment;
  }

  @Test
  void aPageThatIsMissingIsBuiltOnceAFittingNodeIsThere() throws Exception {
    Path launcher = copy();
    Files.delete(launcher.resolveSibling("web/target/classes/org/jejak/web/page/assets.txt"));
    for (String release : List.of("18.20.0", "20.18.3", "21.7.3", "22.11.0", "23.11.0")) {
      Ended ended = start(withNode(release, Map.of()), launcher.toString(), "trace");
      assertThat(ended.said()).as(release).doesNotContain("building");
    }
    for (String release : List.of("20.19.0", "22.12.0", "24.0.0", "25.1.0")) {
      Ended ended = start(withNode(release, Map.of()), launcher.toString(), "trace");
      assertThat(ended.said()).as(release).contains("building");
    }
  }

  @Test
  void aPageIsBuiltAnewWhereAnyOfItsSourcesIsNewer() throws Exception {
    Path launcher = copy();
    assertThat(start(fakeJdk(), launcher.toString(), "trace").said()).doesNotContain("building");
    for (String source : PAGE_SOURCES) {
      Path file = launcher.resolveSibling("web").resolve(source);
      FileTime before = Files.getLastModifiedTime(file);
      Files.setLastModifiedTime(file, FileTime.from(before.toInstant().plusSeconds(60)));
      assertThat(start(fakeJdk(), launcher.toString(), "trace").said())
          .as(source)
          .contains("building");
      Files.setLastModifiedTime(file, before);
    }
  }

  @Test
  void whoGetsNoPageIsToldWhy() throws Exception {
    Path launcher = copy();
    Files.delete(launcher.resolveSibling("web/target/classes/org/jejak/web/page/assets.txt"));
    Files.delete(launcher.resolveSibling(".build/cli.built"));
    String maven =
        "[ \"$1\" = --version ] && echo Apache Maven 3.9.9 && exit\nexec '%s'"
            .formatted(launcher.resolveSibling("web/build.sh"));
    Ended ended = start(withNode("18.20.0", Map.of("mvn", maven)), launcher.toString(), "trace");
    assertThat(ended.said()).contains("no npm with Node 20.19, 22.12, 24 or newer found");
  }

  @Test
  void whatNeedsThePageIsNotMadeWithoutIt() throws Exception {
    String build = copy().resolveSibling("web/build.sh").toString();
    Files.delete(Path.of(build).resolveSibling("target/classes/org/jejak/web/page/assets.txt"));
    Map<String, String> machine = withNode("18.20.0", Map.of());
    assertThat(start(machine, build).code()).isZero();
    machine.put("JEJAK_PAGE", "needed");
    Ended ended = start(machine, build);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said()).contains("so the page is not built");
  }

  @Test
  void theClusterIsAModuleOfItsOwnAndATrialBringsKafka() throws Exception {
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

  @Test
  void whatGoesOnForLongIsCompiledByTheCompilerThatTakesLonger() throws Exception {
    String home = copy().toString();
    Path few = Files.writeString(dir.resolve("few.txt"), "A report.");
    Path many = Files.createDirectories(dir.resolve("many"));
    for (int i = 0; i < 5000; i++) {
      Files.createFile(many.resolve(i + ".txt"));
    }
    String quick = "-XX:TieredStopAtLevel=1";
    assertThat(start(fakeJdk(), home, "trace", few.toString()).said()).contains(quick);
    assertThat(start(fakeJdk(), home, "trace", many.toString()).said()).doesNotContain(quick);
    assertThat(start(fakeJdk(), home, "serve", "--db", few.toString()).said())
        .doesNotContain(quick);
    assertThat(start(fakeJdk(), home, "search", "--db", many.toString()).said()).contains(quick);
  }
}
