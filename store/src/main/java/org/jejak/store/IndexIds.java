package org.jejak.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;

/** The ids that an index holds, beside those of the tables. Eight bytes a report. */
final class IndexIds {
  private final long[] numbers;
  private final boolean[] seen;
  private final List<String> missing = new ArrayList<>();
  private long twice;

  private IndexIds(long[] numbers) {
    this.numbers = numbers;
    this.seen = new boolean[numbers.length];
    for (int i = 1; i < numbers.length; i++) {
      twice += numbers[i] == numbers[i - 1] ? 1 : 0;
    }
  }

  static IndexIds of(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return of(reader);
    }
  }

  static IndexIds of(IndexReader reader) throws IOException {
    return new IndexIds(numbers(reader));
  }

  /** The numbers of the ids of all reports, in their order. */
  static long[] numbers(IndexReader reader) throws IOException {
    long[] numbers = new long[reader.numDocs()];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = DocValues.getNumeric(leaf.reader(), IndexFields.NUMBER);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = values.nextDoc(); doc < leaf.reader().maxDoc(); doc = values.nextDoc()) {
        if (live == null || live.get(doc)) {
          numbers[count++] = values.longValue();
        }
      }
    }
    Arrays.sort(numbers, 0, count);
    return Arrays.copyOf(numbers, count);
  }

  /** An id that the tables hold. */
  void see(String id) {
    int at = Arrays.binarySearch(numbers, IndexFields.number(id));
    if (at < 0) {
      missing.add(id);
    } else {
      seen[at] = true;
    }
  }

  /** Ids of the tables that the index does not hold. */
  List<String> missing() {
    return missing;
  }

  /** Ids of the index that the tables do not hold. */
  List<String> strangers() {
    List<String> strangers = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      boolean again = i > 0 && numbers[i] == numbers[i - 1];
      if (!seen[i] && !again) {
        strangers.add(IndexFields.id("a", numbers[i]));
      }
    }
    return strangers;
  }

  /** How many reports it holds more than once. */
  long twice() {
    return twice;
  }
}
