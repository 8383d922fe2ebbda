package org.jejak.event;

import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;

/** The place and outlet before a report's first words, such as {@code Padang, Selat Harian –}. */
public final class Dateline {
  private static final int TOKENS = 14;
  private static final int SMALL_WORDS = 1;

  private Dateline() {}

  /** Where a report begins after its dateline; 0 where it has none. */
  public static int end(AnnotatedText body) {
    return body.sentences().isEmpty() ? 0 : end(body, body.sentences().getFirst());
  }

  /** The same of its first sentence; the sentence's start where it has none. */
  static int end(AnnotatedText body, Sentence sentence) {
    int end = Math.min(sentence.end(), sentence.first() + TOKENS);
    int small = 0;
    for (int i = sentence.first(); i < end && small <= SMALL_WORDS; i++) {
      String norm = body.tokens().get(i).norm();
      small += body.tokens().get(i).isWord() && !body.tokens().get(i).capital() ? 1 : 0;
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
