package org.jejak.language;

import java.util.List;

/** Which languages have a word as a function word: one look-up without making a string. */
final class WordIndex {
  /** All words one after another, each behind its length: a string apiece lies all over memory. */
  private final char[] letters;

  /** Where in {@code letters} the word of a slot stands; 0 for an empty slot. */
  private final int[] starts;

  private final long[] languages;
  private final int mask;

  private WordIndex(int words, int room) {
    int capacity = Integer.highestOneBit(Math.max(8, words)) << 2;
    this.letters = new char[room];
    this.starts = new int[capacity];
    this.languages = new long[capacity];
    this.mask = capacity - 1;
  }

  /**
   * Indexes the words of each language.
   *
   * @param lists at {@code i} the folded words of language {@code i}; at most 64 lists
   */
  static WordIndex of(List<List<String>> lists) {
    int words = lists.stream().mapToInt(List::size).sum();
    int room = lists.stream().flatMap(List::stream).mapToInt(word -> word.length() + 1).sum();
    WordIndex index = new WordIndex(words, 1 + room);
    int end = 1;
    for (int i = 0; i < lists.size(); i++) {
      for (String word : lists.get(i)) {
        end = index.add(word, 1L << i, end);
      }
    }
    return index;
  }

  /** Where the next word goes, given where this one would. */
  private int add(String word, long language, int end) {
    int length = word.length();
    int slot = slot(word.toCharArray(), length);
    languages[slot] |= language;
    if (starts[slot] > 0) {
      return end;
    }
    starts[slot] = end;
    letters[end] = (char) length;
    word.getChars(0, length, letters, end + 1);
    return end + 1 + length;
  }

  /** A bit for each language that has the word in the buffer's first {@code length} characters. */
  long languages(char[] buffer, int length) {
    return languages[slot(buffer, length)];
  }

  /** The slot of a word, or the empty one where it would be. */
  private int slot(char[] buffer, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + buffer[i];
    }
    int slot = (hash ^ hash >>> 15) & mask;
    while (starts[slot] > 0 && !isAt(starts[slot], buffer, length)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean isAt(int start, char[] buffer, int length) {
    if (letters[start] != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (letters[start + 1 + i] != buffer[i]) {
        return false;
      }
    }
    return true;
  }
}
