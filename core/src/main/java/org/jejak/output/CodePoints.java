package org.jejak.output;

import java.util.Arrays;
import org.jejak.document.Span;

/** Turns UTF-16 indexes of one text into counts of Unicode code points. */
final class CodePoints {
  /** Index of each low surrogate: every one at or before an index takes one from its count. */
  private final int[] lows;

  CodePoints(String text) {
    int[] found = new int[8];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
      }
    }
    lows = Arrays.copyOf(found, count);
  }

  /** Whether every index is its own count. */
  boolean isPlain() {
    return lows.length == 0;
  }

  int at(int index) {
    if (lows.length == 0) {
      return index;
    }
    int place = Arrays.binarySearch(lows, index);
    // An index between the halves of a pair counts as the index after the pair.
    return place >= 0 ? index - place : index - (-place - 1);
  }

  int start(Span span) {
    return at(span.start());
  }

  int end(Span span) {
    return at(span.end());
  }
}
