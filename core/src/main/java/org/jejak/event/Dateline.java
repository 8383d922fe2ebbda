package org.jejak.event;

import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;

/** The place and outlet before a report's first words, such as {@code Padang, Selat Harian –}. */
final class Dateline {
  private static final int TOKENS = 14;

  private Dateline() {}

  /** Where the report begins after its dateline; the sentence's start where it has none. */
  static int end(AnnotatedText body, Sentence sentence) {
    int end = Math.min(sentence.end(), sentence.first() + TOKENS);
    for (int i = sentence.first(); i < end; i++) {
      String norm = body.tokens().get(i).norm();
      if (norm.equals("-") || norm.equals("–") || norm.equals("—")) {
        boolean apart = i > 0 && body.tokens().get(i - 1).end() < body.tokens().get(i).start();
        if (apart) {
          return body.tokens().get(i).end();
        }
      }
    }
    return sentence.span().start();
  }
}
