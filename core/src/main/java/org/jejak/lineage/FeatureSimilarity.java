package org.jejak.lineage;

import java.util.Arrays;

/** Features shared, by weight: for reports in two languages. */
final class FeatureSimilarity implements Similarity {
  private static final double ROUNDING = 1e-9;

  private final Features from;
  private final Features to;
  private final Shared sharedFrom;
  private final Shared sharedTo;

  FeatureSimilarity(Outline from, Outline to) {
    this.from = to.hasConcepts() ? from.features() : new Features(from, true);
    this.to = from.hasConcepts() ? to.features() : new Features(to, true);
    this.sharedFrom = new Shared(this.from, from.size(), to.size());
    this.sharedTo = new Shared(this.to, to.size(), from.size());
    mark();
    sharedFrom.sum();
    sharedTo.sum();
  }

  /**
   * Goes along both reports' keys in their order, and marks the features of those that both have.
   */
  private void mark() {
    int i = 0;
    int j = 0;
    while (i < from.keys() && j < to.keys()) {
      int a = from.key(i);
      int b = to.key(j);
      if (a == b) {
        sharedFrom.mark(i, to, j);
        sharedTo.mark(j, from, i);
      }
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
  }

  /** Which features of one report's sentences the sentences of another have. */
  private static final class Shared {
    private final Features own;
    private final int others;
    private final int width;

    /** By own feature, a bit for each sentence of the other that has it. */
    private final long[] holding;

    /** The same bits for one key. */
    private final long[] having;

    /** By own sentence and other sentence, the weight of the features that both have. */
    private final double[] sums;

    Shared(Features own, int sentences, int others) {
      this.own = own;
      this.others = others;
      this.width = (others + 63) >>> 6;
      this.holding = new long[own.size() * width];
      this.having = new long[width];
      this.sums = new double[sentences * others];
    }

    /** Notes for each own feature with a key which of the other's sentences have the key. */
    void mark(int key, Features other, int otherKey) {
      Arrays.fill(having, 0);
      for (int at = other.held(otherKey); at < other.heldEnd(otherKey); at++) {
        having[other.heldIn(at) >>> 6] |= 1L << other.heldIn(at);
      }
      for (int at = own.holders(key); at < own.holders(key + 1); at++) {
        int first = own.holder(at) * width;
        for (int w = 0; w < width; w++) {
          holding[first + w] |= having[w];
        }
      }
    }

    void sum() {
      for (int feature = 0; feature < own.size(); feature++) {
        add(feature);
      }
    }

    private void add(int feature) {
      for (int w = 0; w < width; w++) {
        long rest = holding[feature * width + w];
        while (rest != 0) {
          int other = (w << 6) + Long.numberOfTrailingZeros(rest);
          sums[own.sentence(feature) * others + other] += own.weight(feature);
          rest &= rest - 1;
        }
      }
    }

    double of(int sentence, int other) {
      return sums[sentence * others + other];
    }

    /** The weight of a sentence's features that any of a run of the other's sentences has. */
    double of(int sentence, int first, int end) {
      double shared = 0;
      for (int f = own.first(sentence); f < own.first(sentence + 1); f++) {
        if (holds(f, first, end)) {
          shared += own.weight(f);
        }
      }
      return shared;
    }

    private boolean holds(int feature, int first, int end) {
      for (int other = first; other < end; other++) {
        if ((holding[feature * width + (other >>> 6)] >>> other & 1) != 0) {
          return true;
        }
      }
      return false;
    }

    /** At most as much as the sentence has. */
    double ceiling(int sentence, int first, int end) {
      double sum = 0;
      for (int other = first; other < end; other++) {
        sum += of(sentence, other);
      }
      return Math.min(own.sentenceWeight(sentence), sum);
    }
  }

  @Override
  public double of(int i, int endI, int j, int endJ) {
    if (endI - i == 1 && endJ - j == 1) {
      double weight = from.sentenceWeight(i) + to.sentenceWeight(j);
      return weight == 0 ? 0 : (sharedFrom.of(i, j) + sharedTo.of(j, i)) / weight;
    }
    double weight = 0;
    double shared = 0;
    for (int x = i; x < endI; x++) {
      weight += from.sentenceWeight(x);
      shared += sharedFrom.of(x, j, endJ);
    }
    for (int y = j; y < endJ; y++) {
      weight += to.sentenceWeight(y);
      shared += sharedTo.of(y, i, endI);
    }
    return weight == 0 ? 0 : shared / weight;
  }

  /** A run shares at most what its sentences share one with another. */
  @Override
  public double ceiling(int i, int endI, int j, int endJ) {
    double weight = 0;
    double shared = 0;
    for (int x = i; x < endI; x++) {
      weight += from.sentenceWeight(x);
      shared += sharedFrom.ceiling(x, j, endJ);
    }
    for (int y = j; y < endJ; y++) {
      weight += to.sentenceWeight(y);
      shared += sharedTo.ceiling(y, i, endI);
    }
    return weight == 0 ? 0 : shared / weight + ROUNDING;
  }
}
