package org.jejak.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jejak.store.IndexFields.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts what the last trace found about each report into the index, where it changed. */
final class IndexedFindings {
  private static final JsonMapper JSON = new JsonMapper();

  private final IndexWriter writer;
  private final Tables tables;

  IndexedFindings(IndexWriter writer, Tables tables) {
    this.writer = writer;
    this.tables = tables;
  }

  /** What a trace says of a report; null where it says nothing. */
  private record Value(String field, @Nullable Long number) {}

  void apply() throws IOException {
    IndexedNumbers now = IndexedNumbers.of(writer);
    tables.reading(() -> {
      apply(now);
      return true;
    });
  }

  private void apply(IndexedNumbers now) {
    Set<Long> derived = derived();
    Map<Long, JsonNode> dated = new HashMap<>();
    tables
        .findings()
        .each(
            Findings.DATED,
            json -> {
              JsonNode row = JSON.readTree(json);
              dated.put(number(row.get("id")), row);
            });
    Set<Long> undated = new HashSet<>();
    tables.articles().eachUndated(id -> undated.add(IndexFields.number(id)));
    tables
        .findings()
        .each(
            "stories",
            json -> {
              JsonNode story = JSON.readTree(json);
              origins(story, derived)
                  .forEach((report, origin) -> {
                    boolean open = undated.contains(report);
                    update(now, report, values(story, origin, open, dated.get(report)));
                  });
            });
  }

  private static long number(JsonNode id) {
    return IndexFields.number(id.stringValue());
  }

  private static List<Value> values(
      JsonNode story, Origin origin, boolean undated, @Nullable JsonNode dated) {
    Value inStory = new Value(IndexFields.STORY, number(story.get("id")));
    Value inLine = new Value(IndexFields.STORYLINE, number(story.get("storyline")));
    Value original = new Value(IndexFields.ORIGIN, (long) origin.ordinal());
    return undated
        ? List.of(
            inStory,
            inLine,
            original,
            new Value(IndexFields.FROM, day(dated, "from")),
            new Value(IndexFields.TO, day(dated, "to")))
        : List.of(inStory, inLine, original);
  }

  private static @Nullable Long day(@Nullable JsonNode dated, String field) {
    return dated == null ? null : LocalDate.parse(dated.get(field).stringValue()).toEpochDay();
  }

  /** The reports that were made of another, so that they are nobody's origin. */
  private Set<Long> derived() {
    Set<Long> derived = new HashSet<>();
    tables
        .findings()
        .each(
            "lineage",
            json -> {
              JsonNode edge = JSON.readTree(json);
              if (!edge.get("kind").stringValue().equals("EXCERPT")) {
                derived.add(number(edge.get("to")));
              }
            });
    return derived;
  }

  /** The reports of a story, and whether each is an origin: those of its families made of none. */
  private static Map<Long, Origin> origins(JsonNode story, Set<Long> derived) {
    Map<Long, Origin> origins = new HashMap<>();
    story.get("articles").forEach(id -> origins.put(number(id), Origin.NO));
    for (JsonNode family : story.get("origins")) {
      for (JsonNode id : family.get("articles")) {
        long report = number(id);
        origins.put(report, derived.contains(report) ? Origin.NO : Origin.YES);
      }
    }
    story.get("undecided").forEach(id -> origins.put(number(id), Origin.UNDECIDED));
    return origins;
  }

  private void update(IndexedNumbers now, long report, List<Value> values) {
    try {
      int doc = now.find(report);
      boolean same =
          doc < 0
              || values.stream()
                  .allMatch(value -> Objects.equals(now.get(value.field(), doc), value.number()));
      if (!same) {
        Field[] fields =
            values.stream()
                .map(value -> new NumericDocValuesField(value.field(), value.number()))
                .toArray(Field[]::new);
        writer.updateDocValues(new Term("id", IndexFields.id("a", report)), fields);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
