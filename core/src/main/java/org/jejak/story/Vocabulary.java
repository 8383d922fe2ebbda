package org.jejak.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers for terms. Once sorted they are in the order of the terms, whatever came first. */
final class Vocabulary {
  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] ranks = {};
  private int firstName;
  private int endName;
  private int firstConcept;
  private int endConcept;
  private int firstWord;
  private int endWord;

  /** The number of a term until {@link #sort}. */
  int number(String term) {
    Integer known = numbers.putIfAbsent(term, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /** Numbers all terms anew; no further one is to be asked for after. */
  void sort() {
    String[] terms = numbers.keySet().toArray(String[]::new);
    Arrays.sort(terms);
    ranks = new int[terms.length];
    for (int i = 0; i < terms.length; i++) {
      ranks[numbers.getOrDefault(terms[i], -1)] = i;
    }
    numbers.clear();
    firstName = from(terms, LeadTerms.NAME_PREFIX);
    endName = after(terms, LeadTerms.NAME_PREFIX);
    firstConcept = from(terms, LeadTerms.CONCEPT_PREFIX);
    endConcept = after(terms, LeadTerms.CONCEPT_PREFIX);
    firstWord = from(terms, LeadTerms.WORD_PREFIX);
    endWord = after(terms, LeadTerms.WORD_PREFIX);
  }

  private static int from(String[] terms, String prefix) {
    int place = Arrays.binarySearch(terms, prefix);
    return place < 0 ? -place - 1 : place;
  }

  private static int after(String[] terms, String prefix) {
    return from(terms, prefix.substring(0, prefix.length() - 1) + (char) (prefix.charAt(1) + 1));
  }

  int size() {
    return ranks.length;
  }

  /** The sorted number of a term that had {@code number} before. */
  int rank(int number) {
    return ranks[number];
  }

  boolean isName(int term) {
    return term >= firstName && term < endName;
  }

  boolean isConcept(int term) {
    return term >= firstConcept && term < endConcept;
  }

  boolean isWord(int term) {
    return term >= firstWord && term < endWord;
  }
}
