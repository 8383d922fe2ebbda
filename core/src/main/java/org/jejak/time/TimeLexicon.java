package org.jejak.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jejak.language.LanguagePack;
import org.jejak.language.PackException;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jspecify.annotations.Nullable;

/** A language's words of time and the patterns in which they stand, from its pack's tables. */
final class TimeLexicon {
  private static final int MAX_NUMBER = 400;
  private static final int CENTURY_TURN = 50;

  private final TokenTrie<Word> words;
  private final Node patterns;
  private final Predicate<String> functionWord;
  private final boolean nounFirst;
  private final List<String> ordinalSuffixes = new ArrayList<>();
  private final List<String> decadeSuffixes = new ArrayList<>();

  /**
   * One reading of some words.
   *
   * @param kind of {@code times.tsv}
   * @param small whether it may open with a small letter
   */
  record Word(String kind, int value, boolean small) {}

  /** A reading of the tokens up to {@code end}. */
  record Reading(String kind, int value, int end) {}

  /**
   * Kinds in the order in which they must stand.
   *
   * @param order place in the file: of two that fit equally the first wins
   */
  record Pattern(List<String> kinds, Formula.Rule rule, int order) {}

  TimeLexicon(LanguagePack pack) {
    TokenTrie.Builder<Word> builder = TokenTrie.builder();
    for (Table.Row row : pack.table("months")) {
      builder.add(row.get(0), new Word("MONTH", number(row, 1), isSmall(row)));
    }
    for (Table.Row row : pack.table("weekdays")) {
      builder.add(row.get(0), new Word("WEEKDAY", number(row, 1), isSmall(row)));
    }
    for (Table.Row row : pack.table("times")) {
      for (String form : row.list(0)) {
        boolean small =
            !row.get(1).equals("Q") || Character.isDigit(form.charAt(form.length() - 1));
        builder.add(form, new Word(row.get(1), value(row), small));
        switch (row.get(1)) {
          case "SUFFIX" -> ordinalSuffixes.add(form);
          case "TENS" -> decadeSuffixes.add(form);
          default -> {}
        }
      }
    }
    this.words = builder.build();
    this.patterns = patterns(pack.table("time-patterns"));
    this.functionWord = pack::isFunctionWord;
    this.nounFirst =
        pack.table("syntax").stream()
            .anyMatch(row -> row.get(0).equals("order") && row.get(1).equals("noun-first"));
  }

  /** Whether what tells of a noun follows it, so that no noun belongs to a name before it. */
  boolean isNounFirst() {
    return nounFirst;
  }

  /** Whether a folded word only joins others. */
  boolean isFunctionWord(String norm) {
    return functionWord.test(norm);
  }

  /** Names that are no other word may stand in small letters too. */
  private static boolean isSmall(Table.Row row) {
    if (!row.get(2).isEmpty() && !row.get(2).equals("small")) {
      throw new PackException(row.origin(), "'small' or nothing, not '" + row.get(2) + "'");
    }
    return !row.get(2).isEmpty();
  }

  private static int value(Table.Row row) {
    if (!row.get(1).equals("FEAST")) {
      return number(row, 2);
    }
    int feast = Feasts.number(row.get(2));
    if (feast == 0) {
      throw new PackException(row.origin(), "no feast '" + row.get(2) + "'");
    }
    return feast;
  }

  private static int number(Table.Row row, int column) {
    try {
      return Integer.parseInt(row.get(column));
    } catch (NumberFormatException e) {
      throw new PackException(row.origin(), "not a number: '" + row.get(column) + "'");
    }
  }

  /** Patterns that open alike share their way from the root. */
  static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable Pattern pattern;

    /** Where a kind, or a word that stands for itself, leads; null for nowhere. */
    @Nullable Node next(String kind) {
      return next.get(kind);
    }

