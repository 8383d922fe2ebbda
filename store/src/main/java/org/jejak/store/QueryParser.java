package org.jejak.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jejak.store.QueryToken.Kind;

/**
 * Understands queries: a subset of Lucene's classic syntax, by recursive descent. {@code a b} means
 * both; {@code OR} binds less than that.
 */
final class QueryParser {
  private static final int DEEPEST = 50;

  private final String query;
  private final List<QueryToken> tokens;
  private int at;
  private int depth;

  private QueryParser(String query) {
    this.query = query;
    this.tokens = new QueryScanner(query).scan();
  }

  /**
   * Reads a query.
   *
   * @throws SearchException that names the column and what is wrong there
   */
  static QueryNode parse(String query) {
    QueryParser parser = new QueryParser(query);
    if (parser.next().kind() == Kind.END) {
      return new QueryNode.Everything();
    }
    QueryNode node = parser.any(SearchField.ANY);
    QueryToken left = parser.next();
    if (left.kind() == Kind.CLOSE) {
      throw parser.fault(left, "a parenthesis is closed that was not opened");
    }
    return node;
  }

  private QueryToken next() {
    return tokens.get(at);
  }

  private QueryToken take() {
    QueryToken token = tokens.get(at);
    at++;
    return token;
  }

  private SearchException fault(QueryToken token, String reason) {
    return new SearchException(query, token.column(), reason);
  }

  private QueryNode any(SearchField field) {
    List<QueryNode> parts = new ArrayList<>();
    parts.add(all(field));
    while (next().kind() == Kind.OR) {
      take();
      parts.add(all(field));
    }
    return parts.size() == 1 ? parts.getFirst() : new QueryNode.Any(parts);
  }

  private QueryNode all(SearchField field) {
    List<QueryNode> parts = new ArrayList<>();
    parts.add(not(field));
    while (!endsAll()) {
      if (next().kind() == Kind.AND) {
        take();
      }
      parts.add(not(field));
    }
    return parts.size() == 1 ? parts.getFirst() : new QueryNode.All(parts);
  }

  private boolean endsAll() {
    return switch (next().kind()) {
      case END, CLOSE, OR -> true;
      default -> false;
    };
  }

  private QueryNode not(SearchField field) {
    boolean negated = false;
    while (next().kind() == Kind.NOT || next().kind() == Kind.PLUS) {
      negated ^= take().kind() == Kind.NOT;
    }
    QueryNode node = one(field);
    return negated ? new QueryNode.Not(node) : node;
  }

  private QueryNode one(SearchField field) {
    QueryToken token = take();
    return switch (token.kind()) {
      case OPEN -> group(token, field);
      case FIELD -> fielded(token);
      case PHRASE -> QueryValue.phrase(query, field, token);
      case WORD -> QueryValue.word(query, field, token);
      case RANGE -> throw fault(token, "a range stands behind date: or received:");
      case AND, OR -> throw fault(token, token.text() + " needs something on both sides");
      case END, CLOSE -> throw missing(token);
      case NOT, PLUS -> throw new IllegalStateException("taken before");
    };
  }

  private SearchException missing(QueryToken token) {
    QueryToken before = at < 2 ? token : tokens.get(at - 2);
    return switch (before.kind()) {
      case NOT, PLUS -> fault(before, before.text() + " needs something behind it");
      case AND, OR -> fault(before, before.text() + " needs something on both sides");
      case OPEN ->
          fault(
              before,
              token.kind() == Kind.END
                  ? "a parenthesis is not closed"
                  : "there is nothing between the parentheses");
      case FIELD -> fault(before, before.text() + ": has no value");
      default -> fault(token, "a parenthesis is closed that was not opened");
    };
  }

  private QueryNode group(QueryToken open, SearchField field) {
    depth++;
    if (depth > DEEPEST) {
      throw fault(open, "parentheses lie more than " + DEEPEST + " deep");
    }
    QueryNode node = any(field);
    if (take().kind() != Kind.CLOSE) {
      throw fault(open, "a parenthesis is not closed");
    }
    depth--;
    return node;
  }

  private QueryNode fielded(QueryToken name) {
    SearchField field =
        SearchField.of(name.text())
            .orElseThrow(() ->
                fault(
                    name,
                    "there is no field '%s'; the fields are %s"
                        .formatted(name.text(), SearchField.names())));
    return switch (next().kind()) {
      case RANGE -> range(take(), field);
      case OPEN -> group(take(), field);
      case PHRASE, WORD -> one(field);
      default -> throw fault(name, name.text() + ": has no value");
    };
  }

  private QueryNode range(QueryToken range, SearchField field) {
    if (field.kind() != SearchField.Kind.DAYS) {
      throw fault(range, "a range stands behind date: or received:");
    }
    String[] ends = range.text().split("\\s+TO\\s+", -1);
    if (ends.length != 2) {
      throw fault(range, "a range is written [2025-01-01 TO 2025-01-31], * for an open end");
    }
    LocalDate from = LocalDate.MIN;
    LocalDate to = LocalDate.MAX;
    if (!ends[0].strip().equals("*")) {
      from = days(range, ends[0]).from();
    }
    if (!ends[1].strip().equals("*")) {
      to = days(range, ends[1]).to();
    }
    if (to.isBefore(from)) {
      throw fault(range, "the range ends before it begins");
    }
    return new QueryNode.Days(field, from, to);
  }

  private QueryDays days(QueryToken range, String written) {
    Optional<QueryDays> days = QueryDays.of(written.strip());
    return days.orElseThrow(
        () -> fault(range, "'" + written.strip() + "' is no day; " + QueryDays.FORMS));
  }
}
