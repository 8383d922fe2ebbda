package org.jejak.lineage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How much two runs of sentences say the same, from 0 to 1. */
interface Similarity {

  /** Scores sentences {@code from} against sentences {@code to}; neither list is empty. */
  double of(List<SentenceProfile> from, List<SentenceProfile> to);

  /** Words and pairs of words shared, by Dice's coefficient: for reports in one language. */
  static double words(List<SentenceProfile> from, List<SentenceProfile> to) {
    long[] a = joined(from, SentenceProfile::singles);
    long[] b = joined(to, SentenceProfile::singles);
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    long[] pairsA = joined(from, SentenceProfile::pairs);
    long[] pairsB = joined(to, SentenceProfile::pairs);
    double singles = dice(a, b);
    return pairsA.length == 0 || pairsB.length == 0
        ? singles
        : (singles + dice(pairsA, pairsB)) / 2;
  }

  /** Features shared, by weight: for reports in two languages. */
  static double features(List<SentenceProfile> from, List<SentenceProfile> to) {
    double weight = 0;
    double shared = 0;
    Set<String> keysFrom = keys(from);
    Set<String> keysTo = keys(to);
    for (SentenceProfile sentence : from) {
      weight += sentence.weight();
      shared += shared(sentence, keysTo);
    }
    for (SentenceProfile sentence : to) {
      weight += sentence.weight();
      shared += shared(sentence, keysFrom);
    }
    return weight == 0 ? 0 : shared / weight;
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

  private static Set<String> keys(List<SentenceProfile> sentences) {
    if (sentences.size() == 1) {
      return sentences.getFirst().keys();
    }
    Set<String> keys = new HashSet<>();
    sentences.forEach(sentence -> keys.addAll(sentence.keys()));
    return keys;
  }

  private static long[] joined(
      List<SentenceProfile> sentences, Function<SentenceProfile, long[]> sorted) {
    if (sentences.size() == 1) {
      return sorted.apply(sentences.getFirst());
    }
    int length = 0;
    for (SentenceProfile sentence : sentences) {
      length += sorted.apply(sentence).length;
    }
    long[] joined = new long[length];
    int end = 0;
    for (SentenceProfile sentence : sentences) {
      long[] own = sorted.apply(sentence);
      System.arraycopy(own, 0, joined, end, own.length);
      end += own.length;
    }
    Arrays.sort(joined);
    return joined;
  }

  private static double dice(long[] a, long[] b) {
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i < a.length && j < b.length) {
      int order = Long.compare(a[i], b[j]);
      if (order == 0) {
        shared++;
        i++;
        j++;
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * shared / (a.length + b.length);
  }
}
