package org.jejak.article;

import java.util.ArrayList;
import java.util.List;

/** Reads the names of a byline. */
final class Byline {
  private static final int MAX_NAMES = 8;
  private static final int MAX_LENGTH = 300;
  private static final int MAX_JOINER = 3;
  private static final String[] ENDS = {" - ", " – ", " — ", "|", "(", "•", "·", " / "};

  private Byline() {}

  /** The names in a text that opens with names, up to a dash, bar or bracket. */
  static List<String> names(String text) {
    String list = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    for (String end : ENDS) {
      int at = list.indexOf(end);
      list = at >= 0 ? list.substring(0, at) : list;
    }
    list = list.strip();
    while (!list.isEmpty() && ":,. ".indexOf(list.charAt(0)) >= 0) {
      list = list.substring(1);
    }
    List<String> names = new ArrayList<>();
    for (String part : list.split("[,;&]")) {
      for (String name : joined(withoutClause(part.strip()))) {
        if (!CleanText.isName(name) || names.size() == MAX_NAMES) {
          return names;
        }
        names.add(name);
      }
    }
    return names;
  }

  /** A short small word between two names of two words each joins them, in any language. */
  private static List<String> joined(String part) {
    String[] words = part.split(" ");
    for (int i = 0; i < words.length; i++) {
      boolean joiner = words[i].length() <= MAX_JOINER && isSmall(words[i]);
      boolean first = i == 0 && joiner;
      boolean names = i >= 2 && i + 2 < words.length && !isSmall(words[i + 1]);
      if (joiner && (first || names)) {
        List<String> both = new ArrayList<>();
        if (!first) {
          both.add(String.join(" ", List.of(words).subList(0, i)));
        }
        both.addAll(joined(String.join(" ", List.of(words).subList(i + 1, words.length))));
        return both;
      }
    }
    return part.isEmpty() ? List.of() : List.of(part);
  }

  /** "First Last from Town" names First Last. */
  private static String withoutClause(String part) {
    String[] words = part.split(" ");
    for (int i = 2; i < words.length; i++) {
      if (isSmall(words[i]) && (words[i].length() > MAX_JOINER || i + 2 == words.length)) {
        return String.join(" ", List.of(words).subList(0, i));
      }
    }
    return part;
  }

  private static boolean isSmall(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
  }
}
