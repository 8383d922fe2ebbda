package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jejak.document.Stems;

/** Reads the names of a byline. */
final class Byline {
  private static final Pattern COMMAS = Pattern.compile("[,;&]");
  private static final Pattern ALL_COMMAS = Pattern.compile("[,;&、，؛،]");
  private static final int MAX_NAMES = 8;
  private static final int MAX_LENGTH = 300;
  private static final int MAX_JOINER = 3;
  private static final int MAX_LONE_NAME = 24;
  private static final int MAX_LONE_WORDS = 4;
  private static final String[] ENDS = {" - ", " – ", " — ", "|", "(", "•", "·", " / "};

  private Byline() {}

  /** The names in a text that opens with names, up to a dash, bar or bracket. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    String[] parts = COMMAS.split(list(text));
    for (String part : parts) {
      List<String> joined = joined(withoutClause(part.strip()));
      for (String name : joined) {
        if (!CleanText.isName(name) || names.size() == MAX_NAMES) {
          boolean place = joined.size() == 1 && names.size() == 2 && isPlace(name);
          return place && parts.length == 3 ? names.subList(0, 1) : names;
        }
        names.add(name);
      }
    }
    return names;
  }

  /** "First Last, Outlet Name, Town": a lone word after two names is where the first writes. */
  private static boolean isPlace(String word) {
    return !word.isEmpty() && word.indexOf(' ') < 0 && Character.isUpperCase(word.codePointAt(0));
  }

  /**
   * The names after words that say that a name follows: there they may be single words, or stand in
   * a script without capitals.
   *
   * @param colon whether a colon parts them from those words
   */
  static List<String> after(String text, boolean colon) {
    List<String> names = names(text);
    if (!names.isEmpty()) {
      return names;
    }
    names = new ArrayList<>();
    for (String part : ALL_COMMAS.split(list(text))) {
      String name = part.strip();
      boolean last = !isLoneName(name, colon);
      if (last || names.size() == MAX_NAMES) {
        return names.isEmpty() && name.indexOf('.') > 0 ? names(afterComma(text)) : names;
      }
      names.add(name);
    }
    return names;
  }

  /** "Outlet.com, First Last" names First Last. */
  private static String afterComma(String text) {
    return text.substring(text.indexOf(',') + 1);
  }

  /** One word with a capital, or one to four words of a script without capitals. */
  private static boolean isLoneName(String name, boolean colon) {
    String[] words = name.split(" ");
    int first = name.isEmpty() ? ' ' : name.codePointAt(0);
    if (!name.codePoints().allMatch(Byline::isNameSign) || name.length() > MAX_LONE_NAME) {
      return false;
    }
    if (Character.isUpperCase(first)) {
      return colon && words.length == 1 && name.length() >= 3;
    }
    boolean cased = Character.isLowerCase(first);
    boolean ideographs = Stems.isUnspaced(name.isEmpty() ? ' ' : name.charAt(0));
    boolean size = ideographs ? name.length() >= 2 : words.length >= (colon ? 1 : 2);
    return Character.isLetter(first) && !cased && size && words.length <= MAX_LONE_WORDS;
  }

  private static boolean isNameSign(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || " .'’-・·\u200c".indexOf(c) >= 0;
  }

  private static String list(String text) {
    String list = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    for (String end : ENDS) {
      int at = list.indexOf(end);
      list = at >= 0 ? list.substring(0, at) : list;
    }
    list = list.strip();
    while (!list.isEmpty() && ":：,. ".indexOf(list.charAt(0)) >= 0) {
      list = list.substring(1);
    }
    return list;
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
