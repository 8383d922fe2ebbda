package org.jejak.cluster;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rows of a folder's tables, but for what says when something arrived and where it lies.
 *
 * @param rows of each table, sorted
 */
record KeptTables(Map<String, List<String>> rows) {
  private static final List<String> TABLES =
      List.of(
          "ledger",
          "articles",
          "findings",
          "story_articles",
          "aliases",
          "said",
          "story_cards",
          "storyline_days",
          "plan_cards",
          "entity_cards",
          "entity_words",
          "entity_articles");

  private static final Set<String> OF_ARRIVAL =
      Set.of("seq", "received", "day", "archive_file", "archive_offset");

  /** The same inside a card. */
  private static final String ARRIVED = "\"(arrived|seq)\":[^,}]*";

  /** What the last trace found, without the ids that an earlier one gave. */
  KeptTables found() {
    Map<String, List<String>> found = new TreeMap<>(rows);
    found.keySet().removeAll(Set.of("aliases", "said"));
    return new KeptTables(found);
  }

  /**
   * The first rows that another folder's tables hold otherwise, or not at all; of each table one.
   */
  List<String> without(KeptTables other) {
    List<String> missing = new ArrayList<>();
    rows.forEach((table, here) ->
        here.stream()
            .filter(row -> !other.rows.get(table).contains(row))
            .findFirst()
            .ifPresent(row -> missing.add(table + ": " + row)));
    return missing;
  }

  static KeptTables of(Path db) throws SQLException {
    try (Connection tables = DriverManager.getConnection("jdbc:sqlite:" + db.resolve("jejak.db"))) {
      return in(tables);
    }
  }

  static KeptTables in(Connection tables) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : TABLES) {
      try (ResultSet found = tables.createStatement().executeQuery("SELECT * FROM " + table)) {
        rows.put(table, rows(found));
      }
    }
    return new KeptTables(rows);
  }

  private static List<String> rows(ResultSet found) throws SQLException {
    List<String> rows = new ArrayList<>();
    while (found.next()) {
      StringBuilder row = new StringBuilder();
      for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
        String column = found.getMetaData().getColumnName(i);
        if (!OF_ARRIVAL.contains(column)) {
          Object value = found.getObject(i);
          String words = value instanceof byte[] bytes ? "" + Arrays.hashCode(bytes) : "" + value;
          row.append(column).append('=').append(words.replaceAll(ARRIVED, "")).append(' ');
        }
      }
      rows.add(row.toString());
    }
    rows.sort(null);
    return rows;
  }
}
