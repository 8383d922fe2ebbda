package org.jejak.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers for terms: concepts, names and words. Once sorted they are in the order of their kinds
 * and of the terms, whatever came first.
 */
final class Vocabulary {
  private final Map<String, Integer> concepts = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();
  private int[] ranks = {};
  private int firstName;
  private int firstWord;

  /** The number of a concept until {@link #sort}. */
  int concept(String concept) {
    return number(concepts, concept);
  }

  /** The number of a name until {@link #sort}. */
  int name(String entity) {
    return number(names, entity);
  }

  /** The number of a word until {@link #sort}. */
  int word(String word) {
    return number(words, word);
  }

  private int number(Map<String, Integer> kind, String term) {
    Integer known = kind.get(term);
    if (known == null) {
      known = size();
      kind.put(term, known);
    }
    return known;
  }

  /**
   * Numbers all terms anew; no further one is to be asked for after.
   *
   * @return the terms by their new numbers
   */
  String[] sort() {
    String[] all = new String[size()];
    ranks = new int[all.length];
    firstName = concepts.size();
    firstWord = firstName + names.size();
    rank(concepts, all, 0);
    rank(names, all, firstName);
    rank(words, all, firstWord);
    return all;
  }

  private void rank(Map<String, Integer> kind, String[] all, int first) {
    String[] terms = kind.keySet().toArray(String[]::new);
    Arrays.sort(terms);
    for (int i = 0; i < terms.length; i++) {
      ranks[kind.getOrDefault(terms[i], -1)] = first + i;
    }
    System.arraycopy(terms, 0, all, first, terms.length);
    kind.clear();
  }

  int size() {
    return ranks.length + concepts.size() + names.size() + words.size();
  }

  /** The sorted number of a term that had {@code number} before. */
  int rank(int number) {
    return ranks[number];
  }

  boolean isConcept(int term) {
    return term < firstName;
  }

  boolean isName(int term) {
    return term >= firstName && term < firstWord;
  }

  /** The first term that is a word; all after it are words, too. */
  int firstWord() {
    return firstWord;
  }
}
