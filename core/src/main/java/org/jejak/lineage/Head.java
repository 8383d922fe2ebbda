package org.jejak.lineage;

import java.time.Duration;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.article.Credit;
import org.jejak.document.Note;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What lineage has to know of an article beside its text: who published it when, and whom it
 * credits.
 *
 * @param published null where the document does not say
 * @param junk words left by machine translation; null where there are none
 */
record Head(
    String id,
    String lang,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable Interval published,
    List<Credit> credits,
    @Nullable String junk) {

  static Head of(Article article) {
    String junk =
        article.notes().stream()
            .filter(note -> note.kind().equals("translation-junk"))
            .map(Note::text)
            .findFirst()
            .orElse(null);
    return new Head(
        article.id(),
        article.lang().intern(),
        article.outlet(),
        article.url(),
        article.published() == null ? null : article.published().interval(),
        article.credits(),
        junk);
  }

  /** When it was first seen, in seconds since 1970; one without a date comes last. */
  long firstSeen() {
    if (published == null) {
      return Long.MAX_VALUE;
    }
    return published.minute() != null
        ? published.minute().toEpochSecond()
        : published.from().toEpochDay() * Duration.ofDays(1).toSeconds();
  }
}
