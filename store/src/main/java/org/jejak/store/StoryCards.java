package org.jejak.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jejak.article.Article;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes what lists show of each story and plan, while a trace's findings are written. */
final class StoryCards {
  private static final JsonMapper JSON = new JsonMapper();

  private final Tables tables;
  private final Trace trace;
  private final Map<Long, Long> arrived = new HashMap<>();
  private final Map<String, Seen> seen = new HashMap<>();
  private final Map<String, TreeMap<String, Integer>> kinds = new HashMap<>();
  private final Map<String, Integer> differences = new HashMap<>();
  private final Map<String, int[]> open = new HashMap<>();
  private final List<PlanTable.Card> plans = new ArrayList<>();
  private final Map<String, Story> storyOf = new HashMap<>();

  StoryCards(Tables tables, Trace trace) {
    this.tables = tables;
    this.trace = trace;
    tables.reports().eachSeq(arrived::put);
    trace.stories().forEach(story -> story.articles().forEach(id -> storyOf.put(id, story)));
  }

  /** What is counted of a story's reports. */
  private static final class Seen {
    private final TreeSet<String> outlets = new TreeSet<>();
    private final TreeMap<String, Integer> langs = new TreeMap<>();
    private long seq;
  }

  /** A report of a story; all are given before the cards are written. */
  void addReport(Story story, Article article) {
    Seen counts = seen.computeIfAbsent(story.id(), id -> new Seen());
    if (article.outlet() != null) {
      counts.outlets.add(article.outlet());
    }
    counts.langs.merge(article.lang(), 1, Integer::sum);
    long seq = arrived.getOrDefault(IndexFields.number(article.id()), 0L);
    counts.seq = Math.max(counts.seq, seq);
  }

  void addEdge(@Nullable String story, @Nullable String kind) {
    if (story != null && kind != null) {
      kinds.computeIfAbsent(story, id -> new TreeMap<>()).merge(kind, 1, Integer::sum);
    }
  }

  void addDifference(@Nullable String story) {
    if (story != null) {
      differences.merge(story, 1, Integer::sum);
    }
  }

  /** A row of {@code plans.jsonl}. */
  void addPlan(JsonNode row, String line) {
    String outcome = row.path("outcome").asString();
    String storyline = DocumentJson.text(row, "storyline");
    if (storyline != null) {
      int[] counts = open.computeIfAbsent(storyline, id -> new int[2]);
      counts[0] += outcome.equals("OPEN") ? 1 : 0;
      counts[1] += outcome.equals("OVERDUE") ? 1 : 0;
    }
    JsonNode due = row.path("due");
    Story story = storyOf.get(row.path("article").asString());
    String by = due.isObject() ? day(due, "to") : null;
    Map<String, @Nullable Object> more = new LinkedHashMap<>();
    more.put("story", story == null ? null : story.id());
    more.put("title", story == null ? null : story.title());
    String fields = JSON.writeValueAsString(more);
    plans.add(
        new PlanTable.Card(
            row.path("id").asString(),
            by == null ? PlanTable.NO_DAY : by,
            due.isObject() ? day(due, "from") : null,
            outcome,
            storyline,
            with(line, fields.substring(1, fields.length() - 1))));
  }

  private static @Nullable String day(JsonNode due, String field) {
    String day = DocumentJson.text(due, field);
    return day == null ? null : day.substring(0, Math.min(10, day.length()));
  }

  /** An object with further fields at its end. */
  static String with(String json, String fields) {
    return json.substring(0, json.length() - 1) + "," + fields + "}";
  }

  /** Writes what was counted. */
  void write() {
    try (Batch<StoryTable.Card> cards = new Batch<>(tables.stories()::add);
        Batch<PlanTable.Card> planCards = new Batch<>(tables.plans()::add)) {
      trace.stories().forEach(story -> cards.add(card(story)));
      plans.forEach(planCards::add);
    }
    try (Batch<StoryTable.Line> lines = new Batch<>(tables.stories()::addLines)) {
      for (Storyline line : trace.storylines()) {
        String day = line.days() == null ? "" : line.days().to().toString();
        lines.add(new StoryTable.Line(line.id(), day));
      }
    }
    tables.facts().set(Findings.counted("story_cards"), trace.stories().size());
  }

  private StoryTable.Card card(Story story) {
    Seen counts = seen.getOrDefault(story.id(), new Seen());
    int[] due = open.getOrDefault(story.storyline(), new int[2]);
    String from = story.days() == null ? null : story.days().from().toString();
    String to = story.days() == null ? null : story.days().to().toString();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", story.id());
    row.put("storyline", story.storyline());
    row.put("title", story.title());
    row.put("from", from);
    row.put("to", to);
    row.put("reports", story.articles().size());
    row.put("outlets", counts.outlets.size());
    row.put("origins", story.origins().size());
    row.put("undecided", story.undecided().size());
    row.put("langs", mostFirst(counts.langs));
    row.put("due", due[0]);
    row.put("overdue", due[1]);
    row.put("differences", differences.getOrDefault(story.id(), 0));
    row.put("arrived", tables.ledger().received(counts.seq).orElse(""));
    row.put("seq", counts.seq);
    return new StoryTable.Card(
        story.id(),
        story.storyline(),
        to == null ? "" : to,
        story.articles().size(),
        counts.seq,
        JSON.writeValueAsString(row),
        JSON.writeValueAsString(kinds.getOrDefault(story.id(), new TreeMap<>())));
  }

  private static List<String> mostFirst(TreeMap<String, Integer> langs) {
    return langs.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
