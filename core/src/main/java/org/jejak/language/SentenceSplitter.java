package org.jejak.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jejak.document.Span;

/** Cuts tokens into sentences; abbreviations come from the language pack. */
final class SentenceSplitter {
  /** Longer stretches without an end are no sentences: lists, tables, noise. */
  private static final int MAX_TOKENS = 400;

  private static final String CLOSERS = "\"'”’»)]";
  private static final String ENDS = ".!?…。！？";

  private final String text;
  private final List<Token> tokens;
  private final Set<String> abbreviations;
  private final List<Sentence> sentences = new ArrayList<>();

  SentenceSplitter(String text, List<Token> tokens, Set<String> abbreviations) {
    this.text = text;
    this.tokens = tokens;
    this.abbreviations = abbreviations;
  }

  List<Sentence> split() {
    int first = 0;
    int paragraph = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      boolean newParagraph = !last && lineBreakBetween(i);
      boolean tooLong = i + 1 - first >= MAX_TOKENS;
      if (last || newParagraph || tooLong || endsAt(i)) {
        int end = newParagraph || last || tooLong ? i + 1 : closersAfter(i);
        add(first, end, paragraph);
        first = end;
        i = end - 1;
        if (end < tokens.size() && lineBreakBetween(end - 1)) {
          paragraph++;
        }
      }
    }
    return sentences;
  }

  private void add(int first, int end, int paragraph) {
    Span span = new Span(tokens.get(first).start(), tokens.get(end - 1).end());
    sentences.add(new Sentence(span, first, end, paragraph));
  }

  private boolean lineBreakBetween(int i) {
    return text.indexOf('\n', tokens.get(i).end(), tokens.get(i + 1).start()) >= 0;
  }

  private boolean endsAt(int i) {
    Token token = tokens.get(i);
    boolean dotted = token.isWord() && token.norm().endsWith(".");
    if (!dotted && (token.isWord() || token.isNumber() || !ENDS.contains(token.norm()))) {
      return false;
    }
    if (token.norm().equals(".") && i > 0 && abbreviates(i - 1, token)) {
      return false;
    }
    int next = closersAfter(i);
    if (next >= tokens.size()) {
      return true;
    }
    if (tokens.get(next).start() == tokens.get(next - 1).end()) {
      return "。！？".contains(token.norm());
    }
    return opensSentence(tokens.get(next)) && !(dotted && !startsAfterAbbreviation(next));
  }

  private boolean abbreviates(int i, Token dot) {
    Token before = tokens.get(i);
    if (before.end() != dot.start()) {
      return false;
    }
    boolean initial = before.norm().length() == 1 && before.capital();
    return initial || abbreviations.contains(before.norm());
  }

  /** After U.S. a sentence opens only at a function-like capital that no name continues. */
  private boolean startsAfterAbbreviation(int next) {
    return tokens.get(next).kind() == Token.Kind.PUNCTUATION;
  }

  private boolean opensSentence(Token token) {
    if (token.capital() || token.isNumber()) {
      return true;
    }
    return token.kind() == Token.Kind.PUNCTUATION && "\"“‘«([—–-•".contains(token.norm());
  }

  private int closersAfter(int i) {
    int next = i + 1;
    while (next < tokens.size()
        && tokens.get(next).start() == tokens.get(next - 1).end()
        && (CLOSERS.contains(tokens.get(next).norm()) || ENDS.contains(tokens.get(next).norm()))) {
      next++;
    }
    return next;
  }
}
