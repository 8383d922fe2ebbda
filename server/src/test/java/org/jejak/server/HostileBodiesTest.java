package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** What no honest client sends along is answered clearly, and harms nothing. */
class HostileBodiesTest {
  private static final String TOO_LONG = "HTTP/1.1 413";
  private static final String LIMIT = "bytes at most";

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

  /** Not by a client of HTTP: it hears nothing where the door shuts while it still sends. */
  private static String post(String path, String type, String body) throws IOException {
    String head =
        String.join(
            "\r\n",
            "POST /api/v1" + path + " HTTP/1.1",
            "Host: localhost",
            "X-Jejak: 1",
            "Content-Type: " + type,
            "Content-Length: " + body.length(),
            "Connection: close");
    return RawHttp.send(served.port(), head + "\r\n\r\n" + body);
  }

  @Test
  void whatIsTooLongIsNotRead() throws IOException {
    String body = "x".repeat((int) RequestLimits.MOST_BODY_BYTES + 1);
    assertThat(post("/articles", "text/plain", body)).startsWith(TOO_LONG).contains(LIMIT);
    assertThat(post("/corrections", "application/json", body)).startsWith(TOO_LONG).contains(LIMIT);
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
            + body
            + "\r\n--x--\r\n";
    assertThat(post("/articles", "multipart/form-data; boundary=x", form)).startsWith(TOO_LONG);
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
            .getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        served.send(
            served
                .request("/api/v1/articles")
                .header("X-Jejak", "1")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(
                    BodyPublishers.ofByteArrays(
                        Stream.concat(
                                Stream.of(head), Stream.generate(() -> new byte[1 << 20]).limit(17))
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
      slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
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
}
