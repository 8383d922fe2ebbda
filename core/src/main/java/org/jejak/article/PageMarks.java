package org.jejak.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jejak.language.Table;

/** Tells from the words of an element's attributes what it holds, as a set of bits. */
final class PageMarks {
  static final int DATE = 1;
  static final int PUBLISHED = 1 << 1;
  static final int UPDATED = 1 << 2;
  static final int BYLINE = 1 << 3;
  static final int HEADLINE = 1 << 4;
  static final int ASIDE = 1 << 5;
  static final int COMMENT = 1 << 6;
  static final int FOOTER = 1 << 7;
  static final int EVENT = 1 << 8;

  /** The line is mostly a link. */
  static final int LINK = 1 << 9;

  /** Marks of all that an element holds, however deep; the others mark what is close. */
  static final int CONTEXT = ASIDE | COMMENT | FOOTER | EVENT;

  private static final int MAX_LENGTH = 400;
  private static final int MAX_WORD = 32;
  private static final Map<String, Integer> WORDS = words();

  private static final int LETTERS = 27;

  /** Whether a word of a length starts and ends so; other letters than a to z share a place. */
  private static final boolean[] POSSIBLE = possible();

  private final Map<String, Integer> known = new HashMap<>();

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    for (Table.Row row : Table.resource(PageMarks.class, "page-marks.tsv")) {
      int mark =
          switch (row.get(0)) {
            case "date" -> DATE;
            case "published" -> DATE | PUBLISHED;
            case "updated" -> DATE | UPDATED;
            case "byline" -> BYLINE;
            case "headline" -> HEADLINE;
            case "aside" -> ASIDE;
            case "comment" -> COMMENT;
            case "footer" -> FOOTER;
            case "event" -> EVENT;
            default -> throw new IllegalStateException("no such mark: " + row.get(0));
          };
      for (String word : row.get(1).split(" ")) {
        words.merge(word, mark, (a, b) -> a | b);
      }
    }
    return words;
  }

  private static boolean[] possible() {
    boolean[] possible = new boolean[LETTERS * (MAX_WORD + 1) * LETTERS];
    for (String word : WORDS.keySet()) {
      possible[place(word.charAt(0), word.length(), word.charAt(word.length() - 1))] = true;
    }
    return possible;
  }

  private static int place(char first, int length, char last) {
    return (slot(first) * (MAX_WORD + 1) + length) * LETTERS + slot(last);
  }

  private static int slot(char letter) {
    int lower = letter | 0x20;
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1 : 0;
  }

  /** The marks of an attribute's value; the same value is cut once. */
  int of(String attribute) {
    if (attribute.isEmpty() || attribute.length() > MAX_LENGTH) {
      return 0;
    }
    Integer marks = known.get(attribute);
    if (marks == null) {
      marks = cut(attribute);
      known.put(attribute, marks);
    }
    return marks;
  }

  /** Words end at a mark, at a digit and where camelCase has a hump; each name is a word, too. */
  private static int cut(String attribute) {
    int marks = 0;
    int start = 0;
    int name = 0;
    int letters = 0;
    boolean parts = false;
    for (int i = 0; i <= attribute.length(); i++) {
      char c = i == attribute.length() ? ' ' : attribute.charAt(i);
      boolean letter = isLetter(c);
      boolean hump = i > start && c >= 'A' && c <= 'Z' && isSmall(attribute.charAt(i - 1));
      if (!letter || hump) {
        marks |= mark(attribute, start, i);
        start = letter ? i : i + 1;
        parts |= c > ' ';
      }
      letters += letter ? 1 : 0;
      if (c <= ' ') {
        marks |= parts ? joined(attribute, name, i, letters) : 0;
        name = i + 1;
        letters = 0;
        parts = false;
      }
    }
    return marks;
  }

  private static boolean isLetter(char c) {
    int lower = c | 0x20;
    return (lower >= 'a' && lower <= 'z') || (c > 0x7f && Character.isLetter(c));
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean mayBe(char first, int length, char last) {
    return length > 0 && length <= MAX_WORD && POSSIBLE[place(first, length, last)];
  }

  private static int mark(String attribute, int start, int end) {
    return end > start && mayBe(attribute.charAt(start), end - start, attribute.charAt(end - 1))
        ? WORDS.getOrDefault(attribute.substring(start, end).toLowerCase(Locale.ROOT), 0)
        : 0;
  }

  /** post-date and postDate are postdate. */
  private static int joined(String attribute, int start, int end, int letters) {
    int last = end - 1;
    while (last > start && !isLetter(attribute.charAt(last))) {
      last--;
    }
    if (start >= end || !mayBe(attribute.charAt(start), letters, attribute.charAt(last))) {
      return 0;
    }
    StringBuilder bare = new StringBuilder(letters);
    for (int i = start; i < end; i++) {
      if (isLetter(attribute.charAt(i))) {
        bare.append(Character.toLowerCase(attribute.charAt(i)));
      }
    }
    return WORDS.getOrDefault(bare.toString(), 0);
  }
}
