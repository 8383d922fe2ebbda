package org.jejak.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jejak.language.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts text into words, numbers and marks; the same rules for every language. */
public final class Tokenizer {
  private static final int LONGEST_KEPT = 24;

  /** Words seen lately by hash: news repeats its words, and equal tokens then share one string. */
  private static final @Nullable Spelling[] SEEN = new Spelling[1 << 13];

  /** Letters and digits of ASCII: most characters, told without a look at Unicode's tables. */
  private static final boolean[] PLAIN = new boolean[0x7f];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
  }

  /** Marks and ISO 4217 codes of money, which may touch the figure: Rp4,2, RM500, USD10. */
  private static final Set<String> MONEY = money();

  private final char[] chars;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text) {
    this.chars = text.toCharArray();
  }

  /** Whether a token of a text stands for money before a figure: Rp, kr, USD, US$. */
  public static boolean isMoney(Token token, String text) {
    return Character.getType(text.charAt(token.end() - 1)) == Character.CURRENCY_SYMBOL
        || isMoney(text.substring(token.start(), token.end()));
  }

  /** Codes stand in capitals only: top10 and Cup are no money. */
  private static boolean isMoney(String word) {
    boolean code = word.length() == 3;
    return (!code || word.equals(word.toUpperCase(Locale.ROOT))) && MONEY.contains(norm(word));
  }

  private static Set<String> money() {
    Set<String> money = new HashSet<>(Set.of("rp", "rm", "rs", "kr"));
    for (Currency currency : Currency.getAvailableCurrencies()) {
      money.add(currency.getCurrencyCode().toLowerCase(Locale.ROOT));
    }
    return Set.copyOf(money);
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
    while (i < chars.length) {
      int c = Character.codePointAt(chars, i);
      boolean plain = c > ' ' && c < PLAIN.length;
      if (!plain && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
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
      boolean word = end < chars.length && Character.isLetter(Character.codePointAt(chars, end));
      if (word) {
        end = wordEnd(end);
      }
      kind = word ? Kind.WORD : Kind.NUMBER;
    } else if (isWordPart(c)) {
      end = dottedEnd(start);
      int money = end > start ? start : moneyEnd(start);
      boolean sign = money > start && isSign(money - 1);
      end = Math.max(end, money);
      end = end > start ? end : wordEnd(start);
      kind = sign ? Kind.PUNCTUATION : Kind.WORD;
    } else if (isPossessive(start)) {
      end = start + 2;
      kind = Kind.WORD;
    } else {
      end = start + Character.charCount(c);
      kind = Kind.PUNCTUATION;
    }
    tokens.add(new Token(start, end, norm(start, end), kind, Character.isUpperCase(c)));
    return end;
  }

  /** A word as it was written and folded: immutable, so that threads may meet on it unordered. */
  private record Spelling(String written, String norm) {}

  private String norm(int start, int end) {
    if (end - start > LONGEST_KEPT) {
      return norm(new String(chars, start, end - start));
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ (hash >>> 13)) & (SEEN.length - 1);
    Spelling seen = SEEN[slot];
    if (seen == null || !isAt(seen.written, start, end)) {
      String written = new String(chars, start, end - start);
      String folded = norm(written);
      seen = new Spelling(written, folded.equals(written) ? written : folded);
      SEEN[slot] = seen;
    }
    return seen.norm;
  }

  private boolean isAt(String word, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != chars[start + i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(int c) {
    return Character.isDigit(c);
  }

  private static boolean isWordPart(int c) {
    if (c < PLAIN.length) {
      return PLAIN[c];
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Digits with single marks between them: 1.200, 3,5, 22.30. */
  private int numberEnd(int start) {
    int i = start;
    while (i < chars.length) {
      int c = Character.codePointAt(chars, i);
      boolean inner =
          (c == '.' || c == ',')
              && i > start
              && isDigit(Character.codePointBefore(chars, i))
              && i + 1 < chars.length
              && isDigit(Character.codePointAt(chars, i + 1));
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
    while (i + 1 < chars.length && chars[i + 1] == '.' && Character.isLetter(chars[i])) {
      letters++;
      i += 2;
    }
    boolean wordGoesOn = i < chars.length && Character.isLetter(chars[i]);
    return letters >= 2 && !wordGoesOn ? i : start;
  }

  private int wordEnd(int start) {
    int i = start;
    while (i < chars.length) {
      if (chars[i] < PLAIN.length && PLAIN[chars[i]]) {
        i++;
        continue;
      }
      int c = Character.codePointAt(chars, i);
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

  /** End of a mark of money that touches its figure (US$5, Rp4,2), or {@code start} if none is. */
  private int moneyEnd(int start) {
    int i = start;
    while (i < chars.length && i - start <= 3 && Character.isLetter(chars[i])) {
      i++;
    }
    boolean isSign = isSign(i);
    int end = isSign ? i + 1 : i;
    boolean beforeFigure = i - start <= 3 && end < chars.length && isDigit(chars[end]);
    return beforeFigure && (isSign || isMoney(new String(chars, start, i - start))) ? end : start;
  }

  private boolean isSign(int i) {
    return i < chars.length && Character.getType(chars[i]) == Character.CURRENCY_SYMBOL;
  }

  private boolean letterAt(int i) {
    return i < chars.length && Character.isLetter(chars[i]);
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc';
  }

  private boolean isPossessive(int i) {
    return i > 0
        && i + 1 < chars.length
        && isApostrophe(chars[i])
        && (chars[i + 1] == 's' || chars[i + 1] == 'S')
        && Character.isLetterOrDigit(chars[i - 1])
        && (i + 2 >= chars.length || !Character.isLetterOrDigit(chars[i + 2]));
  }
}
