package org.jejak.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jejak.article.Article;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.document.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is built to break readers is a row of the ledger, and costs nothing beside itself. */
@Timeout(120)
class HostileInputTest {
  private static final String FIRST =
      "The harbour office in Kupang said on 3 March 2025 that two ferries would sail to Dili every"
          + " week.";
  private static final String SECOND =
      "Officials in Dili welcomed the plan. Fishermen asked for a later hour, and the office said it"
          + " would look into that before the first ferry sails.";
  private static final String GOOD = FIRST + " " + SECOND;
  private static final String PARAGRAPHS = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

  private final Hostile hostile = new Hostile();

  @Test
  void aGzipBombIsLeftAndTheRatioIsNamed() throws IOException {
    byte[] bomb = gzip(repeated("\n", 100 << 20));
    assertThat(bomb.length).isLessThan(200_000);
    rejected(
        trace("bomb.jsonl.gz", bomb),
        "unpacks to more than 200 times its size; the rest was not read");
  }

  @Test
  void aGzipBombInsideABombInsideAZipIsLeftToo() throws IOException {
    byte[] bomb = gzip(gzip(repeated("\n", 200 << 20)));
    rejected(
        trace("all.zip", zip("bomb.jsonl.gz.gz", bomb, "report.txt", bytes(GOOD))),
        "unpacks to more than 200 times its size; the rest was not read");
  }

  @Test
  void eachLimitOfUnfoldingCanBeSetAndIsNamedInTheLedger() throws IOException {
    byte[] two = zip("a.txt", bytes(GOOD), "b.txt", bytes(GOOD + " Two people were hurt."));
    byte[] nested = zip("inner.zip", two, "c.txt", bytes(GOOD));
    byte[] long2 = gzip(repeated(GOOD + "\n", 3 << 20));
    byte[] lines = gzip(repeated("\n", 70 << 20));
    int mb = 1 << 20;
    assertThat(reasons("report.txt.gz", long2, new Limits(2 * mb, 1L << 30, 5_000, 4, 9)))
        .containsExactly("is longer than 2 MB; a single report may be up to 2 MB");
    assertThat(reasons("report.txt.gz", long2, new Limits(32 * mb, 2 * mb, 5_000, 4, 9)))
        .containsExactly("unpacks to more than 2 MB; the rest was not read");
    assertThat(reasons("lines.jsonl.gz", lines, new Limits(32 * mb, 1L << 30, 7, 4, 9)))
        .containsExactly("unpacks to more than 7 times its size; the rest was not read");
    assertThat(reasons("outer.zip", nested, new Limits(32 * mb, 1L << 30, 200, 1, 9)))
        .containsExactly("lies more than 1 archives deep", "lies more than 1 archives deep");
    assertThat(reasons("two.zip", two, new Limits(32 * mb, 1L << 30, 200, 4, 1)))
        .containsExactly("holds more than 1 files; the rest was not read");
  }

  @Test
  void twoHundredThousandNestedTagsAreReadInTime() {
    for (String tag : List.of("div", "b", "table", "ul><li", "a", "blockquote", "svg")) {
      String page = ("<" + tag + ">").repeat(200_000);
      assertThat(trace("deep.html", bytes("<html><body>" + PARAGRAPHS + page)).ledger()).hasSize(1);
    }
    String inside = "<html><body>" + "<div>".repeat(200_000) + PARAGRAPHS;
    assertThat(trace("deep.html", bytes(inside)).ledger()).hasSize(1);
  }

  @Test
  void nestingInFeedsAndJsonCostsOneRow() {
    String item = "<item><guid>1</guid><description>" + GOOD + "</description></item>";
    Trace feed =
        trace("feed.xml", bytes("<rss><channel>" + item + "<item>" + "<x>".repeat(200_000)));
    assertThat(feed.ledger()).extracting(LedgerRow::status).contains(Status.PARTIAL);
    rejected(trace("deep.json", bytes("{\"a\":".repeat(200_000))), "nested too deep");
    rejected(trace("deep.json", bytes("[".repeat(200_000))), "nested too deep");
  }

  @Test
  void aSingleLineOfFiftyMegabytesIsOneRowThatNamesTheLimit() {
    byte[] line = repeated("Ferries sail to Dili ", 50 << 20);
    for (String name : List.of("line.txt", "line.html", "line.eml", "line.rtf")) {
      rejected(trace(name, line), "a single report may be up to 32 MB");
    }
    assertThat(trace("line.csv", line).ledger()).hasSize(1);
    assertThat(trace("line.xml", bytes("<rss>" + text(line))).ledger()).hasSize(1);
    assertThat(trace("line.jsonl", line).ledger()).hasSize(1);
    assertThat(trace("line.json", bytes("[{\"text\":\"" + text(line))).ledger()).hasSize(1);
  }

