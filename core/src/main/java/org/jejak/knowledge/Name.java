package org.jejak.knowledge;

import java.util.List;
import org.jejak.language.Token;

/**
 * A way to write somebody known.
 *
 * @param use how the name names
 * @param written as the list writes it
 * @param weak whether it is an everyday word or a usual family name too, so that the words beside
 *     it must bear it out
 * @param capitals bit k is set where word k is written with a capital
 */
public record Name(Known known, Use use, String written, boolean weak, long capitals) {

  /** How a name names. */
  public enum Use {
    NAME,
    /** An adjective or people: Russian, Iranians. */
    DEMONYM,
    /** Other words that stand for a country: its whole government or state. */
    METONYM,
    /** Letters or a short form, right only in the case in which it is written: US, PBB, WHO. */
    ACRONYM,
    /** A family name or nickname alone. */
    SURNAME
  }

  static Name of(Known known, Use use, String written, boolean weak, List<Token> tokens) {
    long capitals = 0;
    for (int k = 0; k < tokens.size() && k < Long.SIZE; k++) {
      if (tokens.get(k).capital()) {
        capitals |= 1L << k;
      }
    }
    return new Name(known, use, written, weak, capitals);
  }

  /** Whether the words at {@code first} have the case in which this name is written. */
  public boolean fits(String text, List<Token> tokens, int first, int end) {
    if (use == Use.ACRONYM) {
      int start = tokens.get(first).start();
      return text.startsWith(written, start)
          && tokens.get(end - 1).end() == start + written.length();
    }
    for (int k = 0; first + k < end && k < Long.SIZE; k++) {
      if ((capitals >> k & 1) == 1 && !tokens.get(first + k).capital()) {
        return false;
      }
    }
    return true;
  }
}
