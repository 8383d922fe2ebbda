package org.jejak.knowledge;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.knowledge.Name.Use;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jejak.language.Tokenizer;

/** Collects names into a trie a language. */
final class NameIndex {
  private static final String EVERYWHERE = "*";
  private static final String ENGLISH = "en";

  private final Map<String, TokenTrie.Builder<Name>> tries = new TreeMap<>();
  private final TokenTrie.Builder<Name> all = TokenTrie.builder();
  private final Set<String> knownNames = new HashSet<>();

  NameIndex(List<String> languages) {
    languages.forEach(lang -> tries.put(lang, TokenTrie.builder()));
  }

  Set<String> languages() {
    return tries.keySet();
  }

  /** Whether some language has this name. */
  boolean has(String written) {
    return knownNames.contains(Tokenizer.norm(written));
  }

  /** The names of each language. */
  Map<String, TokenTrie<Name>> build() {
    Map<String, TokenTrie<Name>> built = new TreeMap<>();
    tries.forEach((code, trie) -> built.put(code, trie.build()));
    return built;
  }

  /** The names of all languages together. */
  TokenTrie<Name> buildAll() {
    return all.build();
  }

  /** Lets a name count in every language; in English alone one that ^ marks. */
  void everywhere(Known known, Use use, String entry) {
    if (entry.startsWith("^")) {
      name(known, ENGLISH, use, entry.substring(1));
    } else {
      name(known, EVERYWHERE, use, entry);
    }
  }

  /** Lets a name count in one language; ~ marks a weak one, _ a comma. */
  void name(Known known, String lang, Use use, String entry) {
    String written = bare(entry);
    boolean weak = entry.startsWith("~");
    boolean letters = use == Use.NAME && isLetters(written);
    put(known, lang, letters ? Use.ACRONYM : use, written, weak);
    String plain = withoutAccents(written);
    if (!plain.equals(written)) {
      put(known, lang, letters ? Use.ACRONYM : use, plain, weak);
    }
  }

  private void put(Known known, String lang, Use use, String written, boolean weak) {
    List<Token> tokens = Tokenizer.tokens(written);
    Name name = Name.of(known, use, written, weak, tokens);
    knownNames.add(Tokenizer.norm(written));
    for (Map.Entry<String, TokenTrie.Builder<Name>> trie : tries.entrySet()) {
      if (lang.equals(EVERYWHERE) || lang.equals(trie.getKey())) {
        trie.getValue().add(tokens, name);
      }
    }
    all.add(tokens, name);
  }

  /** Letters such as PBB or G20: right only as written. */
  private static boolean isLetters(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (Character.isLetter(c) && !Character.isUpperCase(c)) {
        return false;
      }
    }
    return true;
  }

  /** An entry without its marks. */
  static String bare(String entry) {
    boolean marked = entry.startsWith("~") || entry.startsWith("^");
    String name = marked ? entry.substring(1) : entry;
    return name.replace('_', ',');
  }

  /** Without accents and dots that keyboards leave out. */
  static String withoutAccents(String written) {
    if (written.chars().allMatch(c -> c < 0x80)) {
      return written;
    }
    String parts = Normalizer.normalize(written, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parts.length());
    parts
        .chars()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> plain.append(c == 'ı' ? 'i' : (char) c));
    return plain.toString();
  }
}
