package org.jejak.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The libraries, for those who build on Jejak. */
@EnabledIfSystemProperty(named = "dist.runtime", matches = ".+")
class LibrariesTest {
  private static Path file(String library, String end) {
    return Installed.FOLDER.resolve("libraries/jejak-" + library + "-" + Installed.VERSION + end);
  }

  @ParameterizedTest
  @CsvSource({
    "core, org/jejak/trace/Jejak",
    "store, org/jejak/store/Store",
    "fetch, org/jejak/fetch/Fetcher"
  })
  void eachHasItsClassesSourcesAndDocumentation(String library, String type) throws Exception {
    assertHolds(file(library, ".jar"), type + ".class");
    assertHolds(file(library, "-sources.jar"), type + ".java");
    assertHolds(file(library, "-javadoc.jar"), type + ".html");
  }

  private static void assertHolds(Path jar, String entry) throws Exception {
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.getEntry(entry)).as(entry + " in " + jar).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"core", "store", "fetch"})
  void eachHasAPomThatNeedsNoParent(String library) throws Exception {
    assertThat(Files.readString(file(library, ".pom")))
        .contains("<artifactId>jejak-" + library + "</artifactId>", "<dependency>", "Apache-2.0")
        .doesNotContain("<parent>", "${", "junit");
  }
}
