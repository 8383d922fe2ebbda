package org.jejak.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jejak.document.Ids;

/** The reports, each with its reading. */
final class ArticleTable {
  private static final String ARRIVALS =
      "SELECT articles.reading, ledger.received FROM articles JOIN ledger ON ledger.seq = articles.seq";

  private final Handle handle;

  ArticleTable(Handle handle) {
    this.handle = handle;
  }

  boolean has(String id) {
    return handle
        .createQuery("SELECT 1 FROM articles WHERE id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** The article of an address that arrived last. */
  Optional<String> latestOf(String url) {
    return handle
        .createQuery("SELECT id FROM articles WHERE url_hash = :url ORDER BY seq DESC LIMIT 1")
        .bind("url", Ids.sha256(url))
        .mapTo(String.class)
        .findOne();
  }

  /** The article of an address that arrived last, where its title and text are these. */
  Optional<String> latestOf(String url, String textHash) {
    return handle
        .createQuery("SELECT id FROM articles WHERE id = :latest AND text_hash = :hash")
        .bind("latest", latestOf(url).orElse(""))
        .bind("hash", textHash)
        .mapTo(String.class)
        .findOne();
  }

  void add(ArticleRow row, long seq, ArchivePlace place) {
    handle
        .createUpdate(
            "INSERT INTO articles (id, seq, url, url_hash, outlet, title, lang, published_from,"
                + " published_to, text_hash, reading, archive_file, archive_offset)"
                + " VALUES (:id, :seq, :url, :urlHash, :outlet, :title, :lang, :from, :to, :hash,"
                + " :reading, :file, :offset)")
        .bind("id", row.id())
        .bind("seq", seq)
        .bind("url", row.url())
        .bind("urlHash", row.url() == null ? null : Ids.sha256(row.url()))
        .bind("outlet", row.outlet())
        .bind("title", row.title())
        .bind("lang", row.lang())
        .bind("from", row.publishedFrom())
        .bind("to", row.publishedTo())
        .bind("hash", row.textHash())
        .bind("reading", row.reading())
        .bind("file", place.file())
        .bind("offset", place.offset())
        .execute();
  }

  /** The address of a report; empty where it has none, or there is no such report. */
  Optional<String> urlOf(String id) {
    return handle
        .createQuery("SELECT url FROM articles WHERE id = :id AND url IS NOT NULL")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /** The reports that one address was read with, in the order of arrival. */
  List<PageVersion> versions(String url) {
    return handle
        .createQuery(
            "SELECT articles.id, ledger.received, articles.url, title, published_from, published_to"
                + " FROM articles JOIN ledger ON ledger.seq = articles.seq"
                + " WHERE url_hash = :url ORDER BY articles.seq")
        .bind("url", Ids.sha256(url))
        .map((rows, context) ->
            new PageVersion(
                rows.getString("id"),
                Instant.parse(rows.getString("received")),
                rows.getString("url"),
                rows.getString("title"),
                rows.getString("published_from"),
                rows.getString("published_to")))
        .list();
  }

  /** The reports of a story as lists show them, by day of publication, then id. */
  List<StoryData.Report> ofStory(String story) {
    return handle
        .createQuery(
            "SELECT id, url, outlet, title, lang, published_from, published_to FROM articles"
                + " JOIN story_articles ON story_articles.article = articles.id"
                + " WHERE story_articles.story = :story"
                + " ORDER BY COALESCE(published_from, '9'), id")
        .bind("story", story)
        .map((rows, context) ->
            new StoryData.Report(
                rows.getString("id"),
                rows.getString("url"),
                rows.getString("outlet"),
                rows.getString("title"),
                rows.getString("lang"),
                rows.getString("published_from"),
                rows.getString("published_to")))
        .list();
  }

  /** Takes a report out. */
  void remove(String id) {
    handle.createUpdate("DELETE FROM articles WHERE id = :id").bind("id", id).execute();
  }

  /** Puts another reading in a report's place; number and place stay. */
  void replace(ArticleRow row) {
    handle
        .createUpdate(
            "UPDATE articles SET url = :url, url_hash = :urlHash, outlet = :outlet, title = :title, lang = :lang,"
                + " published_from = :from, published_to = :to, text_hash = :hash,"
                + " reading = :reading WHERE id = :id")
        .bind("id", row.id())
        .bind("url", row.url())
        .bind("urlHash", row.url() == null ? null : Ids.sha256(row.url()))
        .bind("outlet", row.outlet())
        .bind("title", row.title())
        .bind("lang", row.lang())
        .bind("from", row.publishedFrom())
        .bind("to", row.publishedTo())
        .bind("hash", row.textHash())
        .bind("reading", row.reading())
        .execute();
  }

  /** What tells a report from others. */
  record Row(String id, String textHash) {}

  /** Hands on every article with its packed reading, by id. */
  void each(BiConsumer<Row, byte[]> taker) {
    handle
        .createQuery("SELECT id, text_hash, reading FROM articles ORDER BY id")
        .setFetchSize(500)
        .map((rows, context) -> {
          taker.accept(
              new Row(rows.getString("id"), rows.getString("text_hash")), rows.getBytes("reading"));
          return 1;
        })
        .useStream(stream -> stream.forEach(row -> {}));
  }

  /** Hands on every packed reading, by article id. */
  void eachReading(Consumer<byte[]> taker) {
    eachReadingWhile(reading -> {
      taker.accept(reading);
      return true;
    });
  }

  /** Hands on every packed reading that arrived after a row of the ledger, with its time. */
  void eachAfter(long seq, BiConsumer<byte[], Instant> taker) {
    handle
        .createQuery(ARRIVALS + " WHERE articles.seq > :seq ORDER BY articles.seq")
        .bind("seq", seq)
        .setFetchSize(500)
        .map((rows, context) -> arrival(rows, taker))
        .useStream(stream -> stream.forEach(row -> {}));
  }

  /** Hands on one packed reading with the time at which it arrived. */
  void arrivalOf(String id, BiConsumer<byte[], Instant> taker) {
    handle
        .createQuery(ARRIVALS + " WHERE articles.id = :id")
        .bind("id", id)
        .map((rows, context) -> arrival(rows, taker))
        .list();
  }

  private static int arrival(ResultSet rows, BiConsumer<byte[], Instant> taker)
      throws SQLException {
    taker.accept(rows.getBytes("reading"), Instant.parse(rows.getString("received")));
    return 1;
  }

  /** Hands on every id. */
  void eachId(Consumer<String> taker) {
    handle
        .createQuery("SELECT id FROM articles")
        .setFetchSize(500)
        .mapTo(String.class)
        .useStream(stream -> stream.forEach(taker));
  }

  /** Hands on packed readings, by article id, for as long as the taker asks for more. */
  void eachReadingWhile(Predicate<byte[]> taker) {
    handle
        .createQuery("SELECT reading FROM articles ORDER BY id")
        .setFetchSize(500)
        .map((rows, context) -> rows.getBytes("reading"))
        .useStream(stream -> stream.takeWhile(taker).forEach(reading -> {}));
  }

  /** Ids of the reports of an outlet, in order, whatever the case of its name. */
  List<String> ofOutlet(String outlet) {
    // In Java: SQLite knows the case of ASCII alone, PostgreSQL that of its locale.
    String sought = withoutCase(outlet);
    return handle
        .createQuery("SELECT DISTINCT outlet FROM articles WHERE outlet IS NOT NULL")
        .mapTo(String.class)
        .list()
        .stream()
        .filter(name -> withoutCase(name).equals(sought))
        .flatMap(name -> idsOf(name).stream())
        .sorted()
        .toList();
  }

  private static String withoutCase(String name) {
    return name.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private List<String> idsOf(String outlet) {
    return handle
        .createQuery("SELECT id FROM articles WHERE outlet = :outlet")
        .bind("outlet", outlet)
        .mapTo(String.class)
        .list();
  }

  /** Ids of the reports of an address, in order. */
  List<String> idsAt(String url) {
    return handle
        .createQuery("SELECT id FROM articles WHERE url_hash = :url ORDER BY id")
        .bind("url", Ids.sha256(url))
        .mapTo(String.class)
        .list();
  }

  Optional<byte[]> reading(String article) {
    return handle
        .createQuery("SELECT reading FROM articles WHERE id = :id")
        .bind("id", article)
        .map((rows, context) -> rows.getBytes("reading"))
        .findOne();
  }
}
