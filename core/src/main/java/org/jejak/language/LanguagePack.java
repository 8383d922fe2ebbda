package org.jejak.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a language's folder of data says: words and their concepts, and tables for later steps. */
public final class LanguagePack {
  private static final String PACKS = "packs/";

  private final String code;
  private final List<String> domains;
  private final TokenTrie<Sense> words;
  private final Set<String> functionWords;
  private final Set<String> abbreviations;
  private final List<String> clitics;

  private LanguagePack(String code, List<String> domains, TokenTrie<Sense> words) {
    this.code = code;
    this.domains = List.copyOf(domains);
    this.words = words;
    this.functionWords = firstColumn("function-words");
    this.abbreviations = firstColumn("abbreviations");
    this.clitics = table("clitics").stream().map(row -> row.get(0)).toList();
  }

  /**
   * Loads a pack that ships with Jejak; a code without a folder gives a pack that knows no words.
   *
   * @throws PackException when a line is malformed
   */
  static LanguagePack load(String code, List<String> domains, Set<String> concepts) {
    TokenTrie.Builder<Sense> words = TokenTrie.builder();
    forms(code, domains, concepts, words::add);
    return new LanguagePack(code, domains, words.build());
  }

  private static void forms(
      String code, List<String> domains, Set<String> concepts, BiConsumer<String, Sense> sink) {
    Inflection inflection = new Inflection(rows(code, "inflection"));
    for (String domain : domains) {
      for (Table.Row row : rows(code, "words/" + domain)) {
        forms(row, concepts, inflection, sink);
      }
    }
  }

  private static void forms(
      Table.Row row, Set<String> concepts, Inflection inflection, BiConsumer<String, Sense> sink) {
    String concept = row.get(0);
    if (!concepts.contains(concept)) {
      String mend = "; a line is a concept of concepts/, one TAB and its words, parted by commas";
      throw new PackException(row.origin(), "no concept '" + concept + "'" + mend);
    }
    for (String entry : row.list(1)) {
      try {
        inflection.forms(
            concept, entry, (form, kind) -> sink.accept(form, new Sense(concept, kind)));
      } catch (IllegalArgumentException e) {
        throw new PackException(row.origin(), e.getMessage() + " in '" + entry + "'");
      }
    }
  }

  /** ISO 639-1 code, {@code und} for the pack that knows no words. */
  public String code() {
    return code;
  }

  /** Whether the pack serves every step; without concepts it only serves reading. */
  public boolean hasConcepts() {
    return !domains.isEmpty();
  }

  /**
   * The rows of the pack's file {@code name.tsv}; an empty list if it has none. Steps that need
   * data of a language read it here.
   */
  public List<Table.Row> table(String name) {
    return rows(code, name);
  }

  /**
   * The words of a table by their class: entries of a table of words and classes, or values of one
   * of keys and values. Reads the file again.
   *
   * @param kind column of the class or key
   * @param word column of the entry or value; folded
   */
  private Map<String, Set<String>> wordsByKind(String name, int kind, int word) {
    Map<String, Set<String>> words = new HashMap<>();
    for (Table.Row row : table(name)) {
      words
          .computeIfAbsent(row.get(kind), key -> new HashSet<>())
          .add(Tokenizer.norm(row.get(word)));
    }
    return words;
  }

  /** The values of the syntax table, folded, by their keys. */
  public Map<String, Set<String>> syntax() {
    return wordsByKind("syntax", 0, 1);
  }

  /** The words that show how a sentence is built, folded, by their classes. */
  public Map<String, Set<String>> clauseMarkers() {
    return wordsByKind("clause-markers", 1, 0);
  }

  /** The prepositions, folded, by what they may say of what follows. */
  public Map<String, Set<String>> prepositions() {
    return wordsByKind("prepositions", 1, 0);
  }

  /** Suffixes that may follow a word (-nya), in the pack's order. */
  public List<String> clitics() {
    return clitics;
  }

  /**
   * Gives every form of the pack's words with its sense, in the order of its files: of a concept
   * its entries in turn, of an entry its forms in turn. Reads the files again.
   */
  public void forEachForm(BiConsumer<String, Sense> sink) {
    Set<String> concepts = new HashSet<>();
    for (String domain : domains) {
      rows(code, "words/" + domain).forEach(row -> concepts.add(row.get(0)));
    }
    forms(code, domains, concepts, sink);
  }

  /** The forms of one word, folded. */
  List<String> singleWords() {
    return words.singles();
  }

  /** The entries of a table's first column, in the pack's order. */
  List<String> words(String table) {
    List<String> entries = new ArrayList<>();
    table(table).forEach(row -> entries.addAll(row.list(0)));
    return entries;
  }

  boolean hasFunctionWords() {
    return !functionWords.isEmpty();
  }

  /** Whether a folded word is a function word. */
  public boolean isFunctionWord(String norm) {
    return functionWords.contains(norm);
  }

  /** The senses of exactly these words; an empty list if the pack does not know them. */
  public List<Sense> senses(String words) {
    List<String> norms = new ArrayList<>();
    for (Token token : Tokenizer.tokens(words)) {
      norms.add(token.norm());
    }
    return this.words.get(norms);
  }

  /** A text to be cut into tokens and sentences and searched for concepts. */
  public AnnotatedText annotate(String text) {
    return new AnnotatedText(text, this);
  }

  AnnotatedText.Parts cut(String text) {
    List<Token> tokens = Tokenizer.tokens(text);
    List<Sentence> sentences = new SentenceSplitter(text, tokens, abbreviations).split();
    List<Match> matches = new ArrayList<>();
    for (Sentence sentence : sentences) {
      int i = sentence.first();
      while (i < sentence.end()) {
        Match match = matchAt(tokens, i);
        if (match == null || match.end() > sentence.end()) {
          i++;
        } else {
          matches.add(match);
          i = match.end();
        }
      }
    }
    return new AnnotatedText.Parts(tokens, sentences, matches);
  }

  private @Nullable Match matchAt(List<Token> tokens, int i) {
    if (!tokens.get(i).isWord()) {
      return null;
    }
    TokenTrie.Hit<Sense> hit = words.longestAt(tokens, i);
    if (hit != null) {
      return new Match(i, hit.end(), hit.values());
    }
    List<Sense> senses = withoutClitic(tokens.get(i).norm());
    return senses.isEmpty() ? null : new Match(i, i + 1, senses);
  }

  private List<Sense> withoutClitic(String norm) {
    for (String clitic : clitics) {
      if (norm.endsWith(clitic) && norm.length() >= clitic.length() + 3) {
        List<Sense> senses = words.get(norm.substring(0, norm.length() - clitic.length()));
        if (!senses.isEmpty()) {
          return senses;
        }
      }
    }
    return List.of();
  }

  private Set<String> firstColumn(String table) {
    Set<String> column = new HashSet<>();
    for (Table.Row row : table(table)) {
      column.add(Tokenizer.norm(row.get(0)));
    }
    return Set.copyOf(column);
  }

  private static List<Table.Row> rows(String code, String name) {
    return Table.resource(LanguagePack.class, PACKS + code + "/" + name + ".tsv");
  }
}
