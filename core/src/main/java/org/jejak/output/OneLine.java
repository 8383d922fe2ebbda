package org.jejak.output;

/** Words from outside as one line that can do no harm where it is shown. */
public final class OneLine {
  private static final int NO_BREAK_SPACE = 0xA0;

  private OneLine() {}

  /**
   * The text without control characters (escape sequences begin with one) and invisible ones, such
   * as those that turn the writing direction; white space of any kind is one space.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (isSpace(c)) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
              out.append(' ');
            }
          } else if (shows(c)) {
            out.appendCodePoint(c);
          }
        });
    return out.toString().strip();
  }

  /** Whether a character is white space, a no-break space too. */
  public static boolean isSpace(int character) {
    return Character.isWhitespace(character) || character == NO_BREAK_SPACE;
  }

  /** Whether a character may be shown; a joiner or non-joiner may, as scripts need it. */
  public static boolean shows(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> character == 0x200C || character == 0x200D;
      default -> true;
    };
  }
}
