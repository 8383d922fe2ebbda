package org.jejak.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a quote in a text: word for word first; then with few letters changed, by the dynamic
 * programming of Sellers (1980). Of several places the one whose surroundings fit best.
 */
final class QuoteSearch {
  /** Shorter words prove nothing where their surroundings are others. */
  private static final int TELLING = 24;

  /** Shorter words are found word for word only. */
  private static final int LONG = 16;

  /** So many letters, of five, may be wrong: one. */
  private static final int ONE_OF = 5;

  private final String exact;
  private final String prefix;
  private final String suffix;
  private final String original;
  private final FoldedText folded;
  private final String text;

  QuoteSearch(TextQuote quote, String text) {
    this.exact = FoldedText.of(quote.exact()).text().strip();
    this.prefix = FoldedText.of(quote.prefix()).text().stripTrailing();
    this.suffix = FoldedText.of(quote.suffix()).text().stripLeading();
    this.original = text;
    this.folded = FoldedText.of(text);
    this.text = folded.text();
  }

  /** A place with how much of its surroundings fits, less what is wrong in the words. */
  private record Found(int start, int end, int fit) {}

  Optional<Span> find(@Nullable Integer codePoint) {
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    List<Found> places = wordForWord();
    return best(places.isEmpty() && exact.length() >= LONG ? nearly() : places, codePoint);
  }

  private List<Found> wordForWord() {
    List<Found> places = new ArrayList<>();
    for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      add(places, at, at + exact.length(), 0);
    }
    return places;
  }

  private void add(List<Found> places, int start, int end, int wrong) {
    int around = around(start, end);
    boolean proves =
        exact.length() - wrong + around >= TELLING
            || 2 * around >= prefix.length() + suffix.length();
    if (proves) {
      places.add(new Found(start, end, around - wrong));
    }
  }

  /** How many letters of prefix and suffix stand around a place. */
  private int around(int start, int end) {
    int before = start;
    while (before > 0 && text.charAt(before - 1) == ' ') {
      before--;
    }
    int left = 0;
    while (left < Math.min(prefix.length(), before)
        && prefix.charAt(prefix.length() - 1 - left) == text.charAt(before - 1 - left)) {
      left++;
    }
    int after = end;
    while (after < text.length() && text.charAt(after) == ' ') {
      after++;
    }
    int right = 0;
    while (right < Math.min(suffix.length(), text.length() - after)
        && suffix.charAt(right) == text.charAt(after + right)) {
      right++;
    }
    return left + right;
  }

  /** Places whose words have few letters wrong: of those that overlap, the best. */
  private List<Found> nearly() {
    int most = exact.length() / ONE_OF;
    int[] wrong = new int[exact.length() + 1];
    int[] begun = new int[exact.length() + 1];
    for (int i = 0; i <= exact.length(); i++) {
      wrong[i] = i;
    }
    List<Found> places = new ArrayList<>();
    for (int end = 1; end <= text.length(); end++) {
      step(text.charAt(end - 1), end, wrong, begun);
      if (wrong[exact.length()] <= most) {
        add(places, begun[exact.length()], end, wrong[exact.length()]);
      }
    }
    return apart(places);
  }

  /**
   * One more letter of the text: the least changes for each beginning of the words, and since
   * where.
   */
  private void step(char letter, int end, int[] wrong, int[] begun) {
    int diagonal = wrong[0];
    int diagonalBegun = begun[0];
    wrong[0] = 0;
    begun[0] = end;
    for (int i = 1; i < wrong.length; i++) {
      int changed = diagonal + (exact.charAt(i - 1) == letter ? 0 : 1);
      int since = diagonalBegun;
      diagonal = wrong[i];
      diagonalBegun = begun[i];
      if (wrong[i] + 1 < changed) {
        changed = wrong[i] + 1;
        since = begun[i];
      }
      if (wrong[i - 1] + 1 < changed) {
        changed = wrong[i - 1] + 1;
        since = begun[i - 1];
      }
      wrong[i] = changed;
      begun[i] = since;
    }
  }

  private static List<Found> apart(List<Found> places) {
    List<Found> apart = new ArrayList<>();
    for (Found place : places) {
      Found last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || place.start() >= last.end()) {
        apart.add(place);
      } else if (place.fit() > last.fit()) {
        apart.set(apart.size() - 1, place);
      }
    }
    return apart;
  }

  private Optional<Span> best(List<Found> places, @Nullable Integer codePoint) {
    int fit = places.stream().mapToInt(Found::fit).max().orElse(0);
    List<Span> best =
        places.stream()
            .filter(place -> place.fit() == fit)
            .map(place -> folded.span(place.start(), place.end()))
            .toList();
    if (best.size() == 1) {
      return Optional.of(best.getFirst());
    }
    return best.stream()
        .filter(span -> codePoint != null && original.codePointCount(0, span.start()) == codePoint)
        .findFirst();
  }
}
