package org.jejak.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The log of deliveries: a row an attempt. */
final class WatchLogTable {
  private static final long KEPT = 10_000;

  private final Handle handle;

  WatchLogTable(Handle handle) {
    this.handle = handle;
  }

  /** Writes a row, and takes out what is older than the latest ten thousand. */
  void add(WatchLog row) {
    long seq =
        1
            + handle
                .createQuery("SELECT COALESCE(MAX(seq), 0) FROM watch_log")
                .mapTo(Long.class)
                .one();
    handle
        .createUpdate(
            "INSERT INTO watch_log (seq, tried, name, event, destination, outcome, tries, words)"
                + " VALUES (:seq, :tried, :name, :event, :destination, :outcome, :tries, :words)")
        .bind("seq", seq)
        .bind("tried", row.at().toString())
        .bind("name", row.name())
        .bind("event", row.event())
        .bind("destination", row.destination())
        .bind("outcome", row.outcome().name())
        .bind("tries", row.tries())
        .bind("words", row.words())
        .execute();
    handle
        .createUpdate("DELETE FROM watch_log WHERE seq <= :seq")
        .bind("seq", seq - KEPT)
        .execute();
  }

  /** The latest rows, the last first; of one watch, or of all where none is named. */
  List<WatchLog> latest(@Nullable String name, int most) {
    return handle
        .createQuery(
            "SELECT * FROM watch_log"
                + (name == null ? "" : " WHERE name = :name")
                + " ORDER BY seq DESC LIMIT :most")
        .bindMap(name == null ? Map.of() : Map.of("name", name))
        .bind("most", most)
        .map((rows, context) ->
            new WatchLog(
                Instant.parse(rows.getString("tried")),
                rows.getString("name"),
                rows.getString("event"),
                rows.getString("destination"),
                WatchLog.Outcome.valueOf(rows.getString("outcome")),
                rows.getInt("tries"),
                rows.getString("words")))
        .list();
  }
}
