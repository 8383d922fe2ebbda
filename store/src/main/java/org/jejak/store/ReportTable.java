package org.jejak.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reports and items as lists show them. */
final class ReportTable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Handle handle;

  ReportTable(Handle handle) {
    this.handle = handle;
  }

  /** Rows of the ledger, the last arrived first; {@link #item} reads them. */
  PagedQuery ledger(ReportPages.LedgerFilter filter) {
    return new PagedQuery(
            handle, "ledger", "input, item, at_byte, status, reason, article, received", "ledger")
        .byNumber("seq")
        .descending()
        .whereIfGiven("status = :status", "status", filter.status())
        .whereIfGiven("day = :day", "day", filter.day())
        .whereIfGiven(
            "substr(input, 1, 100) = substr(:input, 1, 100) AND input = :input",
            "input",
            filter.input());
  }

  /** A row as a list shows it: that of the output format and when it arrived. */
  static String item(ResultSet rows, StatementContext context) throws SQLException {
    long at = rows.getLong("at_byte");
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("offset", rows.wasNull() ? null : at);
    for (String column : List.of("input", "item", "status", "reason", "article", "received")) {
      row.put(column, rows.getString(column));
    }
    return JSON.writeValueAsString(row);
  }

  /** Reports as lists show them, by day of publication, undated ones last. */
  PagedQuery shown(String condition, String name, Object value) {
    return new PagedQuery(handle, "reports", ShownReport.COLUMNS, ShownReport.TABLES)
        .byText("COALESCE(story_articles.from_day, articles.published_from, '9')")
        .byText("articles.id")
        .where(condition, name, value);
  }

  /** Reports as lists show them, in this order, without those that are not there. */
  List<String> shown(List<String> ids) {
    return RowsByKey.find(
            handle,
            "SELECT %s FROM %s WHERE articles.id IN (<keys>)"
                .formatted(ShownReport.COLUMNS, ShownReport.TABLES),
            ids,
            (rows, context) -> Map.entry(rows.getString("id"), ShownReport.json(rows, context)))
        .values()
        .stream()
        .toList();
  }

  /** When a report arrived, ISO 8601. */
  String received(String id) {
    return handle
        .createQuery(
            "SELECT ledger.received FROM articles JOIN ledger ON ledger.seq = articles.seq"
                + " WHERE articles.id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  /** The same of some, by their ids; those that are not there are left out. */
  Map<String, String> received(List<String> ids) {
    return RowsByKey.find(
        handle,
        "SELECT articles.id, ledger.received FROM articles JOIN ledger ON ledger.seq = articles.seq"
            + " WHERE articles.id IN (<keys>)",
        ids,
        (rows, context) -> Map.entry(rows.getString("id"), rows.getString("received")));
  }

  /** How many texts its address was read with: 1 for a report without an address. */
  long countVersions(String id) {
    return handle
        .createQuery(
            "SELECT COUNT(*) FROM articles WHERE url_hash ="
                + " (SELECT url_hash FROM articles WHERE id = :id) OR id = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .one();
  }

  /** Where its entry stands in the archive. */
  Optional<ArchivePlace> place(String id) {
    return handle
        .createQuery("SELECT archive_file, archive_offset FROM articles WHERE id = :id")
        .bind("id", id)
        .map((rows, context) ->
            new ArchivePlace(rows.getInt("archive_file"), rows.getLong("archive_offset")))
        .findOne();
  }

  /** Hands on the number of every id with the ledger's number of the report. */
  void eachSeq(BiConsumer<Long, Long> taker) {
    handle
        .createQuery("SELECT id, seq FROM articles")
        .setFetchSize(500)
        .map((rows, context) -> {
          taker.accept(IndexFields.number(rows.getString("id")), rows.getLong("seq"));
          return 1;
        })
        .useStream(stream -> stream.forEach(row -> {}));
  }

  /** Packed readings of reports by their ids; those that are not there are left out. */
  Map<String, byte[]> readings(List<String> ids) {
    return RowsByKey.find(
        handle,
        "SELECT id, reading FROM articles WHERE id IN (<keys>)",
        ids,
        (rows, context) -> Map.entry(rows.getString("id"), rows.getBytes("reading")));
  }
}
