package org.jejak.language;

/**
 * A file of parallel sentences or a lexicon that cannot be used; the message says why and where.
 */
public final class ParallelException extends Exception {
  private static final long serialVersionUID = 1;

  ParallelException(String message) {
    super(message);
  }
}
