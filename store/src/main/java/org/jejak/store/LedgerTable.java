package org.jejak.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jspecify.annotations.Nullable;

/** What became of each item, in the order of arrival. */
final class LedgerTable {
  private final Handle handle;

  LedgerTable(Handle handle) {
    this.handle = handle;
  }

  /** A row of the ledger with its number, its time and its place. */
  record Entry(long seq, LedgerRow row, Instant received, ArchivePlace place) {}

  /** What tells two rows of one item apart. */
  static String outcome(LedgerRow row) {
    return row.article() != null ? row.article() : "-" + row.reason();
  }

  boolean has(LedgerRow row) {
    return handle
        .createQuery(
            "SELECT 1 FROM ledger WHERE input = :input AND item_key = :key AND outcome = :outcome")
        .bind("input", row.input())
        .bind("key", key(row.item()))
        .bind("outcome", outcome(row))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** What became last of an item, as {@link #outcome} writes it; empty where it never arrived. */
  Optional<String> outcomeOf(String input, String item) {
    return handle
        .createQuery(
            "SELECT outcome FROM ledger WHERE input = :input AND item_key = :key"
                + " ORDER BY seq DESC LIMIT 1")
        .bind("input", input)
        .bind("key", key(item))
        .mapTo(String.class)
        .findOne();
  }

  private static String key(@Nullable String item) {
    return item == null ? "" : "=" + item;
  }

  long lastSeq() {
    return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM ledger").mapTo(Long.class).one();
  }

  /** A row's number and what became of it; {@code 0} and nothing before the first. */
  record Mark(long seq, String outcome) {
    static final Mark START = new Mark(0, "");
  }

  /** The last row. */
  Mark last() {
    return at(lastSeq());
  }

  /** The row of a number; {@link Mark#START} where there is none. */
  Mark at(long seq) {
    return handle
        .createQuery("SELECT seq, outcome FROM ledger WHERE seq = :seq")
        .bind("seq", seq)
        .map((rows, context) -> new Mark(rows.getLong("seq"), rows.getString("outcome")))
        .findOne()
        .orElse(Mark.START);
  }

  /** The number of the row whose entry stands at a place. */
  Optional<Long> at(ArchivePlace place) {
    return handle
        .createQuery(
            "SELECT seq FROM ledger WHERE archive_file = :file AND archive_offset = :offset")
        .bind("file", place.file())
        .bind("offset", place.offset())
        .mapTo(Long.class)
        .findOne();
  }

  /** What becomes of an item by today's reading of it. */
  void settle(long seq, LedgerRow row) {
    handle
        .createUpdate(
            "UPDATE ledger SET status = :status, reason = :reason, article = :article,"
                + " outcome = :outcome WHERE seq = :seq")
        .bind("seq", seq)
        .bind("status", row.status().name())
        .bind("reason", row.reason())
        .bind("article", row.article())
        .bind("outcome", outcome(row))
        .execute();
  }

  /** An entry of the archive, and the article that came with it, stand elsewhere now. */
  void move(long seq, ArchivePlace place) {
    for (String table : List.of("ledger", "articles")) {
      handle
          .createUpdate(
              "UPDATE "
                  + table
                  + " SET archive_file = :file, archive_offset = :offset"
                  + " WHERE seq = :seq")
          .bind("file", place.file())
          .bind("offset", place.offset())
          .bind("seq", seq)
          .execute();
    }
  }

  /** When the last item arrived; null where none did. */
  @Nullable String lastReceived() {
    return handle
        .createQuery("SELECT MAX(received) FROM ledger")
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }

  void add(Entry entry) {
    LedgerRow row = entry.row();
    handle
        .createUpdate(
            "INSERT INTO ledger (seq, input, item, item_key, at_byte, status, reason, article,"
                + " outcome, received, day, archive_file, archive_offset) VALUES (:seq, :input,"
                + " :item, :key, :at, :status, :reason, :article, :outcome, :received, :day, :file,"
                + " :offset)")
        .bind("seq", entry.seq())
        .bind("input", row.input())
        .bind("item", row.item())
        .bind("key", key(row.item()))
        .bind("at", row.offset())
        .bind("status", row.status().name())
        .bind("reason", row.reason())
        .bind("article", row.article())
        .bind("outcome", outcome(row))
        .bind("received", entry.received().toString())
        .bind("day", entry.received().atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .bind("file", entry.place().file())
        .bind("offset", entry.place().offset())
        .execute();
  }

  /** Hands on every row, in the order of arrival. */
  void each(Consumer<Entry> taker) {
    try (Stream<Entry> rows = stream()) {
      rows.forEach(taker);
    }
  }

  /** Every row, in the order of arrival; to be closed. */
  Stream<Entry> stream() {
    return handle
        .createQuery("SELECT * FROM ledger ORDER BY seq")
        .setFetchSize(500)
        .map((rows, context) -> {
          long at = rows.getLong("at_byte");
          Long offset = rows.wasNull() ? null : at;
          LedgerRow row =
              new LedgerRow(
                  rows.getString("input"),
                  rows.getString("item"),
                  offset,
                  Status.valueOf(rows.getString("status")),
                  rows.getString("reason"),
                  rows.getString("article"));
          ArchivePlace place =
              new ArchivePlace(rows.getInt("archive_file"), rows.getLong("archive_offset"));
          Instant received = Instant.parse(rows.getString("received"));
          return new Entry(rows.getLong("seq"), row, received, place);
        })
        .stream();
  }

  /** Ids of articles that rows name and the tables do not hold. */
  List<String> withoutArticle() {
    return handle
        .createQuery(
            "SELECT DISTINCT article FROM ledger WHERE article IS NOT NULL AND NOT EXISTS"
                + " (SELECT 1 FROM articles WHERE articles.id = ledger.article) ORDER BY article")
        .mapTo(String.class)
        .list();
  }

  /** How many items of an input ended how on a day. */
  record Tally(String input, String day, Status status, long count) {}

  List<Tally> tallies() {
    return handle
        .createQuery(
            "SELECT input, day, status, COUNT(*) AS n FROM ledger GROUP BY input, day, status"
                + " ORDER BY input, day, status")
        .map((rows, context) ->
            new Tally(
                rows.getString("input"),
                rows.getString("day"),
                Status.valueOf(rows.getString("status")),
                rows.getLong("n")))
        .list();
  }
}
