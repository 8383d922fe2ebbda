package org.jejak.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.knowledge.Outlets;
import org.jejak.language.Packs;
import org.jejak.language.Table;

/** Tells persons in bylines from newsrooms, agencies and offices, in all languages at hand. */
final class Newsroom {
  private final Map<String, String> words = new HashMap<>();

  private final Outlets outlets;

  Newsroom(Packs packs, Outlets outlets) {
    this.outlets = outlets;
    for (String code : packs.codes()) {
      for (Table.Row row : packs.pack(code).table("newsroom")) {
        words.putIfAbsent(row.get(1).strip(), row.get(0));
      }
    }
  }

  /** Whether a name is a newsroom's, an agency's or a site's. */
  boolean isBody(String name, SiteNames site) {
    boolean domain = name.indexOf('.') > 1 && isDomain(name);
    if (domain || site.isSite(name) || isAgency(upToSmallWord(name))) {
      return true;
    }
    for (String word : CleanText.wordList(name)) {
      if ("newsroom".equals(words.get(word))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is the name of a news agency. */
  boolean isAgency(String text) {
    return outlets.isAgency(text);
  }

  /** Whether a text names what somebody does, not who it is. */
  boolean isOffice(String text) {
    List<String> said = CleanText.wordList(text);
    return !said.isEmpty() && "office".equals(words.get(said.get(said.size() - 1)));
  }

  /** "Associated Press in Town" names an agency. */
  private static String upToSmallWord(String name) {
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      if (space + 1 < name.length() && Character.isLowerCase(name.codePointAt(space + 1))) {
        return name.substring(0, space);
      }
    }
    return name;
  }

  private static boolean isDomain(String name) {
    int dot = name.lastIndexOf('.');
    return name.indexOf(' ') < 0
        && dot < name.length() - 1
        && Character.isLetter(name.charAt(dot + 1));
  }
}
