package org.jejak.store;

/**
 * A piece of a query.
 *
 * @param text its words, without the marks that made it
 * @param slop of a phrase, how far its words may lie apart
 * @param column code points before it, and one
 */
record QueryToken(Kind kind, String text, int slop, int column) {
  /** What a piece is. */
  enum Kind {
    WORD,
    PHRASE,
    RANGE,
    FIELD,
    OPEN,
    CLOSE,
    NOT,
    PLUS,
    AND,
    OR,
    END
  }
}
