package org.jejak.lineage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.language.Sentence;

/**
 * What lineage looks at in one sentence.
 *
 * @param words hashes of its words, in order
 * @param features in text order
 * @param quotedShare share of its length that stands between quotation marks, 0 to 1
 * @param keys all keys of all features
 */
record SentenceProfile(
    Sentence sentence,
    int[] words,
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
    return new SentenceProfile(sentence, words, List.copyOf(features), quotedShare, weight, keys);
  }

  /** Words outside quotation marks: what counts as the reporter's own. */
  double ownWords() {
    return words.length * (1 - quotedShare);
  }
}
