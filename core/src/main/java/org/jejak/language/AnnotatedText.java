package org.jejak.language;

import java.util.List;
import java.util.Optional;
import org.jejak.document.Span;

/**
 * A text cut into tokens and sentences, with the concepts its language pack sees.
 *
 * @param lang ISO 639-1 code of the pack used, {@code und} for none
 * @param tokens in text order
 * @param sentences in text order; each lies in one paragraph
 * @param matches concepts in text order; they do not overlap
 */
public record AnnotatedText(
    String text, String lang, List<Token> tokens, List<Sentence> sentences, List<Match> matches) {
  /** Copies the lists. */
  public AnnotatedText {
    tokens = List.copyOf(tokens);
    sentences = List.copyOf(sentences);
    matches = List.copyOf(matches);
  }

  /** The words of {@code span}. */
  public String words(Span span) {
    return span.of(text);
  }

  /** The stretch from token {@code first} to before token {@code end}. */
  public Span span(int first, int end) {
    return new Span(tokens.get(first).start(), tokens.get(end - 1).end());
  }

  /** Index of the first token that starts at or after {@code offset}; the token count if none. */
  public int tokenFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The sentence that holds {@code offset}, or the one that ends before it; empty in no text. */
  public Optional<Sentence> sentenceAt(int offset) {
    Sentence best = null;
    for (Sentence sentence : sentences) {
      if (sentence.span().start() > offset) {
        break;
      }
      best = sentence;
    }
    return Optional.ofNullable(best);
  }

  /** The matches that start at tokens {@code first} to before {@code end}. */
  public List<Match> matchesIn(int first, int end) {
    return matches.subList(matchFrom(first), matchFrom(end));
  }

  private int matchFrom(int token) {
    int low = 0;
    int high = matches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (matches.get(middle).first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
