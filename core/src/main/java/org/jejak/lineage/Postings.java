package org.jejak.lineage;

import java.util.Arrays;
import java.util.List;

/**
 * Which sentences of a report hold a value.
 *
 * @param values distinct, sorted
 * @param starts where the entries of value k begin; one more than there are values
 * @param sentences of each entry, in text order
 * @param counts how often the value stands in that sentence
 */
record Postings(long[] values, int[] starts, int[] sentences, int[] counts) {

  /** Inverts sentences; each lists its values sorted, as often as they stand in it. */
  static Postings of(List<long[]> bySentence) {
    long[] values = values(bySentence);
    int[] starts = new int[values.length + 1];
    for (long[] sentence : bySentence) {
      for (int k = 0; k < sentence.length; k = runEnd(sentence, k)) {
        starts[Arrays.binarySearch(values, sentence[k]) + 1]++;
      }
    }
    for (int v = 0; v < values.length; v++) {
      starts[v + 1] += starts[v];
    }
    int[] next = starts.clone();
    int[] sentences = new int[starts[values.length]];
    int[] counts = new int[sentences.length];
    for (int s = 0; s < bySentence.size(); s++) {
      long[] sentence = bySentence.get(s);
      for (int k = 0; k < sentence.length; k = runEnd(sentence, k)) {
        int entry = next[Arrays.binarySearch(values, sentence[k])]++;
        sentences[entry] = s;
        counts[entry] = runEnd(sentence, k) - k;
      }
    }
    return new Postings(values, starts, sentences, counts);
  }

  private static long[] values(List<long[]> bySentence) {
    int size = 0;
    for (long[] sentence : bySentence) {
      size += sentence.length;
    }
    long[] values = new long[size];
    int next = 0;
    for (long[] sentence : bySentence) {
      System.arraycopy(sentence, 0, values, next, sentence.length);
      next += sentence.length;
    }
    return Numbers.distinct(values, size);
  }

  private static int runEnd(long[] sorted, int k) {
    int end = k + 1;
    while (end < sorted.length && sorted[end] == sorted[k]) {
      end++;
    }
    return end;
  }

  /** How many values each sentence shares with each sentence of {@code other}, repeats counted. */
  int[][] shared(Postings other, int rows, int columns) {
    int[][] shared = new int[rows][columns];
    int i = 0;
    int j = 0;
    while (i < values.length && j < other.values.length) {
      int order = Long.compare(values[i], other.values[j]);
      if (order == 0) {
        add(i, other, j, shared);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private void add(int i, Postings other, int j, int[][] shared) {
    for (int x = starts[i]; x < starts[i + 1]; x++) {
      int[] row = shared[sentences[x]];
      for (int y = other.starts[j]; y < other.starts[j + 1]; y++) {
        row[other.sentences[y]] += Math.min(counts[x], other.counts[y]);
      }
    }
  }
}
