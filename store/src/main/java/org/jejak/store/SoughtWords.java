package org.jejak.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a query looks for in a text, so that the place can be shown. All folded. */
final class SoughtWords {
  final Set<String> words = new HashSet<>();
  final Set<String> concepts = new HashSet<>();
  final List<List<String>> phrases = new ArrayList<>();
  private final List<Pattern> beginnings = new ArrayList<>();

  /** Adds a word with gaps. */
  void addBeginning(String pattern) {
    String regex =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    beginnings.add(Pattern.compile(regex, Pattern.DOTALL));
  }

  /** Whether a word is one of those sought. */
  boolean has(String word) {
    if (words.contains(word)) {
      return true;
    }
    for (Pattern beginning : beginnings) {
      if (beginning.matcher(word).matches()) {
        return true;
      }
    }
    return false;
  }
}
