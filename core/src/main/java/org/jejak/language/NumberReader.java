package org.jejak.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and words by a pack's {@code numbers.tsv} and its decimal mark. */
public final class NumberReader {
  private final Map<String, Word> words = new HashMap<>();
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
    for (Table.Row row : pack.table("numbers")) {
      try {
        Kind kind = Kind.valueOf(row.get(2));
        double value = row.get(1).isEmpty() ? Double.NaN : Double.parseDouble(row.get(1));
        words.putIfAbsent(Tokenizer.norm(row.get(0)), new Word(kind, value));
      } catch (IllegalArgumentException e) {
        throw new PackException(row.origin(), "not a number word: " + e.getMessage());
      }
    }
    decimal =
        pack.table("syntax").stream()
            .filter(row -> row.get(0).equals("decimal"))
            .map(row -> row.get(1).charAt(0))
            .findFirst()
            .orElse('.');
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
    Word word = token.isWord() ? words.get(token.norm()) : null;
    if (word == null) {
      return null;
    }
    return switch (word.kind) {
      case ORDINAL -> new NumberExpression(first, first + 1, word.value, true);
      case VAGUE -> new NumberExpression(first, first + 1, null, false);
      case MULTIPLIER -> null;
      case CARDINAL -> inWords(tokens, first);
    };
  }

  /** Digits followed by million, juta and the like. */
  private NumberExpression multiplied(List<Token> tokens, int first, int end, double value) {
    int i = end;
    double product = value;
    while (i < tokens.size()) {
      Word word = words.get(tokens.get(i).norm());
      if (word == null || word.kind != Kind.MULTIPLIER) {
        break;
      }
      product *= word.value;
      i++;
    }
    return new NumberExpression(first, i, product, false);
  }

  /** Number words added up: two hundred thirty, dua ratus tiga puluh. */
  private NumberExpression inWords(List<Token> tokens, int first) {
    double total = 0;
    double group = 0;
    int i = first;
    int end = first;
    while (i < tokens.size()) {
      String norm = tokens.get(i).norm();
      Word word = words.get(norm);
      boolean joiner = norm.equals("-") && i > first && i + 1 < tokens.size();
      if (word == null && joiner && words.containsKey(tokens.get(i + 1).norm())) {
        i++;
        continue;
      }
      if (word == null || word.kind == Kind.ORDINAL || word.kind == Kind.VAGUE) {
        break;
      }
      if (word.kind == Kind.CARDINAL) {
        if (group > 0 && (group % 10 != 0 || word.value >= 10)) {
          break;
        }
        group += word.value;
      } else if (word.value >= 1000) {
        total += Math.max(group, 1) * word.value;
        group = 0;
      } else {
        double tail = group % 100;
        group = group - tail + Math.max(tail, 1) * word.value;
      }
      i++;
      end = i;
    }
    return new NumberExpression(first, end, total + group, false);
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
