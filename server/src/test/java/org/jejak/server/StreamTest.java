package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told as it comes. */
@Timeout(120)
class StreamTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path temp;
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.of(temp.resolve("newsroom"), "samples/txt");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** One who listens, without a library that would hide what goes over the line. */
  private static final class Listener implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    Listener(int port) throws IOException {
      this.socket = new Socket("localhost", port);
      socket.setSoTimeout(60_000);
      String request = "GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      this.lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The status line. */
    String status() throws IOException {
      return String.valueOf(lines.readLine());
    }

    /** The data of the next event of this name. */
    JsonNode next(String name) throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("event: " + name)) {
          return JSON.readTree(lines.readLine().substring("data: ".length()));
        }
      }
      throw new AssertionError("the stream ended before " + name);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void theStateComesFirstAndNewsAfterATrace() throws Exception {
    try (Listener listener = new Listener(served.port())) {
      assertThat(listener.status()).contains("200");
      JsonNode state = listener.next("state");
      assertThat(state.get("articles")).isEqualTo(served.get("/status").get("articles"));
      HttpResponse<String> answer =
          served.send(
              "/articles",
              "POST",
              "text/plain",
              "Bridge at Tanah Kelana reopens\n\nTanah Kelana Post, 3 April 2025 - The bridge at"
                  + " Tanah Kelana reopened on Thursday, the mayor said.");
      String article = Served.json(answer).get("ledger").get(0).get("article").asString();
      JsonNode news = listener.next("news");
      assertThat(news.get("seq").asLong()).isGreaterThan(state.get("seq").asLong());
      List<String> stories = new ArrayList<>();
      news.get("stories").forEach(story -> stories.add(story.asString()));
      JsonNode hit = served.get("/search?q=%22Tanah+Kelana%22").get("items").get(0);
      assertThat(hit.get("id").asString()).isEqualTo(article);
      assertThat(stories).containsExactly(hit.get("story").asString());
      // Who hears of the trace knows already what it brought.
      long traces = state.get("traces").asLong();
      assertThat(listener.next("state").get("traces").asLong()).isEqualTo(traces + 1);
    }
  }

  @Test
  void aThousandListenAndOneMoreIsToldSo() throws Exception {
    List<Listener> listeners = new ArrayList<>();
    try (Served busy = Served.of(temp.resolve("busy"), "samples/txt")) {
      for (int i = 0; i < Streams.MOST; i++) {
        listeners.add(new Listener(busy.port()));
      }
      for (Listener listener : listeners) {
        assertThat(listener.status()).contains("200");
      }
      try (Listener tooMany = new Listener(busy.port())) {
        assertThat(tooMany.status()).contains("503");
      }
      assertThat(busy.get("/status").get("articles").asInt()).isPositive();
    } finally {
      for (Listener listener : listeners) {
        listener.close();
      }
    }
  }

  @Test
  void whoDoesNotTakeWhatIsToldIsDropped() {
    Streams streams = new Streams();
    Streams.Stream slow = streams.open();
    for (int i = 0; i < 100; i++) {
      streams.tell(new Streams.Event("state", "{}"));
    }
    assertThat(slow).isNotNull();
    assertThat(slow.isOver()).isTrue();
    slow.close();
    assertThat(streams.count()).isZero();
  }

  @Test
  void theEndOfTheServerEndsStreamsAtOnce() throws Exception {
    Served other = Served.of(temp.resolve("other"), "samples/txt");
    try (Listener listener = new Listener(other.port())) {
      listener.next("state");
      long begun = System.nanoTime();
      other.close();
      while (listener.lines.readLine() != null) {
        assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
      }
      assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
    }
  }

  @Test
  void theNumbersAreAsPrometheusReadsThem() throws Exception {
    served.get("/status");
    served.ask("/nothing/of/mine");
    String text = served.send(served.request("/metrics").GET()).body();
    assertThat(text.lines())
        .allMatch(line ->
            line.startsWith("# ")
                || line.matches("[a-z_]+(\\{([a-z]+=\"[^\"]*\",?)+\\})? [0-9.E+-]+"));
    assertThat(text)
        .contains(
            "jejak_requests_total{route=\"/api/v1/status\",method=\"GET\",status=\"200\"}",
            "jejak_request_seconds_bucket{route=\"/api/v1/status\",le=\"+Inf\"}",
            "# TYPE jejak_request_seconds histogram",
            "jejak_reports ",
            "jejak_streams ")
        .doesNotContain("/nothing/of/mine");
  }
}