    /** The pattern that ends here. */
    @Nullable Pattern pattern() {
      return pattern;
    }
  }

  private static Node patterns(List<Table.Row> rows) {
    Node root = new Node();
    int order = 0;
    for (Table.Row row : rows) {
      Formula.Rule rule;
      try {
        rule = Formula.Rule.valueOf(row.get(1));
      } catch (IllegalArgumentException e) {
        throw new PackException(row.origin(), "no rule '" + row.get(1) + "'");
      }
      for (List<String> kinds : new PatternText(row).expand()) {
        Node node = root;
        for (String kind : kinds) {
          node = node.next.computeIfAbsent(kind, key -> new Node());
        }
        if (node.pattern == null) {
          node.pattern = new Pattern(kinds, rule, order);
        }
      }
      order++;
    }
    return root;
  }

  /** Where every pattern begins. */
  Node patterns() {
    return patterns;
  }

  /** Every way to read the tokens from {@code i}; empty for nearly all tokens. */
  List<Reading> readings(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.isNumber()) {
      List<Reading> numbers =
          i > 0 && isAmountMark(tokens, i - 1) ? List.of() : numberReadings(token.norm(), i + 1);
      return numbers.isEmpty() || isColon(tokens, i + 1) ? clock(tokens, i, numbers) : numbers;
    }
    List<TokenTrie.Hit<Word>> hits = words.allAt(tokens, i);
    if (hits.isEmpty()) {
      return Character.isDigit(token.norm().charAt(0))
          ? ordinal(token.norm(), i + 1)
          : dash(token, i);
    }
    List<Reading> readings = new ArrayList<>(3);
    for (int k = hits.size() - 1; k >= 0; k--) {
      addAll(hits.get(k), token, readings);
    }
    return readings;
  }

  private static void addAll(TokenTrie.Hit<Word> hit, Token token, List<Reading> readings) {
    for (Word word : hit.values()) {
      if (token.capital() || word.small) {
        readings.add(new Reading(word.kind, word.value, hit.end()));
      }
      if (word.kind.equals("NUM")) {
        readings.add(new Reading("N", word.value, hit.end()));
      }
    }
  }

  private static List<Reading> dash(Token token, int i) {
    boolean dash =
        token.norm().length() == 1 && "-\u2010\u2011\u2013\u2014~".contains(token.norm());
    return dash ? List.of(new Reading("DASH", 0, i + 1)) : List.of();
  }

  private static List<Reading> numberReadings(String norm, int end) {
    int value = digits(norm, norm.length());
    if (value < 0) {
      int date = dotted(norm);
      return date > 0 ? List.of(new Reading("DMY", date, end)) : List.of();
    }
    List<Reading> readings = new ArrayList<>(4);
    if (norm.length() == 2) {
      readings.add(new Reading("YY", value + (value < CENTURY_TURN ? 2000 : 1900), end));
    }
    if (norm.length() == 2 && isTens(value)) {
      readings.add(new Reading("TENTH", 1900 + value, end));
    }
    if (norm.length() == 4 && isYear(value)) {
      readings.add(new Reading("Y", value, end));
    }
    if (norm.length() <= 2 && value >= 1 && value <= 31) {
      readings.add(new Reading("D", value, end));
      if (value <= 12) {
        readings.add(new Reading("MN", value, end));
      }
    }
    if (norm.length() <= 3 && value >= 1 && value <= MAX_NUMBER) {
      readings.add(new Reading("N", value, end));
    }
    return readings;
  }

  /** A date with dots, "23.04.2022", as year, month and day in one number; -1 for anything else. */
  private static int dotted(String norm) {
    int first = norm.indexOf('.');
    int second = norm.indexOf('.', first + 1);
    if (first < 1 || first > 2 || second < first + 2 || norm.length() != second + 5) {
      return -1;
    }
    int day = digits(norm, first);
    int month = digits(norm.substring(first + 1), second - first - 1);
    int year = digits(norm.substring(second + 1), 4);
    boolean date = day >= 1 && day <= 31 && month >= 1 && month <= 12 && isYear(year);
    return date ? 10000 * year + 100 * month + day : -1;
  }

  /** Tens that tell the century of a decade: the 90s, not the 20s. */
  private static boolean isTens(int value) {
    return value >= 30 && value < 100 && value % 10 == 0;
  }

  private static boolean isYear(int value) {
    return value >= 1500 && value < 2200;
  }

  /** What stands before the minutes of a clock time or before money. */
  private static boolean isAmountMark(List<Token> tokens, int i) {
    String norm = tokens.get(i).norm();
    return (norm.equals(":") && i > 0 && tokens.get(i - 1).isNumber())
        || (norm.length() == 1 && Character.getType(norm.charAt(0)) == Character.CURRENCY_SYMBOL);
  }

  private static boolean isColon(List<Token> tokens, int i) {
    return i < tokens.size() && tokens.get(i).norm().equals(":");
  }

  /** A time of day, "13.22" or "13:22", in minutes since midnight. */
  private static List<Reading> clock(List<Token> tokens, int i, List<Reading> others) {
    String norm = tokens.get(i).norm();
    int dot = norm.indexOf('.');
    int hour = digits(norm, dot < 0 ? norm.length() : dot);
    String rest = "";
    int end = i + 1;
    if (dot >= 0) {
      rest = norm.substring(dot + 1);
    } else if (i + 2 < tokens.size() && isColon(tokens, i + 1)) {
      rest = tokens.get(i + 2).norm();
      end = i + 3;
    }
    int minute = rest.length() == 2 ? digits(rest, 2) : -1;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return others;
    }
    List<Reading> readings = new ArrayList<>(others);
    readings.add(new Reading("CLOCK", 60 * hour + minute, end));
    return readings;
  }

  private List<Reading> ordinal(String norm, int end) {
    for (String suffix : ordinalSuffixes) {
      if (norm.endsWith(suffix)) {
        int value = digits(norm, norm.length() - suffix.length());
        if (value >= 1 && value <= 31) {
          return List.of(
              new Reading("D", value, end),
              new Reading("OD", value, end),
              new Reading("DTH", value, end),
              new Reading("ORD", value, end));
        }
      }
    }
    for (String suffix : decadeSuffixes) {
      int decade = norm.endsWith(suffix) ? digits(norm, norm.length() - suffix.length()) : -1;
      if (isTens(decade)) {
        return List.of(new Reading("TENTH", 1900 + decade, end));
      }
      if (isYear(decade) && decade % 10 == 0) {
        return List.of(new Reading("DEC", decade, end));
      }
    }
    return List.of();
  }

  /** The number of the first {@code length} characters; -1 unless one to four ASCII digits. */
  private static int digits(String norm, int length) {
    if (length < 1 || length > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < length; i++) {
      char c = norm.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + (c - '0');
    }
    return value;
  }
}
