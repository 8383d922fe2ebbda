package org.jejak.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jejak.fetch.Fetching.policy;
import static org.jejak.fetch.Fetching.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/** What a run leaves behind: a sound WARC, whatever happens. */
class ArchiveTest {
  private static final String PAGE = "http://paper.example/story";

  @TempDir private Path dir;
  private Path warc;
  private Web web;

  @BeforeEach
  void open() throws IOException {
    web = new Web();
    warc = dir.resolve("new/folder/pages.warc.gz");
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  /** A record as an independent reader of WARC sees it. */
  private record Seen(String type, String id, String target, String head, String block) {}

  private List<Seen> seen() throws IOException {
    List<Seen> records = new ArrayList<>();
    try (WarcReader reader = new WarcReader(warc)) {
      for (WarcRecord record : reader) {
        try (InputStream in = record.body().stream()) {
          records.add(
              new Seen(
                  record.type(),
                  record.id().toString(),
                  record.headers().first("WARC-Target-URI").orElse(""),
                  record.headers().toString(),
                  new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
    }
    return records;
  }

  private List<String> types() throws IOException {
    return seen().stream().map(Seen::type).toList();
  }

  @Test
  void aPageIsItsAnswerAndItsRequest() throws IOException {
    web.page(PAGE, Web.report("Ferries"), "ETag: \"1\"");
    Fetched.Kept kept = (Fetched.Kept) run(web, policy(), warc, PAGE).getFirst();
    List<Seen> records = seen();
    assertThat(records).extracting(Seen::type).containsExactly("warcinfo", "response", "request");
    assertThat(records.get(0).block())
        .contains("software: Jejak/1.0", "format: WARC File Format 1.1", "robots: obey");
    assertThat(records.get(1).id()).isEqualTo(kept.record());
    assertThat(records.get(1).target()).isEqualTo(PAGE);
    assertThat(records.get(1).head())
        .contains("WARC-IP-Address", "WARC-Payload-Digest", "2025-09-01T08:00:0");
    assertThat(records.get(1).block())
        .startsWith("HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Type: text/html\r\n")
        .endsWith("\r\n\r\n" + Web.report("Ferries"));
    assertThat(records.get(2).block())
        .startsWith("GET /story HTTP/1.1\r\n")
        .contains("User-Agent: Jejak/1.0\r\n", "Host: paper.example\r\n");
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    web.page(PAGE, Web.report("Ferries"));
    run(web, policy(), warc, PAGE);
    byte[] first = Files.readAllBytes(warc);
    Files.delete(warc);
    try (Web again = new Web()) {
      again.page(PAGE, Web.report("Ferries"));
      run(again, policy(), warc, PAGE);
    }
    assertThat(Files.readAllBytes(warc)).isEqualTo(first);
  }

  @Test
  void theReaderOfPagesGetsTheBodyOfAChunkedAndPackedAnswer() throws IOException {
    byte[] packed = Web.gzip(Web.report("Ferries").getBytes(StandardCharsets.UTF_8));
    web.at(
        PAGE,
        (request, out) -> {
          Web.write(
              out,
              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
                  + "Transfer-Encoding: chunked\r\n\r\n"
                  + Integer.toHexString(packed.length)
                  + "\r\n");
          out.write(packed);
          Web.write(out, "\r\n0\r\n\r\n");
        });
    run(web, policy(), warc, PAGE);
    try (WarcReader reader = new WarcReader(warc)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          String text =
              new String(
                  response.http().bodyDecoded().stream().readAllBytes(), StandardCharsets.UTF_8);
          assertThat(text).isEqualTo(Web.report("Ferries"));
          assertThat(response.http().headers().first("X-Crawler-Transfer-Encoding"))
              .contains("chunked");
          return;
        }
      }
    }
    throw new AssertionError("no response in the archive");
  }

  @Test
  void theWayToARedirectedPageIsKeptBesideIt() throws IOException {
    web.redirect("http://short.example/1", PAGE).page(PAGE, Web.report("Ferries"));
    run(web, policy(), warc, "http://short.example/1");
    assertThat(types()).containsExactly("warcinfo", "response", "request", "metadata");
    assertThat(seen().get(1).target()).isEqualTo(PAGE);
    assertThat(seen().get(3).block()).contains("via: http://short.example/1", "hopsFromSeed: R");
  }

  @Test
  void whatIsRefusedLeavesNoRecord() throws IOException {
    web.page(PAGE, Web.report("A"), "tdm-reservation: 1");
    run(web, policy(), warc, PAGE, "http://paper.example/absent");
    assertThat(types()).containsExactly("warcinfo");
  }

  @Test
  void aSecondRunAsksOnlyForWhatChanged() throws IOException {
    web.at(
        PAGE,
        (request, out) -> {
          if ("\"v1\"".equals(request.fields().get("if-none-match"))
              && "Mon, 01 Sep 2025 07:00:00 GMT"
                  .equals(request.fields().get("if-modified-since"))) {
            Web.write(out, "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n");
          } else {
            Web.send(
                out,
                "200 OK",
                Web.report("A").getBytes(StandardCharsets.UTF_8),
                "Content-Type: text/html",
                "Last-Modified: Mon, 01 Sep 2025 07:00:00 GMT",
                "ETag: \"v1\"");
          }
        });
    Fetched.Kept first = (Fetched.Kept) run(web, policy(), warc, PAGE).getFirst();
    Fetched.Kept second = (Fetched.Kept) run(web, policy(), warc, PAGE).getFirst();
    assertThat(first.unchanged()).isFalse();
    assertThat(second.unchanged()).isTrue();
    assertThat(second.record()).isEqualTo(first.record());
    assertThat(types())
        .containsExactly("warcinfo", "response", "request", "warcinfo", "revisit", "request");
    try (WarcReader reader = new WarcReader(warc)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcRevisit revisit) {
          assertThat(revisit.profile()).isEqualTo(WarcRevisit.SERVER_NOT_MODIFIED_1_1);
          assertThat(revisit.refersTo().orElseThrow().toString()).isEqualTo(first.record());
          assertThat(revisit.refersToTargetURI().orElseThrow().toString()).isEqualTo(PAGE);
          assertThat(revisit.http().status()).isEqualTo(304);
        }
      }
    }
  }

  @Test
  void aPageThatIsTheSameByteForByteIsNotKeptTwice() throws IOException {
    web.page(PAGE, Web.report("A"));
    run(web, policy(), warc, PAGE);
    assertThat(run(web, policy(), warc, PAGE))
        .singleElement()
        .isInstanceOfSatisfying(Fetched.Kept.class, k -> assertThat(k.unchanged()).isTrue());
    assertThat(types()).contains("revisit");
  }

  @Test
  void aPageThatIsAgainWhatItWasRefersToThatRecord() throws IOException {
    for (String title : new String[] {"A", "B", "A"}) {
      web.page(PAGE, Web.report(title));
      run(web, policy(), warc, PAGE);
    }
    assertThat(types().stream().filter("response"::equals)).hasSize(2);
    assertThat(types()).contains("revisit");
    assertThat(seen()).extracting(Seen::id).doesNotHaveDuplicates();
  }

  @Test
  void theSamePageHasTheSameIdInEveryArchive() {
    web.page(PAGE, Web.report("A"));
    Fetched.Kept first = (Fetched.Kept) run(web, policy(), warc, PAGE).getFirst();
    Path other = dir.resolve("other.warc.gz");
    Fetched.Kept second = (Fetched.Kept) run(web, policy(), other, PAGE).getFirst();
    assertThat(second.record()).isEqualTo(first.record());
  }

  @Test
  void aPageThatChangedIsKeptAnew() throws IOException {
    web.page(PAGE, Web.report("A"), "ETag: \"1\"");
    run(web, policy(), warc, PAGE);
    web.page(PAGE, Web.report("B"), "ETag: \"2\"");
    run(web, policy(), warc, PAGE);
    assertThat(types().stream().filter("response"::equals)).hasSize(2);
  }

  @Test
  void anUnaskedFor304IsNoPage() {
    web.status(PAGE, 304);
    assertThat(Fetching.refused(run(web, policy(), warc, PAGE).getFirst()))
        .isEqualTo("the server answered 304");
  }

  @Test
  void aNameThatEndsInWarcIsWrittenUnpacked() throws IOException {
    warc = dir.resolve("pages.warc");
    web.page(PAGE, Web.report("A"));
    run(web, policy(), warc, PAGE);
    run(web, policy(), warc, PAGE);
    assertThat(Files.readString(warc)).startsWith("WARC/1.1\r\n");
    assertThat(types()).hasSize(6);
    Path renamed = Files.move(warc, dir.resolve("pages.warc.gz"));
    warc = renamed;
    run(web, policy(), warc, PAGE);
    assertThat(types()).as("continued as it is, whatever its name").hasSize(9);
  }

  @Test
  void anArchiveThatBreaksOffIsNotContinued() throws IOException {
    web.page(PAGE, Web.report("A"));
    run(web, policy(), warc, PAGE);
    byte[] whole = Files.readAllBytes(warc);
    for (int cut : new int[] {1, 20, whole.length / 2}) {
      Files.write(warc, Arrays.copyOf(whole, whole.length - cut));
      assertThatThrownBy(() -> WarcFile.open(warc))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot be continued: it is no sound WARC")
          .hasMessageContaining("name another file");
    }
    Files.writeString(warc, "My notes");
    assertThatThrownBy(() -> WarcFile.open(warc)).hasMessageContaining("no sound WARC");
    assertThat(warc).hasContent("My notes");
  }

  @Test
  void twoRunsDoNotWriteOneArchive() throws IOException {
    WarcFile first = WarcFile.open(warc);
    assertThatThrownBy(() -> WarcFile.open(warc)).hasMessageContaining("is being written");
    first.close();
    WarcFile.open(warc).close();
  }

  @Test
  void closingInTheMiddleOfARunLeavesASoundArchive() throws Exception {
    for (int i = 0; i < 40; i++) {
      web.page("http://host" + i + ".example/", Web.report("Report " + i));
    }
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      urls.add("http://host" + i + ".example/");
    }
    WarcFile archive = WarcFile.open(warc);
    int[] count = {0};
    try (Fetcher fetcher = new Fetcher(policy(), web.surroundings())) {
      assertThatThrownBy(() ->
              fetcher.fetch(
                  urls,
                  archive,
                  fetched -> {
                    if (++count[0] == 10) {
                      closeQuietly(archive);
                    }
                  }))
          .isInstanceOf(IOException.class);
    }
    long responses = types().stream().filter("response"::equals).count();
    long requests = types().stream().filter("request"::equals).count();
    assertThat(responses).isGreaterThanOrEqualTo(10).isEqualTo(requests);
    EarlierPage.in(warc);
  }

