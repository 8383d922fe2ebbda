package org.jejak.lineage;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares the names of outlets as people write them. */
final class Names {
  private Names() {}

  /** Whether both are known and differ only in case, marks, spaces or a domain's ending. */
  static boolean same(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !fold(a).isEmpty() && fold(a).equals(fold(b));
  }

  /** A name without what people vary. */
  static String fold(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder();
    plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
