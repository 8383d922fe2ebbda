package org.jejak.store;

/** What keeps a watch from being set up as somebody wants it; the folder is in order. */
public final class WatchException extends StoreException {
  private static final long serialVersionUID = 1;

  /** A sentence for the user. */
  public WatchException(String message) {
    super(message);
  }

  /** A sentence for the user, and what caused it. */
  public WatchException(String message, Throwable cause) {
    super(message, cause);
  }
}
