package org.jejak.store;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene's hints to operators are no users' matter: what goes wrong is told by the commands. */
final class QuietLucene {
  /** Held, so that it keeps its level. */
  private static final Logger LOGGER = Logger.getLogger("org.apache.lucene");

  private QuietLucene() {}

  static void begin() {
    LOGGER.setLevel(Level.SEVERE);
  }
}
