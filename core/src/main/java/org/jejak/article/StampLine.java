package org.jejak.article;

/** Tells a line that stamps a report with day or hour by its figures, in any language. */
final class StampLine {
  private static final int MAX_WORDS = 16;

  private StampLine() {}

  /** Whether a short line holds a full date in figures, or a year or day and a time of day. */
  static boolean is(String line) {
    if (CleanText.words(line) > MAX_WORDS) {
      return false;
    }
    int numbers = 0;
    boolean year = false;
    boolean clock = false;
    int i = 0;
    while (i < line.length()) {
      int end = digitsEnd(line, i);
      if (end == i) {
        i++;
        continue;
      }
      numbers++;
      int length = end - i;
      year |= length == 4 && (line.startsWith("19", i) || line.startsWith("20", i));
      boolean colon = end < line.length() && ":：".indexOf(line.charAt(end)) >= 0;
      clock |= length <= 2 && colon && digitsEnd(line, end + 1) == end + 3;
      i = end;
    }
    return clock || year && numbers >= 3;
  }

  private static int digitsEnd(String line, int from) {
    int end = from;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    return end;
  }
}
