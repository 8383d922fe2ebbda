package org.jejak.store;

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

  long lastSeq() {
    return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM said").mapTo(Long.class).one();
  }
}
