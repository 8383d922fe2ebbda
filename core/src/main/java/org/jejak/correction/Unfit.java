package org.jejak.correction;

/** Why a correction finds nothing to hold on to, in a sentence. */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1;

  Unfit(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
