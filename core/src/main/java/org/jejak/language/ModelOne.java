package org.jejak.language;

import java.util.Arrays;
import java.util.List;

/**
 * IBM model 1 (Brown, Della Pietra, Della Pietra and Mercer 1993): each word of a sentence comes of
 * one word of its source, or of nothing; which one is guessed, counted and guessed better.
 */
final class ModelOne {
  private final WordPairs together;
  private final List<int[]> sources;
  private final List<int[]> targets;
  private final boolean backward;

  /** By pair of words, how likely the source's becomes the target's. */
  private final double[] share;

  /** By word of the target, how likely it comes of nothing. */
  private final double[] nothing;

  private final double[] pairCounts;
  private final double[] sourceCounts;
  private final double[] nothingCounts;

  /**
   * Prepares.
   *
   * @param sources sentences as numbers of words
   * @param targets their translations
   * @param backward whether the source's words are the second ones of {@code together}
   */
  ModelOne(WordPairs together, List<int[]> sources, List<int[]> targets, boolean backward) {
    this.together = together;
    this.sources = sources;
    this.targets = targets;
    this.backward = backward;
    this.share = new double[together.size()];
    this.nothing = new double[words(targets)];
    this.pairCounts = new double[share.length];
    this.sourceCounts = new double[words(sources)];
    this.nothingCounts = new double[nothing.length];
  }

  private static int words(List<int[]> sentences) {
    return sentences.stream().flatMapToInt(Arrays::stream).max().orElse(-1) + 1;
  }

  /** By pair, how likely the source's word becomes the target's, after some rounds of guessing. */
  double[] shares(int rounds) {
    Arrays.fill(share, 1.0);
    Arrays.fill(nothing, 1.0);
    for (int round = 0; round < rounds; round++) {
      Arrays.fill(pairCounts, 0);
      Arrays.fill(sourceCounts, 0);
      Arrays.fill(nothingCounts, 0);
      for (int s = 0; s < sources.size(); s++) {
        for (int word : targets.get(s)) {
          spread(sources.get(s), word);
        }
      }
      guessAnew();
    }
    return share;
  }

  /** Shares out one word of the target among the words of its source, and nothing. */
  private void spread(int[] source, int word) {
    double all = nothing[word];
    int[] found = new int[source.length];
    for (int i = 0; i < source.length; i++) {
      found[i] = backward ? together.find(word, source[i]) : together.find(source[i], word);
      all += found[i] < 0 ? 0 : share[found[i]];
    }
    if (all == 0) {
      return;
    }
    nothingCounts[word] += nothing[word] / all;
    for (int i = 0; i < source.length; i++) {
      if (found[i] >= 0) {
        double part = share[found[i]] / all;
        pairCounts[found[i]] += part;
        sourceCounts[source[i]] += part;
      }
    }
  }

  private void guessAnew() {
    for (int pair = 0; pair < share.length; pair++) {
      double all = sourceCounts[backward ? together.second(pair) : together.first(pair)];
      share[pair] = all == 0 ? 0 : pairCounts[pair] / all;
    }
    double all = Arrays.stream(nothingCounts).sum();
    for (int word = 0; word < nothing.length; word++) {
      nothing[word] = all == 0 ? 0 : nothingCounts[word] / all;
    }
  }
}
