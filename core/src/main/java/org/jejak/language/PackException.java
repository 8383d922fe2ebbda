package org.jejak.language;

/** A language pack's data is malformed; the message names the line. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the sentence.
   *
   * @param origin file and line
   */
  public PackException(String origin, String problem) {
    super("language pack, " + origin + ": " + problem);
  }
}
