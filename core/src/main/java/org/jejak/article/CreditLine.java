package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a line that says where a report came from into credits. */
final class CreditLine {
  private static final int MAX_NAME_WORDS = 8;
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
    String name = strip(text);
    int sentence = name.indexOf(". ");
    name = sentence > 0 ? name.substring(0, sentence) : name;
    boolean capital = name.codePoints().anyMatch(Character::isUpperCase);
    boolean domain = name.indexOf('.') > 0 && name.indexOf(' ') < 0;
    if (name.isEmpty() || (!capital && !domain)) {
      return null;
    }
    name = withoutSmallStart(name);
    return CleanText.words(name) > MAX_NAME_WORDS || name.isEmpty() ? null : name;
  }

  /** "by the Strait Meridian" is Strait Meridian's; small words before the first capital go. */
  private static String withoutSmallStart(String name) {
    String rest = name;
    while (!rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0))) {
      int space = rest.indexOf(' ');
      if (space < 0) {
        return rest.indexOf('.') > 0 ? rest : "";
      }
      rest = rest.substring(space + 1).strip();
    }
    return strip(rest);
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
