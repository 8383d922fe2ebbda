package org.jejak.language;

/**
 * A word, number or mark.
 *
 * @param start first UTF-16 index in the text
 * @param end UTF-16 index after the last
 * @param norm lower case, straight apostrophes and hyphens, compatibility forms folded
 * @param capital whether it opens with an upper-case letter as written
 */
public record Token(int start, int end, String norm, Kind kind, boolean capital) {

  /** What kind of token. */
  public enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION
  }

  /** Whether it is a word. */
  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether it is a number written in digits. */
  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }
}
