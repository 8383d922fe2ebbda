package org.jejak.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.fetch.Fetching.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.jejak.fetch.FetchPolicy.Limits;
import org.jejak.fetch.Fetcher.Listed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that feeds and sitemaps name. */
class ListingsTest {
  private static final String FEED = "http://paper.example/feed.xml";
  private static final String MAP = "http://paper.example/sitemap.xml";
  private static final String OPEN =
      "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
          + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>";
  private static final String OPEN_INDEX =
      "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";

  private Web web;

  @BeforeEach
  void open() throws IOException {
    web = new Web();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private Listed feed() throws InterruptedException {
    try (Fetcher fetcher = new Fetcher(policy(), web.surroundings())) {
      return fetcher.feed(FEED);
    }
  }

  private Listed sitemap(FetchPolicy policy, @Nullable LocalDate since)
      throws InterruptedException {
    try (Fetcher fetcher = new Fetcher(policy, web.surroundings())) {
      return fetcher.sitemap(MAP, since);
    }
  }

  private static String entry(String page, String inside) {
    return "<url><loc>http://paper.example/" + page + "</loc>" + inside + "</url>";
  }

  private static String news(String day) {
    return "<news:news><news:publication><news:name>Paper</news:name>"
        + "<news:language>en</news:language></news:publication><news:publication_date>"
        + day
        + "</news:publication_date><news:title>A</news:title></news:news>";
  }

  private static String map(String... names) {
    StringBuilder index = new StringBuilder(OPEN_INDEX);
    for (String name : names) {
      index.append("<sitemap><loc>http://paper.example/" + name + "</loc></sitemap>");
    }
    return index + "</sitemapindex>";
  }

  @Test
  void theEntriesOfAFeedAreItsPages() throws InterruptedException {
    web.text(
        FEED,
        "application/rss+xml",
        "<rss><channel><title>Paper</title>"
            + "<item><title>A</title><link>http://paper.example/a</link></item>"
            + "<item><title>B</title><link>/b</link><guid>2</guid></item>"
            + "<item><title>C</title><guid>urn:c</guid></item>"
            + "</channel></rss>");
    Listed listed = feed();
    assertThat(listed.pages()).contains("http://paper.example/a");
    assertThat(listed.refused())
        .contains(new Fetched.Refused(FEED, "its entry urn:c names no page"));
  }

  @Test
  void aFeedThatIsNoneOrCannotBeFetchedIsARow() throws InterruptedException {
    web.page(FEED, Web.report("A page"));
    assertThat(feed().refused()).containsExactly(new Fetched.Refused(FEED, "is no feed"));
    web.status(FEED, 404);
    assertThat(feed().refused())
        .containsExactly(new Fetched.Refused(FEED, "the server answered 404 (not found)"));
  }

  @Test
  void robotsSpeakForFeedsToo() throws InterruptedException {
    web.text("http://paper.example/robots.txt", "text/plain", "User-agent: *\nDisallow: /feed");
    assertThat(feed().refused().getFirst().reason()).contains("does not allow");
  }

  @Test
  void anIndexLeadsToItsSitemapsPackedOnesToo() throws InterruptedException {
    String news = OPEN + entry("b", news("2025-08-31T23:00:00+07:00")) + "</urlset>";
    web.text(MAP, "application/xml", map("pages.xml", "news.xml.gz"))
        .text(
            "http://paper.example/pages.xml",
            "text/xml",
            OPEN + entry("a", "<lastmod>2025-08-30</lastmod>") + "</urlset>")
        .bytes(
            "http://paper.example/news.xml.gz",
            Web.gzip(news.getBytes(StandardCharsets.UTF_8)),
            "Content-Type: application/gzip");
    Listed listed = sitemap(policy(), null);
    assertThat(listed.pages()).containsExactly("http://paper.example/a", "http://paper.example/b");
    assertThat(listed.refused()).isEmpty();
  }

  @Test
  void sinceTakesTheDayOfPublicationElseTheLastChange() throws InterruptedException {
    web.text(
        MAP,
        "application/xml",
        OPEN
            + entry("old", "<lastmod>2025-09-01</lastmod>" + news("2025-08-01"))
            + entry("new", news("2025-08-31T10:00:00Z"))
            + entry("changed", "<lastmod>2025-08-31</lastmod>")
            + entry("undated", "")
            + "</urlset>");
    Listed listed = sitemap(policy(), LocalDate.of(2025, 8, 31));
    assertThat(listed.pages())
        .containsExactly("http://paper.example/new", "http://paper.example/changed");
    assertThat(listed.undated()).isEqualTo(1);
  }

  @Test
  void oldSitemapsOfAnIndexAreNotFetched() throws InterruptedException {
    web.text(
        MAP,
        "application/xml",
        OPEN_INDEX
            + "<sitemap><loc>http://paper.example/2019.xml</loc>"
            + "<lastmod>2019-12-31</lastmod></sitemap></sitemapindex>");
    assertThat(sitemap(policy(), LocalDate.of(2025, 8, 1)).pages()).isEmpty();
    assertThat(web.asked()).containsExactly(MAP);
  }

  @Test
  void indexesThatLeadInCirclesOrTooDeepEnd() throws InterruptedException {
    Limits limits = new Limits(1_000_000, 100, Duration.ofSeconds(30), 5, 10, 5, 2);
    web.text(MAP, "application/xml", map("sitemap.xml", "b.xml"))
        .text("http://paper.example/b.xml", "application/xml", map("c.xml"));
    Listed listed = sitemap(Fetching.with(limits), null);
    assertThat(listed.pages()).isEmpty();
    assertThat(listed.refused().toString()).contains("deeper ones are not read");
    assertThat(web.requests(MAP)).hasSize(1);
    assertThat(web.requests("http://paper.example/c.xml")).isEmpty();
  }

  @Test
  void whatGoesBeyondTheRunsPagesOrSitemapsIsCounted() throws InterruptedException {
    Limits limits = new Limits(1_000_000, 100, Duration.ofSeconds(30), 5, 3, 2, 2);
    StringBuilder many = new StringBuilder(OPEN);
    for (int i = 0; i < 10; i++) {
      many.append(entry("page" + i, ""));
    }
    web.text(MAP, "application/xml", map("a.xml", "b.xml"))
        .text("http://paper.example/a.xml", "application/xml", many + "</urlset>");
    Listed listed = sitemap(Fetching.with(limits), null);
    assertThat(listed.pages()).hasSize(3);
    assertThat(listed.refused())
        .containsExactlyInAnyOrder(
            new Fetched.Refused(
                MAP, "names 7 further pages; a run takes 3, --max-pages changes that"),
            new Fetched.Refused(
                "http://paper.example/b.xml", "not read: 2 sitemaps are read for one named"));
  }

  @Test
  void entitiesOfASitemapAreNotResolved() throws InterruptedException {
    web.text(
        MAP,
        "application/xml",
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + OPEN.substring(OPEN.indexOf("<urlset"))
            + entry("&x;", "")
            + "</urlset>");
    assertThat(sitemap(policy(), null).pages()).isEmpty();
  }

  @Test
  void aSitemapThatIsNoneIsARow() throws InterruptedException {
    web.text(MAP, "application/json", "{}");
    assertThat(sitemap(policy(), null).refused())
        .containsExactly(new Fetched.Refused(MAP, "is no sitemap"));
  }
}
