package org.jejak.lineage;

import java.util.HashMap;
import java.util.Map;

/** Features shared, by weight: for reports in two languages. */
final class FeatureSimilarity implements Similarity {
  private static final double ROUNDING = 1e-9;

  private final Outline from;
  private final Outline to;

  /** A bit for each feature of one report and each sentence of the other that has it too. */
  private final Shared sharedFrom;

  private final Shared sharedTo;

  FeatureSimilarity(Outline from, Outline to) {
    this.from = from;
    this.to = to;
    this.sharedFrom = new Shared(from, to);
    this.sharedTo = new Shared(to, from);
  }

  /** Which features of one report's sentences the sentences of another have. */
  private static final class Shared {
    private final Outline own;
    private final int width;

    /** By sentence, its first feature; one more than there are sentences. */
    private final int[] firsts;

    private final double[] weights;
    private final long[] holding;

    /** By own sentence and other sentence, the weight of the features that both have. */
    private final double[] sums;

    private final int others;

    Shared(Outline own, Outline other) {
      this.own = own;
      this.others = other.size();
      this.width = (others + 63) >>> 6;
      this.firsts = new int[own.size() + 1];
      int features = 0;
      for (int s = 0; s < own.size(); s++) {
        for (int k = own.firstKey(s); k < own.endKey(s); k++) {
          features += own.opensFeature(k) ? 1 : 0;
        }
        firsts[s + 1] = features;
      }
      this.weights = new double[features];
      this.holding = new long[features * width];
      this.sums = new double[own.size() * others];
      fill(sentencesByKey(other, width));
    }

    private static Map<Integer, long[]> sentencesByKey(Outline other, int width) {
      Map<Integer, long[]> byKey = new HashMap<>();
      for (int s = 0; s < other.size(); s++) {
        for (int k = other.firstKey(s); k < other.endKey(s); k++) {
          byKey.computeIfAbsent(other.key(k), key -> new long[width])[s >>> 6] |= 1L << s;
        }
      }
      return byKey;
    }

    private void fill(Map<Integer, long[]> byKey) {
      int feature = -1;
      for (int s = 0; s < own.size(); s++) {
        for (int k = own.firstKey(s); k < own.endKey(s); k++) {
          if (own.opensFeature(k)) {
            weights[++feature] = own.weightAt(k);
          }
          long[] sentences = byKey.get(own.key(k));
          for (int w = 0; sentences != null && w < width; w++) {
            holding[feature * width + w] |= sentences[w];
          }
        }
        for (int f = firsts[s]; f < firsts[s + 1]; f++) {
          add(s, f);
        }
      }
    }

    private void add(int sentence, int feature) {
      for (int w = 0; w < width; w++) {
        long rest = holding[feature * width + w];
        while (rest != 0) {
          int other = (w << 6) + Long.numberOfTrailingZeros(rest);
          sums[sentence * others + other] += weights[feature];
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
      for (int f = firsts[sentence]; f < firsts[sentence + 1]; f++) {
        if (holds(f, first, end)) {
          shared += weights[f];
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
      return Math.min(own.weight(sentence), sum);
    }
  }

  @Override
  public double of(int i, int endI, int j, int endJ) {
    if (endI - i == 1 && endJ - j == 1) {
      double weight = from.weight(i) + to.weight(j);
      return weight == 0 ? 0 : (sharedFrom.of(i, j) + sharedTo.of(j, i)) / weight;
    }
    double weight = 0;
    double shared = 0;
    for (int x = i; x < endI; x++) {
      weight += from.weight(x);
      shared += sharedFrom.of(x, j, endJ);
    }
    for (int y = j; y < endJ; y++) {
      weight += to.weight(y);
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
      weight += from.weight(x);
      shared += sharedFrom.ceiling(x, j, endJ);
    }
    for (int y = j; y < endJ; y++) {
      weight += to.weight(y);
      shared += sharedTo.ceiling(y, i, endI);
    }
    return weight == 0 ? 0 : shared / weight + ROUNDING;
  }
}
