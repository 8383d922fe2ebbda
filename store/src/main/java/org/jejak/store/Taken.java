package org.jejak.store;

import org.jejak.document.LedgerRow;
import org.jspecify.annotations.Nullable;

/** An item that was read and packed, ready to be kept. Made by {@link Store#take}. */
public final class Taken {
  private final ArchiveEntry.Arrived entry;
  private final byte[] bytes;
  private final LedgerRow row;
  private final @Nullable ArticleRow article;
  private final SearchIndex.@Nullable Entry indexed;

  Taken(
      ArchiveEntry.Arrived entry,
      byte[] bytes,
      LedgerRow row,
      @Nullable ArticleRow article,
      SearchIndex.@Nullable Entry indexed) {
    this.entry = entry;
    this.bytes = bytes;
    this.row = row;
    this.article = article;
    this.indexed = indexed;
  }

  ArchiveEntry.Arrived entry() {
    return entry;
  }

  /** The entry as the archive will hold it; empty where it stands there already. */
  byte[] bytes() {
    return bytes;
  }

  /** What became of the item. */
  public LedgerRow row() {
    return row;
  }

  /** The article that it brought; null where it was rejected, or repeats one. */
  @Nullable ArticleRow article() {
    return article;
  }

  /** What the index keeps of the article; null where it knows it, or there is none. */
  SearchIndex.@Nullable Entry indexed() {
    return indexed;
  }
}
