package org.jejak.store;

import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the archive, to be asked quickly. Everything here can be made again from it. One
 * connection, one thread.
 */
final class Tables implements AutoCloseable {
  private static final int FETCH = 500;

  private final Handle handle;

  private Tables(Handle handle) {
    this.handle = handle;
  }

  /** Opens tables that are there. */
  static Tables open(DataSource source) {
    return new Tables(Jdbi.create(source).open());
  }

  /** Runs what changes several rows: all of it happens, or nothing. */
  void inTransaction(Runnable change) {
    handle.useTransaction(h -> change.run());
  }

  // --- facts

  @Nullable String fact(String name) {
    return handle
        .createQuery("SELECT value FROM facts WHERE name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }

  long number(String name) {
    String value = fact(name);
    return value == null ? 0 : Long.parseLong(value);
  }

  void setFact(String name, Object value) {
    handle
        .createUpdate(
            "INSERT INTO facts (name, value) VALUES (:name, :value)"
                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind("name", name)
        .bind("value", String.valueOf(value))
        .execute();
  }

  /** The place in the archive up to which the tables know it. */
  ArchivePlace known() {
    return new ArchivePlace(
        Math.max(1, Math.toIntExact(number("archive_file"))), number("archive_offset"));
  }

  void setKnown(ArchivePlace place) {
    setFact("archive_file", place.file());
    setFact("archive_offset", place.offset());
  }

  // --- ledger

  /** A row of the ledger with its number, its time and its place. */
  record Entry(long seq, LedgerRow row, Instant received, ArchivePlace place) {}

  /** What tells two rows of one item apart. */
  static String outcome(LedgerRow row) {
    return row.article() != null ? row.article() : "-" + row.reason();
  }

  boolean hasEntry(LedgerRow row) {
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

  private static String key(@Nullable String item) {
    return item == null ? "" : "=" + item;
  }

  long lastSeq() {
    return handle
        .createQuery("SELECT COALESCE(MAX(seq), 0) FROM ledger")
        .mapTo(Long.class)
        .one();
  }

  void addEntry(Entry entry) {
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
  void eachEntry(Consumer<Entry> taker) {
    handle
        .createQuery("SELECT * FROM ledger ORDER BY seq")
        .setFetchSize(FETCH)
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
        .useStream(stream -> stream.forEach(taker));
  }

  // --- articles

  boolean hasArticle(String id) {
    return handle
        .createQuery("SELECT 1 FROM articles WHERE id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** An article of an address, and the hash of its title and text. */
  record Version(String id, String textHash) {}

  /** The article of an address that arrived last. */
  Optional<Version> latestOf(String url) {
    return handle
        .createQuery(
            "SELECT id, text_hash FROM articles WHERE url = :url ORDER BY seq DESC LIMIT 1")
        .bind("url", url)
        .map((rows, context) -> new Version(rows.getString("id"), rows.getString("text_hash")))
        .findOne();
  }

  void addArticle(ArticleRow row, long seq, @Nullable String previous, ArchivePlace place) {
    handle
        .createUpdate(
            "INSERT INTO articles (id, seq, url, outlet, title, lang, published_from, published_to,"
                + " text_hash, previous, reading, archive_file, archive_offset) VALUES (:id, :seq,"
                + " :url, :outlet, :title, :lang, :from, :to, :hash, :previous, :reading, :file,"
                + " :offset)")
        .bind("id", row.id())
        .bind("seq", seq)
        .bind("url", row.url())
        .bind("outlet", row.outlet())
        .bind("title", row.title())
        .bind("lang", row.lang())
        .bind("from", row.publishedFrom())
        .bind("to", row.publishedTo())
        .bind("hash", row.textHash())
        .bind("previous", previous)
        .bind("reading", row.reading())
        .bind("file", place.file())
        .bind("offset", place.offset())
        .execute();
  }

  /** Hands on every packed reading, by article id. */
  void eachReading(Consumer<byte[]> taker) {
    handle
        .createQuery("SELECT reading FROM articles ORDER BY id")
        .setFetchSize(FETCH)
        .map((rows, context) -> rows.getBytes("reading"))
        .useStream(stream -> stream.forEach(taker));
  }

  Optional<byte[]> reading(String article) {
    return handle
        .createQuery("SELECT reading FROM articles WHERE id = :id")
        .bind("id", article)
        .map((rows, context) -> rows.getBytes("reading"))
        .findOne();
  }

  // --- what people said

  void addSaid(long seq, ArchiveEntry.Said said) {
    handle
        .createUpdate(
            "INSERT INTO said (seq, kind, received, json) VALUES (:seq, :kind, :received, :json)")
        .bind("seq", seq)
        .bind("kind", said.kind())
        .bind("received", said.received().toString())
        .bind("json", said.json())
        .execute();
  }

  long lastSaid() {
    return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM said").mapTo(Long.class).one();
  }

  // --- counts

  long count(String table) {
    return handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
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

  // --- findings

  /** A row of a file of the output format. */
  record Finding(String file, long place, @Nullable String id, @Nullable String story, String json) {}

  void clearFindings() {
    handle.execute("DELETE FROM findings");
    handle.execute("DELETE FROM story_articles");
  }

  void addFindings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO findings (file, place, id, story, json)"
                + " VALUES (:file, :place, :id, :story, :json)")) {
      for (Finding row : findings) {
        batch
            .bind("file", row.file())
            .bind("place", row.place())
            .bind("id", row.id())
            .bind("story", row.story())
            .bind("json", row.json())
            .add();
      }
      batch.execute();
    }
  }

  /** The story of each article. */
  Map<String, String> storyOfArticle() {
    return handle
        .createQuery("SELECT article, story FROM story_articles")
        .reduceRows(
            new java.util.HashMap<String, String>(),
            (map, row) -> {
              map.put(
                  row.getColumn("article", String.class), row.getColumn("story", String.class));
              return map;
            });
  }

  /** Article, story and storyline. */
  record Member(String article, String story, String storyline) {}

  void addMembers(List<Member> members) {
    if (members.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO story_articles (article, story, storyline)"
                + " VALUES (:article, :story, :storyline)")) {
      for (Member member : members) {
        batch
            .bind("article", member.article())
            .bind("story", member.story())
            .bind("storyline", member.storyline())
            .add();
      }
      batch.execute();
    }
  }

  void addAlias(String id, String now) {
    handle
        .createUpdate("UPDATE aliases SET now = :now WHERE now = :id")
        .bind("now", now)
        .bind("id", id)
        .execute();
    handle
        .createUpdate(
            "INSERT INTO aliases (id, now) VALUES (:id, :now)"
                + " ON CONFLICT (id) DO UPDATE SET now = excluded.now")
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  /** What stands in an id's place now; the id itself where it was never given up. */
  String now(String id) {
    return handle
        .createQuery("SELECT now FROM aliases WHERE id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .orElse(id);
  }

  Connection connection() {
    return handle.getConnection();
  }

  @Override
  public void close() {
    handle.close();
  }
}
