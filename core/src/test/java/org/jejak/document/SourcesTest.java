package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final String TEXT = "Ministers met on Monday.\nThey agreed on a text.\n";

  @TempDir Path dir;

  private static List<Item> items(Sources sources) {
    List<Item> items = new ArrayList<>();
    sources.forEach(items::add);
    return items;
  }

  private List<Item> read(String name, byte[] bytes) throws IOException {
    return items(Sources.in(Files.write(dir.resolve(name), bytes)));
  }

  private List<Item> read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Document document(Item item) {
    assertThat(item).isInstanceOf(Item.Readable.class);
    return ((Item.Readable) item).document();
  }

  private static String reason(Item item) {
    assertThat(item).isInstanceOf(Item.Unreadable.class);
    return ((Item.Unreadable) item).reason();
  }

  private static String plain(Item item) {
    return ((Content.PlainText) document(item).content()).text();
  }

  @Test
  void aFolderIsReadInOrderOfNamesWithoutHiddenFiles() throws IOException {
    Files.createDirectories(dir.resolve("b"));
    Files.writeString(dir.resolve("b/one.txt"), TEXT);
    Files.writeString(dir.resolve("a.txt"), TEXT);
    Files.writeString(dir.resolve(".hidden"), TEXT);
    assertThat(items(Sources.in(dir)))
        .extracting(Item::input)
        .containsExactly(dir + "/a.txt", dir + "/b/one.txt");
  }

  @Test
  void aGlobPicksFilesByName() throws IOException {
    Files.createDirectories(dir.resolve("deep/er"));
    Files.writeString(dir.resolve("a.txt"), TEXT);
    Files.writeString(dir.resolve("a.md"), TEXT);
    Files.writeString(dir.resolve("deep/er/b.txt"), TEXT);
    assertThat(items(Sources.in(List.of(dir + "/*.txt")))).hasSize(1);
    assertThat(items(Sources.in(List.of(dir + "/**/*.txt")))).hasSize(2);
    assertThat(reason(items(Sources.in(List.of(dir + "/*.csv"))).get(0)))
        .isEqualTo("matches no file");
  }

  @Test
  void aGlobThatNamesAFolderReadsWhatTheFolderHolds() throws IOException {
    Files.createDirectories(dir.resolve("2025-01/late"));
    Files.createDirectories(dir.resolve("2026-01"));
    Files.writeString(dir.resolve("2025-01/late/a.txt"), TEXT);
    Files.writeString(dir.resolve("2026-01/b.txt"), TEXT);
    assertThat(items(Sources.in(List.of(dir + "/2025-*"))))
        .extracting(Item::input)
        .containsExactly(dir + "/2025-01/late/a.txt");
  }

  @Test
  void aPatternLooksOnlyAsDeepAsItReachesAndDoesNotTellOfLinksItPasses() throws IOException {
    Files.createDirectories(dir.resolve("deep"));
    Files.writeString(dir.resolve("a.txt"), TEXT);
    Files.writeString(dir.resolve("deep/b.txt"), TEXT);
    Files.createSymbolicLink(dir.resolve("loop"), dir);
    assertThat(items(Sources.in(List.of(dir + "/*.txt")))).hasSize(1);
    assertThat(items(Sources.in(List.of(dir + "/*/*.txt")))).hasSize(1);
    assertThat(items(Sources.in(List.of(dir + "/**/*.txt")))).hasSize(2);
  }

  @Test
  void aMissingPathAndAnEmptyFileSaySo() throws IOException {
    assertThat(reason(items(Sources.in(dir.resolve("none.txt"))).get(0)))
        .isEqualTo("there is no such file or folder");
    assertThat(reason(read("empty.txt", "").get(0))).isEqualTo("the file is empty");
  }

  @Test
  void aLinkThatLeadsBackIsOneRow() throws IOException {
    Files.writeString(dir.resolve("a.txt"), TEXT);
    Files.createSymbolicLink(dir.resolve("loop"), dir);
    List<Item> items = items(Sources.in(dir));
    assertThat(items).hasSize(2);
    assertThat(reason(items.get(1))).isEqualTo("is a link that leads back into itself");
  }

  @Test
  void binariesAndOtherKindsAreNamed() throws IOException {
    assertThat(reason(read("report.txt", new byte[] {1, 0, 2, 0, 0, 7, 0, 0, 0, 9}).get(0)))
        .isEqualTo("looks like a binary file (unknown kind), not text");
    assertThat(reason(read("report", "\u007fELF-1.7 ...").get(0)))
        .isEqualTo("looks like a binary file (program), not text");
    assertThat(reason(read("report.xlsx", "x").get(0)))
        .isEqualTo("is a spreadsheet; this version does not read it");
  }

  @Test
  void aHugeReportIsNotReadIntoMemory() throws IOException {
    Path path = dir.resolve("huge.txt");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(300L << 20);
    }
    assertThat(reason(items(Sources.in(path)).get(0)))
        .isEqualTo("is 300 MB; a single report may be up to 32 MB");
  }

  @Test
  void everyUsualEncodingIsRead() throws IOException {
    String text = "Perundingan “dagang” dibuka di Kairo – kata juru bicara.";
    byte[] utf16 = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
    assertThat(plain(read("a.txt", utf16).get(0))).isEqualTo(text);
    assertThat(plain(read("b.txt", text.getBytes(StandardCharsets.UTF_16BE)).get(0)))
        .isEqualTo(text);
    assertThat(plain(read("c.txt", text.getBytes("windows-1252")).get(0))).isEqualTo(text);
    assertThat(document(read("c.txt", text.getBytes("windows-1252")).get(0)).notes())
        .extracting(Note::kind)
        .containsExactly("charset");
  }

  @Test
  void aFewBrokenBytesInUtf8AreNotedAndNothingIsThrown() throws IOException {
    byte[] bytes = "“Sudah” – “belum” – “nanti” – “esok”".getBytes(StandardCharsets.UTF_8);
    bytes[0] = (byte) 0xff;
    assertThat(document(read("a.txt", bytes).get(0)).notes()).hasSize(1);
  }

  @Test
  void aPageKnowsItsOwnAddress() throws IOException {
    Item item =
        read("a.html", "<html><head><link rel=canonical href='https://a.example/1'></head>").get(0);
    assertThat(document(item).url()).isEqualTo("https://a.example/1");
    assertThat(document(item).content()).isInstanceOf(Content.Html.class);
  }

  @Test
  void anAddressInAScriptOrACommentIsNotThePages() throws IOException {
    String page =
        "<html><head><!-- <link rel=canonical href='https://a.example/1'> --><script>var x ="
            + " \"<link rel=canonical href='https://a.example/2'>\"</script><META content=\"https:"
            + "//a.example/3?a>b\" property='og:url'></head><p>Text</p>";
    assertThat(document(read("a.html", page).get(0)).url()).isEqualTo("https://a.example/3?a>b");
  }

  @Test
  void aFileWithoutAnExtensionIsToldByWhatItHolds() throws IOException {
    assertThat(document(read("a", "<!DOCTYPE html><p>x</p>").get(0)).content())
        .isInstanceOf(Content.Html.class);
    assertThat(document(read("b", "{\"text\": \"x\"}\n{\"text\": \"y\"}\n").get(0)).item())
        .isEqualTo("1");
    assertThat(document(read("c", "[iklan_1]\n" + TEXT).get(0)).content())
        .isInstanceOf(Content.PlainText.class);
  }

  @Test
  void eachJsonLineIsAnItemAndABrokenOneSaysWhere() throws IOException {
    String lines = "{\"title\":\"A\",\"text\":\"x\",\"date\":\"2025-01-02\"}\n\n{broken\n[1]\n";
    List<Item> items = read("wire.jsonl", lines);
    assertThat(items).extracting(Item::item).containsExactly("1", "3", "4");
    assertThat(((Content.Fields) document(items.get(0)).content()).published())
        .isEqualTo("2025-01-02");
    assertThat(reason(items.get(1))).startsWith("line 3 is not JSON: ");
    assertThat(reason(items.get(2))).isEqualTo("line 4 is JSON, but not an object");
  }

  @Test
  void aJsonArrayHoldsOneReportAnEntry() throws IOException {
    assertThat(read("a.json", "[{\"text\":\"x\"},{\"text\":\"y\"}]"))
        .extracting(Item::item)
        .containsExactly("1", "2");
  }

  @Test
  void rssGivesEachEntryWithItsChannelAsOutlet() throws IOException {
    String feed =
        "<?xml version='1.0'?><rss><channel><title>Straits &amp; Isles</title><item><title>T</title>"
            + "<guid>g-1</guid><link>https://s.example/1</link><dc:creator>Ana Li</dc:creator>"
            + "<pubDate>Tue, 11 Feb 2025 16:40:00 +0700</pubDate><description>Short.</description>"
            + "</item><item><title>U</title><link>https://s.example/2</link>"
            + "<content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item></channel></rss>";
    List<Item> items = read("feed.xml", feed);
    assertThat(items).extracting(Item::item).containsExactly("g-1", "https://s.example/2");
    Content.Fields first = (Content.Fields) document(items.get(0)).content();
    assertThat(first.outlet()).isEqualTo("Straits & Isles");
    assertThat(first.authors()).containsExactly("Ana Li");
    assertThat(first.summaryOnly()).isTrue();
    Content.Fields second = (Content.Fields) document(items.get(1)).content();
    assertThat(second.body()).isEqualTo("<p>Long.</p>");
    assertThat(second.summaryOnly()).isFalse();
  }

  @Test
  void atomIsReadToo() throws IOException {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><entry><id>i1</id>"
            + "<title>T</title><link rel='alternate' href='https://f.example/1'/>"
            + "<author><name>Budi</name></author><published>2025-01-02T03:04:05Z</published>"
            + "<content type='html'>&lt;p&gt;Words.&lt;/p&gt;</content></entry></feed>";
    Document entry = document(read("feed.atom", feed).get(0));
    assertThat(entry.url()).isEqualTo("https://f.example/1");
    assertThat(((Content.Fields) entry.content()).body()).isEqualTo("<p>Words.</p>");
  }

  @Test
  void otherXmlIsRefused() throws IOException {
    assertThat(reason(read("map.xml", "<?xml version='1.0'?><map></map>").get(0)))
        .isEqualTo("is XML, but neither a feed nor a sitemap");
  }

  @Test
  void theSameFileTwiceGivesTheSameId() throws IOException {
    Path path = Files.writeString(dir.resolve("a.txt"), TEXT);
    List<Item> items = items(Sources.in(path, path));
    assertThat(document(items.get(0)).id()).isEqualTo(document(items.get(1)).id());
  }

  @Test
  void standardInputIsToldByItsFirstBytes() {
    byte[] bytes = "{\"text\":\"x\"}\n{\"text\":\"y\"}\n".getBytes(StandardCharsets.UTF_8);
    assertThat(items(Sources.stdin(new ByteArrayInputStream(bytes))))
        .hasSize(2)
        .allMatch(item -> item.input().equals("-"));
  }
}
