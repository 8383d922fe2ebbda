package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jejak.server.Accounts.User;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, where users or tokens are named. */
class AccessTest {
  private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
  private static final String PASSWORD = "seven quiet ferries";
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(BEGIN);

  @TempDir private static Path temp;
  private static Path folder;
  private static Served served;
  private static String reader = "";
  private static String corrector = "";
  private static String admin = "";
  private static String passing = "";

  @BeforeAll
  static void serve() {
    folder = temp.resolve("newsroom");
    Served.of(folder, "samples/txt").close();
    Accounts.Issued issued = Accounts.NONE.issue("reader", Scope.READ, BEGIN, null);
    reader = issued.words();
    issued = issued.accounts().issue("corrector", Scope.CORRECT, BEGIN, null);
    corrector = issued.words();
    issued = issued.accounts().issue("admin", Scope.ADMIN, BEGIN, null);
    admin = issued.words();
    issued = issued.accounts().issue("passing", Scope.ADMIN, BEGIN, BEGIN.plus(Duration.ofDays(1)));
    passing = issued.words();
    new AccountFile(folder)
        .write(
            issued
                .accounts()
                .with(
                    new User(
                        "sari", Scope.CORRECT, Passwords.hash(PASSWORD.toCharArray()), BEGIN)));
    served = Served.as(options(folder, "localhost", null));
  }

