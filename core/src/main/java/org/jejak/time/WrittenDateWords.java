package org.jejak.time;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.Tokenizer;

/** Cuts a line into runs of digits, runs of letters and single marks. */
final class WrittenDateWords {
  private static final int MAX_DIGITS = 9;

  private WrittenDateWords() {}

  /** A run; {@code value} is -1 where it is no number of at most nine digits. */
  record Word(int start, int end, String norm, int value) {
    boolean isNumber() {
      return value >= 0;
    }

    boolean isName() {
      return value < 0 && Character.isLetter(norm.codePointAt(0));
    }

    boolean isNumberTo(Word next) {
      return isNumber() && end == next.start;
    }
  }

  static List<Word> cut(String line) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < line.length()) {
      int c = line.codePointAt(i);
      int end = i + Character.charCount(c);
      if (Character.isDigit(c)) {
        end = digitsEnd(line, i);
        words.add(new Word(i, end, line.substring(i, end), value(line, i, end)));
      } else if (Character.isLetter(c)) {
        end = Character.isIdeographic(c) ? end : lettersEnd(line, i);
        words.add(new Word(i, end, Tokenizer.norm(line.substring(i, end)), -1));
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        words.add(new Word(i, end, line.substring(i, end), -1));
      }
      i = end;
    }
    return words;
  }

  private static int digitsEnd(String line, int start) {
    int i = start;
    while (i < line.length() && Character.isDigit(line.codePointAt(i))) {
      i += Character.charCount(line.codePointAt(i));
    }
    return i;
  }

  private static int lettersEnd(String line, int start) {
    int i = start;
    while (i < line.length()) {
      int c = line.codePointAt(i);
      boolean mark =
          Character.getType(c) == Character.NON_SPACING_MARK
              || Character.getType(c) == Character.COMBINING_SPACING_MARK;
      boolean apostrophe =
          (c == '\'' || c == '\u2019')
              && i + 1 < line.length()
              && Character.isLetter(line.charAt(i + 1));
      if (!(Character.isLetter(c) && !Character.isIdeographic(c)) && !mark && !apostrophe) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static int value(String line, int start, int end) {
    if (end - start > MAX_DIGITS) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(line.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
