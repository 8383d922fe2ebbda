package org.jejak.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jejak.evaluate.Shingles;

/** Compares names of authors. */
final class AuthorNames {
  private AuthorNames() {}

  /** The names of a string that has commas between them. */
  static List<String> split(String joined) {
    return Arrays.stream(joined.split(","))
        .map(AuthorNames::spaced)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** A text with single spaces for all white space, also for no-break spaces. */
  static String spaced(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
        .filter(point -> point != ' ' || (!line.isEmpty() && line.charAt(line.length() - 1) != ' '))
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  /** Whether both lists hold the same names, whatever their order, case and white space. */
  static boolean same(List<String> gold, List<String> found) {
    return folded(gold).equals(folded(found));
  }

  private static Set<String> folded(List<String> names) {
    return names.stream()
        .map(name -> Normalizer.normalize(spaced(name), Normalizer.Form.NFC))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many names can be paired, each once, so that one's words all stand in the other. */
  static int alike(List<String> gold, List<String> found) {
    List<Set<String>> left = new ArrayList<>(gold.stream().map(AuthorNames::words).toList());
    int pairs = 0;
    for (String name : found) {
      Set<String> words = words(name);
      for (Set<String> other : left) {
        boolean alike = words.containsAll(other) || other.containsAll(words);
        if (alike && !words.isEmpty() && !other.isEmpty()) {
          left.remove(other);
          pairs++;
          break;
        }
      }
    }
    return pairs;
  }

  /** The words of a name without marks over letters. */
  private static Set<String> words(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    return new HashSet<>(Shingles.words(plain.toLowerCase(Locale.ROOT)));
  }
}
