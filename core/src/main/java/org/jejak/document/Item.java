package org.jejak.document;

import org.jspecify.annotations.Nullable;

/** One input item: readable, a repetition, or not readable. Nothing is lost silently. */
public sealed interface Item {

  /** Path or URL as given. */
  String input();

  /** Key inside the input, or null where the input is one report. */
  @Nullable String item();

  /**
   * An item that could be decoded.
   *
   * @param original its bytes; null for a document that was made from no bytes
   */
  record Readable(Document document, @Nullable Original original) implements Item {
    /** A document that was made from no bytes. */
    public Readable(Document document) {
      this(document, null);
    }

    @Override
    public String input() {
      return document.input();
    }

    @Override
    public @Nullable String item() {
      return document.item();
    }
  }

  /**
   * An item that says that an earlier one stands unchanged.
   *
   * @param article id of the article that it repeats
   * @param since when that one was taken, as the item says it; null where it does not
   */
  record Repeated(
      String input,
      @Nullable String item,
      @Nullable Long offset,
      String article,
      @Nullable String since)
      implements Item {}

  /**
   * An item that could not.
   *
   * @param reason a sentence in plain words
   */
  record Unreadable(String input, @Nullable String item, @Nullable Long offset, String reason)
      implements Item {}
}
