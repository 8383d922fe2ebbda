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
  private static final Map<String, Integer> WORDS = words();

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
    return Map.copyOf(words);
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

  /** Words end at a mark, at a digit and where camelCase has a hump. */
  private static int cut(String attribute) {
    int marks = 0;
    int start = 0;
    for (int i = 0; i <= attribute.length(); i++) {
      boolean end = i == attribute.length() || !Character.isLetter(attribute.charAt(i));
      boolean hump = !end && i > start && isHump(attribute, i);
      if (end || hump) {
        marks |= i > start ? mark(attribute.substring(start, i)) : 0;
        start = end ? i + 1 : i;
      }
    }
    for (String name : attribute.split(" ")) {
      marks |= WORDS.getOrDefault(bare(name), 0);
    }
    return marks;
  }

  private static boolean isHump(String attribute, int i) {
    return Character.isUpperCase(attribute.charAt(i))
        && Character.isLowerCase(attribute.charAt(i - 1));
  }

  private static int mark(String word) {
    return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  /** post-date and postDate are postdate. */
  private static String bare(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetter(name.charAt(i))) {
        letters.append(Character.toLowerCase(name.charAt(i)));
      }
    }
    return letters.toString();
  }
}
