package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a line that says where a report came from into credits. */
final class CreditLine {
  private static final int MAX_NAME_WORDS = 8;
  private static final int MAX_PARTICLE = 2;
  private static final String EDGES = " .,;:-–—()[]\"“”|/>»";

  private CreditLine() {}

  static Credit.Kind kind(String phraseKind) {
    return switch (phraseKind) {
      case "republished" -> Credit.Kind.REPUBLISHED;
      case "translated" -> Credit.Kind.TRANSLATED;
      default -> Credit.Kind.CREDIT;
    };
  }

  /** Credits of the words after a phrase: names parted by commas, or one page, or both. */
  static List<Credit> read(String line, int from, Credit.Kind kind) {
    String rest = line.substring(Math.min(from, line.length()));
    String url = url(rest);
    if (url != null) {
      String name = name(rest.replace(url, " "));
      return List.of(new Credit(name, trimmed(url), kind, line, null));
    }
    List<Credit> credits = new ArrayList<>();
    for (String part : rest.split("[,/;|]| & ")) {
      String name = name(part);
      if (name != null) {
        credits.add(new Credit(name, null, kind, line, null));
      }
    }
    return credits;
  }

  /** Credits in the parentheses that open at {@code open}. */
  static List<Credit> readList(String line, int phraseEnd) {
    int close = line.indexOf(')', phraseEnd);
    String inner = line.substring(phraseEnd, close < 0 ? line.length() : close);
    List<Credit> credits = new ArrayList<>();
    for (Credit credit : read(inner, 0, Credit.Kind.CREDIT)) {
      credits.add(new Credit(credit.name(), credit.url(), credit.kind(), line, null));
    }
    return credits;
  }

  private static @Nullable String url(String text) {
    int start = text.indexOf("http://");
    start = start < 0 ? text.indexOf("https://") : start;
    start = start < 0 ? text.indexOf("www.") : start;
    if (start < 0) {
      return null;
    }
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static String trimmed(String url) {
    int end = url.length();
    while (end > 0 && ").,;]".indexOf(url.charAt(end - 1)) >= 0) {
      end--;
    }
    return url.substring(0, end);
  }

  /** A name holds a capital and is no sentence; a day or a clause after it is left out. */
  private static @Nullable String name(String text) {
    String name = CleanText.strip(text, EDGES);
    int sentence = name.indexOf(". ");
    name = sentence > 0 ? name.substring(0, sentence) : name;
    boolean capital =
        name.codePoints().anyMatch(Character::isUpperCase)
            || name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().noneMatch(Character::isLowerCase);
    boolean domain = name.indexOf('.') > 0 && name.indexOf(' ') < 0;
    if (name.isEmpty() || (!capital && !domain)) {
      return null;
    }
    name = domain ? name : longestName(name);
    return CleanText.words(name) > MAX_NAME_WORDS || name.isEmpty() ? null : name;
  }

  /** "the English report by New Post" credits New Post: the longest run of capitals, the last. */
  private static String longestName(String text) {
    String best = "";
    int bestWords = 0;
    StringBuilder run = new StringBuilder();
    int words = 0;
    for (String word : text.split(" ")) {
      boolean small = word.isEmpty() || Character.isLowerCase(word.codePointAt(0));
      if (!small) {
        run.append(run.isEmpty() ? "" : " ").append(word);
        words++;
      } else if (word.length() > MAX_PARTICLE || words == 0) {
        best = words >= bestWords ? run.toString() : best;
        bestWords = Math.max(words, bestWords);
        run.setLength(0);
        words = 0;
      } else {
        run.append(' ').append(word);
      }
    }
    return CleanText.strip(words >= bestWords && words > 0 ? run.toString() : best, EDGES);
  }
}
