package org.jejak.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.fetch.Fetching.policy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds that are asked again and again. */
class FeedReadingTest {
  private static final String FEED = "http://paper.example/feed.xml";
  private static final String RSS = "application/rss+xml";

  private Web web;

  @BeforeEach
  void open() throws IOException {
    web = new Web();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private FeedAnswer ask(boolean entries) throws InterruptedException {
    return ask(new FeedQuestion(FEED, entries, null, null, null));
  }

  private FeedAnswer ask(FeedQuestion question) throws InterruptedException {
    try (Fetcher fetcher = new Fetcher(policy(), web.surroundings())) {
      return fetcher.feeds(List.of(question)).getFirst();
    }
  }

  private List<FeedAnswer.Entry> read(boolean entries) throws InterruptedException {
    assertThat(ask(entries)).isInstanceOf(FeedAnswer.Read.class);
    return ((FeedAnswer.Read) ask(entries)).entries();
  }

  private static String rss(String items) {
    return "<rss><channel><title>Paper</title>" + items + "</channel></rss>";
  }

  @Test
  void anEntryIsThePageThatItNamesWithItsTimes() throws InterruptedException {
    web.text(
        FEED,
        RSS,
        rss(
            "<item><title>A</title><link>http://paper.example/a#top</link><guid>1</guid>"
                + "<pubDate>Mon, 01 Sep 2025 08:30:00 +0700</pubDate></item>"));
    FeedAnswer.Read read = (FeedAnswer.Read) ask(false);
    assertThat(read.title()).isEqualTo("Paper");
    assertThat(read.sitemap()).isFalse();
    assertThat(read.entries())
        .containsExactly(
            new FeedAnswer.Entry(
                "http://paper.example/a",
                "Mon, 01 Sep 2025 08:30:00 +0700",
                Instant.parse("2025-09-01T01:30:00Z"),
                null));
  }

  @Test
  void anEntryWithoutAPageIsTakenItself() throws InterruptedException {
    web.text(FEED, RSS, rss("<item><title>B</title><guid>urn:b</guid></item>"));
    assertThat(read(false).getFirst().key()).isEqualTo("urn:b");
    assertThat(read(false).getFirst().item()).isNotNull();
  }

  @Test
  void whereEntriesAreWantedTheyAreTheItems() throws InterruptedException {
    web.text(
        FEED,
        "application/feed+json",
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "items": [
          {"id": "7", "url": "http://paper.example/a", "title": "A", "content_text": "Two ferries sail."}]}
        """);
    assertThat(read(true).getFirst().key()).isEqualTo("7");
    assertThat(read(true).getFirst().item()).isNotNull();
    assertThat(read(false).getFirst().key()).isEqualTo("http://paper.example/a");
  }

  @Test
  void aFeedThatDidNotChangeIsNotSentAgain() throws InterruptedException {
    web.at(
        FEED,
        (request, out) -> {
          boolean known = "\"v1\"".equals(request.fields().get("if-none-match"));
          String status = known ? "304 Not Modified" : "200 OK";
          byte[] body = known ? new byte[0] : rss("").getBytes();
          Web.send(out, status, body, "ETag: \"v1\"", "Content-Type: " + RSS);
        });
    FeedAnswer.Read first = (FeedAnswer.Read) ask(false);
    assertThat(first.etag()).isEqualTo("\"v1\"");
    assertThat(first.entries()).isEmpty();
    assertThat(ask(new FeedQuestion(FEED, false, first.etag(), null, null)))
        .isEqualTo(new FeedAnswer.Unchanged(FEED));
  }

  @Test
  void aServerThatWantsToBeLeftAloneSaysForHowLong() throws InterruptedException {
    web.status(FEED, 503, "Retry-After: 7200");
    assertThat(ask(false))
        .isInstanceOfSatisfying(
            FeedAnswer.Failed.class,
            failed ->
                assertThat(failed.retryAfter())
                    .isBetween(Duration.ofSeconds(7100), Duration.ofSeconds(7200)));
  }

  @Test
  void whatIsNoFeedIsSaidInASentence() throws InterruptedException {
    web.page(FEED, Web.report("A page"));
    assertThat(ask(false)).isEqualTo(new FeedAnswer.Failed(FEED, "is no feed", null));
    web.status(FEED, 404);
    assertThat(ask(false))
        .isEqualTo(new FeedAnswer.Failed(FEED, "the server answered 404 (not found)", null));
    web.text(FEED, RSS, "<html");
    assertThat(ask(false)).isInstanceOf(FeedAnswer.Failed.class);
  }

  @Test
  void anAddressMayHoldLettersOfAnyKind() throws InterruptedException {
    web.text(
        FEED,
        RSS,
        rss("<item><title>A</title><link>http://paper.example/müller?q=é</link></item>"));
    assertThat(read(false).getFirst().key()).isEqualTo("http://paper.example/m%C3%BCller?q=%C3%A9");
  }

  @Test
  void whatIsTooMuchIsSaidOnce() throws InterruptedException {
    FetchPolicy.Limits limits =
        new FetchPolicy.Limits(1_000_000, 100, Duration.ofSeconds(30), 5, 1, 50, 3);
    String item = "<item><title>A</title><link>http://paper.example/%d</link></item>";
    web.text(FEED, RSS, rss(item.formatted(1) + item.formatted(2) + item.formatted(3)));
    try (Fetcher fetcher = new Fetcher(Fetching.with(limits), web.surroundings())) {
      FeedQuestion question = new FeedQuestion(FEED, false, null, null, null);
      FeedAnswer.Read read = (FeedAnswer.Read) fetcher.feeds(List.of(question)).getFirst();
      assertThat(read.entries()).hasSize(1);
      assertThat(read.faults()).containsExactly("names more than 1 pages; the rest is not read");
    }
  }

  @Test
  void anIndexIsReadAgainThoughItStaysTheSame() throws InterruptedException {
    String index =
        "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "</sitemapindex>";
    web.at(
        FEED,
        (request, out) ->
            Web.send(out, "200 OK", index.getBytes(), "ETag: \"1\"", "Content-Type: text/xml"));
    FeedAnswer.Read read = (FeedAnswer.Read) ask(false);
    assertThat(read.sitemap()).isTrue();
    assertThat(read.etag()).isNull();
  }

  @Test
  void robotsSpeakForFeedsToo() throws InterruptedException {
    web.text("http://paper.example/robots.txt", "text/plain", "User-agent: *\nDisallow: /feed");
    assertThat(((FeedAnswer.Failed) ask(false)).reason()).contains("does not allow");
  }

  @Test
  void aSitemapNamesPagesWithTheTimeOfTheirLastChange() throws InterruptedException {
    web.text(
        FEED,
        "application/xml",
        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<url><loc>http://paper.example/a</loc><lastmod>2025-09-01T06:00:00Z</lastmod></url>"
            + "</urlset>");
    FeedAnswer.Read read = (FeedAnswer.Read) ask(false);
    Instant changed = Instant.parse("2025-09-01T06:00:00Z");
    assertThat(read.sitemap()).isTrue();
    assertThat(read.entries())
        .containsExactly(
            new FeedAnswer.Entry("http://paper.example/a", changed.toString(), changed, null));
  }

  @Test
  void ofAnIndexOnlySitemapsThatChangedAreAsked() throws InterruptedException {
    String open =
        "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";
    web.text(
        FEED,
        "application/xml",
        open
            + "<sitemap><loc>http://paper.example/old.xml</loc><lastmod>2025-08-01</lastmod></sitemap>"
            + "<sitemap><loc>http://paper.example/gone.xml</loc></sitemap></sitemapindex>");
    FeedAnswer.Read read =
        (FeedAnswer.Read) ask(new FeedQuestion(FEED, false, null, null, LocalDate.of(2025, 8, 30)));
    assertThat(read.faults())
        .containsExactly("http://paper.example/gone.xml: the server answered 404 (not found)");
    assertThat(web.asked()).containsExactly(FEED, "http://paper.example/gone.xml");
  }

  @Test
  void feedsOfOneHostAreAskedOneAfterTheOther() throws InterruptedException {
    web.text("http://a.example/1", RSS, rss("")).text("http://a.example/2", RSS, rss(""));
    try (Fetcher fetcher = new Fetcher(policy(), web.surroundings())) {
      fetcher.feeds(
          List.of(
              new FeedQuestion("http://a.example/1", false, null, null, null),
              new FeedQuestion("http://a.example/2", false, null, null, null)));
    }
    long first = web.requests("http://a.example/1").getFirst().atMillis();
    long second = web.requests("http://a.example/2").getFirst().atMillis();
    assertThat(second - first).isGreaterThanOrEqualTo(1000);
    assertThat(web.requests("http://a.example/robots.txt")).hasSize(1);
  }
}
