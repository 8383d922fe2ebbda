package org.jejak.store;

import org.jejak.document.LedgerRow;
import org.jspecify.annotations.Nullable;

/** An item that was read and packed, ready to be kept. Made by {@link Store#take}. */
public final class Taken {
  private final ArchiveEntry.Arrived entry;
  private final byte[] bytes;
  private final LedgerRow row;
  private final @Nullable ArticleRow article;

  Taken(
      ArchiveEntry.Arrived entry, byte[] bytes, LedgerRow row, @Nullable ArticleRow article) {
    this.entry = entry;
    this.bytes = bytes;
    this.row = row;
    this.article = article;
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
}
