package org.jejak.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The feeds that are followed. */
final class FeedTable {
  private static final String COLUMNS =
      "address, title, since, tried, read_at, etag, last_modified, wait_seconds, due, failures,"
          + " failing_since, failure, note";

  private final Handle handle;

  FeedTable(Handle handle) {
    this.handle = handle;
  }

  /** All, by address. */
  List<Feed> all() {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM feeds ORDER BY address")
        .map((rows, context) -> feed(rows))
        .list();
  }

  private static Feed feed(ResultSet rows) throws SQLException {
    return new Feed(
        rows.getString("address"),
        rows.getString("title"),
        Instant.parse(rows.getString("since")),
        time(rows.getString("tried")),
        time(rows.getString("read_at")),
        rows.getString("etag"),
        rows.getString("last_modified"),
        Duration.ofSeconds(rows.getLong("wait_seconds")),
        Instant.parse(rows.getString("due")),
        rows.getInt("failures"),
        time(rows.getString("failing_since")),
        rows.getString("failure"),
        rows.getString("note"));
  }

  static @Nullable Instant time(@Nullable String words) {
    return words == null ? null : Instant.parse(words);
  }

  static @Nullable String words(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  /** Writes a feed in the place of what was known of it. */
  void put(Feed feed) {
    handle
        .createUpdate(
            "INSERT INTO feeds (address_hash, "
                + COLUMNS
                + ") VALUES (:hash, :address, :title, :since, :tried, :read, :etag, :modified, :interval, :due,"
                + " :failures, :failing, :failure, :note) ON CONFLICT (address_hash) DO UPDATE SET"
                + " title = excluded.title, since = excluded.since, tried = excluded.tried,"
                + " read_at = excluded.read_at, etag = excluded.etag,"
                + " last_modified = excluded.last_modified,"
                + " wait_seconds = excluded.wait_seconds, due = excluded.due,"
                + " failures = excluded.failures, failing_since = excluded.failing_since,"
                + " failure = excluded.failure, note = excluded.note")
        .bind("hash", LedgerTable.hash(feed.address()))
        .bind("address", feed.address())
        .bind("title", feed.title())
        .bind("since", words(feed.since()))
        .bind("tried", words(feed.tried()))
        .bind("read", words(feed.read()))
        .bind("etag", feed.etag())
        .bind("modified", feed.lastModified())
        .bind("interval", feed.interval().toSeconds())
        .bind("due", words(feed.due()))
        .bind("failures", feed.failures())
        .bind("failing", words(feed.failingSince()))
        .bind("failure", feed.failure())
        .bind("note", feed.note())
        .execute();
  }

  /** Takes a feed out, and what is known of its items. */
  boolean remove(String address) {
    String hash = LedgerTable.hash(address);
    return handle.inTransaction(both -> {
      both.execute("DELETE FROM feed_items WHERE feed_hash = ?", hash);
      return both.execute("DELETE FROM feeds WHERE address_hash = ?", hash) > 0;
    });
  }
}
