package org.jejak.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The openings of words: what a headline shares with its text, whatever endings the words have. */
public final class Stems {
  private static final int LENGTH = 5;

  private Stems() {}

  /**
   * The first letters of each word in lower case; each pair of signs where a script has no spaces,
   * and of Korean, whose endings are many.
   *
   * @param minLetters words of fewer letters are left out
   */
  public static Set<String> of(String text, int minLetters) {
    Set<String> stems = new HashSet<>();
    String folded = text.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      boolean letter = i < folded.length() && Character.isLetter(folded.charAt(i));
      if (letter && i > start && isPaired(folded.charAt(i))) {
        stems.add(folded.substring(i - 1, i + 1));
      }
      if (!letter) {
        if (i - start >= minLetters) {
          stems.add(folded.substring(start, Math.min(i, start + LENGTH)));
        }
        start = i + 1;
      }
    }
    return stems;
  }

  private static boolean isPaired(char c) {
    return isUnspaced(c) || c >= 0xac00 && c < 0xd7a4;
  }

  /** Whether a letter's script puts no spaces between words. */
  public static boolean isUnspaced(char c) {
    return c >= 0x2e80 && Character.isIdeographic(c)
        || c >= 0x3040 && c < 0x3100
        || c >= 0x0e00 && c < 0x0f00 && Character.isLetter(c)
        || c >= 0x1000 && c < 0x1050 && Character.isLetter(c)
        || c >= 0x1780 && c < 0x17b4;
  }
}
