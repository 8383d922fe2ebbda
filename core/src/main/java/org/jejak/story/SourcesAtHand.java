package org.jejak.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.article.Article;
import org.jejak.article.Credit;
import org.jejak.reading.Readings;

/** Which outlets and pages are among the reports, to tell whether a credited source is at hand. */
final class SourcesAtHand {
  private static final String SEVERAL = "";

  private final Set<String> outlets = new HashSet<>();
  private final Map<String, String> articleByUrl = new HashMap<>();

  SourcesAtHand(Readings readings) {
    for (String id : readings.ids()) {
      Article article = readings.article(id);
      if (article.outlet() != null) {
        outlets.add(fold(article.outlet()));
      }
      if (article.url() != null) {
        articleByUrl.merge(article.url(), id, (first, other) -> SEVERAL);
      }
    }
  }

  /** Credits of an article to sources that are none of the outlets and pages at hand. */
  List<Credit> absent(Article article) {
    return article.credits().stream().filter(credit -> !isAtHand(credit, article)).toList();
  }

  /** An article's own page is no source of it; its own outlet is at hand. */
  private boolean isAtHand(Credit credit, Article creditor) {
    String page = credit.url() == null ? null : articleByUrl.get(credit.url());
    boolean byName = credit.name() != null && outlets.contains(fold(credit.name()));
    return byName || (page != null && !page.equals(creditor.id()));
  }

  /** Equal for names that differ only in case. */
  private static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.codePoints()
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
