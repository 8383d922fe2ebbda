package org.jejak.store;

import java.util.ArrayList;
import java.util.List;
import org.jejak.store.QueryToken.Kind;

/** Cuts a query into its pieces. */
final class QueryScanner {
  private static final int LONGEST = 10_000;
  private static final int MOST_WORDS = 200;
  private static final int MOST_SLOP = 1000;

  private final String query;
  private final int[] chars;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;
  private int words;

  QueryScanner(String query) {
    this.query = query;
    if (query.length() > LONGEST) {
      throw new SearchException(
          "the query has %,d characters; at most %,d are read".formatted(query.length(), LONGEST));
    }
    this.chars = query.codePoints().toArray();
  }

  private SearchException fault(int place, String reason) {
    return new SearchException(query, place + 1, reason);
  }

  /**
   * The pieces, the last of kind END.
   *
   * @throws SearchException that names the column and what is wrong there
   */
  List<QueryToken> scan() {
    checkCharacters();
    while (at < chars.length) {
      if (isSpace(chars[at])) {
        at++;
      } else {
        piece();
      }
    }
    add(Kind.END, "", chars.length);
    return tokens;
  }

  private void checkCharacters() {
    for (int i = 0; i < chars.length; i++) {
      boolean control = Character.isISOControl(chars[i]) && !isSpace(chars[i]);
      if (control || Character.getType(chars[i]) == Character.SURROGATE) {
        throw fault(i, "a control character (U+%04X) cannot be searched for".formatted(chars[i]));
      }
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void add(Kind kind, String text, int place) {
    tokens.add(new QueryToken(kind, text, 0, place + 1));
    if (kind == Kind.WORD || kind == Kind.RANGE) {
      count(Math.max(1, SearchWords.words(text).size()), place);
    }
  }

  private void count(int more, int place) {
    words += more;
    if (words > MOST_WORDS) {
      throw fault(place, "the query has more than " + MOST_WORDS + " words");
    }
  }

  private void piece() {
    int c = chars[at];
    if (c == '(' || c == ')') {
      add(c == '(' ? Kind.OPEN : Kind.CLOSE, Character.toString(c), at);
      at++;
    } else if (isQuote(c)) {
      phrase();
    } else if (c == '[' && isBehindField()) {
      range();
    } else if ((c == '-' || c == '+') && at + 1 < chars.length && !isSpace(chars[at + 1])) {
      add(c == '-' ? Kind.NOT : Kind.PLUS, Character.toString(c), at);
      at++;
    } else {
      word();
    }
  }

  private static boolean isQuote(int c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
  }

  private boolean isBehindField() {
    return !tokens.isEmpty() && tokens.getLast().kind() == Kind.FIELD;
  }

  private void phrase() {
    int open = at;
    int end = open + 1;
    while (end < chars.length && !isQuote(chars[end])) {
      end++;
    }
    if (end == chars.length) {
      throw fault(open, "a phrase is not closed");
    }
    at = end + 1;
    String text = new String(chars, open + 1, end - open - 1);
    int slop = at < chars.length && chars[at] == '~' ? slop() : 0;
    tokens.add(new QueryToken(Kind.PHRASE, text, slop, open + 1));
    count(SearchWords.words(text).size(), open);
  }

  private int slop() {
    int tilde = at;
    at++;
    int slop = 0;
    int digits = 0;
    while (at < chars.length && chars[at] >= '0' && chars[at] <= '9') {
      slop = Math.min(MOST_SLOP + 1, slop * 10 + chars[at] - '0');
      digits++;
      at++;
    }
    if (digits == 0 || slop > MOST_SLOP) {
      throw fault(tilde, "behind ~ stands a number of words up to 1000, as in \"a b\"~5");
    }
    return slop;
  }

  private void range() {
    int open = at;
    while (at < chars.length && chars[at] != ']') {
      at++;
    }
    if (at == chars.length) {
      throw fault(open, "a range is not closed");
    }
    add(Kind.RANGE, new String(chars, open + 1, at - open - 1), open);
    at++;
  }

  private void word() {
    int start = at;
    while (at < chars.length && !endsWord(chars[at])) {
      if (chars[at] == ':' && isFieldName(start) && !isBehindField()) {
        add(Kind.FIELD, new String(chars, start, at - start), start);
        at++;
        return;
      }
      at++;
    }
    String text = new String(chars, start, at - start);
    Kind kind =
        switch (isBehindField() ? "" : text) {
          case "AND" -> Kind.AND;
          case "OR" -> Kind.OR;
          case "NOT" -> Kind.NOT;
          default -> Kind.WORD;
        };
    if (kind != Kind.WORD || isBehindField() || isSearchable(text)) {
      add(kind, text, start);
    } else {
      dropSigns(start);
    }
  }

  /** Signs right before a loose mark are part of it: an arrow, a long dash. */
  private void dropSigns(int place) {
    for (int at = place; !tokens.isEmpty() && isSignBefore(at); at--) {
      tokens.removeLast();
    }
  }

  private boolean isSignBefore(int place) {
    QueryToken last = tokens.getLast();
    return (last.kind() == Kind.NOT || last.kind() == Kind.PLUS)
        && last.text().length() == 1
        && last.column() == place;
  }

  /** Loose marks (a dash, a question mark at the end) are passed over. */
  private static boolean isSearchable(String text) {
    return text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c == '*' || c == '~');
  }

  private static boolean endsWord(int c) {
    return isSpace(c) || c == '(' || c == ')' || isQuote(c);
  }

  /** Letters before a colon name a field, unless an address follows (https://). */
  private boolean isFieldName(int start) {
    for (int i = start; i < at; i++) {
      if (!Character.isLetter(chars[i]) && chars[i] != '_') {
        return false;
      }
    }
    boolean address = at + 2 < chars.length && chars[at + 1] == '/' && chars[at + 2] == '/';
    return at > start && !address;
  }
}
