package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.store.FeedReport.Listed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reading of a feed brings beside what is known of it. */
class FeedComparisonTest {
  private static final Instant NOW = Instant.parse("2025-09-20T12:00:00Z");
  private static final String PAGE = "https://paper.example/a";

  private final Map<String, FeedItem> items = new HashMap<>();
  private final Map<String, String> ledger = new HashMap<>();
  private Feed feed = Feed.named("https://paper.example/feed.xml", null, NOW);

  private FeedNews compare(boolean sitemap, Listed... listed) {
    FeedReport report = new FeedReport(false, sitemap, null, null, null, null, List.of(listed));
    return FeedComparison.of(
        feed,
        report,
        items,
        NOW,
        new FeedComparison.Known() {
          @Override
          public @Nullable String outcome(String item) {
            return ledger.get(item);
          }

          @Override
          public boolean holds(String article) {
            return !article.equals("a-forgotten");
          }
        });
  }

  private void readBefore(Duration ago) {
    feed = feed.read(NOW.minus(ago), FeedReport.UNCHANGED, Duration.ofHours(1));
  }

  private static Listed page(String url, @Nullable String stamp, @Nullable Instant dated) {
    return new Listed(url, true, stamp, dated);
  }

  private void known(String article, String stamp, Duration fetchedAgo, int vain) {
    Instant fetched = NOW.minus(fetchedAgo);
    items.put(
        PAGE,
        new FeedItem(
            feed.address(),
            PAGE,
            stamp,
            null,
            "2025-09-19",
            false,
            NOW,
            fetched,
            0,
            vain,
            article));
  }

  @Test
  void whatIsNewIsToBeFetched() {
    FeedNews news = compare(false, page(PAGE, null, null), page(PAGE, null, null));
    assertThat(news.pages()).extracting(FeedItem::item).containsExactly(PAGE);
    assertThat(news.pages().getFirst().waiting()).isTrue();
  }

  @Test
  void whatTheLedgerHoldsIsNotFetchedAgainThoughTheTableIsLost() {
    ledger.put(PAGE, "a-1");
    FeedNews news = compare(false, page(PAGE, "monday", null));
    assertThat(news.pages()).isEmpty();
    assertThat(news.settled()).singleElement().extracting(FeedItem::article).isEqualTo("a-1");
  }

  @Test
  void aPageThatTheFeedCallsChangedIsFetchedAgainAnHourAfterTheLastTime() {
    known("a-1", "monday", Duration.ofMinutes(20), 0);
    FeedNews news = compare(false, page(PAGE, "tuesday", null));
    assertThat(news.pages())
        .singleElement()
        .extracting(FeedItem::due)
        .isEqualTo(NOW.plus(Duration.ofMinutes(40)));
  }

  @Test
  void aFeedThatCriesWolfIsBelievedEverMoreSeldom() {
    known("a-1", "monday", Duration.ZERO, 5);
    assertThat(compare(false, page(PAGE, "tuesday", null)).pages())
        .singleElement()
        .extracting(FeedItem::due)
        .isEqualTo(NOW.plus(Duration.ofHours(32)));
  }

  @Test
  void whatIsUnchangedOrWasForgottenIsLeftAlone() {
    known("a-1", "monday", Duration.ofDays(1), 0);
    assertThat(compare(false, page(PAGE, "monday", null)).pages()).isEmpty();
    known("a-forgotten", "monday", Duration.ofDays(1), 0);
    assertThat(compare(false, page(PAGE, "tuesday", null)).pages()).isEmpty();
  }

  @Test
  void atFirstAnItemAppearedWhenItSaysAndLaterWhenItWasSeen() {
    Instant old = NOW.minus(Duration.ofDays(9));
    assertThat(compare(false, page(PAGE, null, old)).pages().getFirst().appeared()).isEqualTo(old);
    assertThat(compare(false, page(PAGE, null, null)).pages().getFirst().appeared()).isNull();
    readBefore(Duration.ofHours(2));
    Instant hourAgo = NOW.minus(Duration.ofHours(1));
    assertThat(compare(false, page(PAGE, null, old)).pages().getFirst().appeared()).isEqualTo(NOW);
    assertThat(compare(false, page(PAGE, null, hourAgo)).pages().getFirst().appeared())
        .isEqualTo(hourAgo);
  }

  @Test
  void ofASitemapOnlyRecentPagesAreNewAtTheFirstReading() {
    FeedNews news =
        compare(
            true,
            page("https://paper.example/new", null, NOW.minus(Duration.ofDays(1))),
            page("https://paper.example/old", null, NOW.minus(Duration.ofDays(40))),
            page("https://paper.example/undated", null, null));
    assertThat(news.pages())
        .extracting(FeedItem::item)
        .containsExactly("https://paper.example/new");
    assertThat(news.settled())
        .extracting(FeedItem::item)
        .containsExactly("https://paper.example/undated");
  }

  @Test
  void afterABreakASitemapIsReadFromWhereItWasLeft() {
    readBefore(Duration.ofDays(10));
    assertThat(compare(true, page(PAGE, null, NOW.minus(Duration.ofDays(8)))).pages()).hasSize(1);
    assertThat(compare(true, page(PAGE, null, null)).pages()).hasSize(1);
  }

  @Test
  void aSitemapThatCallsEverythingNewIsTakenFromItsNewestPages() {
    List<Listed> all = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      all.add(page("https://paper.example/" + i, null, NOW.minusSeconds(i)));
    }
    FeedNews news = compare(true, all.toArray(Listed[]::new));
    assertThat(news.pages()).hasSize(500);
    assertThat(news.settled()).hasSize(200);
  }

  @Test
  void aDueTimeThatAClockLeftBehindDoesNotStopAFeed() {
    readBefore(Duration.ofMinutes(10));
    assertThat(feed.isDue(NOW)).isFalse();
    assertThat(feed.isDue(NOW.plus(Duration.ofHours(1)))).isTrue();
    assertThat(feed.isDue(NOW.minus(Duration.ofDays(300)))).isTrue();
  }
}
