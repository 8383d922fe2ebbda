package org.jejak.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The keys of the last row of a page in one word of letters, digits, - and _. */
final class PageCursor {
  private static final String BETWEEN = "\u001f";

  private PageCursor() {}

  /**
   * The word.
   *
   * @param list what tells its list from others
   */
  static String of(String list, List<String> keys) {
    String all = list + BETWEEN + String.join(BETWEEN, keys);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(all.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The keys again.
   *
   * @param count how many there are
   * @throws SearchException when the word is none of this list
   */
  static List<String> read(String list, int count, String word) {
    try {
      String all = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
      List<String> parts = List.of(all.split(BETWEEN, -1));
      // PostgreSQL takes no zero in a text.
      boolean readable = all.indexOf('\0') < 0;
      if (readable && parts.size() == count + 1 && parts.getFirst().equals(list)) {
        return parts.subList(1, parts.size());
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw unknown();
  }

  /**
   * A key that is a number.
   *
   * @throws SearchException when it is none
   */
  static long number(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw unknown();
    }
  }

  /**
   * A key that is a number of rows.
   *
   * @throws SearchException when it is none
   */
  static int count(String key) {
    long number = number(key);
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw unknown();
    }
    return (int) number;
  }

  static SearchException unknown() {
    return new SearchException("after is no cursor of this list; begin without one");
  }
}