  @Test
  void aLineThatIsLongButWithinTheLimitIsReadInTime() {
    byte[] line = repeated("Ferries sail to Dili and ", 1 << 20);
    assertThat(trace("line.txt", line).ledger()).hasSize(1);
    assertThat(trace("line.html", bytes("<p>" + text(line))).ledger()).hasSize(1);
    assertThat(trace("word.txt", repeated("a", 1 << 20)).ledger()).hasSize(1);
    assertThat(trace("word.html", bytes("<p>" + "a".repeat(1 << 20))).ledger()).hasSize(1);
  }

  @Test
  void noEntityOfXmlIsResolvedAndABillionLaughsAreOne() throws IOException {
    StringBuilder laughs =
        new StringBuilder("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY l%d '%s'>".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
    }
    laughs.append(
        "<!ENTITY f SYSTEM 'file:///etc/passwd'><!ENTITY % p SYSTEM 'http://127.0.0.1:9/'>");
    laughs.append("%p;]>");
    String body = "<title>T &l9; &f;</title><description>" + GOOD + " &l9; &f;</description>";
    String feed = laughs + "<rss><channel><item><guid>1</guid>" + body + "</item></channel></rss>";
    String word =
        laughs
            + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:body><w:p><w:r><w:t>"
            + GOOD
            + " &l9; &f;</w:t></w:r></w:p></w:body></w:document>";
    byte[] types = bytes("<Types/>");
    byte[] docx = zip("[Content_Types].xml", types, "word/document.xml", bytes(word));
    for (Trace trace : List.of(trace("feed.xml", bytes(feed)), trace("report.docx", docx))) {
      assertThat(trace.ledger()).hasSize(1);
      String id = Objects.requireNonNull(one(trace).article());
      assertThat(trace.readings().get(id).article().text())
          .contains(FIRST)
          .doesNotContain("lollol", "root:");
    }
  }

