package org.jejak.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total how many rows the list has, exactly, on all pages
 * @param rows each an object of JSON on one line
 * @param next goes on behind the last of them; null on the last page
 */
public record RowPage(long total, List<String> rows, @Nullable String next) {
  /** Copies the list. */
  public RowPage {
    rows = List.copyOf(rows);
  }

  /**
   * Which part of a list.
   *
   * @param after {@link RowPage#next} of the page before; null for the first
   * @param limit most rows, at least 1
   */
  public record Request(@Nullable String after, int limit) {}

  /**
   * The page of a list that is at hand whole; a cursor is the key of the last row.
   *
   * @param rows in the order of the list
   * @param key tells rows apart and stays theirs
   * @throws StoreException when the cursor is of no row
   */
  public static <T> RowPage of(
      List<T> rows, Request request, Function<T, String> key, Function<T, String> json) {
    int from = 0;
    if (request.after() != null) {
      while (from < rows.size() && !key.apply(rows.get(from)).equals(request.after())) {
        from++;
      }
      if (from == rows.size()) {
        throw new StoreException("the list has changed since this cursor; begin without one");
      }
      from++;
    }
    int to = Math.min(rows.size(), from + request.limit());
    return new RowPage(
        rows.size(),
        rows.subList(from, to).stream().map(json).toList(),
        to < rows.size() ? key.apply(rows.get(to - 1)) : null);
  }
}
