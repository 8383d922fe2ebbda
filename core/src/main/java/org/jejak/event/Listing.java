package org.jejak.event;

import java.util.regex.Pattern;
import org.jejak.document.Span;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;

/** Lists of headlines and rows of tables: words that stand together without being told. */
final class Listing {
  private static final Pattern CELLS = Pattern.compile("\\s\\|\\s");

  /** "Latest headlines: one; another; a third". */
  private static final Pattern LABELLED = Pattern.compile("^[^:;]{1,60}:\\s[^;]+;[^;]+;");

  private static final Pattern ITEM = Pattern.compile("\\s*(?:\\d{1,3}[.)]|[-*•–])\\s");
  private static final int MARK_LENGTH = 6;
  private static final String ENDS = ".!?…”\"'";

  private Listing() {}

  /**
   * Whether a sentence is a table's row, a line of a list without an end, or a list in one line.
   */
  static boolean holds(AnnotatedText body, Sentence sentence) {
    String text = body.text();
    Span span = sentence.span();
    boolean ends = ENDS.indexOf(text.charAt(span.end() - 1)) >= 0;
    return holds(text, span, '|') && CELLS.matcher(span.of(text)).find()
        || !ends && holds(text, span, ';') && LABELLED.matcher(span.of(text)).find()
        || !ends && isItem(text, span);
  }

  /** Whether a mark stands there without which no pattern need be tried. */
  private static boolean holds(String text, Span span, char mark) {
    return text.indexOf(mark, span.start(), span.end()) >= 0;
  }

  /** Looks only around the sentence: a line may be as long as a book. */
  private static boolean isItem(String text, Span sentence) {
    int end = sentence.end();
    if (end < text.length() && text.charAt(end) != '\n') {
      return false;
    }
    int first = Math.max(0, sentence.start() - MARK_LENGTH);
    int newline = text.substring(first, sentence.start()).lastIndexOf('\n');
    boolean opensLine = newline >= 0 || first == 0;
    return opensLine && ITEM.matcher(text.substring(first + newline + 1, end)).lookingAt();
  }
}
