package org.jejak.store;

/** What keeps a folder from being used, in a sentence that says what to do. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A sentence for the user. */
  public StoreException(String message) {
    super(message);
  }

  /** A sentence for the user, and what caused it. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
