package org.jejak.cluster;

/** What a savepoint or checkpoint holds does not fit this Jejak; the message says what to do. */
public final class WrongStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongStateException(String message) {
    super(message);
  }
}
