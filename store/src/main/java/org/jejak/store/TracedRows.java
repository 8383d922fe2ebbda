package org.jejak.store;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rows of a story in the order that its last trace gave them. A cursor holds as long as that trace:
 * another may put them in another order.
 */
final class TracedRows {
  private final Tables tables;
  private final String file;
  private final String story;

  TracedRows(Tables tables, String file, String story) {
    this.tables = tables;
    this.file = file;
    this.story = story;
  }

  /**
   * A page.
   *
   * @param shown what a row is shown as
   * @throws SearchException when the cursor is of another list or of an earlier trace
   */
  RowPage page(RowPage.Request request, UnaryOperator<String> shown) {
    String list = file + " " + story;
    String trace = String.valueOf(tables.facts().number(Findings.TRACE));
    String after = null;
    if (request.after() != null) {
      List<String> keys = PageCursor.read(list, 2, request.after());
      if (!keys.getFirst().equals(trace)) {
        throw new SearchException("the folder was traced again since; begin without after");
      }
      after = PageCursor.of(file, List.of(keys.getLast()));
    }
    PagedQuery.Slice<String> slice =
        tables
            .findings()
            .list(file)
            .where("story = :story", "story", story)
            .slice(
                new RowPage.Request(after, request.limit()),
                (rows, context) -> rows.getString("json"));
    String next =
        slice.next() == null
            ? null
            : PageCursor.of(
                list, List.of(trace, PageCursor.read(file, 1, slice.next()).getFirst()));
    return new RowPage(slice.total(), slice.rows().stream().map(shown).toList(), next);
  }
}
