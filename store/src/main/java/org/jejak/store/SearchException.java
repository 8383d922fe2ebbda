package org.jejak.store;

/** A query or a cursor that cannot be understood, with the place that is wrong. */
public final class SearchException extends StoreException {
  private static final long serialVersionUID = 1;
  private static final int AROUND = 40;

  private final String query;
  private final int column;

  /** What is wrong at a place of a query. */
  SearchException(String query, int column, String reason) {
    super("column " + column + ": " + reason);
    this.query = query;
    this.column = column;
  }

  /** What is wrong with no place of the query in particular. */
  SearchException(String reason) {
    super(reason);
    this.query = "";
    this.column = 0;
  }

  /** Code points of the query before the fault, and the one that is wrong; 0 for no place. */
  public int column() {
    return column;
  }

  /** The part of the query round the fault; empty where there is no place. */
  public String part() {
    int[] points = query.codePoints().toArray();
    int from = Math.min(points.length, from());
    int to = Math.min(points.length, Math.max(from, column + AROUND));
    StringBuilder part = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean shown = !Character.isISOControl(points[i]) && !isSurrogate(points[i]);
      part.appendCodePoint(shown ? points[i] : ' ');
    }
    return part.toString();
  }

  private static boolean isSurrogate(int point) {
    return Character.getType(point) == Character.SURROGATE;
  }

  private int from() {
    return Math.max(0, column - 1 - AROUND);
  }

  /** How many code points of {@link #part} stand before the one that is wrong. */
  public int caret() {
    return column - 1 - from();
  }
}
