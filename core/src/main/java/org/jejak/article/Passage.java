package org.jejak.article;

/**
 * A paragraph, heading or item as it stands in a document, and what its place there says of it.
 *
 * @param heading level of a heading, 1 to 6; 0 for anything else
 * @param listed whether it is an item or row of a list or table of the body
 * @param pointer whether it is a label and a link, such as "See also: …"
 * @param known whether the page's own data give it as a part of the text
 */
record Passage(String text, int heading, boolean listed, boolean pointer, boolean known) {
  /** A line of plain text. */
  static Passage of(String text) {
    return new Passage(text, 0, false, false, false);
  }

  Passage asKnown() {
    return new Passage(text, heading, listed, pointer, true);
  }
}
