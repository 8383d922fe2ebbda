package org.jejak.language;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into tokens and sentences, with the concepts its language pack sees. It is cut when
 * first asked for; whoever wants only the text pays nothing for it. Two are equal when text and
 * language are: the pack decides the rest.
 */
public final class AnnotatedText {
  private final String text;
  private final LanguagePack pack;
  private volatile @Nullable Parts parts;

  /** What a pack makes of a text, all in text order. */
  record Parts(List<Token> tokens, List<Sentence> sentences, List<Match> matches) {
    Parts {
      tokens = List.copyOf(tokens);
      sentences = List.copyOf(sentences);
      matches = List.copyOf(matches);
    }
  }

  AnnotatedText(String text, LanguagePack pack) {
    this.text = text;
    this.pack = pack;
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /** ISO 639-1 code of the pack used, {@code und} for none. */
  public String lang() {
    return pack.code();
  }

  /** Words, numbers and marks, in text order. */
  public List<Token> tokens() {
    return parts().tokens;
  }

  /** In text order; each lies in one paragraph. */
  public List<Sentence> sentences() {
    return parts().sentences;
  }

  /** Concepts in text order; they do not overlap. */
  public List<Match> matches() {
    return parts().matches;
  }

  private Parts parts() {
    Parts made = parts;
    if (made == null) {
      made = pack.cut(text);
      parts = made;
    }
    return made;
  }

  /** The words of {@code span}. */
  public String words(Span span) {
    return span.of(text);
  }

  /** The stretch from token {@code first} to before token {@code end}. */
  public Span span(int first, int end) {
    return new Span(tokens().get(first).start(), tokens().get(end - 1).end());
  }

  /** Index of the first token that starts at or after {@code offset}; the token count if none. */
  public int tokenFrom(int offset) {
    return firstFrom(tokens(), Token::start, offset);
  }

  /** The sentence that holds {@code offset}, or the one that ends before it; empty in no text. */
  public Optional<Sentence> sentenceAt(int offset) {
    int after = firstFrom(sentences(), sentence -> sentence.span().start(), offset + 1);
    return after == 0 ? Optional.empty() : Optional.of(sentences().get(after - 1));
  }

  /** The matches that start at tokens {@code first} to before {@code end}. */
  public List<Match> matchesIn(int first, int end) {
    List<Match> matches = matches();
    return matches.subList(
        firstFrom(matches, Match::first, first), firstFrom(matches, Match::first, end));
  }

  /** The first of rows in the order of the text that starts at {@code at} or after it. */
  private static <T> int firstFrom(List<T> rows, ToIntFunction<T> start, int at) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(rows.get(middle)) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnnotatedText that
        && text.equals(that.text)
        && lang().equals(that.lang());
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + lang().hashCode();
  }

  @Override
  public String toString() {
    return lang() + ": " + text;
  }
}
