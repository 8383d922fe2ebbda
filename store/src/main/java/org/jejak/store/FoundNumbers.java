package org.jejak.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** A number of every report found, in the order of the numbers: eight bytes each. */
final class FoundNumbers implements CollectorManager<FoundNumbers.Numbers, long[]> {
  private static final int FIRST = 256;

  private final String field;

  /** Takes this field of each report. */
  FoundNumbers(String field) {
    this.field = field;
  }

  @Override
  public Numbers newCollector() {
    return new Numbers(field);
  }

  @Override
  public long[] reduce(Collection<Numbers> parts) {
    List<Numbers> all = new ArrayList<>(parts);
    long[] numbers = new long[all.stream().mapToInt(part -> part.count).sum()];
    int at = 0;
    for (Numbers part : all) {
      System.arraycopy(part.numbers, 0, numbers, at, part.count);
      at += part.count;
    }
    Arrays.sort(numbers);
    return numbers;
  }

  /** Those of some segments. */
  static final class Numbers implements Collector {
    private final String field;
    private long[] numbers = new long[FIRST];
    private int count;

    Numbers(String field) {
      this.field = field;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // Every report counts the same.
        }

        @Override
        public void collect(int doc) throws IOException {
          if (values.advanceExact(doc)) {
            add(values.longValue());
          }
        }
      };
    }

    private void add(long number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, count * 2);
      }
      numbers[count++] = number;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
