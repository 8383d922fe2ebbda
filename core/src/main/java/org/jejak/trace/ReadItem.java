package org.jejak.trace;

import org.jejak.document.LedgerRow;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One input item after reading.
 *
 * @param reading null when the item was rejected
 */
public record ReadItem(LedgerRow ledger, @Nullable Reading reading) {
  /** The row of an item that repeats a report which could not be read. */
  public static LedgerRow unreadRepeat(LedgerRow repeat) {
    return new LedgerRow(
        repeat.input(),
        repeat.item(),
        repeat.offset(),
        LedgerRow.Status.REJECTED,
        "repeats a report that could not be read",
        null);
  }
}
