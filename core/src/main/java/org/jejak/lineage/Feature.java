package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;

/**
 * Something in a sentence that a translation keeps: a concept, a name, a number, a day.
 *
 * @param keys what it may be; two features agree when they share a key
 * @param hints what else may stand for it in another language, such as the day without the year:
 *     enough to find and align translations by, too little to compare what they say
 * @param weight how much it tells
 * @param first index of its first token
 * @param end index after its last token
 * @param kind what it is
 */
record Feature(
    List<String> keys, List<String> hints, double weight, int first, int end, Kind kind) {
  enum Kind {
    NAME,
    NUMBER,
    TIME,
    CONCEPT,
    WORD
  }

  /** Keys and hints. */
  List<String> all() {
    if (hints.isEmpty()) {
      return keys;
    }
    List<String> all = new ArrayList<>(keys);
    all.addAll(hints);
    return all;
  }
}
