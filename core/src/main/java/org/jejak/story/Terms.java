package org.jejak.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The most telling terms of a report, weighed: TF-IDF over title and text. */
final class Terms {
  private static final int TOP = 60;
  private static final int TELLING = 24;

  /** In the order of their numbers: concepts, names, then words. */
  private final int[] ids;

  private final float[] weights;
  private final int[] telling;
  private final int firstWord;
  private final double squares;
  private final double squaresWithoutWords;

  /** Of terms in the order of their numbers. */
  private Terms(int[] ids, float[] weights, int[] telling, Vocabulary vocabulary) {
    this.ids = ids;
    this.weights = weights;
    this.telling = telling;
    int words = ids.length;
    while (words > 0 && ids[words - 1] >= vocabulary.firstWord()) {
      words--;
    }
    this.firstWord = words;
    this.squaresWithoutWords = squares(weights, 0, words);
    this.squares = squaresWithoutWords + squares(weights, words, ids.length);
  }

  private static double squares(float[] weights, int first, int end) {
    double squares = 0;
    for (int i = first; i < end; i++) {
      squares += (double) weights[i] * weights[i];
    }
    return squares;
  }

  /**
   * The terms that weigh most; of equal ones the first in the vocabulary.
   *
   * @param ids in any order, each once
   * @param weights above 0
   */
  static Terms top(int[] ids, float[] weights, Vocabulary vocabulary) {
    // Positive floats are ordered as their bits are: weight and number fit into one sorted long.
    long[] heaviest = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      long light = Integer.MAX_VALUE - Float.floatToRawIntBits(weights[i]);
      heaviest[i] = light << 32 | ids[i];
    }
    Arrays.sort(heaviest);
    int kept = Math.min(TOP, ids.length);
    int[] telling = new int[Math.min(TELLING, kept)];
    long[] byNumber = new long[kept];
    for (int i = 0; i < kept; i++) {
      if (i < telling.length) {
        telling[i] = (int) heaviest[i];
      }
      byNumber[i] = heaviest[i] << 32 | heaviest[i] >>> 32;
    }
    Arrays.sort(byNumber);
    int[] topIds = new int[kept];
    float[] topWeights = new float[kept];
    for (int i = 0; i < kept; i++) {
      topIds[i] = (int) (byNumber[i] >>> 32);
      topWeights[i] = Float.intBitsToFloat(Integer.MAX_VALUE - (int) byNumber[i]);
    }
    return new Terms(topIds, topWeights, telling, vocabulary);
  }

  /** The sum of several reports' terms, each counted by its length-one vector. */
  static Terms sum(List<Terms> all, Vocabulary vocabulary) {
    if (all.size() == 1) {
      return all.getFirst();
    }
    Map<Integer, Double> sum = new HashMap<>();
    for (Terms terms : all) {
      double norm = Math.max(Math.sqrt(terms.squares), 1e-9);
      for (int i = 0; i < terms.ids.length; i++) {
        sum.merge(terms.ids[i], terms.weights[i] / norm, Double::sum);
      }
    }
    int[] ids = sum.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    float[] weights = new float[ids.length];
    for (int i = 0; i < ids.length; i++) {
      weights[i] = sum.getOrDefault(ids[i], 0.0).floatValue();
    }
    return top(ids, weights, vocabulary);
  }

  /** The most telling ones, the most telling first. */
  int[] telling() {
    return telling;
  }

  /** Likeness of two reports, 0 to 1; words count only within one language. */
  double cosine(Terms other, boolean sameLanguage) {
    double own = sameLanguage ? squares : squaresWithoutWords;
    double theirs = sameLanguage ? other.squares : other.squaresWithoutWords;
    int end = sameLanguage ? ids.length : firstWord;
    int otherEnd = sameLanguage ? other.ids.length : other.firstWord;
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < end && j < otherEnd) {
      int a = ids[i];
      int b = other.ids[j];
      if (a == b) {
        dot += (double) weights[i++] * other.weights[j++];
      } else if (a < b) {
        i++;
      } else {
        j++;
      }
    }
    return own == 0 || theirs == 0 ? 0 : dot / Math.sqrt(own * theirs);
  }

  /** The terms that make two reports alike, those that add most first; of equal ones the first. */
  int[] shared(Terms other, boolean sameLanguage) {
    Map<Integer, Float> theirs = new HashMap<>();
    for (int i = 0; i < (sameLanguage ? other.ids.length : other.firstWord); i++) {
      theirs.put(other.ids[i], other.weights[i]);
    }
    return IntStream.range(0, ids.length)
        .filter(i -> theirs.containsKey(ids[i]))
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -weights[i] * theirs.getOrDefault(ids[i], 0f))
                .thenComparingInt(i -> ids[i]))
        .mapToInt(i -> ids[i])
        .toArray();
  }
}
