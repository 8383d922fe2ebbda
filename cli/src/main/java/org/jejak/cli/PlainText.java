package org.jejak.cli;

import java.util.List;
import org.jejak.article.Article;

/** A text from the keyboard or a plain file, made a report without a head. */
final class PlainText {
  private PlainText() {}

  static Article article(String text, String lang) {
    return new Article(
        "a-0", "text", null, null, null, List.of(), null, null, lang, null, null, List.of(), null,
        text, List.of(), List.of());
  }
}
