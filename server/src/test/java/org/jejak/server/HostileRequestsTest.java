package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no honest client sends are answered clearly, and harm nothing. */
class HostileRequestsTest {
  @TempDir private static Path temp;
  private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    folder = temp.resolve("newsroom");
    served = Served.of(folder, "samples/txt");
  }

  @AfterAll
  static void nothingOfThisWasKept() throws Exception {
    try (Served ending = served;
        Stream<Path> files = Files.list(folder)) {
      assertThat(ending.get("/corrections").get("total").asLong()).isZero();
      assertThat(files.map(file -> file.getFileName().toString()))
          .doesNotContain("evil.txt", "watches", "users.json");
    }
  }

  private static String raw(String... lines) throws IOException {
    return RawHttp.ask(served.port(), lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:7070",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "169.254.169.254",
        "[::ffff:8.8.8.8]",
        "localhost@evil.example",
        "0.0.0.0",
        ""
      })
  void aNameThatOnlySeemsToBeThisMachineIsNotAnswered(String host) throws IOException {
    assertThat(raw("GET /api/v1/status HTTP/1.1", "Host: " + host))
        .matches("(?s)HTTP/1\\.1 (421|400) .*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:80", "127.0.0.1", "127.8.9.10:7070", "[::1]:7070"})
  void thisMachineIsAnswered(String host) throws IOException {
    assertThat(raw("GET /health HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "http://localhost.evil.example",
        "file://",
        "http://",
        "☃"
      })
  void aPageOfAnotherOriginCannotWrite(String origin) throws Exception {
    String answer =
        raw(
            "POST /api/v1/corrections HTTP/1.1",
            "Host: localhost:" + served.port(),
            "Origin: " + origin,
            "X-Jejak: 1",
            "Content-Type: application/json",
            "Content-Length: 2",
            "Connection: close\r\n\r\n{}");
    assertThat(answer).startsWith("HTTP/1.1 403").doesNotContainIgnoringCase("Access-Control");
  }

  @Test
  void ourOwnPageCanWrite() throws Exception {
    HttpResponse<String> answer =
        served.post("/corrections", "{}", "Origin", "http://localhost:" + served.port());
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aFormOfAnotherSiteLacksTheHeader() throws Exception {
    for (String type :
        List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
      HttpResponse<String> answer =
          served.send(
              served
                  .request("/api/v1/articles")
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("text=1")));
      assertThat(answer.statusCode()).as(type).isEqualTo(403);
      assertThat(answer.body()).contains("X-Jejak");
    }
  }

  @Test
  void aPreflightGetsNothing() throws Exception {
    HttpResponse<String> answer =
        served.send(
            served
                .request("/api/v1/corrections")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-jejak")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
  }

  @Test
  void aPageOfAnotherSiteCannotEmbedAnAnswer() throws Exception {
    assertThat(
            served
                .ask("/status", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors")
                .statusCode())
        .isEqualTo(403);
    assertThat(served.ask("/status", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/assets/../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/api/v1/articles/..%2f..%2fusers.json",
        "/..;/users.json",
        "/api/v1/watches/..%2fusers.json",
        "/api/v1/watches/%2e%2e%2fusers.atom",
        "/api/v1/schemas/..%2fopenapi.yaml",
        "/assets/%00.js",
        "//etc/passwd",
        "/\\..\\users.json",
        "/api/v1//status",
        "/api/v1/articles/a-0123456789abcdef%0d%0aX: y",
        "/%ff%fe",
        "/%",
        "/%zz"
      })
  void noPathLeavesWhatIsServed(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1", "Host: localhost");
    assertThat(answer).matches("(?s)HTTP/1\\.1 40[0-9] .*").doesNotContain("root:");
    assertThat(answer).contains("Content-Security-Policy:", "nosniff", "problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PUT", "PATCH", "BREW", "PROPFIND", "get"})
  void otherMethodsAreRefused(String method) throws IOException {
    for (String extra : List.of("X-Jejak: 1", "X-Other: 1")) {
      String answer =
          raw(method + " /api/v1/status HTTP/1.1", "Host: localhost", extra, "Cookie: secret=1");
      assertThat(answer).matches("(?s)HTTP/1\\.1 (400|403|404|405|501) .*");
      assertThat(answer).doesNotContain("secret=1");
    }
  }

  @Test
  void noParameterBecomesAHeader() throws Exception {
    for (String path :
        List.of(
            "/api/v1/search?q=%0d%0aSet-Cookie:%20evil=1",
            "/%0d%0aSet-Cookie:%20evil=1", "/api/v1/stories?sort=%0aX-Evil:1")) {
      String answer = raw("GET " + path + " HTTP/1.1", "Host: localhost");
      String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
      assertThat(head).doesNotContainIgnoringCase("\nSet-Cookie").doesNotContain("\nX-Evil");
    }
  }

  @Test
  void whatIsNoRequestIsAnsweredClearly() throws IOException {
    String many = "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X-A: b\r\n".repeat(4000) + "\r\n";
    String longLine =
        "GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    String twoLengths =
        "POST /api/v1/trace HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
            + "Content-Length: 4\r\n\r\nabcd";
    String smuggled =
        "POST /api/v1/trace HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /health HTTP/1.1\r\n\r\n";
    for (String request :
        List.of(many, longLine, twoLengths, smuggled, "\u0016\u0003\u0001\r\n\r\n")) {
      String answer = RawHttp.send(served.port(), request);
      assertThat(answer).matches("(?s)HTTP/1\\.1 4[0-9][0-9] .*");
      assertThat(answer)
          .contains("Content-Security-Policy", "problem+json")
          .doesNotContain("Jetty");
    }
  }

  @Test
  void unknownIdsAreNotThere() throws Exception {
    for (String path :
        List.of(
            "/watches/nobody/log",
            "/watches/nobody.atom",
            "/watches/nobody",
            "/nothing",
            "/corrections/c-0123456789abcdef")) {
      HttpResponse<String> answer = served.ask(path);
      assertThat(answer.statusCode()).as(path + answer.body()).isIn(404, 405);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    }
  }

  @Test
  void everyKindOfAnswerCarriesTheHeaders() throws Exception {
    List<HttpResponse<String>> answers =
        List.of(
            served.ask("/status"),
            served.ask("/search"),
            served.ask("/search?q=("),
            served.ask("/nothing"),
            served.ask("/search", "Accept", "application/x-ndjson"),
            served.send(served.request("/").GET()),
            served.send(served.request("/metrics").GET()),
            served.send(served.request("/health").GET()),
            served.send(served.request("/api/v1/search").method("HEAD", BodyPublishers.noBody())),
            served.post("/corrections", "{"),
            served.send(served.request("/api/v1/articles").POST(BodyPublishers.noBody())));
    for (HttpResponse<String> answer : answers) {
      var headers = answer.headers();
      String of = answer.request().method() + " " + answer.uri();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(of)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(of).hasValue("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).as(of).hasValue("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).as(of).hasValue("no-referrer");
      assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).as(of).hasValue("same-origin");
      assertThat(headers.firstValue("Server")).as(of).isEmpty();
      assertThat(headers.firstValue("X-Powered-By")).as(of).isEmpty();
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).as(of).isEmpty();
      assertThat(headers.firstValue("Cache-Control").orElse(""))
          .as(of)
          .containsAnyOf("no-store", "no-cache", "private");
    }
  }
}
