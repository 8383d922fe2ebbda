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
    handle
        .createQuery("SELECT seq, kind, received, json FROM said WHERE kind = :kind ORDER BY seq")
        .bind("kind", kind)
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

  long lastSeq() {
    return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM said").mapTo(Long.class).one();
  }
}
