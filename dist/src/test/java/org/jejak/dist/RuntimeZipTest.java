package org.jejak.dist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The zip with a Java of its own, where no other is found; made and tried by {@code ./jejak dist
 * --check}.
 */
@EnabledIfSystemProperty(named = "dist.runtime", matches = ".+")
class RuntimeZipTest extends ZipContract {
  @TempDir static Path place;
  private static @Nullable Installed jejak;

  @BeforeAll
  static void unpack() throws Exception {
    Path zip = Installed.FOLDER.resolve(System.getProperty("dist.runtime") + ".zip");
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", "",
            "JEJAK_JDKS", place.toString(),
            "XDG_CACHE_HOME", place.resolve("cache").toString());
    jejak = Installed.unpack(zip, Files.createDirectory(place.resolve("a plàce")), environment);
  }

  @Override
  Installed jejak() {
    return Objects.requireNonNull(jejak);
  }
}
