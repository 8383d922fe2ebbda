package org.jejak.article;

/** Tells whether a phrase of boilerplate makes its line boilerplate. */
final class PhraseRules {
  private static final int MAX_CAPTION_WORDS = 70;
  private static final int MAX_FURNITURE_WORDS = 30;
  private static final int MAX_COOKIE_WORDS = 60;

  private PhraseRules() {}

  /**
   * A phrase may open a sentence of the report; then the line goes on like one. So may one that is
   * a sentence by itself; but what stands behind a notice of rights belongs to it.
   */
  static boolean apply(Boilerplate.Hit hit, String text, String lang) {
    int words = CleanText.words(text);
    boolean whole = hit.from() == 0 && hit.to() == text.length();
    boolean sentence = CleanText.endsSentence(text) && words >= 6;
    boolean colon = colon(hit, text);
    boolean atEnd = hit.from() > 0 && words - CleanText.words(text.substring(0, hit.from())) <= 12;
    return switch (hit.kind()) {
      case "author" -> whole || (!sentence && words <= 14 && (colon || isByline(text, hit.to())));
      case "caption" ->
          hit.from() == 0
              ? words <= MAX_CAPTION_WORDS && (colon || !sentence)
              : words <= MAX_CAPTION_WORDS && atEnd && !quotes(text);
      case "credit" ->
          hit.from() > 0 || colon
              ? words <= MAX_FURNITURE_WORDS
              : words <= 12 && capitalFollows(text, hit.to());
      case "republished", "translated" -> words <= MAX_FURNITURE_WORDS;
      case "credit-list" -> !sentence && words <= 16;
      case "publish", "updated", "fetched" ->
          words <= 16 && PublishLine.date(text, lang).isPresent();
      case "tail" ->
          whole
              || (hit.from() == 0 && text.startsWith(". ", hit.to()))
              || (words <= MAX_FURNITURE_WORDS && (colon || !sentence));
      case "editor", "share", "tags", "counter", "comments" ->
          whole || (words <= MAX_FURNITURE_WORDS && (colon || !sentence));
      case "related", "advert" -> whole || colon || (words <= MAX_FURNITURE_WORDS && !sentence);
      case "newsletter" -> words <= MAX_FURNITURE_WORDS && !quotes(text);
      case "cookies" -> words <= MAX_COOKIE_WORDS && !quotes(text);
      default -> words <= MAX_FURNITURE_WORDS;
    };
  }

  /** Whether a colon ends the phrase or follows it. */
  static boolean colon(Boilerplate.Hit hit, String text) {
    for (int i = Math.max(0, hit.to() - 2); i < text.length() && i <= hit.to() + 1; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '：') {
        return true;
      }
      if (i >= hit.to() && c != ' ') {
        return false;
      }
    }
    return false;
  }

  private static boolean isByline(String text, int from) {
    String rest = text.substring(from).strip();
    return !rest.isEmpty()
        && !Character.isLowerCase(rest.codePointAt(0))
        && !Byline.after(rest, false).isEmpty();
  }

  private static boolean capitalFollows(String text, int from) {
    String rest = text.substring(from).strip();
    return !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0));
  }

  private static boolean quotes(String text) {
    return text.indexOf('“') >= 0 || text.indexOf('"') >= 0 || text.indexOf('«') >= 0;
  }
}
