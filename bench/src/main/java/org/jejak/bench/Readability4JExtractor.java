package org.jejak.bench;

import java.util.List;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jspecify.annotations.Nullable;

/** Readability4J, the port of Mozilla's Readability, with its standard options. */
final class Readability4JExtractor implements Extractor {
  private static final String NO_ADDRESS = "https://example.org/";

  @Override
  public String name() {
    return Extractor.library(Readability4J.class);
  }

  @Override
  public boolean dates() {
    return false;
  }

  @Override
  public boolean authors() {
    return true;
  }

  @Override
  public Found extract(GoldPage page) {
    try {
      String url = page.url() == null ? NO_ADDRESS : page.url();
      Article article = new Readability4J(url, PageText.of(page)).parse();
      return new Found(
          text(article.getTextContent()),
          article.getTitle(),
          names(article.getByline()),
          null,
          null,
          null);
    } catch (RuntimeException e) {
      return new Found("", null, List.of(), null, null, "failed: " + e);
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The byline is one string. */
  private static List<String> names(@Nullable String byline) {
    return byline == null ? List.of() : AuthorNames.split(byline);
  }
}
