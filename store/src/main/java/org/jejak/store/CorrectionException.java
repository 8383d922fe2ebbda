package org.jejak.store;

/** What keeps a correction from being made, in a sentence: an id that is not there, no change. */
public final class CorrectionException extends StoreException {
  private static final long serialVersionUID = 1;

  /** A sentence for the user. */
  public CorrectionException(String message) {
    super(message);
  }
}
