package org.jejak.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jejak.document.Document;
import org.jejak.document.Ids;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jspecify.annotations.Nullable;

/** What became of each item, in the order of arrival. */
final class LedgerTable {
  /** Hex digits of a hash: 128 bits. */
  private static final int HASH = 32;

  private final Handle handle;

  LedgerTable(Handle handle) {
    this.handle = handle;
  }

  /** A row of the ledger with its number, its time and its place. */
  record Entry(long seq, LedgerRow row, Instant received, ArchivePlace place) {}

  /**
   * What tells an entry of the archive from all others: the names of its item, and what arrived
   * under them. How that is read today does not matter.
   */
  static String entry(ArchiveEntry.Arrived arrived) {
    return arrived.document() == null ? entry(arrived.row()) : entry(arrived.document());
  }

  /** The same for a document. */
  static String entry(Document document) {
    return hash(named(document.input(), document.item()) + document.id());
  }

  /** The same for an item that came without a document. */
  static String entry(LedgerRow row) {
    return hash(named(row.input(), row.item()) + outcome(row));
  }

  /** A hash of what an item is called. */
  private static String named(String input, @Nullable String item) {
    return hash(item == null ? input : input + "\u001f" + item);
  }

  /** What stands for a text that may be too long for an index. */
  static String hash(String text) {
    return Ids.sha256(text).substring(0, HASH);
  }

  /** What became of an item: its article, or the reason why there is none. */
  private static String outcome(LedgerRow row) {
    return row.article() != null ? row.article() : "-" + row.reason();
  }

  /** What became last of an item, as {@link #outcome} says it; empty where it never arrived. */
  Optional<String> outcomeOf(String input, @Nullable String item) {
    return handle
        .createQuery(
            "SELECT COALESCE(article, '-' || reason) FROM ledger WHERE named = :named"
                + " ORDER BY seq DESC LIMIT 1")
        .bind("named", named(input, item))
        .mapTo(String.class)
        .findOne();
  }

  /** Whether the row of {@link #entry} is there. */
  boolean has(String entry) {
    return handle
        .createQuery("SELECT 1 FROM ledger WHERE entry = :entry")
        .bind("entry", entry)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  long lastSeq() {
    return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM ledger").mapTo(Long.class).one();
  }

  /** A row's number and its {@link #entry}; {@code 0} and nothing before the first. */
  record Mark(long seq, String entry) {
    static final Mark START = new Mark(0, "");
  }

  /** The last row. */
  Mark last() {
    return at(lastSeq());
  }

  /** The row of a number; {@link Mark#START} where there is none. */
  Mark at(long seq) {
    return handle
        .createQuery("SELECT seq, entry FROM ledger WHERE seq = :seq")
        .bind("seq", seq)
        .map((rows, context) -> new Mark(rows.getLong("seq"), rows.getString("entry")))
        .findOne()
        .orElse(Mark.START);
  }

  /** The number of a row, where its entry was last, and whether it gave or repeats a report. */
  record Placed(long seq, ArchivePlace place, boolean read) {}

  /** Where the row of {@link #entry} has it. */
  Optional<Placed> placed(String entry) {
    return handle
        .createQuery(
            "SELECT seq, article, archive_file, archive_offset FROM ledger WHERE entry = :entry")
        .bind("entry", entry)
        .map((rows, context) ->
            new Placed(rows.getLong("seq"), place(rows), rows.getString("article") != null))
        .findOne();
  }

  private static ArchivePlace place(ResultSet rows) throws SQLException {
    return new ArchivePlace(rows.getInt("archive_file"), rows.getLong("archive_offset"));
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
            "UPDATE ledger SET status = :status, reason = :reason, article = :article"
                + " WHERE seq = :seq")
        .bind("seq", seq)
        .bind("status", row.status().name())
        .bind("reason", row.reason())
        .bind("article", row.article())
        .execute();
  }

  /** A row and the names of its item. */
  record Named(long seq, String input, @Nullable String item) {
    private static Named of(ResultSet row) throws SQLException {
      return new Named(row.getLong("seq"), row.getString("input"), row.getString("item"));
    }
  }

  /**
   * The rows of reports: those that gave or repeat them, else those of a document in the archive
   * that an earlier Jejak read, and this one does not. Reports without any are left out.
   */
  Map<String, List<Named>> rowsOf(Collection<String> articles) {
    Map<String, List<Named>> rows = new HashMap<>();
    Set<String> unread = new TreeSet<>();
    for (String article : articles) {
      List<Named> own =
          handle
              .createQuery("SELECT seq, input, item FROM ledger WHERE article = :article")
              .bind("article", article)
              .map((row, context) -> Named.of(row))
              .list();
      if (own.isEmpty()) {
        unread.add(article);
      } else {
        rows.put(article, own);
      }
    }
    if (!unread.isEmpty()) {
      addUnread(unread, rows);
    }
    return rows;
  }

  private void addUnread(Set<String> articles, Map<String, List<Named>> rows) {
    handle
        .createQuery("SELECT seq, input, item, named, entry FROM ledger WHERE article IS NULL")
        .setFetchSize(500)
        .map((row, context) -> {
          for (String article : articles) {
            if (row.getString("entry").equals(hash(row.getString("named") + article))) {
              rows.computeIfAbsent(article, id -> new ArrayList<>()).add(Named.of(row));
            }
          }
          return 1;
        })
        .useStream(stream -> stream.forEach(row -> {}));
  }

  /** The report of these rows is gone: they say why, and so do their entries in the archive. */
  void bury(List<Named> rows, String reason) {
    for (Named row : rows) {
      LedgerRow tomb = new LedgerRow(row.input(), row.item(), null, Status.REJECTED, reason, null);
      settle(row.seq(), tomb);
      handle
          .createUpdate("UPDATE ledger SET entry = :entry WHERE seq = :seq")
          .bind("seq", row.seq())
          .bind("entry", entry(tomb))
          .execute();
    }
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

  /** When the items of rows arrived, ISO 8601, by the rows' numbers. */
  Map<Long, String> received(Collection<Long> numbers) {
    return RowsByKey.find(
        handle,
        "SELECT seq, received FROM ledger WHERE seq IN (<keys>)",
        numbers,
        (rows, context) -> Map.entry(rows.getLong("seq"), rows.getString("received")));
  }

  /** Adds a row; {@code key} is its {@link #entry}. */
  void add(Entry entry, String key) {
    LedgerRow row = entry.row();
    handle
        .createUpdate(
            "INSERT INTO ledger (seq, input, item, named, entry, at_byte, status, reason, article,"
                + " received, day, archive_file, archive_offset) VALUES (:seq, :input, :item,"
                + " :named, :entry, :at, :status, :reason, :article, :received, :day, :file,"
                + " :offset)")
        .bind("seq", entry.seq())
        .bind("input", row.input())
        .bind("item", row.item())
        .bind("named", named(row.input(), row.item()))
        .bind("entry", key)
        .bind("at", row.offset())
        .bind("status", row.status().name())
        .bind("reason", row.reason())
        .bind("article", row.article())
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
          Instant received = Instant.parse(rows.getString("received"));
          return new Entry(rows.getLong("seq"), row, received, place(rows));
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
