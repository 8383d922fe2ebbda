package org.jejak.mention;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.knowledge.Name;
import org.jejak.language.LanguagePack;
import org.jejak.language.Table;
import org.jejak.language.TokenTrie;
import org.jejak.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/** The tables with which names of one language are read. */
final class NameLexicon {
  /** What a word says of the name beside it. */
  enum Context {
    WITHIN,
    PLACE,
    PARTNER,
    JOIN,
    CLAUSE,
    OF,
    ARTICLE,
    SAYING,
    ACTING,
    SOURCE,
    AGE
  }

  /** Where a head stands. */
  enum Side {
    BEFORE,
    OF,
    AFTER
  }

  /** What an office's modifier does. */
  enum Modifier {
    FORMER,
    ACTING,
    ELECT
  }

  /** A word that opens or closes a name: University, Kabupaten. */
  record Head(EntityKind kind, Side side, String type, String english) {
    /** Whether a known body after the head is that body itself: harian X. */
    boolean isApposition() {
      return english.equals("=");
    }

    /** Whether what it heads is a building, road or like place of its own. */
    boolean isSite() {
      return type.equals("site");
    }

    /** The name in English; as written where the table has no pattern for it. */
    String named(String core, String written) {
      return english.isEmpty() || isApposition() ? written : english.replace("%", core);
    }

    /** The sector of an organisation so headed, null for none. */
    @Nullable String sector() {
      return kind == EntityKind.ORGANISATION && !type.isEmpty() ? type : null;
    }
  }

  /** How words begin and end: me*kan. */
  record Shape(String prefix, String suffix) {
    private static final int MIN_REST = 2;

    static Shape of(String pattern) {
      int star = pattern.indexOf('*');
      return new Shape(pattern.substring(0, star), pattern.substring(star + 1));
    }

    boolean fits(String norm) {
      return norm.length() >= prefix.length() + suffix.length() + MIN_REST
          && norm.startsWith(prefix)
          && norm.endsWith(suffix);
    }
  }

  /** A body that every country has; {@code home} is the country whose words these are alone. */
  record Body(String key, List<String> english, String sector, String home) {}

  final TokenTrie<Name> names;
  final RoleNouns roles;
  final TokenTrie<Head> heads;
  final TokenTrie<Body> bodies;
  private final LanguagePack pack;
  private final Set<String> honorifics;
  private final Set<String> particles;
  private final Set<String> stops;
  private final Set<String> givenNames;
  private final List<Shape> nameShapes;
  private final List<Shape> wordShapes;
  private final List<Shape> verbShapes;
  private final Set<String> things;
  private final Map<String, Modifier> modifiers = new HashMap<>();
  private final Map<String, Set<Context>> contexts = new HashMap<>();
  private final boolean joinsWithOf;

  NameLexicon(LanguagePack pack, Knowledge knowledge) {
    this.pack = pack;
    this.names = knowledge.names(pack.code());
    this.roles = RoleNouns.of(pack);
    this.honorifics = words("honorifics");
    this.particles = words("name-particles");
    this.stops = words("name-stops");
    this.givenNames = words("given-names");
    this.nameShapes = shapes("NAME");
    this.wordShapes = shapes("WORD");
    this.verbShapes = shapes("VERB");
    this.things = patterns("THING").collect(Collectors.toSet());
    this.heads = heads();
    this.bodies = bodies();
    for (Table.Row row : pack.table("role-modifiers")) {
      row.list(0).forEach(w -> modifiers.put(w, Modifier.valueOf(row.get(1))));
    }
    for (Table.Row row : pack.table("name-context")) {
      Context context = Context.valueOf(row.get(1));
      for (String word : row.list(0)) {
        contexts.computeIfAbsent(word, w -> EnumSet.noneOf(Context.class)).add(context);
      }
    }
    this.joinsWithOf = contexts.values().stream().anyMatch(set -> set.contains(Context.OF));
  }

  private TokenTrie<Head> heads() {
    TokenTrie.Builder<Head> trie = TokenTrie.builder();
    for (Table.Row row : pack.table("name-heads")) {
      Head head =
          new Head(
              EntityKind.valueOf(row.get(1)), Side.valueOf(row.get(2)), row.get(3), row.get(4));
      row.list(0).forEach(word -> trie.add(word, head));
    }
    return trie.build();
  }

  private TokenTrie<Body> bodies() {
    TokenTrie.Builder<Body> trie = TokenTrie.builder();
    for (Table.Row row : pack.table("bodies")) {
      Body body = new Body(row.get(1), row.list(2), row.get(3), row.get(4));
      row.list(0).forEach(words -> trie.add(words, body));
    }
    return trie.build();
  }

  private Stream<String> patterns(String kind) {
    return pack.table("name-shapes").stream()
        .filter(row -> row.get(1).equals(kind))
        .flatMap(row -> row.list(0).stream());
  }

  private List<Shape> shapes(String kind) {
    return patterns(kind).filter(pattern -> pattern.contains("*")).map(Shape::of).toList();
  }

  private Set<String> words(String table) {
    Set<String> words = new HashSet<>();
    for (Table.Row row : pack.table(table)) {
      row.list(0).forEach(word -> words.add(Tokenizer.norm(word)));
    }
    return words;
  }

  boolean isHonorific(String norm) {
    return honorifics.contains(norm);
  }

  boolean isParticle(String norm) {
    return particles.contains(norm);
  }

  /** Whether a capitalised word is no part of an unknown name. */
  boolean isStop(String norm) {
    return stops.contains(norm) || pack.isFunctionWord(norm);
  }

  boolean isGivenName(String norm) {
    return givenNames.contains(norm);
  }

  /** Whether it is a usual given name or ends as personal names of the language do. */
  boolean soundsPersonal(String norm) {
    return isGivenName(norm) || nameShapes.stream().anyMatch(shape -> shape.fits(norm));
  }

  /** Whether it has the prefixes and suffixes of the language's inflected words. */
  boolean isInflected(String norm) {
    return wordShapes.stream().anyMatch(shape -> shape.fits(norm));
  }

  /** Whether it has the shape of a verb whose subject stands before it. */
  boolean isVerb(String norm) {
    return verbShapes.stream().anyMatch(shape -> shape.fits(norm));
  }

  /** Whether a name with this word is that of a thing or an occasion: Award, Piala. */
  boolean isThing(String norm) {
    return things.contains(norm);
  }

  /** Whether the language can tell its own words by their shape. */
  boolean tellsWords() {
    return !wordShapes.isEmpty();
  }

  boolean isFunctionWord(String norm) {
    return pack.isFunctionWord(norm);
  }

  @Nullable Modifier modifier(String norm) {
    return modifiers.get(norm);
  }

  boolean says(String norm, Context context) {
    Set<Context> set = contexts.get(norm);
    return set != null && set.contains(context);
  }

  /**
   * Whether the language ties a body to its country with a word, and else puts the country first.
   */
  boolean joinsWithOf() {
    return joinsWithOf;
  }

  /** The head at a token that stands at {@code side}, the longest; null for none. */
  TokenTrie.@Nullable Hit<Head> headAt(
      List<org.jejak.language.Token> tokens, int first, Side side) {
    TokenTrie.Hit<Head> best = null;
    for (TokenTrie.Hit<Head> hit : heads.allAt(tokens, first)) {
      for (Head head : hit.values()) {
        if (head.side() == side) {
          best = new TokenTrie.Hit<>(hit.end(), List.of(head));
        }
      }
    }
    return best;
  }
}
