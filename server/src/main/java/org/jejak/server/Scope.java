package org.jejak.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody may; each may what those before it may, too. */
public enum Scope {
  /** Ask, and trace what is kept nowhere. */
  READ,
  /** Add reports and correct what was found. */
  CORRECT,
  /** Set up watches and read who did what. */
  ADMIN;

  /** As it is written: in small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its word; null where it is none. */
  public static @Nullable Scope of(String word) {
    return Arrays.stream(values())
        .filter(scope -> scope.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  boolean allows(Scope needed) {
    return compareTo(needed) >= 0;
  }

  /** The words of this scope and of those before it. */
  List<String> words() {
    return Arrays.stream(values()).filter(this::allows).map(Scope::word).toList();
  }
}
