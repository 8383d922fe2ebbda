package org.jejak.document;

import java.io.EOFException;
import java.text.Normalizer;

/** Tells in plain words why something broke. */
final class Fault {
  private static final int MAX_WORDS = 200;
  private static final int MAX_LINE = 1_000;

  private Fault() {}

  /** What a library says of its fault, in short. */
  static String words(Throwable fault) {
    String message = fault.getMessage();
    if (fault instanceof EOFException) {
      return "it ends in the middle";
    } else if (message == null || message.isBlank()) {
      return "it is malformed";
    }
    return line(message, MAX_WORDS);
  }

  /** A reason as one line; what it quotes of the input is made harmless. */
  static String line(String reason) {
    return line(reason, MAX_LINE);
  }

  private static String line(String text, int most) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(most)
        .map(point -> isPrintable(point) ? point : ' ')
        .forEach(line::appendCodePoint);
    String cut = text.codePointCount(0, text.length()) > most ? "…" : "";
    return Normalizer.normalize(line, Normalizer.Form.NFC).strip() + cut;
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
