package org.jejak.evaluate;

/** Gold that cannot be used; the message is a sentence that names the file and line. */
public final class GoldException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A sentence about the gold folder as a whole. */
  GoldException(String message) {
    super(message);
  }

  /** A sentence about one line, such as {@code events.jsonl:12}. */
  GoldException(String origin, String message) {
    super(origin + ": " + message);
  }
}
