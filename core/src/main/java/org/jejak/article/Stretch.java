package org.jejak.article;

/**
 * Blocks of a page that follow one another.
 *
 * @param from index of the first
 * @param to index after the last
 */
record Stretch(int from, int to) {
  boolean has(int index) {
    return from <= index && index < to;
  }

  boolean isIn(Box box) {
    return box.first <= from && to <= box.end;
  }
}
