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

  /** Distinct keys, sorted; where the features of each begin; the features, in text order. */
  private final int[] keys;

  private final int[] starts;
  private final int[] holders;

  /** By key, where its sentences begin; the sentences, each once for a key. */
  private final int[] heldStarts;

  private final int[] held;

  /**
   * Gathers them.
   *
   * @param bare whether the other report has no concepts: those of this one then weigh like words
   */
  Features(Outline outline, boolean bare) {
    int places = outline.size() == 0 ? 0 : outline.endKey(outline.size() - 1) - outline.firstKey(0);
    double[] all = new double[places];
    int[] sentenceOf = new int[places];
    this.firsts = new int[outline.size() + 1];
    this.sentenceWeights = new double[outline.size()];
    long[] byKey = new long[places];
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
    this.holders = new int[places];
    int[] distinct = new int[places];
    int[] firstOf = new int[places + 1];
    int size = 0;
    for (int place = 0; place < places; place++) {
      int key = (int) (byKey[place] >> 32);
      if (size == 0 || distinct[size - 1] != key) {
        firstOf[size] = place;
        distinct[size++] = key;
      }
      holders[place] = (int) byKey[place];
    }
    firstOf[size] = places;
    this.keys = Arrays.copyOf(distinct, size);
    this.starts = Arrays.copyOf(firstOf, size + 1);
    this.heldStarts = new int[size + 1];
    this.held = sentencesByKey();
    dampen();
  }

  /** The sentences of each key; its features are in text order. */
  private int[] sentencesByKey() {
    int[] found = new int[holders.length];
    int size = 0;
    for (int k = 0; k < keys.length; k++) {
      for (int at = starts[k]; at < starts[k + 1]; at++) {
        int sentence = sentences[holders[at]];
        if (size == heldStarts[k] || found[size - 1] != sentence) {
          found[size++] = sentence;
        }
      }
      heldStarts[k + 1] = size;
    }
    return Arrays.copyOf(found, size);
  }

  /** What stands in many sentences tells little about which of them is meant. */
  private void dampen() {
    int[] often = new int[weights.length];
    for (int k = 0; k < keys.length; k++) {
      int holding = heldEnd(k) - held(k);
      for (int at = starts[k]; at < starts[k + 1]; at++) {
        often[holders[at]] = Math.max(often[holders[at]], holding);
      }
    }
    for (int feature = 0; feature < weights.length; feature++) {
      weights[feature] /= Math.sqrt(often[feature]);
      sentenceWeights[sentences[feature]] += weights[feature];
    }
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

  /** How many distinct keys the features have. */
  int keys() {
    return keys.length;
  }

  /** One of the distinct keys, which are sorted. */
  int key(int k) {
    return keys[k];
  }

  /**
   * Where in {@link #holder} the features with a key begin; for the number after, where all end.
   */
  int holders(int k) {
    return starts[k];
  }

  /** A feature that has a key. */
  int holder(int at) {
    return holders[at];
  }

  /** Where in {@link #heldIn} the sentences of a key begin, however often each repeats it. */
  int held(int k) {
    return heldStarts[k];
  }

  /** Where they end. */
  int heldEnd(int k) {
    return heldStarts[k + 1];
  }

  /** A sentence that has a key. */
  int heldIn(int at) {
    return held[at];
  }
}
