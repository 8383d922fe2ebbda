package org.jejak.article;

/** The marks that close a report: initials in parentheses, empty brackets, stars. */
final class SignOff {
  private static final int MAX_LENGTH = 20;
  private static final int MAX_MARKS = 64;
  private static final String[] MARKS = {
    "[]", "***", "###", "(*)", "■", "●", "-30-", "—30—", "/*/", "[*]"
  };

  private SignOff() {}

  /** Whether the whole line is one. */
  static boolean isLine(String line) {
    return !line.isEmpty() && start(line) == 0;
  }

  /** Where the closing marks of a paragraph start; its length if it has none. */
  static int start(String paragraph) {
    int end = paragraph.length();
    for (int i = 0; i < MAX_MARKS; i++) {
      int before = end;
      end = withoutOne(paragraph, end);
      if (end == before) {
        break;
      }
    }
    return end;
  }

  private static int withoutOne(String paragraph, int length) {
    String text = paragraph.substring(0, length).stripTrailing();
    for (String mark : MARKS) {
      if (text.endsWith(mark)) {
        return text.substring(0, text.length() - mark.length()).stripTrailing().length();
      }
    }
    int open = opening(text);
    if (open < 0 || !isInitials(text.substring(open + 1, text.length() - 1))) {
      return length;
    }
    String rest = text.substring(0, open).stripTrailing();
    return rest.isEmpty() || CleanText.endsSentence(rest) ? rest.length() : length;
  }

  private static int opening(String text) {
    if (text.endsWith(")")) {
      return text.lastIndexOf('(');
    }
    return text.endsWith("]") ? text.lastIndexOf('[') : -1;
  }

  /** One or two short words without digits: initials, a desk, an agency. */
  private static boolean isInitials(String inner) {
    if (inner.length() > MAX_LENGTH || inner.isBlank() || inner.split(" ").length > 2) {
      return false;
    }
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (!Character.isLetter(c) && "/-. *|&".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
