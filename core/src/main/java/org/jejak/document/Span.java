package org.jejak.document;

/**
 * A stretch of an article's text.
 *
 * @param start first UTF-16 index, from 0
 * @param end UTF-16 index after the last
 */
public record Span(int start, int end) implements Comparable<Span> {
  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException when start is negative or after end
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The words of this span in {@code text}. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether every index of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one index. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
