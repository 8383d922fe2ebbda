package org.jejak.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.language.Packs;
import org.jspecify.annotations.Nullable;

/** Small pages to read in tests. */
final class Pages {
  static final String REPORT =
      "<p>Two ministers met in the harbour town on Monday to talk about the trade in rice and sugar.</p>"
          + "<p>They agreed to open a joint office by the end of the year, an official told reporters.</p>";

  private static final ArticleReader READER = new ArticleReader(Packs.standard());

  private Pages() {}

  static Article read(String markup) {
    return read(markup, null);
  }

  static Article read(String markup, @Nullable String url) {
    Extraction extraction =
        READER.read(
            new Document("a-1", "x.html", null, null, url, new Content.Html(markup), List.of()));
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).article();
  }

  /** A page with a report under the headline "Ministers meet in the harbour". */
  static String page(String head, String aboveReport) {
    return page(head, aboveReport, "");
  }

  static String page(String head, String aboveReport, String belowReport) {
    return "<!doctype html><html><head>"
        + head
        + "</head><body><article><h1>Ministers meet in the harbour</h1>"
        + aboveReport
        + REPORT
        + "</article>"
        + belowReport
        + "</body></html>";
  }

  /** A data block of a report with these fields besides its type. */
  static String data(String fields) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
        + fields.replace('\'', '"')
        + "}</script>";
  }
}
