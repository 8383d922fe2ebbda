package org.jejak.article;

import java.util.List;

/** Tells the lines below a report that speak of its author or of its rights. */
final class AuthorNote {
  private static final int MAX_WORDS = 90;
  private static final int MAX_CONTACT_WORDS = 60;

  private static final int MAX_BEFORE_MARK = 24;

  private AuthorNote() {}

  /** Whether a paragraph at the end of a report is about who wrote it or whom it belongs to. */
  static boolean is(String paragraph, List<String> authors) {
    int words = CleanText.words(paragraph);
    return isRights(paragraph)
        || words <= MAX_CONTACT_WORDS && hasAddress(paragraph)
        || words <= MAX_WORDS && opensWith(paragraph, authors);
  }

  private static boolean isRights(String paragraph) {
    int mark = paragraph.indexOf('©');
    return mark >= 0 && mark <= MAX_BEFORE_MARK
        || paragraph.startsWith("(c) ")
        || paragraph.startsWith("(C) ");
  }

  /** An author's full name at the start; nobody reports of himself by his name. */
  private static boolean opensWith(String paragraph, List<String> authors) {
    for (String author : authors) {
      boolean full = author.indexOf(' ') > 0;
      if (full && paragraph.regionMatches(true, 0, author, 0, author.length())) {
        return true;
      }
    }
    return false;
  }

  /** An e-mail address or a name on a social network, unless it signs a post that is shown. */
  private static boolean hasAddress(String paragraph) {
    if (paragraph.startsWith("— ")) {
      return false;
    }
    for (int at = paragraph.indexOf('@'); at >= 0; at = paragraph.indexOf('@', at + 1)) {
      if (at + 1 < paragraph.length() && Character.isLetterOrDigit(paragraph.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }
}
