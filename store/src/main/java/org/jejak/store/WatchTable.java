package org.jejak.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What watches told, and what waits to be delivered. */
final class WatchTable {
  private final Handle handle;

  WatchTable(Handle handle) {
    this.handle = handle;
  }

  /** What events say of a report. */
  record Head(
      String id,
      long seq,
      @Nullable String url,
      @Nullable String outlet,
      @Nullable String title,
      String lang,
      @Nullable String from,
      @Nullable String to) {}

  Optional<Head> head(String article) {
    return handle
        .createQuery(
            "SELECT id, seq, url, outlet, title, lang, published_from, published_to FROM articles"
                + " WHERE id = :id")
        .bind("id", article)
        .map((rows, context) ->
            new Head(
                rows.getString("id"),
                rows.getLong("seq"),
                rows.getString("url"),
                rows.getString("outlet"),
                rows.getString("title"),
                rows.getString("lang"),
                rows.getString("published_from"),
                rows.getString("published_to")))
        .findOne();
  }

  boolean hasBegun(String watch) {
    return handle
        .createQuery("SELECT 1 FROM watch_begun WHERE watch = :watch")
        .bind("watch", watch)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  void begin(String watch, Instant now) {
    handle
        .createUpdate("INSERT INTO watch_begun (watch, begun) VALUES (:watch, :begun)")
        .bind("watch", watch)
        .bind("begun", now.toString())
        .execute();
  }

  NavigableSet<String> told(String watch) {
    return new TreeSet<>(
        handle
            .createQuery("SELECT told FROM watch_told WHERE watch = :watch")
            .bind("watch", watch)
            .mapTo(String.class)
            .list());
  }

  /** The same where all are ids of reports: as numbers, in their order. */
  long[] toldNumbers(String watch) {
    return handle
        .createQuery("SELECT told FROM watch_told WHERE watch = :watch")
        .bind("watch", watch)
        .setFetchSize(500)
        .mapTo(String.class)
        .withStream(told -> told.mapToLong(IndexFields::number).sorted().toArray());
  }

  void tell(String watch, Collection<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO watch_told (watch, told) VALUES (:watch, :told)"
                + " ON CONFLICT (watch, told) DO NOTHING")) {
      keys.forEach(key -> batch.bind("watch", watch).bind("told", key).add());
      batch.execute();
    }
  }

  /** An event waits from now on; one that is there already stays as it is. */
  void add(String watch, WatchEvent event) {
    long seq =
        1
            + handle
                .createQuery("SELECT COALESCE(MAX(seq), 0) FROM watch_events")
                .mapTo(Long.class)
                .one();
    handle
        .createUpdate(
            "INSERT INTO watch_events (seq, watch, id, json, state, tries, next_try) VALUES (:seq,"
                + " :watch, :id, :json, 'WAITING', 0, :next) ON CONFLICT (watch, id) DO NOTHING")
        .bind("seq", seq)
        .bind("watch", watch)
        .bind("id", event.id())
        .bind("json", event.json())
        .bind("next", event.found().toString())
        .execute();
  }

  /** An event that waits, and when it is to be tried next. */
  record Waiting(long seq, WatchEvent event, int tries, Instant next) {}

  /** Those that wait longest, in their order. */
  List<Waiting> waiting(String watch, int most) {
    return handle
        .createQuery(
            "SELECT seq, json, tries, next_try FROM watch_events WHERE watch = :watch AND"
                + " state = 'WAITING' ORDER BY seq LIMIT :most")
        .bind("watch", watch)
        .bind("most", most)
        .map((rows, context) ->
            new Waiting(
                rows.getLong("seq"),
                WatchEvent.of(rows.getString("json")),
                rows.getInt("tries"),
                Instant.parse(rows.getString("next_try"))))
        .list();
  }

  /** The latest events of a watch, the last first. */
  List<WatchEvent> latest(String watch, int most) {
    return handle
        .createQuery(
            "SELECT json FROM watch_events WHERE watch = :watch ORDER BY seq DESC LIMIT :most")
        .bind("watch", watch)
        .bind("most", most)
        .mapTo(String.class)
        .map(WatchEvent::of)
        .list();
  }

  /** What became of the events that wait, up to one of them. */
  void settle(String watch, long upTo, String state, int tries, Instant next) {
    handle
        .createUpdate(
            "UPDATE watch_events SET state = :state, tries = :tries, next_try = :next"
                + " WHERE watch = :watch AND state = 'WAITING' AND seq <= :seq")
        .bind("watch", watch)
        .bind("seq", upTo)
        .bind("state", state)
        .bind("tries", tries)
        .bind("next", next.toString())
        .execute();
  }

  /** What was given up waits again. */
  void tryAgain(Instant now) {
    handle
        .createUpdate(
            "UPDATE watch_events SET state = 'WAITING', tries = 0, next_try = :now"
                + " WHERE state = 'GIVEN_UP'")
        .bind("now", now.toString())
        .execute();
  }

  long count(String watch, String state) {
    return handle
        .createQuery("SELECT COUNT(*) FROM watch_events WHERE watch = :watch AND state = :state")
        .bind("watch", watch)
        .bind("state", state)
        .mapTo(Long.class)
        .one();
  }

  /** When the first event that waits is to be tried; empty where none waits. */
  Optional<Instant> nextTry(String watch) {
    return waiting(watch, 1).stream().map(Waiting::next).findFirst();
  }

  /** Takes out what was delivered before the latest events. */
  void prune(String watch, int kept) {
    handle
        .createUpdate(
            "DELETE FROM watch_events WHERE watch = :watch AND state = 'DELIVERED' AND seq <"
                + " (SELECT COALESCE(MIN(seq), 0) FROM (SELECT seq FROM watch_events WHERE"
                + " watch = :watch ORDER BY seq DESC LIMIT :kept) latest)")
        .bind("watch", watch)
        .bind("kept", kept)
        .execute();
  }

  /** Takes out all events that name a report. */
  void forget(String article) {
    handle
        .createUpdate("DELETE FROM watch_events WHERE json LIKE '%' || :article || '%'")
        .bind("article", article)
        .execute();
  }

  /** Takes a watch out; the log of its deliveries stays. */
  void remove(String watch) {
    for (String table : List.of("watch_begun", "watch_told", "watch_events")) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE watch = :watch")
          .bind("watch", watch)
          .execute();
    }
  }

  /** The title of an event that is still kept. */
  Optional<String> title(String event) {
    return handle
        .createQuery("SELECT json FROM watch_events WHERE id = :id")
        .bind("id", event)
        .mapTo(String.class)
        .findFirst()
        .map(json -> WatchEvent.of(json).title());
  }
}
