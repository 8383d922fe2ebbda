package org.jejak.store;

import java.time.Instant;
import org.jejak.document.Document;
import org.jejak.document.LedgerRow;
import org.jejak.document.Original;
import org.jspecify.annotations.Nullable;

/** What one entry of the archive says. All that the tables hold follows from these. */
sealed interface ArchiveEntry {
  /** When it was taken in. */
  Instant received();

  /**
   * An item arrived.
   *
   * @param row what became of it when it arrived
   * @param document what was read of it; null where nothing could be, where an earlier entry has
   *     the same article, or where it was forgotten
   * @param original its bytes; null where the document was made from none, or there is no document
   */
  record Arrived(
      Instant received, LedgerRow row, @Nullable Document document, @Nullable Original original)
      implements ArchiveEntry {}

  /**
   * Something a person said, as the tables keep it.
   *
   * @param kind the table's name for it, such as {@code correction}
   * @param json its fields
   */
  record Said(Instant received, String kind, String json) implements ArchiveEntry {}
}
