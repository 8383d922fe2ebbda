package org.jejak.correction;

import org.jejak.article.Article;
import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a correction points at: a report, and in it its exact words.
 *
 * @param part which group of a correction's reports it belongs to, from 1
 * @param article id
 * @param url where the report stood, to find it again under another id
 * @param start code point at which the words stood
 * @param words null where a report as a whole is meant and none were kept
 * @param entity id of the entity that the words name; null where they name none
 */
public record Target(
    int part,
    String article,
    @Nullable String url,
    @Nullable Integer start,
    @Nullable TextQuote words,
    @Nullable String entity) {
  private static final int LEAD = 80;

  /** Some words of a report. */
  public static Target words(int part, Article article, Span span, @Nullable String entity) {
    String text = article.text();
    return new Target(
        part,
        article.id(),
        article.url(),
        text.codePointCount(0, span.start()),
        TextQuote.of(text, span),
        entity);
  }

  /** A whole report, known by its first words. */
  public static Target report(int part, Article article) {
    String text = article.text();
    int line = text.indexOf('\n');
    int end = Math.min(line < 0 ? text.length() : line, LEAD);
    boolean halved = end > 0 && end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return words(part, article, new Span(0, halved ? end - 1 : end), null);
  }

  /** A report of which nothing but the id is known. */
  public static Target id(int part, String article) {
    return new Target(part, article, null, null, null, null);
  }

  /** The same without the report's words and address. */
  public Target withoutWords() {
    return new Target(part, article, null, start, null, entity);
  }
}
