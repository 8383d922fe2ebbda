package org.jejak.store;

import java.time.Instant;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** What people said, in the order in which they said it. */
final class SaidTable {
  private final Handle handle;

  SaidTable(Handle handle) {
    this.handle = handle;
  }

  void add(long seq, ArchiveEntry.Said said) {
    handle
        .createUpdate(
            "INSERT INTO said (seq, kind, received, json) VALUES (:seq, :kind, :received, :json)")
        .bind("seq", seq)
        .bind("kind", said.kind())
        .bind("received", said.received().toString())
        .bind("json", said.json())
        .execute();
  }

  /** Something that was said, with its number. */
  record Row(long seq, ArchiveEntry.Said said) {}

  /** Hands on everything of a kind that was said, in its order. */
  void each(String kind, Consumer<Row> taker) {
    each(kind, Long.MAX_VALUE, taker);
  }

  /** Hands on what was said of a kind, up to a number. */
  void each(String kind, long upTo, Consumer<Row> taker) {
    handle
        .createQuery(
            "SELECT seq, kind, received, json FROM said WHERE kind = :kind AND seq <= :last"
                + " ORDER BY seq")
        .bind("kind", kind)
        .bind("last", upTo)
        .setFetchSize(500)
        .map((rows, context) ->
            new Row(
                rows.getLong("seq"),
                new ArchiveEntry.Said(
                    Instant.parse(rows.getString("received")),
                    rows.getString("kind"),
                    rows.getString("json"))))
        .useStream(stream -> stream.forEach(taker));
  }

  /** What tells something that was said from the rest, whatever became of its words. */
  record Head(Instant received, String kind) {}

  static Head head(ArchiveEntry.Said said) {
    return new Head(said.received(), said.kind());
  }

  /** Hands on what tells each thing that was said. */
  void eachHead(Consumer<Head> taker) {
    handle
        .createQuery("SELECT received, kind FROM said")
        .setFetchSize(500)
        .map((rows, context) ->
            new Head(Instant.parse(rows.getString("received")), rows.getString("kind")))
        .useStream(stream -> stream.forEach(taker));
  }

  /** Puts other words in the place of what was said. */
  void replace(long seq, String json) {
    handle
        .createUpdate("UPDATE said SET json = :json WHERE seq = :seq")
        .bind("json", json)
        .bind("seq", seq)
        .execute();
  }

  /** The number of the last thing said of a kind; 0 where there is none. */
  long lastSeq(String kind) {
    return handle
        .createQuery("SELECT COALESCE(MAX(seq), 0) FROM said WHERE kind = :kind")
        .bind("kind", kind)
        .mapTo(Long.class)
        .one();
  }

  long lastSeq() {
    return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM said").mapTo(Long.class).one();
  }
}
