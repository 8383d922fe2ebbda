package org.jejak.document;

import java.io.EOFException;

/** Tells in plain words why something broke. */
final class Fault {
  private static final int MAX_LENGTH = 200;

  private Fault() {}

  /** What a library says of its fault, on one line; what it quotes of the input is made harmless. */
  static String words(Throwable fault) {
    String message = fault.getMessage();
    if (fault instanceof EOFException) {
      return "it ends in the middle";
    } else if (message == null || message.isBlank()) {
      return "it is malformed";
    }
    StringBuilder words = new StringBuilder();
    message
        .codePoints()
        .limit(MAX_LENGTH)
        .map(point -> isPrintable(point) ? point : ' ')
        .forEach(words::appendCodePoint);
    return words.toString().strip() + (message.length() > MAX_LENGTH ? "…" : "");
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
