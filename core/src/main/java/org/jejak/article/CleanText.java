package org.jejak.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jejak.document.Stems;

/** The form of all text that leaves this package, and small questions about its shape. */
final class CleanText {
  private static final String CLOSERS = "\"'”’»)]}›*";
  private static final String ENDS = ".!?…。！？؟۔।";

  private CleanText() {}

  /**
   * NFC, LF line ends, no control or invisible characters but ZWJ and ZWNJ, every other space one
   * space.
   */
  static String normal(String text) {
    if (isPlain(text)) {
      return text;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder clean = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); ) {
      int c = composed.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c < 0x10000 && isPlain((char) c)) {
        clean.append((char) c);
      } else if (c == '\r') {
        boolean pair = next < composed.length() && composed.charAt(next) == '\n';
        clean.append(pair ? "" : "\n");
      } else if (c == 0x2028 || c == 0x2029 || c == '\f' || c == 0x85) {
        clean.append('\n');
      } else if (c == '\t' || Character.isSpaceChar(c)) {
        clean.append(' ');
      } else if (!isInvisible(c)) {
        clean.appendCodePoint(c);
      }
      i = next;
    }
    return clean.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a character is in its form wherever it stands: visible ASCII, spaces, line feeds,
   * accented Latin and Cyrillic letters, dashes, quotation marks and ideographs.
   */
  static boolean isPlain(char c) {
    return c >= ' ' && c <= '~'
        || c == '\n'
        || c > 0xad && c < 0x300
        || c >= 0x400 && c <= 0x481
        || c >= 0x2010 && c <= 0x2027
        || c >= 0x4e00 && c <= 0x9fff;
  }

  private static boolean isInvisible(int c) {
    if (c == 0x200c || c == 0x200d) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || c == 0xfffd
        || (c >= 0xfe00 && c <= 0xfe0f)
        || c == 0xfffc
        || c == 0x115f
        || c == 0x3164;
  }

  /** One line: runs of white space become one space, none at the ends. */
  static String line(String text) {
    if (isLine(text)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t') {
        space = !line.isEmpty();
      } else {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  private static boolean isLine(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t' || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  /** How many words; where no spaces part them, two ideographs or three other letters are one. */
  static int words(String line) {
    int words = 0;
    int ideographs = 0;
    int unspaced = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x0e00 && Stems.isUnspaced(c)) {
        ideographs += c >= 0x2e80 ? 1 : 0;
        unspaced += c < 0x2e80 ? 1 : 0;
        inside = false;
      } else if (c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c)) {
        words += inside ? 0 : 1;
        inside = true;
      } else if (inside) {
        inside = isInsideWord(c);
      }
    }
    return words + (ideographs + 1) / 2 + (unspaced + 2) / 3;
  }

  private static boolean isInsideWord(char c) {
    return c == '\''
        || c == '’'
        || c == '-'
        || c == 0x200c
        || c >= 0x300
            && (Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  /** Whether the last letter of a text is of a script without spaces, and without full stops. */
  static boolean endsUnspaced(String text) {
    int i = text.length() - 1;
    while (i > 0 && !Character.isLetter(text.charAt(i))) {
      i--;
    }
    return i >= 0 && text.charAt(i) < 0x2e80 && Stems.isUnspaced(text.charAt(i));
  }

  /** The text without the characters of {@code edges} at its ends. */
  static String strip(String text, String edges) {
    int start = 0;
    int end = text.length();
    while (start < end && edges.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && edges.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The words of a text in lower case, without marks. */
  static List<String> wordList(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      boolean inside = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isVowelSign(c);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isVowelSign(char c) {
    int type = c < 0x300 ? 0 : Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether the line ends a sentence, closing marks aside. */
  static boolean endsSentence(CharSequence line) {
    int i = line.length() - 1;
    while (i > 0 && (CLOSERS.indexOf(line.charAt(i)) >= 0 || line.charAt(i) == ' ')) {
      i--;
    }
    return i >= 0 && ENDS.indexOf(line.charAt(i)) >= 0;
  }

  /** Whether the line reads as running text. */
  static boolean isProse(String line) {
    int words = words(line);
    return words >= 20 || words >= 6 && endsSentence(line);
  }

  /** The same for a line of which this much is known. */
  static boolean isProse(int words, boolean endsSentence) {
    return words >= 20 || words >= 6 && endsSentence;
  }

  /** Whether a name could be written so: two to five words, all capitalised, no digits. */
  static boolean isName(String text) {
    String[] words = text.strip().split(" ");
    if (words.length < 2 || words.length > 5) {
      return false;
    }
    int capitals = 0;
    for (String word : words) {
      if (word.isEmpty() || !isNameWord(word)) {
        return false;
      }
      boolean capital = Character.isUpperCase(word.codePointAt(0));
      if (!capital && word.length() > 3) {
        return false;
      }
      capitals += capital ? 1 : 0;
    }
    return capitals >= 2;
  }

  private static boolean isNameWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c)
          && ".'’-`".indexOf(c) < 0
          && !Character.isSurrogate(c)
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        return false;
      }
    }
    return true;
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Only its letters and digits, in lower case: equal for two spellings of one headline. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean mark = c > 0x2ff && Character.getType(c) == Character.NON_SPACING_MARK;
      if (Character.isLetterOrDigit(c) || mark) {
        letters.appendCodePoint(Character.toLowerCase(c));
      }
      i += Character.charCount(c);
    }
    return letters.toString();
  }

  /** Whether the {@link #letters} of a text are these; fast where they are not. */
  static boolean hasLetters(String text, String letters) {
    if (text.length() < letters.length() || letters.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return Character.toLowerCase(c) == letters.charAt(0) && letters(text).equals(letters);
      }
    }
    return letters(text).equals(letters);
  }

  /** The lines of a text, white space folded; blank lines are empty strings. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(line(text.substring(start, end)));
      start = end + 1;
    }
    return lines;
  }
}
