package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jejak.store.Reports.Made;
import org.jejak.store.SearchPage.Count;
import org.jejak.store.SearchPage.Hit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand reports of which it is known what stands in them: totals, facets, pages. */
class SearchPagingTest {
  private static final List<Made> ALL = Reports.made(2000, 3);

  @TempDir private static Path temp;
  private static Path db = Path.of("");

  @BeforeAll
  static void fill() throws IOException {
    db = temp.resolve("db");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Reports.sources(temp, ALL.subList(0, 1600)));
    }
  }

  private static long known(int reports, Predicate<Made> wanted) {
    return ALL.subList(0, reports).stream().filter(wanted).count();
  }

  @Test
  void totalsAndFacetsAreThoseThatAPersonWouldCount() {
    Map<String, Predicate<Made>> queries = new TreeMap<>();
    queries.put("Hanoi", made -> made.place().equals("Hanoi"));
    queries.put(
        "Hanoi -bridge", made -> made.place().equals("Hanoi") && !made.thing().equals("bridge"));
    queries.put(
        "Hanoi OR Dumai", made -> made.place().equals("Hanoi") || made.place().equals("Dumai"));
    queries.put(
        "\"painted a ferry\"",
        made -> made.deed().equals("painted") && made.thing().equals("ferry"));
    queries.put(
        "title:clinic date:2025-02",
        made -> made.thing().equals("clinic") && made.day().getMonthValue() == 2);
    queries.put(
        "outlet:paper3 reserv*",
        made -> made.outlet().equals("Paper3") && made.thing().equals("reservoir"));
    queries.put("n77", made -> made.number() == 77);
    queries.put("", made -> true);
    try (StoreView view = StoreView.open(db);
        Search search = view.search()) {
      int there = Math.toIntExact(view.tables().count("articles"));
      queries.forEach((query, wanted) -> {
        SearchPage page =
            search.find(new SearchRequest(query, SearchRequest.Order.RELEVANCE, 10, null, 1000));
        assertThat(page.total()).as(query).isEqualTo(known(there, wanted));
        assertThat(search.count(query)).as(query).isEqualTo(page.total());
        Map<String, Long> outlets = new HashMap<>();
        ALL.subList(0, there).stream()
            .filter(wanted)
            .forEach(made -> outlets.merge(made.outlet(), 1L, Long::sum));
        assertThat(counts(page, "outlet")).as(query).isEqualTo(outlets);
      });
    }
  }

  private static Map<String, Long> counts(SearchPage page, String field) {
    Map<String, Long> counts = new HashMap<>();
    page.facets().stream()
        .filter(facet -> facet.field().equals(field))
        .flatMap(facet -> facet.counts().stream())
        .forEach((Count count) -> counts.put(count.value(), count.reports()));
    return counts;
  }

  @Test
  void allPagesTogetherAreOneLongPage() {
    try (StoreView view = StoreView.open(db);
        Search search = view.search()) {
      for (SearchRequest.Order order : SearchRequest.Order.values()) {
        SearchRequest request = new SearchRequest("bridge OR Hanoi", order, 2000, null, 0);
        List<String> once = search.find(request).hits().stream().map(Hit::id).toList();
        List<String> pages = new ArrayList<>();
        SearchRequest next = new SearchRequest("bridge OR Hanoi", order, 37, null, 0);
        SearchPage page = search.find(next);
        while (!page.hits().isEmpty()) {
          page.hits().forEach(hit -> pages.add(hit.id()));
          page = search.find(next.from(page.hits().getLast().cursor()));
        }
        assertThat(pages).isEqualTo(once).hasSizeGreaterThan(300);
      }
    }
  }

  @Test
  void pagesGoOnWithoutGapAndWithoutRepetitionWhileReportsArrive() throws IOException {
    for (SearchRequest.Order order : SearchRequest.Order.values()) {
      Path own = temp.resolve("own" + order);
      try (Store store = Newsroom.open(own)) {
        Newsroom.ingest(store, Reports.sources(temp, ALL.subList(0, 300)));
      }
      SearchRequest request = new SearchRequest("bridge OR painted", order, 10, null, 0);
      List<String> before = ids(own, request);
      List<String> seen = new ArrayList<>();
      int arrived = 300;
      String cursor = null;
      while (true) {
        List<Hit> hits;
        try (StoreView view = StoreView.open(own);
            Search search = view.search()) {
          hits = search.find(cursor == null ? request : request.from(cursor)).hits();
        }
        if (hits.isEmpty()) {
          break;
        }
        hits.forEach(hit -> seen.add(hit.id()));
        cursor = hits.getLast().cursor();
        try (Store store = Newsroom.open(own)) {
          Newsroom.ingest(store, Reports.sources(temp, ALL.subList(arrived, arrived + 40)));
        }
        arrived += 40;
      }
      assertThat(arrived).isGreaterThan(500);
      assertThat(seen).doesNotHaveDuplicates().containsSubsequence(before);
    }
  }

  private static List<String> ids(Path folder, SearchRequest request) {
    try (StoreView view = StoreView.open(folder);
        Search search = view.search()) {
      SearchRequest all =
          new SearchRequest(request.query(), request.order(), SearchRequest.MOST, null, 0);
      return search.find(all).hits().stream().map(Hit::id).toList();
    }
  }
}
