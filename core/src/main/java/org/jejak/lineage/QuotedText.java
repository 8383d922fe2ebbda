package org.jejak.lineage;

/**
 * Finds what stands between quotation marks. Marks may be left open or doubled: one before a word
 * opens, one after a word closes, and the end of a paragraph closes what is open.
 */
final class QuotedText {
  private static final int LONGEST = 1500;

  private QuotedText() {}

  /** For each character whether it is quoted. */
  static boolean[] of(String text) {
    boolean[] quoted = new boolean[text.length()];
    char mark = 0;
    int since = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || i - since > LONGEST) {
        mark = 0;
      }
      if (opens(text, i, c, mark)) {
        mark = c;
        since = i;
      } else if (closes(text, i, c, mark)) {
        mark = 0;
      }
      quoted[i] = mark != 0;
    }
    return quoted;
  }

  /** „ … “ is closed by the mark that opens “ … ”. */
  private static boolean opens(String text, int at, char c, char open) {
    return switch (c) {
      case '„', '«' -> true;
      case '“' -> open != '„' && isBeforeWord(text, at);
      case '"', '”', '»' -> isBeforeWord(text, at);
      case '‘' -> open == 0 && isBeforeWord(text, at);
      default -> false;
    };
  }

  private static boolean closes(String text, int at, char c, char open) {
    return switch (c) {
      case '"', '”', '“', '»', '«' -> open != 0 && open != '‘';
      case '’' -> open == '‘' && !isLetter(text, at + 1);
      default -> false;
    };
  }

  private static boolean isBeforeWord(String text, int at) {
    boolean afterSpace = at == 0 || !isLetter(text, at - 1) && !isClosing(text.charAt(at - 1));
    return afterSpace && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
  }

  private static boolean isClosing(char c) {
    return ".,;:!?…)".indexOf(c) >= 0;
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
