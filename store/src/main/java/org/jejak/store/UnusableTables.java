package org.jejak.store;

/** Tables that are missing or do not answer: deleted, damaged, or on a server that is away. */
final class UnusableTables extends StoreException {
  private static final long serialVersionUID = 1;

  UnusableTables(String message) {
    super(message);
  }

  UnusableTables(String message, Throwable cause) {
    super(message, cause);
  }
}
