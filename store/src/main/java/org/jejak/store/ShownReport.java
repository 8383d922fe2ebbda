package org.jejak.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A report as lists show it. */
final class ShownReport {
  /** What {@link #json} reads. */
  static final String COLUMNS =
      "articles.id, articles.title, articles.outlet, articles.lang, articles.url,"
          + " COALESCE(story_articles.from_day, articles.published_from) AS from_day,"
          + " COALESCE(story_articles.to_day, articles.published_to) AS to_day,"
          + " story_articles.story, story_articles.storyline, story_articles.origin";

  /** Where they stand. */
  static final String TABLES =
      "articles LEFT JOIN story_articles ON story_articles.article = articles.id";

  private static final JsonMapper JSON = new JsonMapper();

  private ShownReport() {}

  static String json(ResultSet rows, StatementContext context) throws SQLException {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", rows.getString("id"));
    row.put("title", rows.getString("title"));
    row.put("outlet", rows.getString("outlet"));
    row.put("lang", rows.getString("lang"));
    row.put("from", rows.getString("from_day"));
    row.put("to", rows.getString("to_day"));
    row.put("url", rows.getString("url"));
    row.put("story", rows.getString("story"));
    row.put("storyline", rows.getString("storyline"));
    row.put("origin", rows.getString("origin"));
    return JSON.writeValueAsString(row);
  }
}
