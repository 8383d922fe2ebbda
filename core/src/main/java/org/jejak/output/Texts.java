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
  private final boolean looksUp;
  private final Map<String, CodePoints> beyondPlain = new HashMap<>();

  /** Knows the articles that {@link #add} notes. */
  Texts(Readings readings) {
    this(readings, false);
  }

  private Texts(Readings readings, boolean looksUp) {
    this.readings = readings;
    this.looksUp = looksUp;
  }

  /** Looks an article up when it is asked for: for single rows. */
  static Texts lookingUp(Readings readings) {
    return new Texts(readings, true);
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
    if (looksUp && readings.has(article)) {
      return new CodePoints(readings.article(article).text());
    }
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
