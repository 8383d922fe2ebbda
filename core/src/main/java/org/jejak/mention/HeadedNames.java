package org.jejak.mention;

import java.util.List;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Name;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jejak.mention.NameLexicon.Context;
import org.jejak.mention.NameLexicon.Head;
import org.jejak.mention.NameLexicon.Side;
import org.jspecify.annotations.Nullable;

/** Finds names that their first word proves: Universitas X, Mount X, Ministry of X. */
final class HeadedNames {
  private static final int MAX_WORDS = 8;

  private final NameLexicon lexicon;
  private final TextSight sight;
  private final List<Token> tokens;

  HeadedNames(NameLexicon lexicon, TextSight sight) {
    this.lexicon = lexicon;
    this.sight = sight;
    this.tokens = sight.tokens;
  }

  /** A name opened by a head: Universitas X, Mount X, Ministry of X; null for none. */
  @Nullable Piece headedAt(int i) {
    TokenTrie.Hit<Head> of = lexicon.headAt(tokens, i, Side.OF);
    if (of != null && of.end() < sight.sentence.end()) {
      int core = of.end() + 1;
      boolean opens = lexicon.says(tokens.get(of.end()).norm(), Context.OF);
      if (opens && core < sight.sentence.end() && tokens.get(core).capital()) {
        return headed(i, of, core, MAX_WORDS);
      }
    }
    TokenTrie.Hit<Head> before = lexicon.headAt(tokens, i, Side.BEFORE);
    if (before != null && before.end() < sight.sentence.end()) {
      boolean place = before.values().get(0).kind() == EntityKind.PLACE;
      int core = before.end();
      if (tokens.get(core).capital() && !sight.isHonorific(core)) {
        return headed(i, before, core, place ? 2 : MAX_WORDS);
      }
    }
    return null;
  }

  private @Nullable Piece headed(int i, TokenTrie.Hit<Head> hit, int core, int max) {
    Head head = hit.values().get(0);
    boolean organisation = head.kind() == EntityKind.ORGANISATION;
    TokenTrie.Hit<Name> known = sight.knownAt(core);
    if (known != null && (!organisation || head.isApposition())) {
      return organisation ? sameBody(i, known) : placeWith(i, core, known, head);
    }
    boolean titled = head.isSite() && !sight.isOpening(i) && !sight.isShouting(i);
    if (!organisation && sight.isOrdinary(core) && !titled) {
      return null;
    }
    int end = core;
    String country = null;
    while (end < sight.sentence.end() && end - core < max) {
      TokenTrie.Hit<Name> place = sight.knownAt(end);
      if (place != null && isPlace(place)) {
        country = place.values().get(0).known().country();
        end = place.end();
        break;
      }
      int next = end > core && joins(end, head) ? end + 2 : nameEnd(end, end > core);
      if (next == end) {
        break;
      }
      end = next;
    }
    if (end == core) {
      return null;
    }
    Piece piece = new Piece(Piece.Type.HEADED, i, end);
    piece.head = head;
    piece.country = country;
    piece.core = sight.words(core, end);
    return piece;
  }

  /** "Harian X", "PT X": no more than the known X. */
  private static @Nullable Piece sameBody(int i, TokenTrie.Hit<Name> known) {
    List<Name> bodies =
        known.values().stream().filter(n -> n.known().kind() == EntityKind.ORGANISATION).toList();
    if (bodies.isEmpty()) {
      return null;
    }
    Piece piece = new Piece(Piece.Type.KNOWN, i, known.end());
    piece.names = bodies;
    return piece;
  }

  /** Kota X, Pulau X say no more than X; Pelabuhan X, Gedung X are places of their own. */
  private @Nullable Piece placeWith(int i, int core, TokenTrie.Hit<Name> known, Head head) {
    boolean place = isPlace(known);
    if (!head.isSite()) {
      return place ? knownPlace(head.english().equals("%") ? i : core, known) : null;
    }
    Piece piece = new Piece(Piece.Type.HEADED, i, known.end());
    piece.head = head;
    piece.country = known.values().get(0).known().country();
    piece.core = sight.words(core, known.end());
    return piece;
  }

  private static Piece knownPlace(int first, TokenTrie.Hit<Name> known) {
    Piece piece = new Piece(Piece.Type.KNOWN, first, known.end());
    piece.names =
        known.values().stream()
            .filter(
                n -> n.known().kind() == EntityKind.PLACE || n.known().kind() == EntityKind.COUNTRY)
            .toList();
    return piece;
  }

  private static boolean isPlace(TokenTrie.Hit<Name> hit) {
    return hit.values().stream()
        .anyMatch(
            n -> n.known().kind() == EntityKind.PLACE || n.known().kind() == EntityKind.COUNTRY);
  }

  /** Whether "and" goes on inside the name of an office: Ministry of Culture and Tourism. */
  private boolean joins(int i, Head head) {
    return "GOV".equals(head.sector())
        && i + 1 < sight.sentence.end()
        && lexicon.says(tokens.get(i).norm(), Context.JOIN)
        && tokens.get(i + 1).capital()
        && sight.knownAt(i + 1) == null
        && !lexicon.isGivenName(tokens.get(i + 1).norm())
        && lexicon.headAt(tokens, i + 1, Side.BEFORE) == null
        && lexicon.bodies.longestAt(tokens, i + 1) == null;
  }

  /** End of the name part that starts at {@code i}; {@code i} where no part starts. */
  private int nameEnd(int i, boolean inner) {
    Token token = tokens.get(i);
    boolean more = i + 1 < sight.sentence.end() && tokens.get(i + 1).capital();
    if (inner && token.norm().equals("-") && more && sight.tight(i)) {
      return i + 2;
    }
    if (!token.isWord() || !token.capital() || sight.isHonorific(i) || isOtherBody(i)) {
      return i;
    }
    if (inner
        && (lexicon.isGivenName(token.norm()) || lexicon.roles.longestAt(tokens, i) != null)) {
      return i;
    }
    return token.norm().startsWith("'") ? i : i + 1;
  }

  /** A body inside a longer name is named for itself: Fakultas X UGM. */
  private boolean isOtherBody(int i) {
    TokenTrie.Hit<Name> hit = sight.knownAt(i);
    return hit != null
            && hit.values().get(0).known().kind() != EntityKind.PLACE
            && hit.values().get(0).known().kind() != EntityKind.COUNTRY
        || lexicon.bodies.longestAt(tokens, i) != null
        || i + 1 < sight.sentence.end() && tokens.get(i + 1).capital() && sight.opensBody(i);
  }
}
