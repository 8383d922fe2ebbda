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
    this.sharedFrom = new Shared(this.from, from.size(), this.to, to.size());
    this.sharedTo = new Shared(this.to, to.size(), this.from, from.size());
  }

  /** Which features of one report's sentences the sentences of another have. */
  private static final class Shared {
    private final Features own;
    private final int others;
    private final int width;

    /** By own feature, a bit for each sentence of the other that has it. */
    private final long[] holding;

    /** By own sentence and other sentence, the weight of the features that both have. */
    private final double[] sums;

    Shared(Features own, int sentences, Features other, int others) {
      this.own = own;
      this.others = others;
      this.width = (others + 63) >>> 6;
      this.holding = new long[own.size() * width];
      this.sums = new double[sentences * others];
      findHolders(other);
      for (int feature = 0; feature < own.size(); feature++) {
        add(feature);
      }
    }

    /** Goes along both reports' keys in their order. */
    private void findHolders(Features other) {
      long[] sentences = new long[width];
      int i = 0;
      int j = 0;
      while (i < own.places() && j < other.places()) {
        int order = Integer.compare(own.keyAt(i), other.keyAt(j));
        if (order < 0) {
          i++;
        } else if (order > 0) {
          j++;
        } else {
          int endI = own.endOfKey(i);
          int endJ = other.endOfKey(j);
          Arrays.fill(sentences, 0);
          for (; j < endJ; j++) {
            int sentence = other.sentence(other.featureAt(j));
            sentences[sentence >>> 6] |= 1L << sentence;
          }
          for (; i < endI; i++) {
            mark(own.featureAt(i), sentences);
          }
        }
      }
    }

    private void mark(int feature, long[] sentences) {
      for (int w = 0; w < width; w++) {
        holding[feature * width + w] |= sentences[w];
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
