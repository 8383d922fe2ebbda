package org.jejak.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** What the index says of each report in numbers that a trace may change. 64 bytes a report. */
final class IndexedNumbers {
  private static final List<String> FIELDS =
      List.of(
          IndexFields.STORY,
          IndexFields.STORYLINE,
          IndexFields.ORIGIN,
          IndexFields.FROM,
          IndexFields.TO);

  /** Stands for no value; no id and no day is this number. */
  private static final long NONE = Long.MAX_VALUE - 12_345;

  private final long[] reports;
  private final Map<String, long[]> values = new HashMap<>();

  private IndexedNumbers(long[] reports) {
    this.reports = reports;
    FIELDS.forEach(field -> {
      long[] column = new long[reports.length];
      Arrays.fill(column, NONE);
      values.put(field, column);
    });
  }

  static IndexedNumbers of(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexedNumbers numbers = new IndexedNumbers(IndexIds.numbers(reader));
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String field : FIELDS) {
          numbers.read(leaf, field);
        }
      }
      return numbers;
    }
  }

  private void read(LeafReaderContext leaf, String field) throws IOException {
    NumericDocValues ids = DocValues.getNumeric(leaf.reader(), IndexFields.NUMBER);
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field);
    Bits live = leaf.reader().getLiveDocs();
    long[] column = values.getOrDefault(field, new long[0]);
    for (int doc = numbers.nextDoc(); doc < leaf.reader().maxDoc(); doc = numbers.nextDoc()) {
      if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
        column[Arrays.binarySearch(reports, ids.longValue())] = numbers.longValue();
      }
    }
  }

  /** The place of a report; negative where the index does not hold it. */
  int find(long report) {
    return Arrays.binarySearch(reports, report);
  }

  /** A number of the report at a place; null where there is none. */
  @Nullable Long get(String field, int place) {
    long value = values.getOrDefault(field, new long[0])[place];
    return value == NONE ? null : value;
  }
}
