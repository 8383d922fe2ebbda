package org.jejak.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.article.Article;
import org.jejak.output.ReportLines;
import org.jejak.store.PageVersion;
import org.jejak.store.ReportBook.Seen;
import org.jejak.store.VersionDiff;
import org.jejak.store.VersionDiff.Change;
import org.jejak.store.VersionDiff.Piece;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A text that an address was read with, and what changed since the one before. */
final class VersionJson {
  private static final JsonMapper JSON = new JsonMapper();

  private VersionJson() {}

  /** A version; {@code diff} is null for the first. */
  static String of(PageVersion version, @Nullable VersionDiff diff, Seen seen) {
    Map<String, @Nullable Object> row =
        row(
            version.article(),
            version.received().toString(),
            version.title(),
            version.publishedFrom());
    if (diff != null) {
      ReportLines lines = seen.lines();
      List<Map<String, Object>> changes = new ArrayList<>();
      diff.changes().forEach(change -> changes.add(change(change, lines)));
      row.put("changes", changes);
      row.put("title_change", diff.title() == null ? null : pieces(diff.title()));
    }
    return JSON.writeValueAsString(row);
  }

  /** A report without an address has one version: itself. */
  static String only(Seen seen, String received) {
    Article article = seen.reading().article();
    String day =
        article.published() == null ? null : article.published().interval().from().toString();
    return JSON.writeValueAsString(row(article.id(), received, article.title(), day));
  }

  private static Map<String, @Nullable Object> row(
      String article, String received, @Nullable String title, @Nullable String published) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("article", article);
    row.put("received", received);
    row.put("title", title);
    row.put("published", published);
    row.put("changes", List.of());
    row.put("title_change", null);
    return row;
  }

  private static Map<String, Object> change(Change change, ReportLines lines) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("start", lines.points(change.to().start()));
    row.put("end", lines.points(change.to().end()));
    row.put("pieces", pieces(change));
    return row;
  }

  private static List<Piece> pieces(Change change) {
    return change.pieces();
  }
}
