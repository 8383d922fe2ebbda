package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What no honest client sends is answered clearly, and harms nothing. */
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
  static void stop() {
    served.close();
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

  @Test
  void aFileNameIsShownAndIsNoPath() throws Exception {
    for (String name :
        List.of(
            "../../../evil.txt", "..\\\\..\\\\evil.txt", "/etc/evil.txt", "C:\\\\evil.txt", "..")) {
      HttpResponse<String> answer =
          served.upload("/trace", name, "Rain fell on Lembar Point on Friday, the mayor said.");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      String input = Served.json(answer).get("ledger").get(0).get("input").asString();
      assertThat(input).isIn("trace/evil.txt", "trace/..");
    }
    assertThat(temp.getParent().resolve("evil.txt")).doesNotExist();
    assertThat(Path.of("evil.txt")).doesNotExist();
    assertThat(folder.resolve("evil.txt")).doesNotExist();
  }

  @Test
  void aFileNameHasNoLinesNoMarksOfDirectionAndNoEnd() throws Exception {
    String name = "a\u202etxt.exe" + "n".repeat(4000) + ".txt";
    JsonNode row =
        Served.json(served.upload("/trace", name, "Rain fell on Lembar Point."))
            .get("ledger")
            .get(0);
    assertThat(row.get("input").asString()).hasSizeLessThan(140).doesNotContain("\u202e");
  }

  @Test
  void whatIsTooLongIsNotRead() throws Exception {
    String body = "x".repeat((int) RequestLimits.MOST_BODY_BYTES + 1);
    for (String type : List.of("text/plain", "application/json")) {
      String path = type.equals("text/plain") ? "/articles" : "/corrections";
      HttpResponse<String> answer = served.send(path, "POST", type, body);
      assertThat(answer.statusCode()).as(type).isEqualTo(413);
      assertThat(answer.body()).contains("bytes at most");
    }
    HttpResponse<String> form = served.upload("/articles", "a.txt", body);
    assertThat(form.statusCode()).as(form.body()).isEqualTo(413);
  }

  @Test
  void aFormThatIsBrokenIsNotTooLong() throws Exception {
    for (String type : List.of("multipart/form-data; boundary=x", "multipart/form-data")) {
      HttpResponse<String> broken = served.send("/articles", "POST", type, "--x\r\nnonsense");
      assertThat(broken.statusCode()).as(broken.body()).isEqualTo(400);
    }
  }

  @Test
  void aLengthThatIsALieIsNoMemory() throws Exception {
    String answer =
        raw(
            "POST /api/v1/trace HTTP/1.1",
            "Host: localhost",
            "X-Jejak: 1",
            "Content-Type: text/plain",
            "Content-Length: 99999999999");
    assertThat(answer).startsWith("HTTP/1.1 413");
  }

  @Test
  void aStreamOfChunksIsCutAtTheLimit() throws Exception {
    HttpResponse<String> answer =
        served.send(
            served
                .request("/api/v1/articles")
                .header("X-Jejak", "1")
                .header("Content-Type", "text/plain")
                .POST(
                    BodyPublishers.ofByteArrays(
                        Stream.generate(() -> new byte[1 << 20]).limit(17).toList())));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aFormOfChunksIsCutAtTheLimit() throws Exception {
    byte[] head =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        served.send(
            served
                .request("/api/v1/articles")
                .header("X-Jejak", "1")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(
                    BodyPublishers.ofByteArrays(
                        Stream.concat(
                                Stream.of(head),
                                Stream.generate(() -> new byte[1 << 20]).limit(17))
                            .toList())));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
  }

  @Test
  void aBombIsARejectedRow() throws Exception {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("../bomb.txt"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }
    for (String path : List.of("/articles", "/trace")) {
      HttpResponse<String> answer = served.upload(path, "bomb.zip", zip.toByteArray());
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
      assertThat(Served.json(answer).get("ledger"))
          .isNotEmpty()
          .allMatch(row -> row.get("status").asString().equals("REJECTED"));
    }
  }

  @Test
  void aTraceOfTooManyReportsIsRefused() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2001; i++) {
      lines.append("{\"title\":\"Rain %1$d\",\"text\":\"Rain fell on day %1$d.\"}\n".formatted(i));
    }
    HttpResponse<String> answer = served.upload("/trace", "many.jsonl", lines.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("2,000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"x\"",
        "{\"kind\":1}",
        "{\"kind\":\"merge\",\"kind\":\"split\"}",
        "{\"kind\":\"merge\",\"stories\":\"s\"}",
        "{\"kind\":\"merge\",\"stories\":[1]}",
        "{}{}",
        "{\"kind\":\"date\",\"article\":\"a-0123456789abcdef\",\"day\":\"yesterday\"}",
        "{\"kind\":\"copy\",\"from\":\"a\",\"to\":\"b\",\"admin\":true}",
        "{\"__proto__\":{},\"kind\":\"merge\"}"
      })
  void whatIsNoCorrectionSaysWhatItIsNot(String json) throws Exception {
    HttpResponse<String> answer = served.post("/corrections", json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(Served.json(answer).get("detail").asString()).isNotBlank();
  }

  @Test
  void deepJsonIsRefusedBeforeItIsRead() throws Exception {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(served.post("/corrections", "{\"kind\":" + deep + "}").statusCode()).isEqualTo(400);
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
      assertThat(answer.statusCode()).as(path + answer.body()).isIn(404, 405, 503);
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

  @Test
  void aClientThatSendsItsRequestByteByByteIsShownTheDoor() throws Exception {
    ServerOptions options =
        new ServerOptions(
            folder,
            "localhost",
            0,
            org.jejak.trace.Jejak::standard,
            java.time.Clock.systemUTC(),
            null);
    Connections connections = new Connections(options, 300);
    var server = new org.eclipse.jetty.server.Server();
    server.addConnector(
        connections.connector(server, new org.eclipse.jetty.server.HttpConfiguration()));
    server.start();
    try (Socket slow = new Socket("localhost", server.getURI().getPort())) {
      boolean closed = false;
      for (int i = 0; i < 50 && !closed; i++) {
        try {
          slow.getOutputStream().write('G');
          Thread.sleep(50);
          connections.sweep();
        } catch (IOException e) {
          closed = true;
        }
      }
      assertThat(closed).isTrue();
    } finally {
      server.stop();
    }
  }

  @Test
  void aBodyThatComesByteByByteIsNotWaitedFor() throws Exception {
    boolean closed = false;
    try (Socket slow = new Socket("localhost", served.port())) {
      String head =
          "POST /api/v1/trace HTTP/1.1\r\nHost: localhost\r\nX-Jejak: 1\r\n"
              + "Content-Type: text/plain\r\nContent-Length: 1000000\r\n\r\n";
      slow.getOutputStream().write(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      for (int i = 0; i < 200 && !closed; i++) {
        try {
          slow.getOutputStream().write('x');
          Thread.sleep(100);
          closed = slow.getInputStream().available() > 0;
        } catch (IOException e) {
          closed = true;
        }
      }
    }
    assertThat(closed).isTrue();
  }

  @Test
  void nothingOfThisWasKept() throws Exception {
    assertThat(served.get("/corrections").get("total").asLong()).isZero();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .doesNotContain("evil.txt", "watches", "users.json");
    }
  }
}
