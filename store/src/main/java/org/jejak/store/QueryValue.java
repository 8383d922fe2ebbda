package org.jejak.store;

import java.time.LocalDate;
import java.util.Locale;

/** Makes nodes of words and phrases, after what their field takes. */
final class QueryValue {
  private static final int SHORTEST_BEGINNING = 2;
  private static final int MOST_GAPS = 4;

  private QueryValue() {}

  private static SearchException fault(String query, QueryToken token, String reason) {
    return new SearchException(query, token.column(), reason);
  }

  static QueryNode word(String query, SearchField field, QueryToken token) {
    int tilde = token.text().indexOf('~');
    if (tilde >= 0 && field.kind() == SearchField.Kind.WORDS) {
      throw new SearchException(
          query,
          token.column() + token.text().codePointCount(0, tilde),
          "~ stands behind a phrase, as in \"a b\"~5");
    }
    boolean wild = token.text().indexOf('*') >= 0;
    return switch (field.kind()) {
      case DAYS -> days(query, field, token);
      case CODE, ROW -> code(query, field, token);
      case URL -> wild ? wildcard(query, field, token) : url(query, field, token);
      case WORDS -> wild ? wildcard(query, field, token) : words(query, field, token);
    };
  }

  static QueryNode phrase(String query, SearchField field, QueryToken token) {
    return switch (field.kind()) {
      case DAYS -> days(query, field, token);
      case CODE, ROW -> code(query, field, token);
      case URL -> url(query, field, token);
      case WORDS -> {
        if (SearchWords.words(token.text()).isEmpty()) {
          throw fault(query, token, "a phrase has no words");
        }
        yield new QueryNode.Phrase(field, token.text(), token.slop(), token.column());
      }
    };
  }

  private static QueryNode words(String query, SearchField field, QueryToken token) {
    if (SearchWords.words(token.text()).isEmpty()) {
      throw fault(query, token, "'" + token.text() + "' has no letter or digit to search for");
    }
    return new QueryNode.Word(field, token.text(), token.column());
  }

  private static QueryNode url(String query, SearchField field, QueryToken token) {
    if (token.text().isBlank()) {
      throw fault(query, token, "url: takes a host such as example.org, or a whole address");
    }
    return new QueryNode.Word(field, token.text(), token.column());
  }

  private static QueryNode wildcard(String query, SearchField field, QueryToken token) {
    String text = token.text();
    int first = text.indexOf('*');
    String beginning = text.substring(0, first);
    long letters = beginning.codePoints().filter(Character::isLetterOrDigit).count();
    if (letters < SHORTEST_BEGINNING) {
      throw new SearchException(
          query,
          token.column() + beginning.codePointCount(0, first),
          "before a * stand at least two letters or digits of the word");
    }
    if (text.chars().filter(c -> c == '*').count() > MOST_GAPS) {
      throw fault(query, token, "a word has at most four *");
    }
    boolean oneWord =
        field.kind() == SearchField.Kind.URL
            || text.codePoints().allMatch(c -> c == '*' || isPartOfWord(c));
    if (!oneWord) {
      throw fault(query, token, "a * stands in a word of letters and digits alone");
    }
    return new QueryNode.Wildcard(field, text, token.column());
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == '\''
        || c == '’';
  }

  private static QueryNode code(String query, SearchField field, QueryToken token) {
    String value = token.text().strip();
    String fault = field.fault(value);
    if (fault != null) {
      throw fault(query, token, fault + ", not '" + value + "'");
    }
    return new QueryNode.Word(field, value.toLowerCase(Locale.ROOT), token.column());
  }

  private static QueryNode days(String query, SearchField field, QueryToken token) {
    String text = token.text().strip();
    String sign = text.replaceFirst("^([<>]=?)?.*$", "$1");
    QueryDays days =
        QueryDays.of(text.substring(sign.length()).strip())
            .orElseThrow(() -> fault(query, token, "'" + text + "' is no day; " + QueryDays.FORMS));
    return switch (sign) {
      case ">" -> new QueryNode.Days(field, days.to().plusDays(1), LocalDate.MAX);
      case ">=" -> new QueryNode.Days(field, days.from(), LocalDate.MAX);
      case "<" -> new QueryNode.Days(field, LocalDate.MIN, days.from().minusDays(1));
      case "<=" -> new QueryNode.Days(field, LocalDate.MIN, days.to());
      default -> new QueryNode.Days(field, days.from(), days.to());
    };
  }
}
