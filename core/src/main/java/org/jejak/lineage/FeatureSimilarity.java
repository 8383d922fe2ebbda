package org.jejak.lineage;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Features shared, by weight: for reports in two languages. */
final class FeatureSimilarity implements Similarity {
  private static final double ROUNDING = 1e-9;

  private final List<SentenceProfile> from;
  private final List<SentenceProfile> to;
  private final double[][] sharedFrom;
  private final double[][] sharedTo;

  FeatureSimilarity(Profile from, Profile to) {
    this.from = from.sentences();
    this.to = to.sentences();
    this.sharedFrom = shared(this.from, this.to);
    this.sharedTo = shared(this.to, this.from);
  }

  /** By sentence, the weight of its features that each sentence of {@code others} has too. */
  private static double[][] shared(List<SentenceProfile> sentences, List<SentenceProfile> others) {
    Map<String, BitSet> holders = new HashMap<>();
    for (int y = 0; y < others.size(); y++) {
      for (String key : others.get(y).keys()) {
        holders.computeIfAbsent(key, k -> new BitSet()).set(y);
      }
    }
    double[][] shared = new double[sentences.size()][others.size()];
    for (int x = 0; x < sentences.size(); x++) {
      for (Feature feature : sentences.get(x).features()) {
        BitSet holding = new BitSet();
        for (String key : feature.keys()) {
          BitSet more = holders.get(key);
          if (more != null) {
            holding.or(more);
          }
        }
        for (int y = holding.nextSetBit(0); y >= 0; y = holding.nextSetBit(y + 1)) {
          shared[x][y] += feature.weight();
        }
      }
    }
    return shared;
  }

  @Override
  public double of(int i, int endI, int j, int endJ) {
    if (endI - i == 1 && endJ - j == 1) {
      double weight = from.get(i).weight() + to.get(j).weight();
      return weight == 0 ? 0 : (sharedFrom[i][j] + sharedTo[j][i]) / weight;
    }
    Set<String> keysFrom = keys(from, i, endI);
    Set<String> keysTo = keys(to, j, endJ);
    double weight = 0;
    double shared = 0;
    for (SentenceProfile sentence : from.subList(i, endI)) {
      weight += sentence.weight();
      shared += shared(sentence, keysTo);
    }
    for (SentenceProfile sentence : to.subList(j, endJ)) {
      weight += sentence.weight();
      shared += shared(sentence, keysFrom);
    }
    return weight == 0 ? 0 : shared / weight;
  }

  /** A run shares at most what its sentences share one with another. */
  @Override
  public double ceiling(int i, int endI, int j, int endJ) {
    double weight = 0;
    double shared = 0;
    for (int x = i; x < endI; x++) {
      weight += from.get(x).weight();
      shared += Math.min(from.get(x).weight(), sum(sharedFrom[x], j, endJ));
    }
    for (int y = j; y < endJ; y++) {
      weight += to.get(y).weight();
      shared += Math.min(to.get(y).weight(), sum(sharedTo[y], i, endI));
    }
    return weight == 0 ? 0 : shared / weight + ROUNDING;
  }

  private static double sum(double[] values, int first, int end) {
    double sum = 0;
    for (int k = first; k < end; k++) {
      sum += values[k];
    }
    return sum;
  }

  private static double shared(SentenceProfile sentence, Set<String> keys) {
    double shared = 0;
    for (Feature feature : sentence.features()) {
      for (String key : feature.keys()) {
        if (keys.contains(key)) {
          shared += feature.weight();
          break;
        }
      }
    }
    return shared;
  }

  private static Set<String> keys(List<SentenceProfile> sentences, int first, int end) {
    if (end - first == 1) {
      return sentences.get(first).keys();
    }
    Set<String> keys = new HashSet<>();
    sentences.subList(first, end).forEach(sentence -> keys.addAll(sentence.keys()));
    return keys;
  }
}
