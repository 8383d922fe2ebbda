package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who wrote what through a server is kept, and nothing is done that could not be kept. */
class AuditTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");
  private static final String REPORT =
      "Ferries at Lembar Point stop\n\nLembar Courier, 14 March 2025 - Ferries stopped on Friday.";

  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    Served.of(folder, "samples/txt").close();
  }

  private String token(String name, Scope scope) {
    return "Bearer " + new AccountFile(folder).issue(name, scope, LONG_AGO, null).words();
  }

  private static HttpResponse<String> post(Served served, String text, String... headers)
      throws Exception {
    return served.send("/articles", "POST", "text/plain", text, headers);
  }

  private Path log() {
    return folder.resolve("audit.jsonl");
  }

  @Test
  void whoWroteWhatIsKeptRefusedOrNot() throws Exception {
    String reader = token("reader", Scope.READ);
    String corrector = token("corrector", Scope.CORRECT);
    String admin = token("admin", Scope.ADMIN);
    try (Served served = Served.there(folder)) {
      post(served, "", "Authorization", reader);
      post(served, "", "Authorization", corrector);
      post(served, "");
      HttpResponse<String> audit = served.ask("/audit?limit=2", "Authorization", admin);
      JsonNode rows = Served.json(audit).get("items");
      assertThat(rows.get(0).toString())
          .contains("\"name\":null", "\"status\":401", "\"path\":\"/api/v1/articles\"");
      assertThat(rows.get(1).toString()).contains("\"name\":\"corrector\"", "\"status\":422");
      String next = Served.json(audit).get("next").asString();
      JsonNode last =
          Served.json(served.ask("/audit?after=" + next, "Authorization", admin)).get("items");
      assertThat(last.get(0).toString()).contains("\"name\":\"reader\"", "\"status\":403");
      assertThat(served.ask("/audit", "Authorization", admin, "Accept", "application/x-ndjson"))
          .extracting(answer -> answer.body().lines().count())
          .isEqualTo(3L);
    }
    assertThat(Files.readString(log())).doesNotContain(reader.substring("Bearer ".length()));
  }

  @Test
  void whatNobodyCouldAccountForIsNotDone() throws Exception {
    try (Served served = Served.there(folder)) {
      long before = served.get("/status").get("articles").asLong();
      Files.createDirectory(log());
      HttpResponse<String> refused = post(served, REPORT);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("audit.jsonl").doesNotContain(folder.toString());
      assertThat(served.get("/status").get("articles").asLong()).isEqualTo(before);
      assertThat(served.send("/trace", "POST", "text/plain", REPORT).statusCode())
          .as("what changes nothing is done")
          .isEqualTo(200);

      Files.delete(log());
      assertThat(post(served, REPORT).statusCode()).isEqualTo(202);
      List<String> rows = Files.readAllLines(log());
      assertThat(rows).hasSize(1);
      assertThat(rows.getFirst()).contains("\"status\":202");
    }
  }

  @Test
  void whoIsRefusedAgainAndAgainFillsNoLog() throws Exception {
    Clock still = Clock.fixed(LONG_AGO, ZoneOffset.UTC);
    try (Served served =
        Served.as(new ServerOptions(folder, "localhost", 0, Jejak::standard, still, null))) {
      int tooOften = 0;
      for (int i = 0; i < 450; i++) {
        int status =
            served.send(served.request("/api/v1/articles").method("DELETE", noBody())).statusCode();
        assertThat(status).isIn(403, 429);
        tooOften += status == 429 ? 1 : 0;
      }
      assertThat(tooOften).as("a refused request counts as any other").isEqualTo(50);
    }
    assertThat(Files.readAllLines(log())).hasSize(30);
  }

  private static java.net.http.HttpRequest.BodyPublisher noBody() {
    return java.net.http.HttpRequest.BodyPublishers.noBody();
  }
}
