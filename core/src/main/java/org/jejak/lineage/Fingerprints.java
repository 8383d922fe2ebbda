package org.jejak.lineage;

import java.util.Arrays;

/**
 * Winnowed fingerprints of a report's words (Schleimer, Wilkerson, Aiken 2003).
 *
 * @param all those of its sentences, sorted, each once
 * @param lead those of its first half
 */
record Fingerprints(int[] all, int[] lead) {
  private static final int GRAM = 6;
  private static final int WINDOW = 4;

  /** Those of a report. */
  static Fingerprints of(Outline outline) {
    int[] chosen = new int[64];
    int size = 0;
    int half = 0;
    for (int s = 0; s < outline.size(); s++) {
      int[] own = of(outline, s);
      if (size + own.length > chosen.length) {
        chosen = Arrays.copyOf(chosen, 2 * (size + own.length));
      }
      System.arraycopy(own, 0, chosen, size, own.length);
      size += own.length;
      half = s < (outline.size() + 1) / 2 ? size : half;
    }
    int[] lead = Numbers.distinct(Arrays.copyOf(chosen, half), half);
    return new Fingerprints(Numbers.distinct(chosen, size), lead);
  }

  /**
   * Those of one sentence: of every four neighbouring runs of six words the one with the least
   * hash. One that is chosen several times in a row is given once.
   */
  static int[] of(Outline outline, int sentence) {
    int[] grams = grams(outline.wordsOf(sentence));
    int[] chosen = new int[grams.length];
    int size = 0;
    for (int start = 0; start < grams.length; start++) {
      int least = Integer.MAX_VALUE;
      for (int i = start; i < Math.min(grams.length, start + WINDOW); i++) {
        least = Math.min(least, grams[i]);
      }
      if (size == 0 || chosen[size - 1] != least) {
        chosen[size++] = least;
      }
    }
    return Arrays.copyOf(chosen, size);
  }

  private static int[] grams(int[] words) {
    int[] grams = new int[Math.max(0, words.length - GRAM + 1)];
    for (int start = 0; start < grams.length; start++) {
      int hash = 17;
      for (int i = start; i < start + GRAM; i++) {
        hash = hash * 31 + words[i];
      }
      hash ^= hash >>> 15;
      hash *= 0x2c1b3c6d;
      grams[start] = hash ^ (hash >>> 12);
    }
    return grams;
  }
}