  @Test
  void interruptingARunLeavesASoundArchive() throws Exception {
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      urls.add("http://host" + i + ".example/");
      web.page(urls.get(i), Web.report("Report " + i));
    }
    Thread main = Thread.currentThread();
    int[] count = {0};
    try (WarcFile archive = WarcFile.open(warc);
        Fetcher fetcher = new Fetcher(policy(), web.surroundings())) {
      assertThatThrownBy(() ->
              fetcher.fetch(
                  urls,
                  archive,
                  fetched -> {
                    if (++count[0] == 5) {
                      main.interrupt();
                    }
                  }))
          .isInstanceOf(InterruptedException.class);
    }
    assertThat(EarlierPage.in(warc)).hasSizeGreaterThanOrEqualTo(5);
  }

  private static void closeQuietly(WarcFile archive) {
    try {
      archive.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oddFieldsOfAServerCannotForgeRecords() throws IOException {
    web.at(
        PAGE,
        (request, out) -> {
          Web.write(
              out,
              "HTTP/1.1 200 O\u0001K\r\nContent-Type: text/html\r\nX-A: a\u0000b\u001b[2J\r\n"
                  + "X-F\u00fc: ja\r\nX-B: \u00fcber\r\n\r\n"
                  + Web.report("A"));
        });
    run(web, policy(), warc, PAGE);
    assertThat(types()).containsExactly("warcinfo", "response", "request");
    assertThat(seen().get(1).block()).doesNotContain("\u0000", "\u001b", "\u0001");
  }
}