  @Test
  void aCutOffGzipAndACutOffWarcKeepWhatStandsBeforeTheCut() throws IOException {
    byte[] warc =
        bytes(record("n.example/a", PARAGRAPHS, 0) + record("n.example/b", PARAGRAPHS, 0));
    Trace plain = trace("cut.warc", Arrays.copyOf(warc, warc.length - 40));
    assertThat(plain.ledger())
        .extracting(LedgerRow::status)
        .containsExactly(Status.ACCEPTED, Status.PARTIAL);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(gzip(bytes(record("n.example/a", PARAGRAPHS, 0))));
    packed.write(gzip(bytes(record("n.example/b", PARAGRAPHS, 0))));
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 30);
    assertThat(trace("cut.warc.gz", cut).ledger())
        .extracting(LedgerRow::status)
        .containsExactlyInAnyOrder(Status.ACCEPTED, Status.REJECTED);
    byte[] report = gzip(bytes(GOOD.repeat(3)));
    LedgerRow row = one(trace("cut.txt.gz", Arrays.copyOf(report, report.length - 12)));
    assertThat(row.status()).isNotEqualTo(Status.ACCEPTED);
    assertThat(row.reason()).contains("it ends in the middle");
  }

  @Test
  void aWrongContentLengthCostsNoPageBesideItsOwn() {
    String good = record("n.example/a", PARAGRAPHS, 0);
    for (int wrong : List.of(-7, 7, 400, 1_000_000_000)) {
      String warc = good + record("n.example/b", PARAGRAPHS, wrong) + good.replace("/a", "/c");
      Trace trace = trace("wrong.warc", bytes(warc));
      assertThat(trace.ledger())
          .as("wrong by %d", wrong)
          .extracting(LedgerRow::status)
          .filteredOn(Status.ACCEPTED::equals)
          .hasSizeGreaterThanOrEqualTo(2);
    }
    String server = good.replace("text/html", "text/html\r\nContent-Length: 3");
    assertThat(trace("server.warc", bytes(withLength(server))).ledger())
        .extracting(LedgerRow::status)
        .containsExactly(Status.ACCEPTED);
  }

  @Test
  void aRecordWithoutATypeIsARow() {
    String warc = record("n.example/a", PARAGRAPHS, 0);
    String typeless = warc.replace("WARC-Type: response\r\n", "");
    assertThat(trace("typeless.warc", bytes(warc + typeless)).ledger())
        .extracting(LedgerRow::reason)
        .containsExactlyInAnyOrder(null, "is a record that does not say of which type it is");
  }

  @Test
  void zeroBytesReachNoText() {
    String zeros = GOOD.replace(" ", "\0 ");
    rejected(trace("zero.txt", bytes(zeros)), "binary");
    assertThat(trace("zero.html", bytes("<p>" + zeros)).ledger()).hasSize(1);
    assertThat(trace("zero.csv", bytes("title,text\nT\0,\"" + zeros + "\"\n")).ledger()).hasSize(1);
    Trace json = trace("zero.json", bytes(json("Fer\\u0000ries", GOOD.replace(" ", "\\u0000 "))));
    assertThat(article(json).title()).isEqualTo("Ferries");
    assertThat(article(json).text()).isEqualTo(GOOD);
  }

  @Test
  void turnedAndInvisibleCharactersReachNeitherTitleNorText() {
    String hidden = "\u202eFer\u200bries\u2060 sail\u2066 \ufeffto Di\u00adli\u2069\u200e\u061c";
    Trace page =
        trace(
            "hidden.html",
            bytes("<title>" + hidden + "</title><h1>" + hidden + "</h1>" + PARAGRAPHS));
    assertThat(article(page).title()).isEqualTo("Ferries sail to Dili");
    String text = GOOD.replace("Dili", "D\u200bi\u2064l\u202ei\u202c");
    assertThat(article(trace("hidden.json", bytes(json("T", text)))).text()).isEqualTo(GOOD);
  }

  @Test
  void aFormAroundThePageHidesNothing() {
    String body = "<h1>Ferries sail to Dili</h1><article>" + PARAGRAPHS + "</article>";
    String plain = "<html><body>" + body + "</body></html>";
    String form = "<html><body><form action=/x><input>" + body + "</form></body></html>";
    String around = "<form><html><body>" + body + "</body></html></form>";
    String expected = article(trace("page.html", bytes(plain))).text();
    assertThat(expected).contains(FIRST, SECOND);
    assertThat(article(trace("page.html", bytes(form))).text()).isEqualTo(expected);
    assertThat(article(trace("page.html", bytes(around))).text()).isEqualTo(expected);
  }

  @Test
  void aPageOfAHundredThousandLinksIsReadInTime() {
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      links.append("<li><a href='/news/").append(i).append("'>Report ").append(i).append("</a>");
    }
    String list = "<html><body><ul>" + links + "</ul></body></html>";
    assertThat(trace("links.html", bytes(list)).ledger()).hasSize(1);
    String article = "<html><body><article>" + PARAGRAPHS + "</article><ul>" + links + "</ul>";
    assertThat(article(trace("links.html", bytes(article))).text()).contains(FIRST, SECOND);
    assertThat(article(trace("links.html", bytes(article))).text()).doesNotContain("Report 99");
    String run = "<html><body><p>" + links.toString().replace("<li>", " ") + "</p></body></html>";
    assertThat(trace("links.html", bytes(run)).ledger()).hasSize(1);
  }

  private Trace trace(String name, byte[] bytes) {
    return hostile.trace(name, bytes, Limits.standard());
  }

  private List<String> reasons(String name, byte[] bytes, Limits limits) {
    return hostile.trace(name, bytes, limits).ledger().stream()
        .filter(row -> row.status() == Status.REJECTED)
        .map(row -> String.valueOf(row.reason()))
        .toList();
  }

  private static void rejected(Trace trace, String reason) {
    assertThat(trace.ledger())
        .filteredOn(row -> row.status() == Status.REJECTED)
        .singleElement()
        .satisfies(row -> assertThat(row.reason()).contains(reason));
  }

  private static LedgerRow one(Trace trace) {
    assertThat(trace.ledger()).hasSize(1);
    return trace.ledger().getFirst();
  }

  private static Article article(Trace trace) {
    return trace.readings().get(Objects.requireNonNull(one(trace).article())).article();
  }

  /** A page's record whose stated length is wrong by so many bytes. */
  private static String record(String address, String body, int wrong) {
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:%s>\r\n".formatted(address)
        + "WARC-Target-URI: https://%s\r\nWARC-Date: 2025-03-03T03:04:05Z\r\n".formatted(address)
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
            .formatted(bytes(answer).length + wrong)
        + answer
        + "\r\n\r\n";
  }

  /** The record with a length that fits its block. */
  private static String withLength(String record) {
    int block = record.indexOf("HTTP/1.1");
    int length = record.length() - block - 4;
    String head = record.substring(0, block).replaceFirst("Content-Length: \\d+", "");
    return head.stripTrailing()
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n"
        + record.substring(block);
  }

  private static String json(String title, String text) {
    return "{\"title\": \"%s\", \"text\": \"%s\"}".formatted(title, text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  private static byte[] repeated(String part, int length) {
    byte[] all = new byte[length];
    byte[] one = bytes(part);
    for (int i = 0; i < length; i++) {
      all[i] = one[i % one.length];
    }
    return all;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String first, byte[] one, String second, byte[] two)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(first));
      zip.write(one);
      zip.putNextEntry(new ZipEntry(second));
      zip.write(two);
    }
    return out.toByteArray();
  }
}
