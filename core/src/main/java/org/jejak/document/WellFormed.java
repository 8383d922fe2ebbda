package org.jejak.document;

import org.jspecify.annotations.Nullable;

/**
 * Names that every file and database can keep. Half of a surrogate pair has no form in UTF-8, and
 * PostgreSQL takes no NUL; U+FFFD stands in their place.
 */
final class WellFormed {
  private static final char REPLACEMENT = '\ufffd';

  private WellFormed() {}

  static @Nullable String name(@Nullable String name) {
    return name == null || isWellFormed(name) ? name : mended(name);
  }

  private static boolean isWellFormed(String name) {
    return name.codePoints().allMatch(WellFormed::isKept);
  }

  private static boolean isKept(int c) {
    return c != 0 && Character.getType(c) != Character.SURROGATE;
  }

  private static String mended(String name) {
    StringBuilder mended = new StringBuilder();
    name.codePoints().map(c -> isKept(c) ? c : REPLACEMENT).forEach(mended::appendCodePoint);
    return mended.toString();
  }
}
