package org.jejak.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jejak.dist.Installed.Ended;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip for any Java of release 21 or newer. */
class PlainZipTest extends ZipContract {
  @TempDir static Path place;
  private static @Nullable Installed jejak;

  @BeforeAll
  static void unpack() throws Exception {
    Path zip = Installed.FOLDER.resolve("jejak-" + Installed.VERSION + ".zip");
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", System.getProperty("java.home"),
            "XDG_CACHE_HOME", place.resolve("cache").toString());
    jejak = Installed.unpack(zip, Files.createDirectory(place.resolve("a plàce")), environment);
  }

  @Override
  Installed jejak() {
    return Objects.requireNonNull(jejak);
  }

  @Test
  void aMachineWithoutJavaGetsOneSentenceAndExitCodeThree() throws Exception {
    Map<String, String> none = Map.of("JAVA_HOME", "", "JEJAK_JDKS", dir.toString());

    Ended ended = jejak().run(dir, none, "demo");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err().strip().lines())
        .singleElement()
        .asString()
        .contains("no Java 21 or newer found");
  }

  @Test
  void anOlderJavaIsPassedOver() throws Exception {
    Path java = Files.createDirectories(dir.resolve("old/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexit 9\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(dir.resolve("old/release"), "JAVA_VERSION=\"17.0.1\"\n");
    String old = dir.resolve("old").toString();

    assertThat(jejak().run(dir, Map.of("JAVA_HOME", old, "JEJAK_JDKS", old), "demo").code())
        .isEqualTo(3);
  }

  @Test
  void itIsFoundThroughALink() throws Exception {
    Path bin = Files.createDirectory(dir.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("jejak"), jejak().home().resolve("jejak"));
    Installed linked = new Installed(bin, jejak().environment());

    assertThat(linked.run(dir, "--version").out()).startsWith("jejak ");
  }

  @Test
  void jejakOptsAreOptionsOfJava() throws Exception {
    Ended ended = jejak().run(dir, Map.of("JEJAK_OPTS", "-Xmx1m -Dx=y"), "--version");

    assertThat(ended.code()).isNotZero();
    assertThat(ended.out() + ended.err()).contains("heap");
  }
}
