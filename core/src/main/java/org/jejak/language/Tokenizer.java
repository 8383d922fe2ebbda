package org.jejak.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jejak.language.Token.Kind;

/** Cuts text into words, numbers and marks; the same rules for every language. */
public final class Tokenizer {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text) {
    this.text = text;
  }

  /** The tokens of {@code text}, in order; white space is not a token. */
  public static List<Token> tokens(String text) {
    return new Tokenizer(text).cut();
  }

  /** Folds a word the way tokens are folded: lower case, straight apostrophes, NFKC. */
  public static String norm(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return foldSlowly(word);
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }

  private static String foldSlowly(String word) {
    String folded = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return folded.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u02bc', '\'');
  }

  private List<Token> cut() {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i += Character.charCount(c);
      } else {
        i = add(i, c);
      }
    }
    return tokens;
  }

  private int add(int start, int c) {
    int end;
    Kind kind;
    if (isDigit(c)) {
      end = numberEnd(start);
      boolean word = end < text.length() && Character.isLetter(text.codePointAt(end));
      if (word) {
        end = wordEnd(end);
      }
      kind = word ? Kind.WORD : Kind.NUMBER;
    } else if (isWordPart(c)) {
      end = dottedEnd(start);
      end = end > start ? end : wordEnd(start);
      kind = Kind.WORD;
    } else if (isPossessive(start)) {
      end = start + 2;
      kind = Kind.WORD;
    } else {
      end = start + Character.charCount(c);
      kind = Kind.PUNCTUATION;
    }
    String written = text.substring(start, end);
    tokens.add(new Token(start, end, norm(written), kind, Character.isUpperCase(c)));
    return end;
  }

  private static boolean isDigit(int c) {
    return Character.isDigit(c);
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Digits with single marks between them: 1.200, 3,5, 22.30. */
  private int numberEnd(int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean inner =
          (c == '.' || c == ',')
              && i > start
              && isDigit(text.codePointBefore(i))
              && i + 1 < text.length()
              && isDigit(text.codePointAt(i + 1));
      if (!isDigit(c) && !inner) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /** End of an abbreviation such as U.S. or a.m., or {@code start} if there is none. */
  private int dottedEnd(int start) {
    int i = start;
    int letters = 0;
    while (i + 1 < text.length()
        && Character.isLetter(text.charAt(i))
        && text.charAt(i + 1) == '.') {
      letters++;
      i += 2;
    }
    boolean wordGoesOn = i < text.length() && Character.isLetter(text.charAt(i));
    return letters >= 2 && !wordGoesOn ? i : start;
  }

  private int wordEnd(int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (isWordPart(c)) {
        if (Character.isIdeographic(c)) {
          return i == start ? i + Character.charCount(c) : i;
        }
        i += Character.charCount(c);
      } else if (isApostrophe(c) && i > start && !isPossessive(i) && letterAt(i + 1)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean letterAt(int i) {
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc';
  }

  private boolean isPossessive(int i) {
    return i > 0
        && i + 1 < text.length()
        && isApostrophe(text.charAt(i))
        && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && (i + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 2)));
  }
}
