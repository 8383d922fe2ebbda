package org.jejak.lineage;

import java.util.Arrays;

/** Winnowed fingerprints of a report's words (Schleimer, Wilkerson, Aiken 2003). */
final class Fingerprints {
  private static final int GRAM = 6;
  private static final int WINDOW = 4;

  private Fingerprints() {}

  /** All that the sentences of a report have, each once, sorted. */
  static int[] of(Outline outline) {
    return upTo(outline, outline.size());
  }

  /** Those of the first half of a report. */
  static int[] ofLead(Outline outline) {
    return upTo(outline, (outline.size() + 1) / 2);
  }

  private static int[] upTo(Outline outline, int end) {
    int[] chosen = new int[64];
    int size = 0;
    for (int s = 0; s < end; s++) {
      int[] own = of(outline, s);
      if (size + own.length > chosen.length) {
        chosen = Arrays.copyOf(chosen, 2 * (size + own.length));
      }
      System.arraycopy(own, 0, chosen, size, own.length);
      size += own.length;
    }
    return Arrays.stream(chosen, 0, size).sorted().distinct().toArray();
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

  /** How many two sorted lists of fingerprints share. */
  static int shared(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i < a.length && j < b.length) {
      int order = Integer.compare(a[i], b[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
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
