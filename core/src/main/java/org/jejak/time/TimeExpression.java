package org.jejak.time;

import java.time.LocalDate;
import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a time.
 *
 * @param span where it stands in the article's text
 * @param text the words
 * @param value the days it names; null while they hang on a reference day that is not known
 * @param anchor what the days were counted from; null for an unresolved expression
 * @param open how to count once a reference day is known; null when the words alone name the days
 */
public record TimeExpression(
    Span span,
    String text,
    @Nullable Interval value,
    @Nullable Anchor anchor,
    @Nullable OpenTime open) {

  /** What an expression's days were counted from. */
  public enum Anchor {
    PUBLISHED,
    TEXT,
    STORY
  }

  /** A time without its reference day: pure rules from that day to the days meant. */
  public interface OpenTime {
    /**
     * The days that the words alone give to an author who writes on {@code reference}: cues that
     * stand around them (will, by, since) are left aside, so that one wording and its translation
     * give the same days.
     */
    Interval on(LocalDate reference);

    /** The days meant by an author who writes on {@code reference}, by the cues around it too. */
    Interval inContext(LocalDate reference);

    /** The rules as plain numbers, most of them 0, to be kept and made again by {@link #of}. */
    int[] numbers();

    /**
     * The same time again.
     *
     * @throws IllegalArgumentException when these are not the numbers of one
     */
    static OpenTime of(int[] numbers) {
      return Meaning.of(numbers);
    }
  }
}
