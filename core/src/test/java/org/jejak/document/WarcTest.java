package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.document.Read.items;
import static org.jejak.document.Read.markup;
import static org.jejak.document.Read.reason;
import static org.jejak.document.Read.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcTest {
  private static final String PAGE = "<html><body><p>Ministers met on Monday.</p></body></html>";

  @TempDir private Path dir;
  private int number;

  private List<Item> read(String name, byte[]... records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] record : records) {
      out.write(record);
    }
    return items(Sources.in(Files.write(dir.resolve(name), out.toByteArray())));
  }

  private byte[] record(String type, String headers, byte[] block) throws IOException {
    number++;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        utf8(
            "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%d>\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(type, number, headers, block.length)));
    out.write(block);
    out.write(utf8("\r\n\r\n"));
    return out.toByteArray();
  }

  private byte[] response(String head, byte[] body) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(utf8("HTTP/1.1 " + head + "\r\n\r\n"));
    block.write(body);
    String headers =
        "WARC-Target-URI: https://n.example/a%d\r\nWARC-Date: 2025-01-02T03:04:05Z\r\nContent-Type: application/http; msgtype=response\r\n"
            .formatted(number + 1);
    return record("response", headers, block.toByteArray());
  }

  private byte[] page() throws IOException {
    return response("200 OK\r\nContent-Type: text/html", utf8(PAGE));
  }

  @Test
  void eachResponseIsAnItemWithItsRecordAndOffset() throws IOException {
    byte[] info = record("warcinfo", "", utf8("software: x\r\n"));
    byte[] request = record("request", "", utf8("GET / HTTP/1.1\r\n\r\n"));
    List<Item> items = read("a.warc", info, page(), request, page());
    assertThat(items).extracting(Item::item).containsExactly("urn:uuid:3", "urn:uuid:4");
    Document first = Read.document(items.get(0));
    assertThat(first.url()).isEqualTo("https://n.example/a3");
    assertThat(first.offset()).isEqualTo((long) info.length);
    assertThat(markup(items.get(0))).isEqualTo(PAGE);
  }

  @Test
  void inAPackedWarcTheOffsetIsThatOfTheMember() throws IOException {
    byte[] info = Read.gzip(record("warcinfo", "", utf8("software: x\r\n")));
    List<Item> items = read("a.warc.gz", info, Read.gzip(page()));
    assertThat(Read.document(items.get(0)).offset()).isEqualTo((long) info.length);
    assertThat(markup(items.get(0))).isEqualTo(PAGE);
  }

  @Test
  void aWarcIsReadFromAStreamToo() throws IOException {
    assertThat(items(Sources.stdin(new ByteArrayInputStream(Read.gzip(page()))))).hasSize(1);
  }

  @Test
  void packedAndChunkedBodiesAreUnpacked() throws IOException {
    byte[] packed = Read.gzip(utf8(PAGE));
    ByteArrayOutputStream chunked = new ByteArrayOutputStream();
    chunked.write(utf8(Integer.toHexString(packed.length) + "\r\n"));
    chunked.write(packed);
    chunked.write(utf8("\r\n0\r\n\r\n"));
    String head =
        "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked";
    assertThat(markup(read("a.warc", response(head, chunked.toByteArray())).get(0)))
        .isEqualTo(PAGE);
  }

  @Test
  void headersThatTheArchiveLeftStandingDoNotBreakAPlainBody() throws IOException {
    String head =
        "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\nContent-Length: 3";
    assertThat(markup(read("a.warc", response(head, utf8(PAGE))).get(0))).isEqualTo(PAGE);
    String brotli = "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br";
    assertThat(markup(read("b.warc", response(brotli, utf8(PAGE))).get(0))).isEqualTo(PAGE);
  }

  @Test
  void theCharsetOfTheHeaderIsUsed() throws IOException {
    String page = "<p>Переговоры открылись в Каире.</p>";
    byte[] body = page.getBytes(Charset.forName("windows-1251"));
    String head = "200 OK\r\nContent-Type: text/html; charset=windows-1251";
    assertThat(markup(read("a.warc", response(head, body)).get(0))).isEqualTo(page);
  }

  @Test
  void otherAnswersSayWhatTheyWere() throws IOException {
    List<Item> items =
        read(
            "a.warc",
            response("404 Not Found\r\nContent-Type: text/html", utf8(PAGE)),
            response("301 Moved\r\nLocation: https://n.example/b", new byte[0]));
    assertThat(reason(items.get(0))).isEqualTo("the server answered 404");
    assertThat(reason(items.get(1))).isEqualTo("the server answered 301, see https://n.example/b");
  }

  @Test
  void imagesAndTheLikeAreCountedInOneRow() throws IOException {
    byte[] image = response("200 OK\r\nContent-Type: image/png", new byte[] {1, 2, 3});
    byte[] style = response("200 OK\r\nContent-Type: text/css", utf8("a {}"));
    List<Item> items = read("a.warc", image, style, page(), image);
    assertThat(items).hasSize(2);
    assertThat(reason(items.get(1)))
        .isEqualTo("holds records that are no reports: 2 images, 1 style sheets");
  }

  private byte[] revisit() throws IOException {
    String headers =
        "WARC-Target-URI: https://n.example/a1\r\nWARC-Refers-To-Date: 2025-01-01T00:00:00Z\r\n";
    return record("revisit", headers, new byte[0]);
  }

  @Test
  void aRevisitIsTheSameArticleAgain() throws IOException {
    List<Item> items = read("a.warc", page(), revisit());
    assertThat(items.get(1))
        .isInstanceOfSatisfying(
            Item.Repeated.class,
            again -> {
              assertThat(again.article()).isEqualTo(Read.document(items.get(0)).id());
              assertThat(again.since()).isEqualTo("2025-01-01T00:00:00Z");
            });
  }

  @Test
  void aRevisitOfARecordElsewhereSaysSo() throws IOException {
    assertThat(reason(read("a.warc", revisit()).get(0)))
        .isEqualTo(
            "is a revisit: unchanged since 2025-01-01T00:00:00Z, but that record is not here");
  }

  @Test
  void aBrokenRecordCostsItselfAlone() throws IOException {
    byte[] broken = Read.gzip(page());
    Arrays.fill(broken, 40, broken.length - 20, (byte) 7);
    List<Item> items =
        read("a.warc.gz", Read.gzip(page()), broken, Read.gzip(page()), Read.gzip(page()));
    assertThat(items.stream().filter(Item.Readable.class::isInstance)).hasSize(3);
    assertThat(items.stream().filter(Item.Unreadable.class::isInstance))
        .singleElement()
        .satisfies(item -> assertThat(reason(item)).contains("is broken"));
  }

  @Test
  void ofACutOffRecordTheFirstPartIsKept() throws IOException {
    StringBuilder words = new StringBuilder("<p>");
    for (int i = 0; i < 20_000; i++) {
      words.append("Line ").append(i * 7919 % 100_003).append(" of the report.\n");
    }
    byte[] body = words.toString().getBytes(StandardCharsets.UTF_8);
    byte[] packed = Read.gzip(response("200 OK\r\nContent-Type: text/html", body));
    List<Item> items = read("a.warc.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThat(items).hasSize(1);
    assertThat(markup(items.get(0))).startsWith("<p>Line 0 of the report.");
    assertThat(Read.document(items.get(0)).shortfall()).startsWith("breaks off in the middle");
  }

  @Test
  void whatTheCrawlerCutOffIsNoted() throws IOException {
    String headers =
        "WARC-Target-URI: https://n.example/a\r\nWARC-Truncated: length\r\nContent-Type: text/html\r\n";
    Item item = read("a.warc", record("resource", headers, utf8(PAGE))).get(0);
    assertThat(Read.document(item).shortfall()).isEqualTo("was cut off when it was archived");
  }

  @Test
  void extractedTextIsRead() throws IOException {
    String headers = "WARC-Target-URI: https://n.example/a\r\nContent-Type: text/plain\r\n";
    Item item = read("a.warc.wet", record("conversion", headers, utf8("Ministers met."))).get(0);
    assertThat(Read.plain(item)).isEqualTo("Ministers met.");
  }
}
