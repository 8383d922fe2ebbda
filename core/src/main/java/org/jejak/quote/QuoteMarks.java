package org.jejak.quote;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jejak.language.Token;

/**
 * Finds the stretches between quotation marks. Every paragraph starts anew, so a missing mark harms
 * its own paragraph alone; one that opens a paragraph and never closes reaches to its end.
 */
final class QuoteMarks {
  private static final int MAX_SINGLE = 40;
  private static final int MAX_NESTED = 200;
  private static final int MAX_INNER = 12;

  private final AnnotatedText body;
  private final List<Token> tokens;
  private final List<Marked> found = new ArrayList<>();
  private int open = -1;
  private int nestedClose = -1;

  /**
   * A stretch between marks.
   *
   * @param lead index of the opening mark's first token, of two where apostrophes are doubled
   * @param open index of the opening mark's last token
   * @param close index of the closing mark's token, or after the paragraph's last where it is
   *     missing
   */
  record Marked(int lead, int open, int close, boolean closed) {
    /** Index of the first token after the stretch. */
    int after() {
      return closed ? close + 1 : close;
    }
  }

  QuoteMarks(AnnotatedText body) {
    this.body = body;
    this.tokens = body.tokens();
  }

  List<Marked> find() {
    List<Sentence> sentences = body.sentences();
    int s = 0;
    while (s < sentences.size()) {
      int first = sentences.get(s).first();
      int paragraph = sentences.get(s).paragraph();
      while (s + 1 < sentences.size() && sentences.get(s + 1).paragraph() == paragraph) {
        s++;
      }
      paragraph(first, sentences.get(s).end());
      s++;
    }
    return found;
  }

  private void paragraph(int first, int end) {
    open = -1;
    for (int i = first; i < end; i++) {
      Token token = tokens.get(i);
      if (isDoubledApostrophe(i, end)) {
        i++;
        doubled(i);
      } else if (!token.isWord() && !token.isNumber() && token.norm().length() == 1) {
        mark(i, token.norm().charAt(0));
      }
    }
    if (open >= 0
        && !isSingle(open)
        && (open == first || ":,".contains(tokens.get(open - 1).norm()))) {
      found.add(new Marked(lead(), open, end, false));
    }
  }

  private boolean isDoubledApostrophe(int i, int end) {
    return isSingle(i)
        && i + 1 < end
        && isSingle(i + 1)
        && tokens.get(i).end() == tokens.get(i + 1).start();
  }

  private void doubled(int i) {
    if (open >= 0) {
      close(i);
    } else if (!spaceAfter(i)) {
      open = i;
    }
  }

  private void mark(int i, char c) {
    switch (c) {
      case '\u201c', '\u201f' -> openOrCloseLow(i);
      case '\u201e', '\u00ab' -> open = i;
      case '\u201d', '\u00bb' -> closeOrOpen(i);
      case '"', '\uff02' -> straight(i);
      case '\u2018', '\'' -> single(i);
      default -> {
        // no quotation mark
      }
    }
  }

  private void openOrCloseLow(int i) {
    if (open >= 0 && tokens.get(open).norm().equals("\u201e")) {
      close(i);
    } else if (open < 0 || !isNested(i)) {
      open = i;
    }
  }

  /** A closing mark that stands where only an opening one can is a slip of the keyboard. */
  private void closeOrOpen(int i) {
    if (open < 0 && looksOpening(i)) {
      open = i;
    } else if (open < 0 || tokens.get(i).start() != nestedClose) {
      close(i);
    }
  }

  /** Whether a pair of marks inside a longer one opens here: two closing marks before the next. */
  private boolean isNested(int i) {
    int closing = 0;
    int end = Math.min(tokens.size(), i + MAX_NESTED);
    for (int j = i + 1; j < end && !tokens.get(j).norm().equals("\u201c"); j++) {
      if (tokens.get(j).norm().equals("\u201d")) {
        nestedClose = closing == 0 && j - i <= MAX_INNER ? tokens.get(j).start() : nestedClose;
        closing++;
      }
    }
    return closing >= 2;
  }

  private void straight(int i) {
    if (open >= 0 && !looksOpening(i)) {
      close(i);
    } else if (looksOpening(i) || (open < 0 && !spaceAfter(i) && spaceBefore(i))) {
      open = i;
    }
  }

  private void single(int i) {
    boolean curlyOpen = body.text().charAt(tokens.get(i).start()) == '\u2018';
    if (open < 0 && curlyOpen && spaceBefore(i)) {
      open = i;
    } else if (open >= 0 && isSingle(open) && !letterAfter(i) && i - open <= MAX_SINGLE) {
      close(i);
    }
  }

  private int lead() {
    boolean doubled =
        open > 0
            && isSingle(open)
            && isSingle(open - 1)
            && tokens.get(open - 1).end() == tokens.get(open).start();
    return doubled ? open - 1 : open;
  }

  private boolean isSingle(int i) {
    return tokens.get(i).norm().equals("'");
  }

  private void close(int i) {
    if (open >= 0 && i > open + 1) {
      found.add(new Marked(lead(), open, i, true));
    }
    open = -1;
  }

  private boolean looksOpening(int i) {
    return spaceBefore(i) && !spaceAfter(i);
  }

  private boolean spaceBefore(int i) {
    int at = tokens.get(i).start() - 1;
    return at < 0
        || Character.isWhitespace(body.text().charAt(at))
        || body.text().charAt(at) == '(';
  }

  private boolean spaceAfter(int i) {
    int at = tokens.get(i).end();
    return at >= body.text().length() || Character.isWhitespace(body.text().charAt(at));
  }

  private boolean letterAfter(int i) {
    int at = tokens.get(i).end();
    return at < body.text().length() && Character.isLetterOrDigit(body.text().charAt(at));
  }
}
