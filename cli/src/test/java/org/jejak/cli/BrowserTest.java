package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jejak.server.JejakServer;
import org.jejak.server.ServerOptions;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: what {@code web/e2e} does there, a test each. */
class BrowserTest {
  private static final Path WEB = Samples.ROOT.resolve("web");
  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("JEJAK_CHROMIUM", "/usr/bin/chromium"));
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Pattern RESULT = Pattern.compile("(not )?ok \\d+ - (.*)");

  @TempDir private Path temp;

  @TestFactory
  Stream<DynamicTest> thePageDoes() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(CHROMIUM), "there is no " + CHROMIUM);
    assumeTrue(
        Files.isDirectory(WEB.resolve("node_modules/playwright-core")),
        "the page was not built, as npm was missing");
    Path folder = temp.resolve("newsroom");
    Commands ingest =
        Commands.run(
            "ingest",
            "--db",
            folder.toString(),
            "--quiet",
            Samples.ROOT.resolve("samples").toString(),
            attack().toString());
    assertThat(ingest.code()).as(ingest.err()).isIn(Main.DONE, Main.SOME_REJECTED);
    ServerOptions options =
        new ServerOptions(folder, "localhost", 0, Jejak::standard, Clock.systemUTC(), null);
    try (JejakServer server = JejakServer.start(options)) {
      return browse(server.port()).stream();
    }
  }

  /** A report that tries everything; of an outlet that does not exist. */
  private Path attack() throws IOException {
    String script = "<script>attacked=true</script><img src=x onerror=\"attacked=true\">";
    String turned = "\u202Egnorw\u202C \u2066aside\u2069 ";
    String html =
        """
        <html><head><title>%s</title><link rel="canonical" href="https://attack.example/1">
        <meta property="og:site_name" content="%s">
        <meta property="article:published_time" content="2025-01-15">
        </head><body><article><h1>%s</h1><p>%s</p><p>%s</p></article></body></html>
        """
            .formatted(
                escaped(turned + script),
                escaped("\"><svg onload=attacked=true>"),
                escaped(turned + script),
                escaped("Indonesia and Vietnam signed a treaty in Hanoi on Monday. " + script),
                "Pelabuhan" + "x".repeat(10_000));
    return Files.writeString(temp.resolve("attack.html"), html);
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private List<DynamicTest> browse(int port) throws IOException, InterruptedException {
    Path said = temp.resolve("said.txt");
    List<String> command =
        new ArrayList<>(List.of("node", "--test", "--test-reporter=tap", "--test-concurrency=1"));
    try (Stream<Path> files = Files.list(WEB.resolve("e2e"))) {
      files
          .filter(file -> file.toString().endsWith(".e2e.mjs"))
          .sorted()
          .forEach(file -> command.add(file.toString()));
    }
    ProcessBuilder node = new ProcessBuilder(command).directory(WEB.toFile());
    node.environment().put("JEJAK_BASE", "http://localhost:" + port);
    node.environment().put("JEJAK_PICTURES", WEB.resolve("target/pictures").toString());
    node.redirectErrorStream(true).redirectOutput(said.toFile());
    Process process = node.start();
    boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    List<String> lines = Files.readAllLines(said);
    assertThat(ended).as("it ends in time: " + String.join("\n", lines)).isTrue();
    List<DynamicTest> tests = results(lines);
    tests.add(
        DynamicTest.dynamicTest(
            "all of it",
            () -> assertThat(process.exitValue()).as(String.join("\n", lines)).isZero()));
    return tests;
  }

  /**
   * A test for each line of the Test Anything Protocol that tells how one ended, files left out.
   */
  private static List<DynamicTest> results(List<String> lines) {
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher result = RESULT.matcher(lines.get(i).strip());
      if (result.matches()) {
        boolean failed = result.group(1) != null;
        List<String> words = lines.subList(i, Math.min(lines.size(), i + 40));
        tests.add(
            DynamicTest.dynamicTest(
                result.group(2), () -> assertThat(failed).as(String.join("\n", words)).isFalse()));
      }
    }
    assertThat(tests).as(String.join("\n", lines)).isNotEmpty();
    return tests;
  }
}
