package org.jejak.language;

import java.util.List;

/** Which languages have a word as a function word: one look-up without making a string. */
final class WordIndex {
  private final String[] words;
  private final long[] languages;
  private final int mask;

  private WordIndex(int capacity) {
    this.words = new String[capacity];
    this.languages = new long[capacity];
    this.mask = capacity - 1;
  }

  /**
   * Indexes the words of each language.
   *
   * @param lists at {@code i} the folded words of language {@code i}; at most 64 lists
   */
  static WordIndex of(List<List<String>> lists) {
    int size = lists.stream().mapToInt(List::size).sum();
    WordIndex index = new WordIndex(Integer.highestOneBit(Math.max(8, size)) << 2);
    for (int i = 0; i < lists.size(); i++) {
      for (String word : lists.get(i)) {
        index.add(word, 1L << i);
      }
    }
    return index;
  }

  private void add(String word, long language) {
    int slot = slot(word.hashCode());
    while (words[slot] != null && !words[slot].equals(word)) {
      slot = slot + 1 & mask;
    }
    words[slot] = word;
    languages[slot] |= language;
  }

  /** A bit for each language that has the word in the buffer's first {@code length} characters. */
  long languages(char[] buffer, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + buffer[i];
    }
    int slot = slot(hash);
    while (words[slot] != null && !isAt(slot, buffer, length)) {
      slot = slot + 1 & mask;
    }
    return languages[slot];
  }

  /** The hash of a buffer is that of the string. */
  private int slot(int hash) {
    return (hash ^ hash >>> 15) & mask;
  }

  private boolean isAt(int slot, char[] buffer, int length) {
    String word = words[slot];
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != buffer[i]) {
        return false;
      }
    }
    return true;
  }
}
