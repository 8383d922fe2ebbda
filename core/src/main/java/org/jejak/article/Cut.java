package org.jejak.article;

/**
 * Words that arrived with the report and are not its text.
 *
 * @param kind such as {@code advert}, {@code caption}, {@code related}, {@code byline}, {@code
 *     publish-line}, {@code counter}, {@code slogan}, {@code tags}, {@code tail}, {@code credit}
 */
public record Cut(String kind, String text) {}
