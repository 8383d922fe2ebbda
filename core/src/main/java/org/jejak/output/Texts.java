package org.jejak.output;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jejak.article.Article;
import org.jejak.reading.Readings;
import org.jspecify.annotations.Nullable;

/** The code point counts of every article's text. */
final class Texts {
  /** Code point order, which is not UTF-16 order beyond the basic plane; null first. */
  static final Comparator<@Nullable String> CODE_POINTS = Texts::compare;

  private static final CodePoints PLAIN = new CodePoints("");

  private final Readings readings;
  private final Map<String, CodePoints> beyondPlain = new HashMap<>();

  Texts(Readings readings) {
    this.readings = readings;
  }

  /** Notes an article; counts are right for those noted. */
  void add(Article article) {
    CodePoints points = new CodePoints(article.text());
    if (!points.isPlain()) {
      beyondPlain.put(article.id(), points);
    }
  }

  /** Counts of an article's text; null for an article that is not in the trace. */
  @Nullable CodePoints of(String article) {
    CodePoints points = beyondPlain.get(article);
    return points != null || !readings.has(article) ? points : PLAIN;
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
