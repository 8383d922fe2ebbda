package org.jejak.store;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jejak.store.SearchPage.Count;
import org.jejak.store.SearchPage.Facet;

/** Counts the values of every report found, none left out. */
final class FacetCounts implements CollectorManager<FacetCounts.Counter, List<Facet>> {
  private static final List<String> ONE = List.of("lang", "outlet");
  private static final List<String> SEVERAL = List.of("type", "status", "incident", "country");

  private final int most;

  FacetCounts(int most) {
    this.most = most;
  }

  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public List<Facet> reduce(Collection<Counter> counters) {
    Counter all = new Counter();
    counters.forEach(all::add);
    List<Facet> facets = new ArrayList<>();
    ONE.forEach(field -> facets.add(facet(field, all.of(field))));
    SEVERAL.forEach(field -> facets.add(facet(field, all.of(field))));
    facets.add(facet("month", all.named("month", FacetCounts::month)));
    facets.add(facet("story", all.named(IndexFields.STORY, n -> IndexFields.id("s", n))));
    facets.add(facet("origin", all.named(IndexFields.ORIGIN, FacetCounts::origin)));
    return facets;
  }

  private Facet facet(String field, Map<String, Long> counts) {
    List<Count> most =
        counts.entrySet().stream()
            .map(entry -> new Count(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Count::reports).reversed().thenComparing(Count::value))
            .limit(this.most)
            .toList();
    return new Facet(field, most, counts.size());
  }

  private static String month(long number) {
    return "%04d-%02d".formatted(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
  }

  static String origin(long number) {
    return IndexFields.Origin.values()[(int) number].name().toLowerCase(Locale.ROOT);
  }

  /** Counts in one pass over the reports found. */
  static final class Counter implements Collector {
    private final Map<String, Map<String, Long>> words = new HashMap<>();
    private final Map<String, Map<Long, Long>> numbers = new HashMap<>();

    Map<String, Long> of(String field) {
      return words.computeIfAbsent(field, key -> new HashMap<>());
    }

    private Map<Long, Long> numbersOf(String field) {
      return numbers.computeIfAbsent(field, key -> new HashMap<>());
    }

    Map<String, Long> named(String field, LongFunction<String> name) {
      Map<String, Long> named = new HashMap<>();
      numbersOf(field).forEach((number, count) -> named.put(name.apply(number), count));
      return named;
    }

    void add(Counter other) {
      other.words.forEach((field, counts) ->
          counts.forEach((value, count) -> of(field).merge(value, count, Long::sum)));
      other.numbers.forEach((field, counts) ->
          counts.forEach((value, count) -> numbersOf(field).merge(value, count, Long::sum)));
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      LeafReader reader = context.reader();
      List<Leaf> leaves = new ArrayList<>();
      for (String field : ONE) {
        leaves.add(one(DocValues.getSorted(reader, IndexFields.counted(field)), of(field)));
      }
      for (String field : SEVERAL) {
        leaves.add(several(DocValues.getSortedSet(reader, IndexFields.counted(field)), of(field)));
      }
      leaves.add(months(DocValues.getNumeric(reader, IndexFields.FROM), numbersOf("month")));
      for (String field : List.of(IndexFields.STORY, IndexFields.ORIGIN)) {
        leaves.add(number(DocValues.getNumeric(reader, field), numbersOf(field)));
      }
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // The rank does not matter.
        }

        @Override
        public void collect(int doc) throws IOException {
          for (Leaf leaf : leaves) {
            leaf.count(doc);
          }
        }

        @Override
        public void finish() throws IOException {
          for (Leaf leaf : leaves) {
            leaf.finish();
          }
        }
      };
    }
  }

  /** Counts one field in one segment of the index. */
  private interface Leaf {
    void count(int doc) throws IOException;

    default void finish() throws IOException {}
  }

  private static Leaf one(SortedDocValues values, Map<String, Long> counts) {
    int[] tally = new int[values.getValueCount()];
    return new Leaf() {
      @Override
      public void count(int doc) throws IOException {
        if (values.advanceExact(doc)) {
          tally[values.ordValue()]++;
        }
      }

      @Override
      public void finish() throws IOException {
        for (int i = 0; i < tally.length; i++) {
          if (tally[i] > 0) {
            counts.merge(values.lookupOrd(i).utf8ToString(), (long) tally[i], Long::sum);
          }
        }
      }
    };
  }

  private static Leaf several(SortedSetDocValues values, Map<String, Long> counts) {
    int[] tally = new int[Math.toIntExact(values.getValueCount())];
    return new Leaf() {
      @Override
      public void count(int doc) throws IOException {
        if (values.advanceExact(doc)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            tally[(int) values.nextOrd()]++;
          }
        }
      }

      @Override
      public void finish() throws IOException {
        for (int i = 0; i < tally.length; i++) {
          if (tally[i] > 0) {
            counts.merge(values.lookupOrd(i).utf8ToString(), (long) tally[i], Long::sum);
          }
        }
      }
    };
  }

  private static Leaf number(NumericDocValues values, Map<Long, Long> counts) {
    return doc -> {
      if (values.advanceExact(doc)) {
        counts.merge(values.longValue(), 1L, Long::sum);
      }
    };
  }

  /** Months are counted from year 0, twelve a year. */
  private static Leaf months(NumericDocValues days, Map<Long, Long> counts) {
    return doc -> {
      if (days.advanceExact(doc)) {
        LocalDate day = LocalDate.ofEpochDay(days.longValue());
        counts.merge(day.getYear() * 12L + day.getMonthValue() - 1, 1L, Long::sum);
      }
    };
  }
}
