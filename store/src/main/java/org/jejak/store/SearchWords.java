package org.jejak.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.language.AnnotatedText;
import org.jejak.language.LanguagePack;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/** What a word is found by: its folded form, its plain forms, its concepts in every language. */
final class SearchWords {
  private static final int LONGEST = 100;
  private static final int SHORTEST_PLAIN = 3;

  private final Packs packs;
  private final List<Table.Row> endings;

  SearchWords(Packs packs) {
    this.packs = packs;
    this.endings = Table.resource(SearchWords.class, "endings.tsv");
  }

  /** A token's form in the index: small letters without accents, cut where it is overlong. */
  static String fold(String norm) {
    String kept = norm;
    if (norm.length() > LONGEST) {
      int end = Character.isHighSurrogate(norm.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      kept = norm.substring(0, end);
    }
    for (int i = 0; i < kept.length(); i++) {
      if (kept.charAt(i) >= 0x80) {
        return withoutAccents(kept);
      }
    }
    return kept;
  }

  /** Accents of alphabets go; marks that are letters of their script (Thai, Hindi) stay. */
  private static String withoutAccents(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c < 0x300 || c > 0x36f) {
        out.append(c);
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** The words and numbers of a text, folded, in order. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Token token : Tokenizer.tokens(text)) {
      if (token.isWord() || token.isNumber()) {
        words.add(fold(token.norm()));
      }
    }
    return words;
  }

  /** The plain form of a word of a language; the word itself where it ends like none. */
  String plain(String word, String lang) {
    for (Table.Row row : endings) {
      if (row.get(0).equals(lang) && word.endsWith(row.get(1))) {
        boolean alike = row.list(3).stream().anyMatch(word::endsWith);
        int stem = word.length() - row.get(1).length();
        boolean plain = !alike && stem + row.get(2).length() >= SHORTEST_PLAIN;
        return plain ? word.substring(0, stem) + row.get(2) : word;
      }
    }
    return word;
  }

  /** A word and its plain forms in every language. */
  Set<String> forms(String word) {
    Set<String> forms = new TreeSet<>();
    forms.add(word);
    packs.codes().forEach(lang -> forms.add(plain(word, lang)));
    return forms;
  }

  /** Whether a word only holds others together; one in capitals (WHO, US) does not. */
  boolean isFunctionWord(String written) {
    boolean capitals =
        written.length() > 1 && written.codePoints().allMatch(Character::isUpperCase);
    String norm = Tokenizer.norm(written);
    return !capitals && packs.codes().stream().anyMatch(c -> packs.pack(c).isFunctionWord(norm));
  }

  /** What words of a text mean, and what each of them does: a peace treaty is a treaty. */
  List<String> concepts(AnnotatedText text, Match match) {
    List<String> concepts = new ArrayList<>();
    match.senses().forEach(sense -> concepts.add(sense.concept()));
    if (match.end() - match.first() > 1) {
      LanguagePack pack = packs.pack(text.lang());
      for (Token token : text.tokens().subList(match.first(), match.end())) {
        pack.senses(token.norm()).forEach(sense -> concepts.add(sense.concept()));
      }
    }
    return concepts;
  }

  /** The first of some concepts that a match means, by itself or by one of its words; else null. */
  @Nullable String meant(AnnotatedText text, Match match, Set<String> some) {
    String concept = first(match.senses(), some);
    LanguagePack pack = packs.pack(text.lang());
    boolean words = match.end() - match.first() > 1;
    for (int i = match.first(); words && concept == null && i < match.end(); i++) {
      concept = first(pack.senses(text.tokens().get(i).norm()), some);
    }
    return concept;
  }

  private static @Nullable String first(List<Sense> senses, Set<String> some) {
    for (Sense sense : senses) {
      if (some.contains(sense.concept())) {
        return sense.concept();
      }
    }
    return null;
  }

  /**
   * Words of a query that mean something together.
   *
   * @param first index of the first word
   * @param end index after the last
   * @param concepts what they mean in any language
   */
  record Group(int first, int end, Set<String> concepts) {
    int size() {
      return end - first;
    }
  }

  /** Parts a run of words into groups: the longest that a pack knows, else one word each. */
  List<Group> groups(List<String> written) {
    List<Group> found = new ArrayList<>();
    for (String code : packs.codes()) {
      find(packs.pack(code), written, found);
    }
    List<Group> groups = new ArrayList<>();
    int at = 0;
    while (at < written.size()) {
      Group next = longestAt(at, found);
      groups.add(next);
      at = next.end();
    }
    return groups;
  }

  private static Group longestAt(int at, List<Group> found) {
    int end = at + 1;
    for (Group group : found) {
      if (group.first() == at) {
        end = Math.max(end, group.end());
      }
    }
    Set<String> concepts = new TreeSet<>();
    for (Group group : found) {
      if (group.first() == at && group.end() == end) {
        concepts.addAll(group.concepts());
      }
    }
    return new Group(at, end, concepts);
  }

  private static void find(LanguagePack pack, List<String> written, List<Group> found) {
    AnnotatedText text = pack.annotate(String.join(" ", written));
    int[] wordOf = new int[text.text().length() + 1];
    int at = 0;
    for (int word = 0; word < written.size(); word++) {
      int end = at + written.get(word).length();
      Arrays.fill(wordOf, at, end, word);
      at = end + 1;
    }
    for (Match match : text.matches()) {
      int first = wordOf[text.tokens().get(match.first()).start()];
      int last = wordOf[text.tokens().get(match.end() - 1).start()];
      Set<String> concepts = new TreeSet<>();
      for (Sense sense : match.senses()) {
        concepts.add(sense.concept());
      }
      found.add(new Group(first, last + 1, concepts));
    }
  }
}
