package org.jejak.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the feeds listed. */
final class FeedItemTable {
  private static final String COLUMNS =
      "feed, item, stamp, appeared, listed, state, due, fetched, tries, vain, article";
  private static final String WAITING = "WAITING";

  private final Handle handle;

  FeedItemTable(Handle handle) {
    this.handle = handle;
  }

  private static FeedItem item(ResultSet rows) throws SQLException {
    return new FeedItem(
        rows.getString("feed"),
        rows.getString("item"),
        rows.getString("stamp"),
        FeedTable.time(rows.getString("appeared")),
        rows.getString("listed"),
        rows.getString("state").equals(WAITING),
        Instant.parse(rows.getString("due")),
        FeedTable.time(rows.getString("fetched")),
        rows.getInt("tries"),
        rows.getInt("vain"),
        rows.getString("article"));
  }

  /** Everything that is known of a feed's items, by item. */
  Map<String, FeedItem> of(String feed) {
    Map<String, FeedItem> items = new HashMap<>();
    handle
        .createQuery("SELECT " + COLUMNS + " FROM feed_items WHERE feed_hash = :feed")
        .bind("feed", LedgerTable.hash(feed))
        .map((rows, context) -> item(rows))
        .useStream(all -> all.forEach(item -> items.put(item.item(), item)));
    return items;
  }

  /** Writes items in the place of what was known of them. */
  void put(Collection<FeedItem> items) {
    if (items.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO feed_items (feed_hash, item_hash, "
                + COLUMNS
                + ") VALUES (:feedHash, :itemHash, :feed, :item, :stamp, :appeared, :listed, :state, :due, :fetched,"
                + " :tries, :vain, :article) ON CONFLICT (feed_hash, item_hash) DO UPDATE SET"
                + " stamp = excluded.stamp, appeared = excluded.appeared,"
                + " listed = excluded.listed, state = excluded.state, due = excluded.due,"
                + " fetched = excluded.fetched, tries = excluded.tries, vain = excluded.vain,"
                + " article = excluded.article");
    for (FeedItem item : items) {
      batch
          .bind("feedHash", LedgerTable.hash(item.feed()))
          .bind("itemHash", LedgerTable.hash(item.item()))
          .bind("feed", item.feed())
          .bind("item", item.item())
          .bind("stamp", item.stamp())
          .bind("appeared", FeedTable.words(item.appeared()))
          .bind("listed", item.listed())
          .bind("state", item.waiting() ? WAITING : "DONE")
          .bind("due", FeedTable.words(item.due()))
          .bind("fetched", FeedTable.words(item.fetched()))
          .bind("tries", item.tries())
          .bind("vain", item.vain())
          .bind("article", item.article())
          .add();
    }
    batch.execute();
  }

  /** The feed did not change: what it listed last is listed on this day, too. */
  void listed(String feed, String day) {
    handle
        .createUpdate(
            "UPDATE feed_items SET listed = :day WHERE feed_hash = :feed AND listed <> :day AND listed ="
                + " (SELECT MAX(listed) FROM feed_items WHERE feed_hash = :feed)")
        .bind("feed", LedgerTable.hash(feed))
        .bind("day", day)
        .execute();
  }

  /** Lets go of items that are listed no more and say nothing of the feed's rhythm. */
  void prune(String feed, String listedBefore, Instant appearedBefore) {
    handle
        .createUpdate(
            "DELETE FROM feed_items WHERE feed_hash = :feed AND state = 'DONE' AND listed < :listed"
                + " AND (appeared IS NULL OR appeared < :appeared)")
        .bind("feed", LedgerTable.hash(feed))
        .bind("listed", listedBefore)
        .bind("appeared", appearedBefore.toString())
        .execute();
  }

  /**
   * Items that are to be fetched.
   *
   * @param now those that are due by then
   * @param tooFar those that are due after this, too: the clock was set back since
   * @param most how many at most, the longest due first
   */
  List<FeedItem> waiting(Instant now, Instant tooFar, int most) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM feed_items WHERE state = 'WAITING' AND (due <= :now OR due > :far)"
                + " ORDER BY due, feed, item LIMIT :most")
        .bind("now", now.toString())
        .bind("far", tooFar.toString())
        .bind("most", most)
        .map((rows, context) -> item(rows))
        .list();
  }

  /** When the next item is due; empty where none waits. */
  Optional<Instant> nextDue() {
    return handle
        .createQuery("SELECT MIN(due) FROM feed_items WHERE state = 'WAITING'")
        .mapTo(String.class)
        .findOne()
        .map(Instant::parse);
  }

  /** How many items of each feed wait. */
  Map<String, Long> waitingByFeed() {
    Map<String, Long> counts = new HashMap<>();
    handle
        .createQuery(
            "SELECT feed, COUNT(*) AS n FROM feed_items WHERE state = 'WAITING' GROUP BY feed")
        .map((rows, context) -> counts.put(rows.getString("feed"), rows.getLong("n")))
        .list();
    return counts;
  }

  /** The report that another feed's item of this name gave; empty where none did. */
  Optional<String> articleOf(String item, String otherThan) {
    return handle
        .createQuery(
            "SELECT article FROM feed_items WHERE item_hash = :item AND feed_hash <> :feed"
                + " AND state = 'DONE' AND article IS NOT NULL ORDER BY fetched DESC, feed LIMIT 1")
        .bind("item", LedgerTable.hash(item))
        .bind("feed", LedgerTable.hash(otherThan))
        .mapTo(String.class)
        .findOne();
  }

  /** When a feed's last item appeared that did so by now; empty where none did. */
  Optional<Instant> lastAppeared(String feed, Instant now) {
    return handle
        .createQuery(
            "SELECT MAX(appeared) FROM feed_items WHERE feed_hash = :feed AND appeared <= :now")
        .bind("feed", LedgerTable.hash(feed))
        .bind("now", now.toString())
        .mapTo(String.class)
        .findOne()
        .map(Instant::parse);
  }

  /** When a feed's items appeared from a time on, in order. */
  List<Instant> appeared(String feed, Instant from) {
    return handle
        .createQuery(
            "SELECT appeared FROM feed_items WHERE feed_hash = :feed AND appeared >= :from"
                + " ORDER BY appeared")
        .bind("feed", LedgerTable.hash(feed))
        .bind("from", from.toString())
        .mapTo(String.class)
        .map(Instant::parse)
        .list();
  }
}
