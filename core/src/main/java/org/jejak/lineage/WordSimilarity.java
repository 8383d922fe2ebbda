package org.jejak.lineage;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Words and pairs of words shared, by Dice's coefficient: for reports in one language. */
final class WordSimilarity implements Similarity {
  private final List<SentenceProfile> from;
  private final List<SentenceProfile> to;
  private final int[][] singles;
  private final int[][] pairs;

  WordSimilarity(Profile from, Profile to) {
    this.from = from.sentences();
    this.to = to.sentences();
    this.singles = from.singles().shared(to.singles(), this.from.size(), this.to.size());
    this.pairs = from.pairs().shared(to.pairs(), this.from.size(), this.to.size());
  }

  @Override
  public double of(int i, int endI, int j, int endJ) {
    if (endI - i == 1 && endJ - j == 1) {
      return ceiling(i, endI, j, endJ);
    }
    return score(
        i,
        endI,
        j,
        endJ,
        shared(i, endI, j, endJ, SentenceProfile::singles),
        shared(i, endI, j, endJ, SentenceProfile::pairs));
  }

  /** What two runs share is at most what their sentences share one with another. */
  @Override
  public double ceiling(int i, int endI, int j, int endJ) {
    int words = 0;
    int neighbours = 0;
    for (int x = i; x < endI; x++) {
      for (int y = j; y < endJ; y++) {
        words += singles[x][y];
        neighbours += pairs[x][y];
      }
    }
    return score(i, endI, j, endJ, words, neighbours);
  }

  private double score(int i, int endI, int j, int endJ, int sharedWords, int sharedPairs) {
    int wordsFrom = 0;
    int wordsTo = 0;
    int pairsFrom = 0;
    int pairsTo = 0;
    for (int x = i; x < endI; x++) {
      wordsFrom += from.get(x).singles().length;
      pairsFrom += from.get(x).pairs().length;
    }
    for (int y = j; y < endJ; y++) {
      wordsTo += to.get(y).singles().length;
      pairsTo += to.get(y).pairs().length;
    }
    if (wordsFrom == 0 || wordsTo == 0) {
      return 0;
    }
    double words = dice(sharedWords, wordsFrom, wordsTo);
    return pairsFrom == 0 || pairsTo == 0
        ? words
        : (words + dice(sharedPairs, pairsFrom, pairsTo)) / 2;
  }

  private static double dice(int shared, int a, int b) {
    return 2.0 * Math.min(shared, Math.min(a, b)) / (a + b);
  }

  private int shared(int i, int endI, int j, int endJ, Function<SentenceProfile, long[]> sorted) {
    long[] a = joined(from.subList(i, endI), sorted);
    long[] b = joined(to.subList(j, endJ), sorted);
    int x = 0;
    int y = 0;
    int shared = 0;
    while (x < a.length && y < b.length) {
      int order = Long.compare(a[x], b[y]);
      shared += order == 0 ? 1 : 0;
      x += order <= 0 ? 1 : 0;
      y += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static long[] joined(
      List<SentenceProfile> sentences, Function<SentenceProfile, long[]> sorted) {
    long[] joined = sentences.stream().map(sorted).flatMapToLong(Arrays::stream).toArray();
    Arrays.sort(joined);
    return joined;
  }
}
