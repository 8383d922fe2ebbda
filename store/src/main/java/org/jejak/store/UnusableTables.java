package org.jejak.store;

/** Tables that are there and do not answer: damaged, or a server that is away. */
final class UnusableTables extends StoreException {
  private static final long serialVersionUID = 1;

  UnusableTables(String message, Throwable cause) {
    super(message, cause);
  }
}
