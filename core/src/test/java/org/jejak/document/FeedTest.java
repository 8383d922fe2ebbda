package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.document.Read.fields;
import static org.jejak.document.Read.items;
import static org.jejak.document.Read.reason;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
  @TempDir private Path dir;

  private List<Item> read(String xml) throws IOException {
    return items(Sources.in(Files.writeString(dir.resolve("feed.xml"), xml)));
  }

  private Content.Fields entry(String inside) throws IOException {
    List<Item> items =
        read("<rss><channel><title>Isles</title>" + item(inside) + "</channel></rss>");
    assertThat(items).hasSize(1);
    return fields(items.get(0));
  }

  private static String item(String inside) {
    return "<item>" + inside + "</item>";
  }

  @Test
  void rssOneStandsBesideItsChannel() throws IOException {
    List<Item> items =
        read(
            "<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<channel rdf:about='x'><title>Isles</title><items><rdf:Seq><rdf:li/></rdf:Seq></items></channel>"
                + "<item rdf:about='https://s.example/1'><title>T</title><link>https://s.example/1</link>"
                + "<dc:date>2025-01-02</dc:date><description>Short.</description></item></rdf:RDF>");
    assertThat(items).extracting(Item::item).containsExactly("https://s.example/1");
    assertThat(fields(items.get(0)).outlet()).isEqualTo("Isles");
    assertThat(fields(items.get(0)).published()).isEqualTo("2025-01-02");
  }

  @Test
  void atomUnderAPrefixIsRead() throws IOException {
    List<Item> items =
        read(
            "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'><atom:title>F</atom:title><atom:entry>"
                + "<atom:id>i1</atom:id><atom:title>T</atom:title><atom:content type='xhtml'><div><p>A.</p></div>"
                + "</atom:content></atom:entry></atom:feed>");
    assertThat(items).extracting(Item::item).containsExactly("i1");
    assertThat(fields(items.get(0)).body()).contains("<p>A.</p>");
    assertThat(fields(items.get(0)).outlet()).isEqualTo("F");
  }

  @Test
  void theFullTextGoesBeforeTheSummaryUnlessItIsShorter() throws IOException {
    String summary = "<description>A sentence about the meeting.</description>";
    Content.Fields full =
        entry(
            "<title>T</title>"
                + summary
                + "<content:encoded><![CDATA[<p>"
                + "Words. ".repeat(20)
                + "</p>]]></content:encoded>");
    assertThat(full.body()).startsWith("<p>Words.");
    assertThat(full.summaryOnly()).isFalse();
    Content.Fields image =
        entry(
            "<title>T</title>"
                + summary
                + "<content:encoded><![CDATA[<img src='x'>]]></content:encoded>");
    assertThat(image.body()).isEqualTo("A sentence about the meeting.");
    assertThat(image.summaryOnly()).isTrue();
  }

  @Test
  void anEntryWithoutTextKeepsItsTitle() throws IOException {
    assertThat(entry("<title>T</title><description> </description>").body()).isNull();
    assertThat(reason(read("<rss><channel>" + item("<guid>g</guid>") + "</channel></rss>").get(0)))
        .isEqualTo("has neither a title nor a text");
  }

  @Test
  void anAggregatorsEntryBelongsToTheOutletItNames() throws IOException {
    Content.Fields fields =
        entry(
            "<title>Ministers meet - Straits Desk</title><source url='https://s.example'>Straits Desk</source>"
                + "<description>&lt;a href='https://g.example'&gt;Ministers meet&lt;/a&gt;&amp;nbsp;"
                + "&lt;font color='#6f6f6f'&gt;Straits Desk&lt;/font&gt;</description>");
    assertThat(fields.title()).isEqualTo("Ministers meet");
    assertThat(fields.outlet()).isEqualTo("Straits Desk");
    assertThat(fields.body()).isNull();
  }

  @Test
  void authorsAreNamesNotAddressesNorPhotographers() throws IOException {
    assertThat(entry("<title>T</title><author>desk@s.example (Ana Li)</author>").authors())
        .containsExactly("Ana Li");
    assertThat(entry("<title>T</title><author>desk@s.example</author>").authors()).isEmpty();
    Content.Fields photo =
        entry(
            "<title>T</title><media:content url='https://s.example/i.jpg' medium='image'>"
                + "<media:credit role='author'>Photo Person</media:credit></media:content>");
    assertThat(photo.authors()).isEmpty();
    assertThat(photo.image()).isEqualTo("https://s.example/i.jpg");
    assertThat(entry("<title>T</title><media:credit role='author'>Ana Li</media:credit>").authors())
        .containsExactly("Ana Li");
  }

  @Test
  void markupAndEntitiesInATitleAreText() throws IOException {
    assertThat(
            entry("<title>A &amp;amp; B &lt;b&gt;C&lt;/b&gt; D&nbsp;E &undeclared;</title>")
                .title())
        .startsWith("A & B C D")
        .doesNotContain("<");
  }

  @Test
  void noEntityIsResolved() throws IOException {
    List<Item> items =
        read(
            "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>"
                + "<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
                + "<rss><channel>"
                + item("<title>T &x; &b;</title>")
                + "</channel></rss>");
    assertThat(fields(items.get(0)).title()).doesNotContain("root").doesNotContain("aaaa");
  }

  @Test
  void aTagInCdataOrACommentEndsNoEntry() throws IOException {
    List<Item> items =
        read(
            "<rss><channel><!-- <item><title>no</title></item> -->"
                + item(
                    "<title>T</title><description><![CDATA[a </item> b <item> c]]></description>")
                + item("<title>U</title>")
                + "</channel></rss>");
    assertThat(items).hasSize(2);
    assertThat(fields(items.get(0)).body()).isEqualTo("a </item> b <item> c");
  }

  @Test
  void anEntryThatIsNotClosedEndsWhereTheNextOneOpens() throws IOException {
    List<Item> items =
        read("<rss><channel><item><title>T</title><item><title>U</title></item></channel></rss>");
    assertThat(items).hasSize(2);
    assertThat(fields(items.get(0)).title()).isEqualTo("T");
  }

  @Test
  void aFeedThatBreaksOffKeepsItsEntriesAndSaysWhere() throws IOException {
    List<Item> items =
        read("<rss><channel>" + item("<title>T</title>") + "<item><title>U</title><descr");
    assertThat(items).hasSize(2);
    assertThat(Read.document(items.get(1)).shortfall()).isEqualTo("the feed breaks off in it");
  }

  @Test
  void controlCharactersAndBrokenTagsAreBorne() throws IOException {
    assertThat(
            read(
                "<rss><channel>"
                    + item("<title>T\u0001\u0000 < > <<a b='>U</title>")
                    + item("<title>V</title>")))
        .hasSizeGreaterThanOrEqualTo(1);
    assertThat(read("<rss><channel>" + "<item><x>".repeat(20_000))).hasSize(20_000);
    assertThat(read("<rss><channel><item><title>T</title>" + "<x>".repeat(200_000) + "</item>"))
        .hasSize(1);
  }

  @Test
  void aFeedLongerThanAReportIsStreamed() throws IOException {
    StringBuilder feed =
        new StringBuilder(
            "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><title>Isles</title>");
    for (int i = 0; i < 500; i++) {
      feed.append(
          item(
              "<title>Häfen "
                  + i
                  + "</title><description>"
                  + "x".repeat(i == 7 ? 5_000 : 50)
                  + "</description>"));
    }
    Path path =
        Files.write(dir.resolve("feed.xml"), feed.toString().getBytes(StandardCharsets.ISO_8859_1));
    List<Item> items = items(Sources.in(path).within(new Limits(2_000, 1 << 20, 100, 4, 100)));
    assertThat(items).hasSize(500);
    assertThat(reason(items.get(7))).isEqualTo("entry 8 is longer than a report may be");
    assertThat(fields(items.get(499)).title()).isEqualTo("Häfen 499");
    assertThat(fields(items.get(499)).outlet()).isEqualTo("Isles");
  }

  @Test
  void aNewsSitemapAnnouncesReports() throws IOException {
    List<Item> items =
        read(
            "<?xml version='1.0'?><urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
                + "<url><loc>https://s.example/1</loc><news:news><news:publication><news:name>Isles</news:name>"
                + "<news:language>en</news:language></news:publication>"
                + "<news:publication_date>2025-01-02T03:04:05Z</news:publication_date>"
                + "<news:title>Ministers &amp; envoys meet</news:title></news:news></url>"
                + "<url><loc>https://s.example/about</loc></url></urlset>");
    assertThat(items).extracting(Item::item).containsExactly("https://s.example/1", null);
    Content.Fields fields = fields(items.get(0));
    assertThat(fields.title()).isEqualTo("Ministers & envoys meet");
    assertThat(fields.outlet()).isEqualTo("Isles");
    assertThat(fields.published()).isEqualTo("2025-01-02T03:04:05Z");
    assertThat(Read.document(items.get(0)).url()).isEqualTo("https://s.example/1");
    assertThat(reason(items.get(1)))
        .isEqualTo("holds 1 addresses without a headline; jejak fetch --sitemap reads the pages");
  }

  @Test
  void aPlainSitemapOrAnIndexSaysHowToReadIt() throws IOException {
    assertThat(
            reason(
                read("<?xml version='1.0'?><urlset><url><loc>https://s.example/1</loc></url></urlset>")
                    .get(0)))
        .isEqualTo(
            "is a sitemap of 1 addresses without reports; jejak fetch --sitemap reads the pages");
    assertThat(
            reason(
                read("<sitemapindex><sitemap><loc>https://s.example/a.xml</loc></sitemap></sitemapindex>")
                    .get(0)))
        .isEqualTo("is an index of 1 sitemaps; jejak fetch --sitemap reads them");
  }
}
