package org.jejak.cli;

import java.util.List;
import org.jejak.store.SearchException;

/** Says what is wrong with a query, and points at the character. */
final class QueryFault {
  private QueryFault() {}

  static List<String> lines(SearchException fault) {
    String words = "jejak: " + Columns.clean(String.valueOf(fault.getMessage()));
    if (fault.column() <= 0) {
      return List.of(words);
    }
    String part = fault.part();
    int caret = part.offsetByCodePoints(0, fault.caret());
    int before = Columns.width(Columns.printable(part.substring(0, caret)));
    return List.of(words, "  " + Columns.printable(part), "  " + " ".repeat(before) + "^");
  }
}
