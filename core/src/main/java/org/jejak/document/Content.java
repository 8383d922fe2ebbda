package org.jejak.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document holds, decoded to text but not yet cleaned. */
public sealed interface Content {

  /** A web page. */
  record Html(String markup) implements Content {}

  /**
   * Text as somebody saved or scraped it.
   *
   * @param hints what is said beside it
   */
  record PlainText(String text, Hints hints) implements Content {
    /** Text alone. */
    public PlainText(String text) {
      this(text, Hints.NONE);
    }
  }

  /** What a file's own properties say; it counts where the text itself does not say it. */
  record Hints(@Nullable String title, List<String> authors) {
    /** Nothing is said. */
    public static final Hints NONE = new Hints(null, List.of());

    /** Copies the list. */
    public Hints {
      authors = List.copyOf(authors);
    }
  }

  /**
   * A report whose parts arrived apart: a feed entry or a line of JSON.
   *
   * @param body the text, or markup where {@code bodyIsMarkup}; null where the item has none
   * @param published the date as written, unparsed
   * @param updated the date as written, unparsed
   * @param summaryOnly whether the body is only a summary
   * @param credit whom the item itself names as its source, such as the channel that a message was
   *     forwarded from; null where it names none
   */
  record Fields(
      @Nullable String title,
      @Nullable String body,
      boolean bodyIsMarkup,
      boolean summaryOnly,
      @Nullable String outlet,
      List<String> authors,
      @Nullable String section,
      @Nullable String lang,
      @Nullable String published,
      @Nullable String updated,
      @Nullable String image,
      @Nullable String credit)
      implements Content {
    /** Copies the lists. */
    public Fields {
      authors = List.copyOf(authors);
    }
  }
}
