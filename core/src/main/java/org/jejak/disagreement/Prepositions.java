package org.jejak.disagreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jejak.language.Packs;

/** What the prepositions of each language may say of what follows them: from it, to it, in it. */
final class Prepositions {
  static final String FROM = "FROM";
  static final String TO = "TO";

  private final Map<String, Map<String, Set<String>>> roles = new HashMap<>();

  Prepositions(Packs packs) {
    for (String code : packs.codes()) {
      Map<String, Set<String>> words = new HashMap<>();
      packs
          .pack(code)
          .prepositions()
          .forEach((role, all) ->
              all.forEach(word -> words.computeIfAbsent(word, w -> new HashSet<>()).add(role)));
      roles.put(code, words);
    }
  }

  /** The roles of a word; none for one that is no preposition. */
  Set<String> roles(String lang, String word) {
    return roles.getOrDefault(lang, Map.of()).getOrDefault(word, Set.of());
  }
}
