package org.jejak.lineage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.language.Sentence;

/**
 * What lineage looks at in one sentence.
 *
 * @param words hashes of its words, in order
 * @param singles the same, sorted
 * @param pairs hashes of its pairs of neighbouring words, sorted
 * @param features in text order
 * @param quotedShare share of its length that stands between quotation marks, 0 to 1
 * @param keys all keys of all features
 */
record SentenceProfile(
    Sentence sentence,
    int[] words,
    long[] singles,
    long[] pairs,
    List<Feature> features,
    double quotedShare,
    double weight,
    Set<String> keys) {

  static SentenceProfile of(
      Sentence sentence, int[] words, List<Feature> features, double quotedShare) {
    Set<String> keys = new HashSet<>();
    double weight = 0;
    for (Feature feature : features) {
      keys.addAll(feature.keys());
      weight += feature.weight();
    }
    long[] singles = new long[words.length];
    long[] pairs = new long[Math.max(0, words.length - 1)];
    for (int i = 0; i < words.length; i++) {
      singles[i] = words[i];
      if (i > 0) {
        pairs[i - 1] = ((long) words[i - 1] << 32) | (words[i] & 0xffffffffL);
      }
    }
    Arrays.sort(singles);
    Arrays.sort(pairs);
    return new SentenceProfile(
        sentence, words, singles, pairs, List.copyOf(features), quotedShare, weight, keys);
  }

  /** Words outside quotation marks: what counts as the reporter's own. */
  double ownWords() {
    return words.length * (1 - quotedShare);
  }
}
