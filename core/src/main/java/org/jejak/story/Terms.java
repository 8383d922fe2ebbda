package org.jejak.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The most telling terms of a report, weighed: TF-IDF over the title and lead. */
final class Terms {
  private static final int TOP = 40;

  /** The most telling first. */
  private final int[] ids;

  private final double[] weights;

  /** The same terms, sorted, and where each stands in {@link #ids}. */
  private final int[] sorted;

  private final int[] places;
  private final double squares;
  private final double squaresWithoutWords;
  private final Vocabulary vocabulary;

  private Terms(int[] ids, double[] weights, Vocabulary vocabulary) {
    this.ids = ids;
    this.weights = weights;
    this.vocabulary = vocabulary;
    this.sorted = ids.clone();
    Arrays.sort(sorted);
    this.places = new int[ids.length];
    double all = 0;
    double withoutWords = 0;
    for (int i = 0; i < ids.length; i++) {
      places[Arrays.binarySearch(sorted, ids[i])] = i;
      all += weights[i] * weights[i];
      withoutWords += vocabulary.isWord(ids[i]) ? 0 : weights[i] * weights[i];
    }
    this.squares = all;
    this.squaresWithoutWords = withoutWords;
  }

  /** The terms that weigh most; of equal ones the first in the vocabulary. */
  static Terms top(int[] ids, double[] weights, Vocabulary vocabulary) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparingInt(i -> ids[i]));
    int kept = Math.min(TOP, ids.length);
    int[] topIds = new int[kept];
    double[] topWeights = new double[kept];
    for (int i = 0; i < kept; i++) {
      topIds[i] = ids[order.get(i)];
      topWeights[i] = weights[order.get(i)];
    }
    return new Terms(topIds, topWeights, vocabulary);
  }

  /** The sum of several reports' terms, each counted by its length-one vector. */
  static Terms sum(List<Terms> all, Vocabulary vocabulary) {
    Map<Integer, Double> sum = new HashMap<>();
    for (Terms terms : all) {
      double norm = Math.max(Math.sqrt(terms.squares), 1e-9);
      for (int i = 0; i < terms.ids.length; i++) {
        sum.merge(terms.ids[i], terms.weights[i] / norm, Double::sum);
      }
    }
    int[] ids = sum.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    double[] weights = new double[ids.length];
    for (int i = 0; i < ids.length; i++) {
      weights[i] = sum.getOrDefault(ids[i], 0.0);
    }
    return new Terms(ids, weights, vocabulary);
  }

  /** How many terms there are. */
  int size() {
    return ids.length;
  }

  /** The term at a place, the most telling first. */
  int id(int place) {
    return ids[place];
  }

  private boolean counts(int id, boolean sameLanguage) {
    return sameLanguage || !vocabulary.isWord(id);
  }

  /** Likeness of two reports, 0 to 1; words count only within one language. */
  double cosine(Terms other, boolean sameLanguage) {
    double own = sameLanguage ? squares : squaresWithoutWords;
    double theirs = sameLanguage ? other.squares : other.squaresWithoutWords;
    double dot = 0;
    for (int i = 0; i < ids.length; i++) {
      int place = counts(ids[i], sameLanguage) ? Arrays.binarySearch(other.sorted, ids[i]) : -1;
      if (place >= 0) {
        dot += weights[i] * other.weights[other.places[place]];
      }
    }
    return own == 0 || theirs == 0 ? 0 : dot / Math.sqrt(own * theirs);
  }
}
