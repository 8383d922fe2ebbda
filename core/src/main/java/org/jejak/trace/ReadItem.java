package org.jejak.trace;

import org.jejak.document.LedgerRow;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One input item after reading.
 *
 * @param reading null when the item was rejected
 */
public record ReadItem(LedgerRow ledger, @Nullable Reading reading) {}
