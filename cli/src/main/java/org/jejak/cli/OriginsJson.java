package org.jejak.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.article.Article;
import org.jejak.article.Credit;
import org.jejak.lineage.Edge;
import org.jejak.story.Story;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How many origins there are, a story a line. */
final class OriginsJson {
  private static final JsonMapper JSON = new JsonMapper();

  private final TraceIndex index;

  private OriginsJson(Trace trace) {
    this.index = new TraceIndex(trace);
  }

  static List<String> lines(Trace trace) {
    OriginsJson json = new OriginsJson(trace);
    return trace.stories().stream().map(story -> JSON.writeValueAsString(json.row(story))).toList();
  }

  private Map<String, @Nullable Object> row(Story story) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("story", story.id());
    row.put("title", story.title());
    row.put("from", story.days() == null ? null : story.days().from().toString());
    row.put("to", story.days() == null ? null : story.days().to().toString());
    row.put("reports", story.articles().size());
    row.put("origins", story.origins().size());
    row.put("undecided", story.undecided().size());
    row.put(
        "by_origin",
        story.origins().stream()
            .map(origin -> origin.articles().stream().map(id -> report(id, null)).toList())
            .toList());
    row.put(
        "unclear", story.undecided().stream().map(id -> report(id, index.unclear(id))).toList());
    return row;
  }

  private Map<String, @Nullable Object> report(String id, @Nullable String reason) {
    Article article = index.article(id);
    Edge edge = index.edgesInto(id).stream().findFirst().orElse(null);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("article", id);
    row.put("input", article.input());
    row.put("item", article.item());
    row.put("outlet", article.outlet());
    row.put("made_from", edge == null ? null : edge.from());
    row.put("kind", edge == null ? null : edge.kind().name());
    row.put("credits", article.credits().stream().map(OriginsJson::credit).toList());
    if (reason != null) {
      row.put("reason", reason);
    }
    return row;
  }

  private static Map<String, @Nullable Object> credit(Credit credit) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("name", credit.name());
    row.put("url", credit.url());
    row.put("kind", credit.kind().name());
    return row;
  }
}
