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
 * @param quoted how many of its characters stand between quotation marks
 * @param keys all keys of all features
 */
record SentenceProfile(
    Sentence sentence,
    int[] words,
    List<Feature> features,
    int quoted,
    double weight,
    Set<String> keys) {

  static SentenceProfile of(Sentence sentence, int[] words, List<Feature> features, int quoted) {
    Set<String> keys = new HashSet<>();
    double weight = 0;
    for (Feature feature : features) {
      keys.addAll(feature.keys());
      weight += feature.weight();
    }
    return new SentenceProfile(sentence, words, List.copyOf(features), quoted, weight, keys);
  }
}
