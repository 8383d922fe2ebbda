package org.jejak.lineage;

/** Words and pairs of words shared, by Dice's coefficient: for reports in one language. */
final class WordSimilarity implements Similarity {
  private final Outline from;
  private final Outline to;
  private final int[][] singles;
  private final int[][] pairs;

  WordSimilarity(Outline from, Outline to) {
    this.from = from;
    this.to = to;
    this.singles = from.singles().shared(to.singles(), from.size(), to.size());
    this.pairs = from.pairs().shared(to.pairs(), from.size(), to.size());
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
        shared(from.singles(i, endI), to.singles(j, endJ)),
        shared(from.pairs(i, endI), to.pairs(j, endJ)));
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
    int wordsFrom = from.words(i, endI);
    int wordsTo = to.words(j, endJ);
    int pairsFrom = from.neighbours(i, endI);
    int pairsTo = to.neighbours(j, endJ);
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

  /** How many two sorted lists share, repeats counted. */
  private static int shared(long[] a, long[] b) {
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
}
