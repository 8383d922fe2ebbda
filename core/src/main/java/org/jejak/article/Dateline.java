package org.jejak.article;

import java.util.Optional;
import org.jejak.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * The place, and perhaps day and outlet, that open a report: {@code JAKARTA, Outlet —}. It stays in
 * the text.
 *
 * @param outlet the name after the place's comma; null without one
 * @param agency the name in parentheses; null without one
 * @param end where the report's first sentence starts
 */
record Dateline(
    @Nullable String outlet, @Nullable String agency, Optional<WrittenDate.Found> day, int end) {
  private static final int MAX_LENGTH = 80;
  private static final int MAX_WORDS = 9;
  private static final String[] DASHES = {" – ", " — ", " - ", " -- ", " ‒ ", "– ", "— "};

  /** Reads the dateline of a first paragraph; null if it has none. */
  static @Nullable Dateline of(String paragraph) {
    int limit = Math.min(paragraph.length(), MAX_LENGTH);
    int dash = -1;
    int end = -1;
    for (String mark : DASHES) {
      int at = paragraph.indexOf(mark);
      if (at > 0 && at < limit && (dash < 0 || at < dash)) {
        dash = at;
        end = at + mark.length();
      }
    }
    if (dash < 0) {
      return null;
    }
    String head = paragraph.substring(0, dash).strip();
    return isDateline(head) && opensSentence(paragraph, end) ? read(head, end) : null;
  }

  private static boolean opensSentence(String paragraph, int at) {
    if (at >= paragraph.length()) {
      return false;
    }
    int c = paragraph.codePointAt(at);
    return !Character.isLetter(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static boolean isDateline(String head) {
    String[] words = head.split(" ");
    if (head.isEmpty() || words.length > MAX_WORDS || !Character.isUpperCase(head.codePointAt(0))) {
      return false;
    }
    boolean marked = head.indexOf(',') > 0 || head.endsWith(")") || isUpper(words[0]);
    int small = 0;
    for (String word : words) {
      int c = word.isEmpty() ? ' ' : word.codePointAt(0);
      small += Character.isLetter(c) && !Character.isUpperCase(c) ? 1 : 0;
    }
    return marked ? small <= 1 : small == 0 && words.length <= 3;
  }

  /** "OUTLET.COM, TOWN" names the outlet first. */
  private static boolean isDomain(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && dot < name.length() - 1 && name.indexOf(' ') < 0;
  }

  private static boolean isUpper(String word) {
    return word.length() >= 3 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
  }

  private static Dateline read(String head, int end) {
    String agency = null;
    String rest = head;
    int open = head.lastIndexOf('(');
    if (open > 0 && head.endsWith(")")) {
      String inner = head.substring(open + 1, head.length() - 1).strip();
      boolean name = !inner.isEmpty() && inner.chars().noneMatch(Character::isDigit);
      agency = name ? inner : null;
      rest = head.substring(0, open).strip();
    }
    Optional<WrittenDate.Found> day = WrittenDate.find(head);
    int comma = rest.lastIndexOf(',');
    String outlet = comma > 0 ? rest.substring(comma + 1).strip() : null;
    if (comma > 0 && isDomain(rest.substring(0, comma))) {
      outlet = rest.substring(0, comma).strip();
    }
    boolean plain =
        outlet != null && !outlet.isEmpty() && outlet.chars().noneMatch(Character::isDigit);
    return new Dateline(plain && agency == null ? outlet : null, agency, day, end);
  }
}
