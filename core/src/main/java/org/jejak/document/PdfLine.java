package org.jejak.document;

/**
 * A line of a PDF's page.
 *
 * @param page from 1
 * @param left where it begins, in points from the left edge
 * @param right where it ends
 * @param top how far its base line lies below the upper edge
 * @param size of its first letter, in points
 */
record PdfLine(
    int page, float left, float right, float top, float size, boolean bold, String text) {

  /** Whether the other is set in the same type. */
  boolean isSetLike(PdfLine other) {
    return bold == other.bold && Math.abs(size - other.size) <= 0.1 * Math.max(size, other.size);
  }
}
