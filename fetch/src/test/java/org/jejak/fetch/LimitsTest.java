package org.jejak.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.fetch.Fetching.kept;
import static org.jejak.fetch.Fetching.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jejak.fetch.FetchPolicy.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers may not do with our time and memory. */
class LimitsTest {
  private static final String PAGE = "http://paper.example/story";
  private static final FetchPolicy TIGHT = within(Duration.ofSeconds(30));
  private static final FetchPolicy IMPATIENT = within(Duration.ofMillis(400));

  private Web web;

  @BeforeEach
  void open() throws IOException {
    web = new Web();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private static FetchPolicy within(Duration pageTime) {
    return Fetching.with(new Limits(2_000_000, 100, pageTime, 5, 300, 5, 2));
  }

  private String refusedQuickly() {
    long start = System.nanoTime();
    String reason = refused(web, TIGHT, PAGE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    return reason;
  }

  private static void drip(OutputStream out, String piece) throws IOException {
    try {
      for (int i = 0; i < 200; i++) {
        Web.write(out, piece);
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aBodyThatDripsIsGivenUp() {
    web.at(
        PAGE,
        (request, out) -> {
          Web.write(
              out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n");
          drip(out, "x");
        });
    assertThat(refused(web, IMPATIENT, PAGE)).isEqualTo("took longer than 0.4 seconds");
  }

  @Test
  void aHeaderThatDripsIsGivenUp() {
    web.at(
        PAGE,
        (request, out) -> {
          Web.write(out, "HTTP/1.1 200 OK\r\n");
          drip(out, "X-A: b\r\n");
        });
    assertThat(refused(web, IMPATIENT, PAGE)).isEqualTo("took longer than 0.4 seconds");
  }

  @Test
  void anAnswerThatNeverComesIsGivenUp() {
    web.at(PAGE, (request, out) -> drip(out, ""));
    assertThat(refused(web, IMPATIENT, PAGE)).isEqualTo("took longer than 0.4 seconds");
  }

  @Test
  void interimAnswersWithoutEndAreGivenUp() {
    web.at(PAGE, (request, out) -> drip(out, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"));
    assertThat(refused(web, IMPATIENT, PAGE)).isEqualTo("took longer than 0.4 seconds");
  }

  @Test
  void aBodyWithoutEndIsCutShort() {
    byte[] block = new byte[100_000];
    Arrays.fill(block, (byte) 'a');
    web.at(
        PAGE,
        (request, out) -> {
          Web.write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
          while (true) {
            out.write(block);
          }
        });
    assertThat(refusedQuickly()).isEqualTo("is longer than 2 MB");
  }

  @Test
  void chunksWithoutEndAreCutShort() {
    String chunk = "8000\r\n" + "a".repeat(0x8000) + "\r\n";
    web.at(
        PAGE,
        (request, out) -> {
          Web.write(
              out,
              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n");
          while (true) {
            Web.write(out, chunk);
          }
        });
    assertThat(refusedQuickly()).isEqualTo("is longer than 2 MB");
  }

  @Test
  void aLengthThatIsTooLongIsBelievedAtOnce() {
    web.at(
        PAGE,
        (request, out) -> {
          Web.write(
              out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3000000\r\n\r\n");
          drip(out, "x");
        });
    assertThat(refusedQuickly()).isEqualTo("is longer than 2 MB");
  }

  @Test
  void anErrorPageIsNotReadAtAll() {
    web.at(
        PAGE,
        (request, out) -> {
          Web.write(out, "HTTP/1.1 404 Gone\r\nContent-Type: text/html\r\n\r\n");
          drip(out, "x");
        });
    assertThat(refusedQuickly()).isEqualTo("the server answered 404 (not found)");
  }

  @Test
  void aGzipBombIsNotUnpacked() {
    byte[] bomb = Web.gzip(new byte[50_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    web.bytes(PAGE, bomb, "Content-Type: text/html", "Content-Encoding: gzip");
    assertThat(refusedQuickly()).isEqualTo("is longer than 2 MB when it is unpacked");
  }

  @Test
  void aPageThatGrowsTooMuchIsNotUnpacked() {
    byte[] packed = Web.gzip(new byte[1_900_000]);
    web.bytes(PAGE, packed, "Content-Type: text/html", "Content-Encoding: gzip");
    assertThat(refusedQuickly()).isEqualTo("grows over 100 times when it is unpacked");
  }

  @Test
  void aPackedPageIsKeptAsItCame() {
    byte[] packed = Web.gzip(Web.report("A").getBytes(StandardCharsets.UTF_8));
    web.bytes(PAGE, packed, "Content-Type: text/html", "Content-Encoding: gzip");
    kept(web, TIGHT, PAGE);
  }

  @Test
  void gzipThatBreaksOffOrIsNoneIsAReason() {
    byte[] packed = Web.gzip(Web.report("A").getBytes(StandardCharsets.UTF_8));
    byte[] half = Arrays.copyOf(packed, packed.length / 2);
    web.bytes(PAGE, half, "Content-Type: text/html", "Content-Encoding: gzip");
    assertThat(refusedQuickly()).isEqualTo("its packed data break off");
    web.bytes(PAGE, "plain".getBytes(), "Content-Type: text/html", "Content-Encoding: gzip");
    assertThat(refusedQuickly()).isEqualTo("says that it is gzip, but is not sound");
    web.bytes(PAGE, "x".getBytes(), "Content-Type: text/html", "Content-Encoding: zstd");
    assertThat(refusedQuickly()).isEqualTo("is packed in a way that was not asked for");
  }

  @Test
  void aBodyShorterThanItsLengthIsNotKept() {
    web.at(
        PAGE,
        (request, out) ->
            Web.write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>Half"));
    assertThat(refusedQuickly()).isEqualTo("the connection ended before the page did");
  }

  @Test
  void aBodyLongerThanItsLengthEndsThere() {
    String page = Web.report("A");
    web.at(
        PAGE,
        (request, out) ->
            Web.write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                    + page.length()
                    + "\r\n\r\n"
                    + page
                    + "and more"));
    kept(web, TIGHT, PAGE);
  }

  @Test
  void aHeaderThatIsTooLongIsNotRead() {
    web.at(
        PAGE,
        (request, out) ->
            Web.write(out, "HTTP/1.1 200 OK\r\nX-A: " + "b".repeat(100_000) + "\r\n\r\n"));
    assertThat(refusedQuickly()).isEqualTo("the header of its answer is too long");
    web.at(
        PAGE,
        (request, out) ->
            Web.write(out, "HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(5000) + "\r\n"));
    assertThat(refusedQuickly()).isEqualTo("the header of its answer is too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-OpenSSH\r\n",
        "HTTP/9.9 OK OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nNo colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\n: no name\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: odd\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http://[\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: \u0000\r\n\r\n",
        "HTTP/1.1 302 Found\r\n\r\n"
      })
  void anAnswerThatIsNoneIsAReason(String answer) {
    web.at(PAGE, (request, out) -> Web.write(out, answer));
    assertThat(refusedQuickly()).isNotBlank().doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=utf-8, true",
    "application/xhtml+xml, true",
    "text/plain, true",
    "application/rss+xml, true",
    "application/ld+json, true",
    "application/pdf, true",
    "image/png, false",
    "image/svg+xml, false",
    "video/mp4, false",
    "application/zip, false",
    "application/octet-stream, false",
    "text/css, false",
    "application/javascript, false"
  })
  void onlyKindsThatHoldReportsAreKept(String kind, boolean wanted) {
    web.bytes(PAGE, Web.report("A").getBytes(), "Content-Type: " + kind);
    if (wanted) {
      kept(web, TIGHT, PAGE);
    } else {
      assertThat(refusedQuickly())
          .isEqualTo("is " + kind + "; only pages, text, XML, JSON and PDF are kept");
    }
  }

  @Test
  void anyBrokenAnswerIsAnOutcomeAndTheArchiveStaysSound(@TempDir Path dir) throws IOException {
    byte[] packed = Web.gzip(Web.report("A").getBytes(StandardCharsets.UTF_8));
    byte[] page =
        answer("Content-Type: text/html\r\nContent-Encoding: gzip\r\nETag: \"1\"", packed);
    byte[] robots = answer("Content-Type: text/plain", "User-agent: *\nDisallow: /a*b$".getBytes());
    byte[] tdm =
        answer(
            "Content-Type: application/json",
            "[{\"location\":\"/a*\",\"tdm-reservation\":1}]".getBytes());
    Random random = new Random(42);
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String site = "http://host" + i + ".example/";
      urls.add(site + "story");
      byte[][] answers = {mutated(page, random), mutated(robots, random), mutated(tdm, random)};
      web.at(site + "story", (request, out) -> out.write(answers[0]))
          .at(site + "robots.txt", (request, out) -> out.write(answers[1]))
          .at(site + ".well-known/tdmrep.json", (request, out) -> out.write(answers[2]));
    }
    Path warc = dir.resolve("pages.warc.gz");
    List<Fetched> outcomes = Fetching.run(web, TIGHT, warc, urls.toArray(String[]::new));
    assertThat(outcomes).extracting(Fetched::asked).containsExactlyInAnyOrderElementsOf(urls);
    assertThat(outcomes)
        .filteredOn(f -> f instanceof Fetched.Refused)
        .allSatisfy(f ->
            assertThat(refused(f))
                .doesNotContain("please report this", "could not be fetched", "Exception"));
    long kept = outcomes.stream().filter(f -> f instanceof Fetched.Kept).count();
    assertThat(kept).isBetween(20L, 145L);
    assertThat(EarlierPage.in(warc)).hasSize((int) kept);
  }

  private static byte[] answer(String fields, byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Web.send(out, "200 OK", body, fields.split("\r\n"));
    return out.toByteArray();
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    for (int i = random.nextInt(3); i > 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }
}
