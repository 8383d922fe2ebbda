package org.jejak.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jejak.dist.Installed.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of both zips, unpacked in a folder with a space and an accent in its path. */
abstract class ZipContract {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  @TempDir Path dir;
  private Path desk = Path.of("");

  /** What was unpacked. */
  abstract Installed jejak();

  @BeforeEach
  void makeAFolderToWorkIn() throws Exception {
    desk = Files.createDirectories(dir.resolve("my désk"));
  }

  @Test
  void itsFolderIsNamedAfterTheVersionAlone() {
    assertThat(jejak().home().getFileName()).hasToString("jejak-" + Installed.VERSION);
  }

  @Test
  void theDemoTracesTheSamplesThatAreInTheZip() throws Exception {
    Ended ended = jejak().run(desk, "demo");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("JEJAK  55 reports", "Wrote jejak-demo/report.html");
    assertThat(desk.resolve("jejak-demo/report.html")).isNotEmptyFile();
  }

  @Test
  void namesWithSpacesAndBeyondAsciiArriveAsTheyAre() throws Exception {
    Path report = Files.createDirectories(desk.resolve("berita hari ini")).resolve("café * 1.txt");
    Files.copy(sample(), report);

    Ended ended = jejak().run(desk, "trace", "berita hari ini/café * 1.txt", "--out", "has il");

    assertThat(ended.code()).isZero();
    assertThat(desk.resolve("has il/articles.jsonl")).content().contains("café * 1.txt");
  }

  private Path sample() throws Exception {
    try (var samples = Files.list(jejak().home().resolve("samples/txt"))) {
      return samples.sorted().findFirst().orElseThrow();
    }
  }

  @Test
  void aFolderIsFilledSearchedAndExported() throws Exception {
    String pages = jejak().home().resolve("samples/pages").toString();

    assertThat(jejak().run(desk, "ingest", "--db", "news room", pages).code()).isZero();
    assertThat(jejak().run(desk, "search", "--db", "news room", "lang:id").out()).isNotBlank();
    assertThat(jejak().run(desk, "status", "--db", "news room").code()).isZero();
    Ended export =
        jejak().run(desk, "export", "--db", "news room", "--out", "out", "--also", "parquet");
    assertThat(export.err()).doesNotContain("jejak:");
    assertThat(desk.resolve("out/stories.jsonl")).isNotEmptyFile();
    assertThat(desk.resolve("out/articles.parquet")).isNotEmptyFile();
  }

  @Test
  void itEndsWithTheCodeThatJejakEndsWith() throws Exception {
    assertThat(jejak().run(desk, "trace", "nothing-here.txt").code()).isEqualTo(1);
    assertThat(jejak().run(desk, "trace", "--nonsense").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "format", "bench", "dist"})
  void whatNeedsTheSourcesSaysSo(String command) throws Exception {
    Ended ended = jejak().run(desk, command, "--help");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("'" + command + "' works on the sources of Jejak");
  }

  @Test
  void aModelOfSentencesIsForACheckout() throws Exception {
    Ended ended = jejak().run(desk, "trace", sample().toString(), "--model", "x");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("--model: what runs models is not part of this installation");
  }

  @Test
  void whereNothingCanBeCachedItStartsAllTheSame() throws Exception {
    Map<String, String> nowhere = Map.of("XDG_CACHE_HOME", "/dev/null/cache");

    Ended ended = jejak().run(desk, nowhere, "trace", sample().toString(), "--quiet");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("JEJAK  1 report");
  }

  @Test
  void itsClassesAreKeptInTheUsersCache() throws Exception {
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", dir.resolve("ca che").toString());

    assertThat(jejak().run(desk, cache, "trace", sample().toString()).code()).isZero();
    try (var kept = Files.list(dir.resolve("ca che/jejak"))) {
      assertThat(kept).singleElement().asString().endsWith(".jsa");
    }
    assertThat(jejak().run(desk, cache, "--version").err()).isEmpty();
  }

  @Test
  void itKnowsTheVersionThatTheZipIsNamedAfter() throws Exception {
    String named = Installed.VERSION.replace("-SNAPSHOT", "");

    assertThat(jejak().run(desk, "--version").out().strip()).isEqualTo("jejak " + named);
  }

  @Test
  void everyLibraryIsListedWithItsLicence() throws Exception {
    String list = jejak().text("licences/LIBRARIES.txt");
    for (String file : jejak().files()) {
      Matcher jar = Pattern.compile("lib/(?!jejak-)(.+?)-(\\d.*)\\.jar").matcher(file);
      if (jar.matches()) {
        assertThat(list).contains(":" + jar.group(1) + ":" + jar.group(2));
      }
    }
  }

  @Test
  void thePageIsInItWithTheLicencesOfItsPackages() throws Exception {
    Path jar = jejak().home().resolve("lib/jejak-web-" + Installed.VERSION + ".jar");
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path index = inside.getPath("org/jejak/web/page/index.html");
      // What is given to people must have it; a machine without npm may test the rest.
      boolean needed = "needed".equals(System.getenv("JEJAK_PAGE"));
      assumeTrue(needed || Files.exists(index), "the page was not built, as npm was missing");
      assertThat(index).exists();
    }
    assertThat(jejak().text("licences/page-licences.txt"))
        .contains("svelte", "dagre", "d3-scale", "yaml");
  }

  @Test
  void everyPageThatAPageLinksToIsThere() throws Exception {
    for (String file : jejak().files()) {
      if (file.endsWith(".md")) {
        Path page = jejak().home().resolve(file);
        Matcher links = LINK.matcher(jejak().text(file));
        while (links.find()) {
          assertThat(page.resolveSibling(links.group(1))).as("a link of " + file).exists();
        }
      }
    }
  }

  @Test
  void theLauncherForWindowsHasItsLineEnds() {
    assertThat(jejak().text("jejak.cmd").replace("\r\n", "")).doesNotContain("\n").isNotEmpty();
  }
}
