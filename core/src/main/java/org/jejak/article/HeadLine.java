package org.jejak.article;

import org.jspecify.annotations.Nullable;

/** A line above the report of a dump, and what it was found to be. */
final class HeadLine {
  final String text;

  /** What it is, in the words of the packs; empty while nothing is known. */
  String kind = "";

  /** Whether it holds a date of its own. */
  boolean date;

  Boilerplate.@Nullable Hit hit;

  HeadLine(String text) {
    this.text = text;
  }

  boolean isFree() {
    return kind.isEmpty();
  }

  /** Whether it is nothing but a word that says what the next line is. */
  boolean isCue(String cueKind) {
    return kind.equals(cueKind) && hit != null && hit.from() == 0 && hit.to() == text.length();
  }
}
