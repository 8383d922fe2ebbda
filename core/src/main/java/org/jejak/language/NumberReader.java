package org.jejak.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and words by a pack's {@code numbers.tsv} and its decimal mark. */
public final class NumberReader {
  private static final int LARGE = 1000;
  private static final int HUNDRED = 100;

  private final TokenTrie<Word> words;
  private final Set<String> joints = new HashSet<>();
  private final char decimal;

  private enum Kind {
    CARDINAL,
    MULTIPLIER,
    ORDINAL,
    VAGUE
  }

  private record Word(Kind kind, double value) {}

  /**
   * Reads the pack's table.
   *
   * @throws PackException when a line of it is malformed
   */
  public NumberReader(LanguagePack pack) {
    TokenTrie.Builder<Word> builder = TokenTrie.builder();
    for (Table.Row row : pack.table("numbers")) {
      try {
        Kind kind = Kind.valueOf(row.get(2));
        double value = row.get(1).isEmpty() ? Double.NaN : Double.parseDouble(row.get(1));
        builder.add(row.get(0), new Word(kind, value));
      } catch (IllegalArgumentException e) {
        throw new PackException(row.origin(), "not a number word: " + e.getMessage());
      }
    }
    words = builder.build();
    char mark = '.';
    for (Table.Row row : pack.table("syntax")) {
      if (row.get(0).equals("decimal")) {
        mark = row.get(1).charAt(0);
      } else if (row.get(0).equals("and")) {
        joints.add(row.get(1));
      }
    }
    decimal = mark;
  }

  /** The numbers among the tokens, in order; they do not overlap. */
  public List<NumberExpression> read(List<Token> tokens) {
    List<NumberExpression> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      NumberExpression number = at(tokens, i);
      if (number == null) {
        i++;
      } else {
        found.add(number);
        i = number.end();
      }
    }
    return found;
  }

  private @Nullable NumberExpression at(List<Token> tokens, int first) {
    Token token = tokens.get(first);
    if (token.isNumber()) {
      Double value = digits(token.norm());
      return value == null ? null : multiplied(tokens, first, first + 1, value);
    }
    TokenTrie.Hit<Word> hit = token.isWord() ? words.longestAt(tokens, first) : null;
    if (hit == null) {
      return null;
    }
    Word word = hit.values().getFirst();
    return switch (word.kind) {
      case ORDINAL -> new NumberExpression(first, hit.end(), word.value, true);
      case VAGUE -> new NumberExpression(first, multiplied(tokens, hit.end()), null, false);
      case MULTIPLIER -> null;
      case CARDINAL -> inWords(tokens, first);
    };
  }

  /** Where several thousand, beberapa ratus and the like end. */
  private int multiplied(List<Token> tokens, int end) {
    return multiplied(tokens, end, end, 1).end();
  }

  /** Digits followed by million, juta and the like. */
  private NumberExpression multiplied(List<Token> tokens, int first, int end, double value) {
    int i = end;
    double product = value;
    for (TokenTrie.Hit<Word> hit = hit(tokens, i);
        hit != null && hit.values().getFirst().kind == Kind.MULTIPLIER;
        hit = hit(tokens, i)) {
      product *= hit.values().getFirst().value;
      i = hit.end();
    }
    return new NumberExpression(first, i, product, false);
  }

  private TokenTrie.@Nullable Hit<Word> hit(List<Token> tokens, int i) {
    return i < tokens.size() ? words.longestAt(tokens, i) : null;
  }

  /** Number words added up: two hundred and thirty, dua ratus tiga puluh. */
  private NumberExpression inWords(List<Token> tokens, int first) {
    double total = 0;
    double group = 0;
    int end = first;
    NumberExpression before = new NumberExpression(first, first, 0.0, false);
    for (TokenTrie.Hit<Word> hit = hit(tokens, first);
        hit != null;
        hit = next(tokens, end, total + group)) {
      Word word = hit.values().getFirst();
      if (word.kind == Kind.CARDINAL) {
        if (!fits(word.value, group)) {
          break;
        }
        before = new NumberExpression(first, end, total + group, false);
        total += word.value >= LARGE ? word.value : 0;
        group += word.value >= LARGE ? 0 : word.value;
      } else if (word.kind != Kind.MULTIPLIER) {
        break;
      } else if (word.value >= LARGE) {
        total += (group == 0 ? 1 : group) * word.value;
        group = 0;
      } else if (group > HUNDRED) {
        if (before.end() > first) {
          return before; // two hundred and | three hundred
        }
        break;
      } else {
        group = (group == 0 ? 1 : group) * word.value;
      }
      end = hit.end();
    }
    return new NumberExpression(first, end, total + group, false);
  }

  /** The word that goes on: the next, or the one after a hyphen or, past a hundred, "and". */
  private TokenTrie.@Nullable Hit<Word> next(List<Token> tokens, int i, double sum) {
    if (i + 1 < tokens.size()) {
      String norm = tokens.get(i).norm();
      boolean joint = sum > 0 && sum % HUNDRED == 0 && joints.contains(norm);
      if (joint || norm.equals("-")) {
        TokenTrie.Hit<Word> hit = hit(tokens, i + 1);
        boolean small = hit != null && hit.values().getFirst().value < HUNDRED;
        return joint && !small ? null : hit;
      }
    }
    return hit(tokens, i);
  }

  /** Whether a number word may follow what was said: tens after hundreds, ones after tens. */
  private static boolean fits(double value, double group) {
    boolean ones = value < 10 && group % 10 == 0 && group % HUNDRED != 10;
    return group == 0 || ones || (value < HUNDRED && group % HUNDRED == 0);
  }

  /** Reads digits by the pack's decimal mark; null where the marks fit neither use. */
  private @Nullable Double digits(String written) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (isGroupMark(written, i, c)) {
        continue;
      } else if (c == decimal || plain.indexOf(".") < 0) {
        plain.append('.');
      } else {
        return null;
      }
    }
    try {
      return Double.valueOf(plain.toString());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A mark other than the decimal one with exactly three digits after it. */
  private boolean isGroupMark(String written, int i, char c) {
    int digits = 0;
    for (int j = i + 1; j < written.length() && Character.isDigit(written.charAt(j)); j++) {
      digits++;
    }
    return c != decimal && digits == 3;
  }
}
