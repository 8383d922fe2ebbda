package org.jejak.article;

import org.jspecify.annotations.Nullable;

/** What became of a document on its way to an article. */
public sealed interface Extraction {

  /**
   * An article.
   *
   * @param shortfall why the ledger says PARTIAL, in plain words; null when nothing is missing
   */
  record Extracted(Article article, @Nullable String shortfall) implements Extraction {}

  /**
   * No article.
   *
   * @param reason in plain words
   */
  record Failed(String reason) implements Extraction {}
}
