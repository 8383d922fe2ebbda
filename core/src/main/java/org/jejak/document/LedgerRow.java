package org.jejak.document;

import org.jspecify.annotations.Nullable;

/**
 * What became of one input item.
 *
 * @param reason null when accepted
 * @param article article id, null when rejected
 */
public record LedgerRow(
    String input,
    @Nullable String item,
    @Nullable Long offset,
    Status status,
    @Nullable String reason,
    @Nullable String article) {

  /** How an item ended. */
  public enum Status {
    ACCEPTED,
    PARTIAL,
    REJECTED
  }
}
