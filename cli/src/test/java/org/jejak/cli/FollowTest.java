package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jejak.store.Store;
import org.jejak.store.StoreException;
import org.jejak.store.StoreStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that are followed, on a clock of the test's own. */
class FollowTest {
  private static final String FEED = "/feed.xml";

  @TempDir private Path temp;
  private Following web;

  @BeforeEach
  void serve() throws IOException {
    web = new Following(temp.resolve("newsroom"));
    web.page("/a", "Ferries return to Kupang", "").page("/b", "Harbour of Dili opens", "");
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void thePagesOfAFeedAreTakenOnce() throws IOException {
    web.feed(FEED, "/a", "/b");
    assertThat(web.once(FEED).toString())
        .isEqualTo(
            "feeds: 1 read, 0 unchanged, 0 failed; 2 items: 2 accepted, 0 partial, 0 rejected");
    web.feed(FEED, "/a", "/b", "/c").page("/c", "A third pier", "").later(Duration.ofHours(7));
    web.once(FEED);
    assertThat(web.counts(FEED)).isEqualTo(new StoreStatus.Counts(3, 3, 0, 0));
    assertThat(web.asked("/a")).isEqualTo(1);
    assertThat(web.asked("/c")).isEqualTo(1);
  }

  @Test
  void aFeedThatIsNotDueIsNotAsked() throws IOException {
    web.feed(FEED, "/a");
    web.once(FEED);
    web.later(Duration.ofMinutes(2)).once(FEED);
    assertThat(web.asked(FEED)).isEqualTo(1);
  }

  @Test
  void aFeedThatDidNotChangeSaysSo() throws IOException {
    web.xml(FEED, "<rss><channel><title>Paper</title></channel></rss>", Map.of("ETag", "\"1\""));
    web.once(FEED);
    assertThat(web.later(Duration.ofDays(1)).once(FEED).toString()).contains("1 unchanged");
  }

  @Test
  void aPageThatChangedIsANewVersionAndOneThatOnlyLooksSoIsNone() throws IOException {
    web.feed(FEED, "/a 1 September 2025", "/b 1 September 2025");
    web.once(FEED);
    web.feed(FEED, "/a 2 September 2025", "/b 2 September 2025")
        .page("/a", "Ferries return to Kupang", "<p>Three ferries will sail in April.</p>")
        .page("/b", "Harbour of Dili opens", "<!-- served at noon -->")
        .later(Duration.ofDays(1));
    web.once(FEED);
    assertThat(web.asked("/a")).isEqualTo(2);
    assertThat(web.asked("/b")).isEqualTo(2);
    assertThat(web.articles()).isEqualTo(3);
    assertThat(web.counts(FEED).received()).isEqualTo(3);
  }

  @Test
  void aPageThatTwoFeedsNameIsFetchedOnceAndStandsUnderBoth() throws IOException {
    web.feed(FEED, "/a").feed("/world.xml", "/a", "/b");
    web.once(FEED, "/world.xml");
    assertThat(web.asked("/a")).isEqualTo(1);
    assertThat(web.articles()).isEqualTo(2);
    assertThat(web.counts(FEED).accepted()).isEqualTo(1);
    assertThat(web.counts("/world.xml").accepted()).isEqualTo(2);
  }

  @Test
  void aPageThatCannotBeFetchedIsTriedThreeTimesAndThenRejected() throws IOException {
    web.feed(FEED, "/gone");
    web.once(FEED);
    assertThat(web.counts(FEED)).isNull();
    assertThat(web.feed(FEED).waiting()).isEqualTo(1);
    web.later(Duration.ofHours(2)).once(FEED);
    FollowTally last = web.later(Duration.ofHours(5)).once(FEED);
    assertThat(last.isClean()).isFalse();
    assertThat(web.said).last().asString().endsWith("/gone: the server answered 404 (not found)");
    web.later(Duration.ofDays(2)).once(FEED);
    assertThat(web.asked("/gone")).isEqualTo(3);
    assertThat(web.counts(FEED)).isEqualTo(new StoreStatus.Counts(1, 0, 0, 1));
  }

  @Test
  void aServerThatWantsToBeLeftAloneCostsNoPageAnAttempt() throws IOException {
    web.feed(FEED, "/a", "/b").status("/a", 503, Map.of("Retry-After", "86400"));
    web.once(FEED);
    web.later(Duration.ofHours(2)).once(FEED);
    web.later(Duration.ofHours(6)).once(FEED);
    assertThat(web.asked("/a")).isEqualTo(1);
    assertThat(web.asked("/b")).isZero();
    web.page("/a", "Ferries return to Kupang", "").later(Duration.ofHours(20)).once(FEED);
    assertThat(web.counts(FEED)).isEqualTo(new StoreStatus.Counts(2, 2, 0, 0));
  }

  @Test
  void withoutPagesTheEntriesAreTheReports() throws IOException {
    web.feed(FEED, "/a", "/b");
    web.entries(FEED);
    assertThat(web.counts(FEED).received()).isEqualTo(2);
    web.later(Duration.ofDays(1)).entries(FEED);
    assertThat(web.counts(FEED).received()).isEqualTo(2);
    assertThat(web.asked("/a")).isZero();
  }

  @Test
  void theRecentPagesOfASitemapAreTaken() throws IOException {
    web.xml(
        "/map.xml",
        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            + web.url("/a")
            + "</loc><lastmod>2025-08-31</lastmod></url><url><loc>"
            + web.url("/b")
            + "</loc><lastmod>2019-01-01</lastmod></url></urlset>",
        Map.of());
    web.once("/map.xml");
    assertThat(web.asked("/a")).isEqualTo(1);
    assertThat(web.asked("/b")).isZero();
  }

  @Test
  void aFeedThatFailsForAMonthIsAskedSeldomAndSaidOnce() throws IOException {
    web.xml(FEED, "<html><body>Database error", Map.of());
    web.during(Duration.ofDays(30), web::open, FEED);
    assertThat(web.said).hasSize(1);
    assertThat(web.asked(FEED)).isBetween(30L, 45L);
    assertThat(Objects.requireNonNull(web.feed(FEED).warning()).words())
        .startsWith("fails since 2025-09-01 08:00, ")
        .endsWith(" times: is no feed");
    web.feed(FEED, "/a");
    web.during(Duration.ofDays(2), web::open, FEED);
    assertThat(web.said).last().asString().endsWith("answers again");
    assertThat(web.feed(FEED).warning()).isNull();
  }

  @Test
  void aServerThatAsksForTimeGetsIt() throws IOException {
    web.status(FEED, 503, Map.of("Retry-After", "36000"));
    web.once(FEED);
    assertThat(Duration.between(web.now(), web.feed(FEED).feed().due()))
        .isBetween(Duration.ofMinutes(590), Duration.ofHours(10));
  }

  @Test
  void aClockThatIsSetNeitherStopsAFeedNorHammersIt() throws IOException {
    web.feed(FEED, "/a");
    web.once(FEED);
    web.setClock(Duration.ofDays(400)).once(FEED);
    web.once(FEED);
    assertThat(web.asked(FEED)).isEqualTo(2);
    web.setClock(Duration.ofDays(-500)).once(FEED);
    web.once(FEED);
    assertThat(web.asked(FEED)).isEqualTo(3);
    assertThat(web.asked("/a")).isEqualTo(1);
  }

  @Test
  void itFollowsUntilItIsAskedToStop() throws IOException {
    web.feed(FEED, "/a", "/b");
    web.during(Duration.ofDays(10), web::open, FEED);
    assertThat(web.counts(FEED).accepted()).isEqualTo(2);
    assertThat(web.asked(FEED)).isBetween(10L, 60L);
  }

  @Test
  void aFolderThatGoesAwayIsSaidOnceAndTriedAgain() throws IOException {
    web.feed(FEED, "/a", "/b");
    AtomicInteger opened = new AtomicInteger();
    web.during(
        Duration.ofHours(3),
        () -> {
          int turn = opened.incrementAndGet();
          if (turn == 3 || turn == 4) {
            throw new StoreException("the PostgreSQL database gives no answer");
          }
          Store store = web.open();
          if (turn == 2) {
            // Its connection breaks under the run.
            store.close();
          }
          return store;
        },
        FEED);
    assertThat(web.said).hasSize(2);
    assertThat(web.said.getFirst()).endsWith("; jejak follow keeps trying");
    assertThat(web.said.getLast()).isEqualTo("jejak: jejak follow goes on");
    assertThat(web.counts(FEED)).isEqualTo(new StoreStatus.Counts(2, 2, 0, 0));
  }
}
