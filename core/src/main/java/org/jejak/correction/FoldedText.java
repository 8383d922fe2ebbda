package org.jejak.correction;

import org.jejak.document.Span;

/**
 * A text in which a run of spaces is one space and marks of quotation and dashes are the plain
 * ones; it knows where each character stood.
 */
final class FoldedText {
  private final String folded;
  private final int[] places;

  private FoldedText(String folded, int[] places) {
    this.folded = folded;
    this.places = places;
  }

  static FoldedText of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int[] places = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = plain(text.charAt(i));
      boolean again = c == ' ' && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
      if (!again) {
        places[folded.length()] = i;
        folded.append(c);
      }
    }
    places[folded.length()] = text.length();
    return new FoldedText(folded.toString(), places);
  }

  private static char plain(char c) {
    return switch (c) {
      case '\n', '\t', '\u00a0' -> ' ';
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
      case '\u2018', '\u2019', '\u201a' -> '\'';
      case '\u2013', '\u2014', '\u2212', '\u2010', '\u2011' -> '-';
      default -> c;
    };
  }

  String text() {
    return folded;
  }

  /** Where a stretch of the folded text stood. */
  Span span(int start, int end) {
    return new Span(places[start], end == start ? places[start] : places[end - 1] + 1);
  }
}
