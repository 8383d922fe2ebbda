package org.jejak.lineage;

import java.util.List;

/**
 * Something in a sentence that a translation keeps: a concept, a name, a number, a day.
 *
 * @param keys what it may be; two features agree when they share a key
 * @param weight how much it tells
 * @param first index of its first token
 * @param end index after its last token
 * @param kind what it is
 */
record Feature(List<String> keys, double weight, int first, int end, Kind kind) {
  enum Kind {
    NAME,
    NUMBER,
    TIME,
    CONCEPT,
    WORD
  }
}
