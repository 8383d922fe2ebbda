package org.jejak.cli;

/** What the launcher says of the streams: which of them a person looks at. */
final class Terminal {
  private Terminal() {}

  /** Whether standard output may be styled: a terminal, and nobody asked for no colour. */
  static boolean styled() {
    String noColour = System.getenv("NO_COLOR");
    return is("out") && (noColour == null || noColour.isEmpty());
  }

  /** Whether a person looks at standard output. */
  static boolean isSeen() {
    return is("out");
  }

  /** Whether what comes in is typed by a person who sees what comes out. */
  static boolean isTyped() {
    return is("in") && isSeen();
  }

  /** Whether standard error may be drawn on. */
  static boolean drawable() {
    return is("err");
  }

  private static boolean is(String stream) {
    return System.getProperty("jejak.terminal", "").contains(stream);
  }
}
