package org.jejak.output;

/** The first words of a text, for those who may not pass on the whole. */
public final class Excerpt {
  /**
   * Characters (code points) that an excerpt has at most, the mark of what is left out included.
   */
  public static final int LENGTH = 200;

  private static final int LONGEST_WORD = 40;
  private static final String MORE = "…";

  private Excerpt() {}

  /** The text, or its beginning with {@code …} after its last whole word. */
  public static String of(String text) {
    if (text.length() <= LENGTH || text.codePointCount(0, text.length()) <= LENGTH) {
      return text;
    }
    int end = text.offsetByCodePoints(0, LENGTH - 1);
    int space = end;
    while (space > end - LONGEST_WORD && !Character.isWhitespace(text.charAt(space))) {
      space--;
    }
    boolean word = Character.isWhitespace(text.charAt(space));
    return text.substring(0, word ? space : end).stripTrailing() + MORE;
  }
}
