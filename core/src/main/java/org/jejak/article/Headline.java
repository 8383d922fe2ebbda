package org.jejak.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The title of a report, recognised where the page repeats it. */
final class Headline {
  private static final int MAX_LENGTH = 400;
  private static final double ALIKE = 0.6;
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String letters;
  private final Set<String> words;

  Headline(@Nullable String title) {
    String known = title == null ? "" : title;
    letters = CleanText.letters(known);
    words = words(known);
  }

  /** Whether a line is the title, marks and spaces aside. */
  boolean is(String line) {
    return !letters.isEmpty()
        && line.length() < MAX_LENGTH
        && CleanText.letters(line).equals(letters);
  }

  /** Whether a heading shares most of its words with the title. */
  boolean isLike(String heading) {
    if (letters.isEmpty() || heading.length() >= MAX_LENGTH) {
      return false;
    }
    Set<String> other = words(heading);
    long shared = other.stream().filter(words::contains).count();
    return shared > 0 && shared >= ALIKE * Math.max(other.size(), words.size())
        || CleanText.letters(heading).equals(letters);
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(GAPS.split(text.toLowerCase(Locale.ROOT))));
  }

  /** Parts the lines that only repeat the title from the others. */
  List<Passage> without(List<Passage> passages, Draft draft) {
    List<Passage> rest = new ArrayList<>();
    for (Passage passage : passages) {
      if (is(passage.text())) {
        draft.cut("title", passage.text());
      } else {
        rest.add(passage);
      }
    }
    return rest;
  }
}
