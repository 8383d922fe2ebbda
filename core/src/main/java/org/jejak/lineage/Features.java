package org.jejak.lineage;

import java.util.Arrays;

/**
 * The features of an outline, by number in text order; those that stand in many of its sentences
 * weigh less.
 */
final class Features {
  private static final double WORD = 0.3;

  private final int[] firsts;
  private final double[] weights;
  private final double[] sentenceWeights;
  private final int[] sentences;
  private final long[] byKey;

  /**
   * Gathers them.
   *
   * @param bare whether the other report has no concepts: those of this one then weigh like words
   */
  Features(Outline outline, boolean bare) {
    int keys = outline.size() == 0 ? 0 : outline.endKey(outline.size() - 1) - outline.firstKey(0);
    double[] all = new double[keys];
    int[] sentenceOf = new int[keys];
    this.firsts = new int[outline.size() + 1];
    this.sentenceWeights = new double[outline.size()];
    this.byKey = new long[keys];
    int features = 0;
    int next = 0;
    for (int s = 0; s < outline.size(); s++) {
      for (int k = outline.firstKey(s); k < outline.endKey(s); k++) {
        if (outline.opensFeature(k)) {
          boolean word = bare && outline.kindAt(k) == Feature.Kind.CONCEPT;
          all[features] = word ? WORD : outline.weightAt(k);
          sentenceOf[features] = s;
          features++;
        }
        byKey[next++] = (long) outline.key(k) << 32 | (features - 1);
      }
      firsts[s + 1] = features;
    }
    Arrays.sort(byKey);
    this.weights = Arrays.copyOf(all, features);
    this.sentences = Arrays.copyOf(sentenceOf, features);
    dampen();
  }

  /** What stands in many sentences tells little about which of them is meant. */
  private void dampen() {
    int[] often = new int[weights.length];
    int end;
    for (int place = 0; place < byKey.length; place = end) {
      end = endOfKey(place);
      int holding = holding(place, end);
      for (int same = place; same < end; same++) {
        often[featureAt(same)] = Math.max(often[featureAt(same)], holding);
      }
    }
    for (int feature = 0; feature < weights.length; feature++) {
      weights[feature] /= Math.sqrt(often[feature]);
      sentenceWeights[sentences[feature]] += weights[feature];
    }
  }

  /** How many sentences have the key of some places; a key's places are in text order. */
  private int holding(int first, int end) {
    int holding = 0;
    int last = -1;
    for (int same = first; same < end; same++) {
      int sentence = sentences[featureAt(same)];
      holding += sentence == last ? 0 : 1;
      last = sentence;
    }
    return holding;
  }

  /** How many features there are. */
  int size() {
    return weights.length;
  }

  /** A sentence's first feature; for the number after the last sentence, the number of features. */
  int first(int sentence) {
    return firsts[sentence];
  }

  double weight(int feature) {
    return weights[feature];
  }

  /** Weight of all features of a sentence. */
  double sentenceWeight(int sentence) {
    return sentenceWeights[sentence];
  }

  int sentence(int feature) {
    return sentences[feature];
  }

  /** Every key of every feature, sorted by key. */
  int places() {
    return byKey.length;
  }

  int keyAt(int place) {
    return (int) (byKey[place] >> 32);
  }

  int featureAt(int place) {
    return (int) byKey[place];
  }

  /** Where the places with the key of this one end. */
  int endOfKey(int place) {
    int end = place + 1;
    while (end < byKey.length && keyAt(end) == keyAt(place)) {
      end++;
    }
    return end;
  }
}
