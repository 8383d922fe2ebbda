package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that serve, and the watches that are set up through them. */
class ServeCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");
  private static final String REPORT =
      "Lembar Point ferries stop\n\nLembar Courier, 14 March 2025 - Ferries at Lembar Point stopped on %s.";

  @TempDir private Path dir;
  private final HttpClient client = HttpClient.newHttpClient();
  private final StringWriter said = new StringWriter();
  private String address = "";

  @BeforeEach
  void keepKeysHere() {
    System.setProperty("jejak.config", dir.resolve("config").toString());
  }

  @AfterEach
  void forgetThem() {
    System.clearProperty("jejak.config");
    System.clearProperty("jejak.terminal");
    client.close();
  }

  /** Runs a command until the work is done. */
  private void during(Work work, String... command) throws Exception {
    Thread thread =
        Thread.ofPlatform()
            .start(() -> Main.run(new PrintWriter(said), new PrintWriter(said), command));
    try {
      address = address(thread);
      work.run();
    } finally {
      thread.interrupt();
      thread.join(20_000);
    }
    assertThat(thread.isAlive()).as("it ends when it is told to").isFalse();
  }

  private interface Work {
    void run() throws Exception;
  }

  private String address(Thread thread) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(90);
    while (thread.isAlive() && Instant.now().isBefore(end)) {
      Matcher found = ADDRESS.matcher(said.toString());
      if (found.find()) {
        return found.group();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("nothing is served: " + said);
  }

  private HttpResponse<String> send(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + "api/v1" + path))
            .header("X-Jejak", "1")
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private String get(String path) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
        .body();
  }

  private List<String> lines(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", "application/x-ndjson")
            .build();
    return client.send(request, BodyHandlers.ofString()).body().lines().toList();
  }

  private void whenTraced() throws IOException, InterruptedException {
    await("api/v1/status", "\"tracing\":false");
  }

  /** Waits until an address answers with some words. */
  private void await(String path, String words) throws IOException, InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    while (!get(path).contains(words)) {
      assertThat(Instant.now()).as(path + " answers with " + words).isBefore(end);
      Thread.sleep(50);
    }
  }

  @Test
  void aWatchThatIsSetUpOverTheApiTellsByAFeed() throws Exception {
    Path report = Files.writeString(dir.resolve("a.txt"), REPORT.formatted("Friday"));
    Path db = dir.resolve("newsroom");
    assertThat(Commands.run("ingest", "--db", db.toString(), report.toString()).code()).isZero();
    during(() -> followAWatch(db), "serve", "--db", db.toString(), "--port", "0", "--quiet");
    assertThat(Commands.run("watch", "--db", db.toString(), "list").out()).contains("no watches");
  }

  private void followAWatch(Path db) throws Exception {
    HttpResponse<String> made =
        send(
            "POST",
            "/watches",
            "application/json",
            "{\"name\":\"ferries\",\"subject\":\"query\",\"value\":\"ferries\",\"langs\":[\"en\"]}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.body())
        .contains("\"subject\":\"query ferries in en\"", "\"destination\":\"feed:ferries.atom\"")
        .doesNotContain(db.toString());
    assertThat(get("api/v1/watches/ferries.atom")).contains("<feed").doesNotContain("<entry>");

    send("POST", "/articles", "text/plain", REPORT.formatted("Saturday"));
    whenTraced();
    await("api/v1/watches/ferries/log", "\"outcome\":\"DELIVERED\"");
    assertThat(get("api/v1/watches/ferries.atom")).contains("<entry>", "Lembar Point");
    assertThat(get("api/v1/watches/ferries.rss")).contains("<rss", "<item>");
    assertThat(get("api/v1/watches/ferries.json")).contains("jsonfeed.org", "Lembar Point");
    assertThat(db.resolve("watches/ferries.atom")).content().contains("<entry>");
    assertThat(get("api/v1/watches/ferries/log"))
        .contains("\"total\":1", "\"outcome\":\"DELIVERED\"", "feed:ferries.atom")
        .doesNotContain(db.toString());

    assertThat(lines("api/v1/watches/ferries/log"))
        .hasSize(1)
        .allMatch(line -> line.contains("\"outcome\":\"DELIVERED\""));

    assertThat(
            send(
                    "POST",
                    "/watches",
                    "application/json",
                    "{\"name\":\"ferries\",\"subject\":\"plans\"}")
                .statusCode())
        .isEqualTo(422);
    for (String name : new String[] {"../ferries", "a/b", ".hidden", "", "x".repeat(65)}) {
      HttpResponse<String> refused =
          send(
              "POST",
              "/watches",
              "application/json",
              "{\"name\":\"%s\",\"subject\":\"plans\"}".formatted(name));
      assertThat(refused.statusCode()).as(name).isEqualTo(422);
    }
    HttpResponse<String> faulty =
        send(
            "POST",
            "/watches",
            "application/json",
            "{\"name\":\"faulty\",\"subject\":\"query\",\"value\":\"(ferries\"}");
    assertThat(faulty.statusCode()).as(faulty.body()).isEqualTo(400);
    HttpResponse<String> command =
        send(
            "POST",
            "/watches",
            "application/json",
            "{\"name\":\"c\",\"subject\":\"plans\",\"to\":\"command:id\"}");
    assertThat(command.statusCode()).as("nothing but feeds").isEqualTo(400);
    assertThat(send("DELETE", "/watches/ferries", "text/plain", "").statusCode()).isEqualTo(204);
    assertThat(send("DELETE", "/watches/ferries", "text/plain", "").statusCode()).isEqualTo(404);
  }

  @Test
  void onATerminalTheDemoServesTheSamples() throws Exception {
    String before = System.getProperty("jejak.home");
    System.setProperty("jejak.home", Samples.ROOT.toString());
    System.setProperty("jejak.terminal", "out");
    try {
      during(
          () -> assertThat(get("api/v1/status")).contains("\"articles\":55", "\"untraced\":0"),
          "demo");
      assertThat(said.toString().contains("Ctrl-C ends it): http://localhost:")).isTrue();
    } finally {
      drop(Path.of("jejak-demo"));
      if (before == null) {
        System.clearProperty("jejak.home");
      } else {
        System.setProperty("jejak.home", before);
      }
    }
  }

  private static void drop(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
