package org.jejak.lineage;

import java.util.Arrays;

/** Winnowed fingerprints of a report's words (Schleimer, Wilkerson, Aiken 2003). */
final class Fingerprints {
  private static final int GRAM = 6;
  private static final int WINDOW = 4;

  private Fingerprints() {}

  /** Of every four neighbouring runs of six words in a sentence the one with the least hash. */
  static int[] of(Outline outline) {
    int[] chosen = new int[64];
    int size = 0;
    for (int s = 0; s < outline.size(); s++) {
      int[] grams = grams(outline.wordsOf(s));
      for (int start = 0; start < grams.length; start++) {
        int least = Integer.MAX_VALUE;
        for (int i = start; i < Math.min(grams.length, start + WINDOW); i++) {
          least = Math.min(least, grams[i]);
        }
        if (size == chosen.length) {
          chosen = Arrays.copyOf(chosen, size * 2);
        }
        chosen[size++] = least;
      }
    }
    return Arrays.stream(chosen, 0, size).sorted().distinct().toArray();
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
