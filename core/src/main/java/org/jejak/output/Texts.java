package org.jejak.output;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** The code point counts of every article's text. */
final class Texts {
  /** Code point order, which is not UTF-16 order beyond the basic plane; null first. */
  static final Comparator<@Nullable String> CODE_POINTS = Texts::compare;

  private final Map<String, CodePoints> byArticle = new HashMap<>();

  Texts(List<Reading> readings) {
    for (Reading reading : readings) {
      byArticle.put(reading.article().id(), new CodePoints(reading.article().text()));
    }
  }

  /** Counts of an article's text; null for an article that is not in the trace. */
  @Nullable CodePoints of(String article) {
    return byArticle.get(article);
  }

  private static int compare(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean onlyOnePair = Character.isSurrogate(x) != Character.isSurrogate(y);
        return onlyOnePair ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
