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
import org.apache.lucene.util.BytesRef;
import org.jejak.store.SearchPage.Count;
import org.jejak.store.SearchPage.Facet;

/** Counts the values of every report found, none left out. */
final class FacetCounts implements CollectorManager<FacetCounts.Counter, List<Facet>> {
  private static final List<String> ONE = List.of("lang", "outlet");
  private static final List<String> SEVERAL = List.of("type", "status", "incident", "country");

  private static final List<String> NUMBERS =
      List.of(IndexFields.FROM, IndexFields.STORY, IndexFields.ORIGIN);

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
    facets.add(numbers("month", months(all.tally(IndexFields.FROM)), FacetCounts::month));
    facets.add(
        numbers("story", all.tally(IndexFields.STORY), number -> IndexFields.id("s", number)));
    facets.add(numbers("origin", all.tally(IndexFields.ORIGIN), FacetCounts::origin));
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

  /** Names no more values than are shown: there may be as many stories as reports. */
  private Facet numbers(String field, LongTally tally, LongFunction<String> name) {
    int least = tally.leastOfHighest(most);
    List<long[]> highest = new ArrayList<>();
    tally.forEach((number, count) -> {
      if (count >= least) {
        highest.add(new long[] {number, count});
      }
    });
    highest.sort(
        Comparator.comparingLong((long[] entry) -> -entry[1]).thenComparingLong(entry -> entry[0]));
    List<Count> counts =
        highest.stream()
            .limit(most)
            .map(entry -> new Count(name.apply(entry[0]), entry[1]))
            .toList();
    return new Facet(field, counts, tally.size());
  }

  /** Months are counted from year 0, twelve a year. */
  private static LongTally months(LongTally days) {
    LongTally months = new LongTally();
    days.forEach((number, count) -> {
      LocalDate day = LocalDate.ofEpochDay(number);
      months.add(day.getYear() * 12L + day.getMonthValue() - 1, count);
    });
    return months;
  }

  private static String month(long number) {
    long year = Math.floorDiv(number, 12);
    return String.format(Locale.ROOT, "%04d-%02d", year, Math.floorMod(number, 12) + 1);
  }

  static String origin(long number) {
    return IndexFields.Origin.values()[(int) number].name().toLowerCase(Locale.ROOT);
  }

  /** Counts in one pass over the reports found. */
  static final class Counter implements Collector {
    private final Map<String, Map<String, Long>> words = new HashMap<>();
    private final Map<String, LongTally> numbers = new HashMap<>();

    Map<String, Long> of(String field) {
      return words.computeIfAbsent(field, key -> new HashMap<>());
    }

    LongTally tally(String field) {
      return numbers.computeIfAbsent(field, key -> new LongTally());
    }

    void add(Counter other) {
      other.words.forEach((field, counts) ->
          counts.forEach((value, count) -> of(field).merge(value, count, Long::sum)));
      other.numbers.forEach((field, tally) -> tally.forEach(tally(field)::add));
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
      for (String field : NUMBERS) {
        leaves.add(number(DocValues.getNumeric(reader, field), tally(field)));
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
        add(tally, values::lookupOrd, counts);
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
        add(tally, values::lookupOrd, counts);
      }
    };
  }

  /** The value of a place among the values of a segment. */
  private interface Lookup {
    BytesRef value(int place) throws IOException;
  }

  private static void add(int[] tally, Lookup lookup, Map<String, Long> counts) throws IOException {
    for (int i = 0; i < tally.length; i++) {
      if (tally[i] > 0) {
        counts.merge(lookup.value(i).utf8ToString(), (long) tally[i], Long::sum);
      }
    }
  }

  private static Leaf number(NumericDocValues values, LongTally tally) {
    return doc -> {
      if (values.advanceExact(doc)) {
        tally.add(values.longValue(), 1);
      }
    };
  }
}
