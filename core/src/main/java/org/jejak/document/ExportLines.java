package org.jejak.document;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the readers of exports ask of lines. */
final class ExportLines {
  private static final int MAX_DATE = 100;
  private static final int MIN_COLUMN = 45;
  private static final int MAX_SHORT = 66;
  private static final int MAX_COLUMN = 110;
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");
  private static final Pattern COPYRIGHT =
      Pattern.compile("^(?:Copyright|\\(c\\)|©)\\W{0,3}.{0,20}", Pattern.CASE_INSENSITIVE);

  private ExportLines() {}

  /** Lines between two indices, without those around that are blank. */
  static List<String> trimmed(List<String> lines, int from, int to) {
    int start = from;
    int end = Math.max(from, to);
    while (start < end && lines.get(start).isBlank()) {
      start++;
    }
    while (end > start && lines.get(end - 1).isBlank()) {
      end--;
    }
    return lines.subList(start, end);
  }

  /** A text of paragraphs; lines that were broken at a column are joined. */
  static String text(List<String> lines, String between) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (String line : lines) {
      String words = line.strip();
      boolean follows = between.equals("\n") && isBroken(before);
      if (!words.isEmpty()) {
        text.append(text.isEmpty() ? "" : follows ? " " : "\n\n").append(words);
      }
      before = words;
    }
    return text.toString();
  }

  /** A line of the usual length that goes on; the last of a paragraph is shorter and ends. */
  private static boolean isBroken(String line) {
    boolean ends = !line.isEmpty() && ".!?\"”’)".indexOf(line.charAt(line.length() - 1)) >= 0;
    return line.length() >= (ends ? MAX_SHORT : MIN_COLUMN) && line.length() <= MAX_COLUMN;
  }

  /** Whether a line is a date and little else: a year, short, no copyright. */
  static boolean isDate(String line) {
    String words = line.strip();
    return words.length() >= 6
        && words.length() <= MAX_DATE
        && !isCopyright(words)
        && YEAR.matcher(words).find()
        && words.codePoints().anyMatch(Character::isLetter)
        && (Character.isDigit(words.charAt(0)) || startsWithMonth(words));
  }

  /** "June 24, 2013 Monday", "Monday, June 24, 2013": the year stands among the first words. */
  private static boolean startsWithMonth(String words) {
    String[] parts = words.split("[ ,.]{1,3}", 6);
    for (int i = 0; i < parts.length && i < 5; i++) {
      if (YEAR.matcher(parts[i]).matches()) {
        return i >= 1;
      }
    }
    return false;
  }

  static boolean isCopyright(String line) {
    return COPYRIGHT.matcher(line.strip()).lookingAt();
  }

  static @Nullable String blankToNull(String words) {
    return words.isBlank() ? null : words.strip();
  }
}
