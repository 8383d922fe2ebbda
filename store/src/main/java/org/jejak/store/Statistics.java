package org.jejak.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermStatistics;

/**
 * How frequent the words of a query were when its first page was asked for. The rank of a report
 * follows from its words and from these numbers alone, so that later pages go on where the first
 * ended, whatever arrived meanwhile.
 *
 * @param lengths reports with the field, then words in it, for each ranked field in its order
 * @param frequencies reports with the word, for each word of {@link #terms} in its order
 */
record Statistics(long[] lengths, long[] frequencies) {
  private static final List<String> FIELDS = List.copyOf(new TreeSet<>(IndexFields.RANKED));
  private static final int MOST_TERMS = 1 << 16;

  /** Counts now. */
  static Statistics of(IndexReader reader, Query query) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    long[] lengths = new long[FIELDS.size() * 2];
    for (int i = 0; i < FIELDS.size(); i++) {
      CollectionStatistics counted = searcher.collectionStatistics(FIELDS.get(i));
      lengths[2 * i] = counted == null ? 1 : counted.docCount();
      lengths[2 * i + 1] = counted == null ? 1 : counted.sumTotalTermFreq();
    }
    List<Term> terms = terms(query);
    long[] frequencies = new long[terms.size()];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = reader.docFreq(terms.get(i));
    }
    return new Statistics(lengths, frequencies);
  }

  /** The words that decide the rank, in a fixed order. */
  private static List<Term> terms(Query query) {
    TreeSet<Term> terms = new TreeSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... found) {
            Arrays.stream(found)
                .filter(term -> IndexFields.RANKED.contains(term.field()))
                .forEach(terms::add);
          }
        });
    return new ArrayList<>(terms);
  }

  /** Whether these numbers are of this query's words. */
  boolean fits(Query query) {
    return frequencies.length == terms(query).size();
  }

  /** A searcher that ranks by these numbers. */
  IndexSearcher searcher(IndexReader reader, Query query) {
    Map<Term, Long> known = new TreeMap<>();
    List<Term> terms = terms(query);
    for (int i = 0; i < frequencies.length; i++) {
      known.put(terms.get(i), Math.max(1, frequencies[i]));
    }
    IndexSearcher searcher =
        new IndexSearcher(reader) {
          @Override
          public TermStatistics termStatistics(Term term, int docs, long occurrences) {
            long frequency = known.getOrDefault(term, 1L);
            return new TermStatistics(term.bytes(), frequency, Math.max(frequency, occurrences));
          }

          @Override
          public CollectionStatistics collectionStatistics(String field) throws IOException {
            int i = FIELDS.indexOf(field);
            return i < 0
                ? super.collectionStatistics(field)
                : new CollectionStatistics(
                    field, lengths[2 * i], lengths[2 * i], lengths[2 * i + 1], lengths[2 * i]);
          }
        };
    searcher.setQueryCache(null);
    return searcher;
  }

  void write(DataOutput out) throws IOException {
    for (long length : lengths) {
      out.writeLong(length);
    }
    out.writeInt(frequencies.length);
    for (long frequency : frequencies) {
      out.writeInt(Math.toIntExact(frequency));
    }
  }

  static Statistics read(DataInput in) throws IOException {
    long[] lengths = new long[FIELDS.size() * 2];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = in.readLong();
    }
    int count = in.readInt();
    if (count < 0 || count > MOST_TERMS) {
      throw new IOException("no count of words: " + count);
    }
    long[] frequencies = new long[count];
    for (int i = 0; i < count; i++) {
      frequencies[i] = in.readInt();
    }
    return new Statistics(lengths, frequencies);
  }

  /** Whether a query could have had these numbers: a cursor comes from outside. */
  boolean isPossible() {
    long most = 0;
    for (int i = 0; i < lengths.length; i += 2) {
      most = Math.max(most, lengths[i]);
      if (lengths[i] < 1 || lengths[i + 1] < lengths[i] || lengths[i] > Integer.MAX_VALUE) {
        return false;
      }
    }
    long reports = most;
    return Arrays.stream(frequencies).allMatch(f -> f >= 0 && f <= reports);
  }
}
