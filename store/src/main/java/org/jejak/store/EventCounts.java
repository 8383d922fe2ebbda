package org.jejak.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the events of some types in every report found. */
final class EventCounts implements CollectorManager<EventCounts.Counter, Long> {
  private final long[] events;

  /** Counts events of these numbers. */
  EventCounts(long[] events) {
    this.events = Arrays.stream(events).sorted().toArray();
  }

  @Override
  public Counter newCollector() {
    return new Counter(events);
  }

  @Override
  public Long reduce(Collection<Counter> counters) {
    return counters.stream().mapToLong(counter -> counter.count).sum();
  }

  /** Counts in one pass. */
  static final class Counter implements Collector {
    private final long[] events;
    private long count;

    Counter(long[] events) {
      this.events = events;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      SortedNumericDocValues values =
          DocValues.getSortedNumeric(context.reader(), IndexFields.EVENTS);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // The rank does not matter.
        }

        @Override
        public void collect(int doc) throws IOException {
          if (values.advanceExact(doc)) {
            for (int i = values.docValueCount(); i > 0; i--) {
              count += Arrays.binarySearch(events, values.nextValue()) >= 0 ? 1 : 0;
            }
          }
        }
      };
    }
  }
}
