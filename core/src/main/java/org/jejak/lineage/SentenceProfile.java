package org.jejak.lineage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.language.Sentence;
import org.jspecify.annotations.Nullable;

/** What lineage looks at in one sentence. */
final class SentenceProfile {
  private final Sentence sentence;
  private final int[] words;
  private final List<Feature> features;
  private final int quoted;
  private @Nullable Set<String> keys;

  /**
   * Makes one.
   *
   * @param words hashes of its words, in order
   * @param features in text order
   * @param quoted how many of its characters stand between quotation marks
   */
  SentenceProfile(Sentence sentence, int[] words, List<Feature> features, int quoted) {
    this.sentence = sentence;
    this.words = words;
    this.features = List.copyOf(features);
    this.quoted = quoted;
  }

  Sentence sentence() {
    return sentence;
  }

  int[] words() {
    return words;
  }

  List<Feature> features() {
    return features;
  }

  int quoted() {
    return quoted;
  }

  /** Weight of all features. */
  double weight() {
    double weight = 0;
    for (Feature feature : features) {
      weight += feature.weight();
    }
    return weight;
  }

  /** All keys of all features; most sentences are never asked for them. */
  Set<String> keys() {
    Set<String> made = keys;
    if (made == null) {
      made = new HashSet<>();
      for (Feature feature : features) {
        made.addAll(feature.keys());
      }
      keys = made;
    }
    return made;
  }
}
