package org.jejak.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jejak.mention.Entity;
import org.jejak.story.StoryTies;
import org.jejak.story.StoryTies.Tie;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What holds a story together, as an object of JSON with the names of what its reports share. */
final class TieRow {
  private static final JsonMapper JSON = new JsonMapper();

  private final Trace trace;
  private final Map<String, String> names = new HashMap<>();

  TieRow(Trace trace) {
    this.trace = trace;
    for (Entity entity : trace.entities()) {
      names.put(entity.id(), entity.name());
    }
  }

  String of(StoryTies.Held held) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("mean", Double.isNaN(held.mean()) ? null : rounded(held.mean()));
    row.put("joins", StoryTies.JOINS);
    List<Map<String, @Nullable Object>> pairs = new ArrayList<>();
    held.strongest().forEach(tie -> pairs.add(pair(tie)));
    row.put("pairs", pairs);
    return JSON.writeValueAsString(row);
  }

  private Map<String, @Nullable Object> pair(Tie tie) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("first", tie.first());
    row.put("second", tie.second());
    row.put("score", tie.bound() == null ? rounded(tie.score()) : null);
    row.put("bound", tie.bound() == null ? null : tie.bound().name());
    row.put("likeness", rounded(tie.likeness()));
    row.put(
        "names",
        tie.entities().stream()
            .map(id -> names.get(trace.entityOf().getOrDefault(id, id)))
            .filter(Objects::nonNull)
            .toList());
    row.put("words", tie.words());
    row.put("days", tie.days().stream().map(Object::toString).toList());
    row.put("incidents", tie.incidents());
    row.put("passage", tie.passage());
    return row;
  }

  private static double rounded(double score) {
    return Math.round(score * 1000) / 1000.0;
  }
}
