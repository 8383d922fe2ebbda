package org.jejak.language;

/** The scripts that languages with a pack are written in. */
enum Script {
  LATIN,
  CYRILLIC,
  ARABIC,
  DEVANAGARI,
  THAI,
  HANGUL,
  KANA,
  HAN,
  OTHER;

  /** How many letters of an alphabet one sign is worth. */
  int weight() {
    return this == HAN || this == KANA ? 3 : this == HANGUL ? 2 : 1;
  }

  /** The script of a letter or of a mark on one, told by its place in Unicode. */
  static Script of(int c) {
    if (c < 0x250 || c >= 0x1e00 && c < 0x1f00) {
      return LATIN;
    }
    if (c >= 0x400 && c < 0x530) {
      return CYRILLIC;
    }
    if (c >= 0x600 && c < 0x780 || c >= 0x8a0 && c < 0x900 || c >= 0xfb50 && c < 0xfeff) {
      return ARABIC;
    }
    if (c >= 0x900 && c < 0x980) {
      return DEVANAGARI;
    }
    if (c >= 0xe00 && c < 0xe80) {
      return THAI;
    }
    return eastern(c);
  }

  private static Script eastern(int c) {
    if (c >= 0x3040 && c < 0x3100 || c >= 0x31f0 && c < 0x3200 || c >= 0xff66 && c < 0xffa0) {
      return KANA;
    }
    if (c >= 0x3400 && c < 0xa000 || c >= 0xf900 && c < 0xfb00 || c >= 0x20000 && c < 0x32000) {
      return HAN;
    }
    boolean hangul =
        c >= 0xac00 && c < 0xd7b0 || c >= 0x1100 && c < 0x1200 || c >= 0x3130 && c < 0x3190;
    return hangul ? HANGUL : OTHER;
  }
}
