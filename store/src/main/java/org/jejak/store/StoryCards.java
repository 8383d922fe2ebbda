package org.jejak.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jejak.article.Article;
import org.jejak.plan.Plan;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
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
  private final Map<String, Story> storyOf;

  StoryCards(Tables tables, Trace trace, Map<String, Story> storyOf) {
    this.tables = tables;
    this.trace = trace;
    this.storyOf = storyOf;
    tables.reports().eachSeq(arrived::put);
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

  void addEdge(String story, String kind) {
    kinds.computeIfAbsent(story, id -> new TreeMap<>()).merge(kind, 1, Integer::sum);
  }

  void addDifference(String story) {
    differences.merge(story, 1, Integer::sum);
  }

  void addPlan(Plan plan) {
    if (plan.storyline() != null) {
      int[] counts = open.computeIfAbsent(plan.storyline(), id -> new int[2]);
      counts[0] += plan.outcome() == Plan.Outcome.OPEN ? 1 : 0;
      counts[1] += plan.outcome() == Plan.Outcome.OVERDUE ? 1 : 0;
    }
    Story story = storyOf.get(plan.article());
    plans.add(PlanTable.Card.of(plan, story));
  }

  /** An object of JSON with further fields at its end. */
  static String with(String json, Map<String, ? extends @Nullable Object> fields) {
    return json.substring(0, json.length() - 1)
        + ","
        + JSON.writeValueAsString(fields).substring(1);
  }

  /** Writes what was counted. */
  void write() {
    try (Batch<StoryTable.Card> cards = new Batch<>(tables.stories()::add);
        Batch<PlanTable.Card> planCards = new Batch<>(tables.plans()::add)) {
      Map<Long, String> received =
          tables.ledger().received(seen.values().stream().map(counts -> counts.seq).toList());
      trace.stories().forEach(story -> cards.add(card(story, received)));
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

  private StoryTable.Card card(Story story, Map<Long, String> received) {
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
    row.put("arrived", received.getOrDefault(counts.seq, ""));
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
