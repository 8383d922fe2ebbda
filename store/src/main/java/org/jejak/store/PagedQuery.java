package org.jejak.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * A list in the tables that is read page by page: the next page begins behind the keys of the last
 * row, so that nothing is shown twice or left out, whatever arrives meanwhile.
 */
final class PagedQuery {
  private final Handle handle;
  private final String list;
  private final String columns;
  private final String tables;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<Key> keys = new ArrayList<>();
  private boolean descending;

  /** What rows are ordered by; together the keys tell a row from all others. */
  private record Key(String column, boolean number) {}

  /**
   * A list.
   *
   * @param list its name in cursors
   */
  PagedQuery(Handle handle, String list, String columns, String tables) {
    this.handle = handle;
    this.list = list;
    this.columns = columns;
    this.tables = tables;
  }

  PagedQuery byText(String column) {
    keys.add(new Key(column, false));
    return this;
  }

  PagedQuery byNumber(String column) {
    keys.add(new Key(column, true));
    return this;
  }

  /** The greatest keys first. */
  PagedQuery descending() {
    descending = true;
    return this;
  }

  /** Only rows of which a condition holds; {@code :name} stands for the value in it. */
  PagedQuery where(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
    return this;
  }

  /** A further value that a condition names. */
  PagedQuery with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** The same; nothing where there is no value. */
  PagedQuery whereIfGiven(String condition, String name, @Nullable Object value) {
    return value == null ? this : where(condition, name, value);
  }

  /** How many rows there are on all pages. */
  long count() {
    return bound(handle.createQuery("SELECT COUNT(*) FROM " + tables + filter(conditions)))
        .mapTo(Long.class)
        .one();
  }

  /** Hands on a column of every row, in no order. */
  void each(String column, Consumer<String> taker) {
    bound(handle.createQuery("SELECT " + column + " FROM " + tables + filter(conditions)))
        .setFetchSize(500)
        .mapTo(String.class)
        .useStream(stream -> stream.forEach(taker));
  }

  /** A page, counted by the database. */
  <T> Slice<T> slice(RowPage.Request request, RowMapper<T> mapper) {
    return slice(request, count(), mapper);
  }

  /**
   * Rows of a page.
   *
   * @param next null on the last page
   */
  record Slice<T>(long total, List<T> rows, @Nullable String next) {}

  /** A page of a list whose length is known. */
  <T> Slice<T> slice(RowPage.Request request, long total, RowMapper<T> mapper) {
    List<String> where = new ArrayList<>(conditions);
    List<String> after =
        request.after() == null ? null : PageCursor.read(list, keys.size(), request.after());
    if (after != null) {
      where.add(behind());
    }
    String sql =
        "SELECT %s, %s FROM %s%s ORDER BY %s LIMIT :limit"
            .formatted(columns, keyColumns(), tables, filter(where), order());
    Query query = bound(handle.createQuery(sql)).bind("limit", request.limit() + 1);
    for (int i = 0; after != null && i < keys.size(); i++) {
      Object value = keys.get(i).number() ? PageCursor.number(after.get(i)) : after.get(i);
      query.bind("after" + i, value);
    }
    record Found<T>(T row, String cursor) {}
    List<Found<T>> found =
        query.map((rows, context) -> new Found<>(mapper.map(rows, context), cursor(rows))).list();
    boolean more = found.size() > request.limit();
    List<Found<T>> page = more ? found.subList(0, request.limit()) : found;
    return new Slice<>(
        total, page.stream().map(Found::row).toList(), more ? page.getLast().cursor() : null);
  }

  /** Goes on behind a row of a slice, for its mapper. */
  String cursor(ResultSet rows) throws SQLException {
    List<String> at = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      at.add(rows.getString("key" + i));
    }
    return PageCursor.of(list, at);
  }

  private Query bound(Query query) {
    values.forEach((name, value) -> {
      if (value instanceof List<?> several) {
        query.bindList(name, several);
      } else {
        query.bind(name, value);
      }
    });
    return query;
  }

  private static String filter(List<String> conditions) {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private String behind() {
    String columnsBefore = keys.stream().map(Key::column).collect(Collectors.joining(", "));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      names.add(":after" + i);
    }
    return "(%s) %s (%s)"
        .formatted(columnsBefore, descending ? "<" : ">", String.join(", ", names));
  }

  private String keyColumns() {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      named.add(keys.get(i).column() + " AS key" + i);
    }
    return String.join(", ", named);
  }

  private String order() {
    return keys.stream()
        .map(key -> key.column() + (descending ? " DESC" : ""))
        .collect(Collectors.joining(", "));
  }
}
