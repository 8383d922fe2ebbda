package org.jejak.document;

/** Tells markup from plain text. */
final class Markup {
  private static final String[] SIGNS = {"<p", "<br", "</", "<div", "<img", "<a "};

  private Markup() {}

  /** Whether a field's text holds HTML elements. */
  static boolean in(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    for (String sign : SIGNS) {
      if (text.contains(sign)) {
        return true;
      }
    }
    return false;
  }
}
