package org.jejak.article;

/** The text of one line while a page is walked over: its first characters, white space folded. */
final class LineText {
  static final int MAX = 400;

  private final char[] chars = new char[MAX];
  private int length;
  private int letters;

  /** Whether the characters so far are as clean text has them. */
  private boolean plain = true;

  /** How many characters were added but white space, those past the first 400 too. */
  int letters() {
    return letters;
  }

  /** Adds a piece; whether it holds a digit. */
  boolean add(String text) {
    boolean digit = false;
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0') {
        blank = true;
        continue;
      }
      if (blank) {
        space();
        blank = false;
      }
      letters++;
      digit |= c >= '0' && (c <= '9' || (c > 0x7f && Character.isDigit(c)));
      if (length < MAX) {
        plain &= CleanText.isPlain(c);
        chars[length++] = c;
      }
    }
    if (blank) {
      space();
    }
    return digit;
  }

  /** A space, unless the text is empty or ends with one. */
  void space() {
    if (length > 0 && length < MAX && chars[length - 1] != ' ') {
      chars[length++] = ' ';
    }
  }

  String text() {
    int end = length > 0 && chars[length - 1] == ' ' ? length - 1 : length;
    String text = new String(chars, 0, end);
    return plain ? text : CleanText.line(CleanText.normal(text));
  }

  void clear() {
    length = 0;
    letters = 0;
    plain = true;
  }
}
