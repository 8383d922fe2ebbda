package org.jejak.cli;

/** Language codes for {@code lang} attributes. */
final class Lang {
  private Lang() {}

  /** The code itself where it looks like one; {@code und} else. */
  static String tag(String code) {
    return code.matches("[a-z]{2,3}") ? code : "und";
  }
}
