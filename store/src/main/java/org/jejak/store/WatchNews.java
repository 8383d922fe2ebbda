package org.jejak.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jejak.store.Watch.Subject;
import org.jejak.store.WatchTable.Head;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is new for a watch: what the tables and the index hold now beside what was told. */
final class WatchNews {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FROM = "\"from\":\"";
  private static final String TO = "\"to\":\"";
  private static final int ID = 18;

  private final Path folder;
  private final Tables tables;
  private final WatchTable table;

  WatchNews(Path folder, Tables tables) {
    this.folder = folder;
    this.tables = tables;
    this.table = tables.watches();
  }

  /** Something new with the report that it is about. */
  record News(Found found, Head head, @Nullable String excerpt) {}

  /** What is new, and the keys of what is known without being told. */
  interface Taker {
    void news(News news);

    void known(List<String> keys);
  }

  /**
   * Looks for a watch.
   *
   * @throws StoreException when its query cannot be understood, or the index cannot be read
   */
  void look(Watch watch, LocalDate today, boolean begun, Taker taker) {
    switch (watch.subject()) {
      case Subject.Query query -> reports(watch, query.query(), begun, taker);
      case Subject.Plans plans -> plans(watch, plans, today, taker);
      case Subject.Origins origins -> origins(watch, origins.story(), taker);
      case Subject.Drifts drifts -> drifts(watch, drifts.outlet(), taker);
    }
  }

  /** The query with the watch's languages. */
  static String query(Watch watch, String query) {
    if (watch.langs().isEmpty()) {
      return query;
    }
    String langs = "lang:(" + String.join(" OR ", watch.langs()) + ")";
    return query.isBlank() ? langs : "(" + query + ") " + langs;
  }

  /** The query for one report of those that it finds. */
  static String one(String query, String article) {
    return query.isBlank() ? "id:" + article : "(" + query + ") id:" + article;
  }

  private void reports(Watch watch, String words, boolean begun, Taker taker) {
    String query = query(watch, words);
    long[] told = table.toldNumbers(watch.id());
    try (Search search = Search.open(folder, tables)) {
      long[] fresh =
          Arrays.stream(search.numbers(query))
              .filter(number -> Arrays.binarySearch(told, number) < 0)
              .toArray();
      if (!begun && !watch.backlog()) {
        known(fresh, taker);
        return;
      }
      List<Head> heads = new ArrayList<>();
      for (long number : fresh) {
        table.head(IndexFields.id("a", number)).ifPresent(heads::add);
      }
      heads.sort(Comparator.comparingLong(Head::seq));
      for (Head head : heads) {
        taker.news(new News(report(head), head, excerpt(search, one(query, head.id()))));
      }
    }
  }

  private static void known(long[] numbers, Taker taker) {
    List<String> keys = new ArrayList<>();
    for (long number : numbers) {
      keys.add(IndexFields.id("a", number));
      if (keys.size() == 1000) {
        taker.known(keys);
        keys.clear();
      }
    }
    taker.known(keys);
  }

  private static Found report(Head head) {
    String title = head.title() == null ? "A report without a title" : head.title();
    return new Found(
        WatchEvent.Kind.REPORT, List.of(head.id()), false, title, "", head.id(), null, null);
  }

  private static String excerpt(Search search, String query) {
    return search.find(SearchRequest.of(query, 1)).hits().stream()
        .findFirst()
        .map(hit -> hit.excerpt().part().of(hit.excerpt().text()))
        .orElse("");
  }

  private void plans(Watch watch, Subject.Plans plans, LocalDate today, Taker taker) {
    Set<String> current = new TreeSet<>();
    rows("plans", plan -> current.add(plan.path("id").asString()));
    NavigableSet<String> told = table.told(watch.id());
    PlanNews news = new PlanNews(today, plans.ahead(), told, current);
    rows("plans", plan -> news.see(plan, found -> offer(watch, found, told, taker)));
  }

  private void rows(String file, Consumer<JsonNode> taker) {
    tables.findings().each(file, json -> taker.accept(JSON.readTree(json)));
  }

  private void origins(Watch watch, String story, Taker taker) {
    NavigableSet<String> told = table.told(watch.id());
    tables
        .findings()
        .row("stories", tables.findings().now(story))
        .ifPresent(
            json -> OriginNews.see(JSON.readTree(json), found -> offer(watch, found, told, taker)));
  }

  private void drifts(Watch watch, String outlet, Taker taker) {
    NavigableSet<String> told = table.told(watch.id());
    Set<String> articles = Set.copyOf(tables.articles().ofOutlet(outlet));
    tables
        .findings()
        .each(
            "lineage",
            json -> {
              boolean from = articles.contains(end(json, FROM));
              boolean to = articles.contains(end(json, TO));
              if (from || to) {
                drift(JSON.readTree(json), to, told)
                    .ifPresent(found -> offer(watch, found, told, taker));
              }
            });
  }

  /** A row begins with its two ends, so that most need not be read whole. */
  private static String end(String json, String field) {
    int start = json.indexOf(field) + field.length();
    return json.substring(start, Math.min(json.length(), start + ID));
  }

  /** Of the source, only where it is not known which of the two was made from the other. */
  private static Optional<Found> drift(JsonNode edge, boolean to, Set<String> told) {
    if (to) {
      return DriftNews.of(edge, told, edge.path("to").asString());
    }
    return edge.path("direction").isObject()
        ? Optional.empty()
        : DriftNews.of(edge, told, edge.path("from").asString());
  }

  private void offer(Watch watch, Found found, Set<String> told, Taker taker) {
    if (found.keys().stream().anyMatch(told::contains)) {
      return;
    }
    Head head = table.head(found.article()).orElse(null);
    boolean wanted =
        head != null && (watch.langs().isEmpty() || watch.langs().contains(head.lang()));
    if (head != null && wanted) {
      if (found.known()) {
        taker.known(found.keys());
      } else {
        taker.news(new News(found, head, null));
      }
    }
  }
}