  private static ServerOptions options(Path folder, String host, @Nullable String proxiedAs) {
    return new ServerOptions(
        folder, host, 0, Jejak::standard, NOW::get, null, proxiedAs, null, "test", null);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @BeforeEach
  void morning() {
    NOW.set(BEGIN);
  }

  private static int status(String token, String path) throws Exception {
    return served.ask(path, "Authorization", "Bearer " + token).statusCode();
  }

  @Test
  void whoIsNobodyMayNotEvenReadHere() throws Exception {
    HttpResponse<String> answer = served.ask("/status");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(answer.body()).contains("log in");
    assertThat(served.send(served.request("/metrics").GET()).statusCode()).isEqualTo(401);
    assertThat(served.send(served.request("/metrics/").GET()).statusCode()).isEqualTo(401);
    assertThat(served.send(served.request("/health").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void aPrivateAnswerIsNotGivenToAStrangerWhoKnowsItsTag() throws Exception {
    String tag =
        served
            .ask("/search", "Authorization", "Bearer " + reader)
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    assertThat(served.ask("/search", "If-None-Match", tag).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "reader, GET, /status, 200",
    "reader, POST, /trace, 422",
    "reader, POST, /articles, 403",
    "reader, POST, /corrections, 403",
    "reader, DELETE, /corrections/c-0123456789abcdef, 403",
    "reader, POST, /watches, 403",
    "reader, GET, /audit, 403",
    "reader, GET, /audit/, 403",
    "corrector, POST, /articles, 422",
    "corrector, POST, /corrections, 415",
    "corrector, POST, /watches, 403",
    "corrector, DELETE, /watches/some, 403",
    "corrector, GET, /audit, 403",
    "admin, POST, /corrections, 415",
    "admin, POST, /watches, 415",
    "admin, GET, /audit, 200"
  })
  void eachScopeMayWhatItMay(String who, String method, String path, int status) throws Exception {
    String token = who.equals("reader") ? reader : who.equals("admin") ? admin : corrector;
    HttpResponse<String> answer =
        served.send(
            served
                .request("/api/v1" + path)
                .header("X-Jejak", "1")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain")
                .method(method, java.net.http.HttpRequest.BodyPublishers.ofString("")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void aForgedTokenIsNone() throws Exception {
    assertThat(status(reader, "/status")).isEqualTo(200);
    for (String forged :
        new String[] {
          reader + "x", reader.substring(1), "jejak_", "", "null", Digests.sha256(reader)
        }) {
      assertThat(status(forged, "/status")).as(forged).isEqualTo(401);
    }
    assertThat(served.ask("/status", "Authorization", "Basic c2FyaTp4").statusCode())
        .isEqualTo(401);
  }

  @Test
  void anExpiredTokenIsNoneFromThenOn() throws Exception {
    assertThat(status(passing, "/status")).isEqualTo(200);
    NOW.set(BEGIN.plus(Duration.ofDays(1)));
    assertThat(status(passing, "/status")).isEqualTo(401);
  }

  private static HttpResponse<String> login(String name, String password) throws Exception {
    return served.post(
        "/session", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }

  @Test
  void aSessionIsACookieThatNoScriptReadsAndNoOtherSiteSends() throws Exception {
    HttpResponse<String> answer = login("sari", PASSWORD);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"name\":\"sari\"", "\"scopes\":[\"read\",\"correct\"]");
    assertThat(cookie(answer))
        .matches(
            "jejak_session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=86400; HttpOnly; SameSite=Strict");
    String pair = cookie(answer).substring(0, cookie(answer).indexOf(';'));
    assertThat(served.ask("/status", "Cookie", pair).statusCode()).isEqualTo(200);

    HttpResponse<String> out = served.send("/session", "DELETE", "text/plain", "", "Cookie", pair);
    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(cookie(out)).contains("Max-Age=0");
    assertThat(served.ask("/status", "Cookie", pair).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sari", "nobody", "reader"})
  void aWrongPasswordSaysNotWhichOfBothIsWrong(String name) throws Exception {
    HttpResponse<String> answer = login(name, "a wrong password");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Served.json(answer).get("detail").asString())
        .isEqualTo("there is no user of this name and password");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aSessionEndsWhenNobodyUsesItAndAfterADay() throws Exception {
    String pair = cookie(login("sari", PASSWORD)).split(";")[0];
    NOW.set(BEGIN.plus(Duration.ofMinutes(119)));
    assertThat(served.ask("/status", "Cookie", pair).statusCode()).isEqualTo(200);
    NOW.set(BEGIN.plus(Duration.ofMinutes(238)));
    assertThat(served.ask("/status", "Cookie", pair).statusCode()).isEqualTo(200);
    NOW.set(BEGIN.plus(Duration.ofMinutes(360)));
    assertThat(served.ask("/status", "Cookie", pair).statusCode()).isEqualTo(401);

    NOW.set(BEGIN);
    String other = cookie(login("sari", PASSWORD)).split(";")[0];
    for (int hour = 1; hour <= 24; hour++) {
      NOW.set(BEGIN.plus(Duration.ofHours(hour)));
      assertThat(served.ask("/status", "Cookie", other).statusCode()).isEqualTo(200);
    }
    NOW.set(BEGIN.plus(Duration.ofHours(24)).plusSeconds(1));
    assertThat(served.ask("/status", "Cookie", other).statusCode()).isEqualTo(401);
  }

  @Test
  void whoGuessesPasswordsHasToWait() throws Exception {
    int refused = 0;
    for (int i = 0; i < 12 && refused == 0; i++) {
      refused = login("wulan", "guess number " + i).statusCode() == 429 ? i : 0;
    }
    assertThat(refused).isEqualTo(10);
    assertThat(login("sari", PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsChangedInTheFileHoldsAtOnce() throws Exception {
    AccountFile file = new AccountFile(folder);
    Accounts before = file.read();
    try {
      Accounts.Issued issued = before.issue("late", Scope.READ, BEGIN, null);
      file.write(issued.accounts());
      assertThat(status(issued.words(), "/status")).isEqualTo(200);
      file.write(before);
      assertThat(status(issued.words(), "/status")).isEqualTo(401);
      Files.writeString(folder.resolve("users.json"), "{");
      for (String path : new String[] {"/status", "/session"}) {
        HttpResponse<String> unreadable = served.ask(path, "Authorization", "Bearer " + reader);
        assertThat(unreadable.statusCode()).isEqualTo(503);
        assertThat(unreadable.body()).contains("users.json").doesNotContain(folder.toString());
      }
      assertThat(login("sari", PASSWORD).statusCode()).isEqualTo(503);
      Files.delete(folder.resolve("users.json"));
      assertThat(status(reader, "/status")).as("who asked once asks for good").isEqualTo(401);
    } finally {
      file.write(before);
    }
  }

  @Test
  void theFileIsItsOwnersAndHoldsNoSecret() throws Exception {
    Path file = folder.resolve("users.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).doesNotContain(reader, PASSWORD).contains("$2a$12$");
  }

  @Test
  void whoCanBeReachedByOthersNamesSomebodyFirst() {
    Path open = temp.resolve("open");
    Served.of(open, "samples/txt").close();
    for (ServerOptions options :
        new ServerOptions[] {
          options(open, "0.0.0.0", null), options(open, "localhost", "desk.example")
        }) {
      assertThatThrownBy(() -> JejakServer.start(options))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("jejak user add");
    }
  }

  @Test
  void behindAProxyTheCookieIsSecureAndOnlyItsNameIsAnswered() throws Exception {
    try (Served proxied = Served.as(options(folder, "localhost", "desk.example"))) {
      HttpResponse<String> answer =
          proxied.post(
              "/session",
              "{\"name\":\"sari\",\"password\":\"%s\"}".formatted(PASSWORD),
              "X-Forwarded-Proto",
              "https",
              "X-Forwarded-For",
              "192.0.2.1",
              "X-Forwarded-For",
              "203.0.113.7, 198.51.100.9");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(cookie(answer)).endsWith("; SameSite=Strict; Secure");
      HttpResponse<String> audit =
          proxied.ask("/audit?limit=1", "Authorization", "Bearer " + admin);
      assertThat(audit.body()).contains("\"address\":\"198.51.100.9\"", "\"name\":\"sari\"");
      assertThat(RawHttp.ask(proxied.port(), "GET /health HTTP/1.1", "Host: desk.example"))
          .startsWith("HTTP/1.1 200");
      assertThat(RawHttp.ask(proxied.port(), "GET /health HTTP/1.1", "Host: other.example"))
          .startsWith("HTTP/1.1 421");
    }
  }
}
