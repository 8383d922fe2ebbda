package org.jejak.article;

import java.util.Set;

/**
 * The shapes of some words: first letter, length, last letter. Most other words have none of these,
 * which is told without making a string; letters beyond a to z count as one, capitals as small.
 */
final class WordShapes {
  private static final int MAX_WORD = 32;
  private static final int LETTERS = 27;

  private final boolean[] known = new boolean[LETTERS * (MAX_WORD + 1) * LETTERS];

  /** The shapes of words of one to 32 letters. */
  WordShapes(Set<String> words) {
    for (String word : words) {
      known[place(word.charAt(0), word.length(), word.charAt(word.length() - 1))] = true;
    }
  }

  private static int place(char first, int length, char last) {
    return (slot(first) * (MAX_WORD + 1) + length) * LETTERS + slot(last);
  }

  private static int slot(char letter) {
    int lower = letter | 0x20;
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1 : 0;
  }

  /** Whether a word that begins and ends so may be one of the words. */
  boolean mayBe(char first, int length, char last) {
    return length > 0 && length <= MAX_WORD && known[place(first, length, last)];
  }
}
