package org.jejak.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the readers of exports ask of lines. */
final class ExportLines {
  private static final int MAX_DATE = 100;
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

  /** A text of lines; of paragraphs, blank ones say nothing. */
  static String text(List<String> lines, String between) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      boolean second = kept.isEmpty() || kept.get(kept.size() - 1).isEmpty();
      if (!line.isBlank() || between.equals("\n") && !second) {
        kept.add(line.strip());
      }
    }
    return String.join(between, kept);
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
