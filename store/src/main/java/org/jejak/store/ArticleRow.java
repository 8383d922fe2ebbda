package org.jejak.store;

import org.jejak.article.Article;
import org.jejak.document.Ids;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** An article as the tables keep it, without its number and its place. */
record ArticleRow(
    String id,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String title,
    String lang,
    @Nullable String publishedFrom,
    @Nullable String publishedTo,
    String textHash,
    byte[] reading) {

  static ArticleRow of(Article article, byte[] reading) {
    Interval days = article.published() == null ? null : article.published().interval();
    String words = article.title() + "\n\n" + article.text();
    return new ArticleRow(
        article.id(),
        kept(article.url()),
        kept(article.outlet()),
        kept(article.title()),
        article.lang(),
        days == null ? null : days.from().toString(),
        days == null ? null : days.to().toString(),
        Ids.sha256(words),
        reading);
  }

  /** PostgreSQL takes no NUL. */
  private static @Nullable String kept(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\ufffd');
  }
}
