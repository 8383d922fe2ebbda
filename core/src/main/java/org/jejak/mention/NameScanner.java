package org.jejak.mention;

import java.util.ArrayList;
import java.util.List;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Name;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jejak.mention.NameLexicon.Head;
import org.jejak.mention.NameLexicon.Side;
import org.jspecify.annotations.Nullable;

/** Cuts a text into the stretches that matter for names. */
final class NameScanner {
  private static final int MAX_RUN = 8;
  private static final int MIN_ACRONYM = 3;

  private final NameLexicon lexicon;
  private final AnnotatedText text;
  private final TextSight sight;
  private final List<Token> tokens;
  private final List<Piece> pieces = new ArrayList<>();
  private final CountryBodies bodies;
  private final HeadedNames heads;

  NameScanner(NameLexicon lexicon, AnnotatedText text, TextSight sight) {
    this.lexicon = lexicon;
    this.text = text;
    this.sight = sight;
    this.tokens = text.tokens();
    this.bodies = new CountryBodies(lexicon, sight, pieces);
    this.heads = new HeadedNames(lexicon, sight);
  }

  /** The pieces in text order; they do not overlap. */
  List<Piece> scan() {
    for (Sentence next : text.sentences()) {
      sight.enter(next);
      int i = next.first();
      while (i < next.end()) {
        i = tokens.get(i).kind() == Token.Kind.PUNCTUATION ? i + 1 : pieceAt(i);
      }
    }
    return pieces;
  }

  private int pieceAt(int i) {
    TokenTrie.@Nullable Hit<Name> known = sight.knownAt(i);
    TokenTrie.@Nullable Hit<RoleNoun> role = lexicon.roles.longestAt(tokens, i);
    Piece body = bodies.bodyAt(i);
    int knownEnd = known == null ? 0 : known.end();
    int roleEnd = role == null ? 0 : role.end();
    if (body != null && body.end >= knownEnd && body.end >= roleEnd) {
      return add(body);
    }
    boolean weak = known != null && known.values().stream().allMatch(Name::weak);
    if (known != null && !weak && knownEnd >= roleEnd) {
      Piece piece = new Piece(Piece.Type.KNOWN, i, knownEnd);
      piece.names = known.values().stream().filter(name -> !name.weak()).toList();
      return add(piece);
    }
    if (role != null && roleEnd <= sight.sentence.end() && !weak) {
      return addRole(i, role);
    }
    Token token = tokens.get(i);
    if (!token.isWord()) {
      return i + 1;
    }
    if (token.capital() && !continuesRun(i)) {
      Piece headed = heads.headedAt(i);
      if (headed != null) {
        return add(headed);
      }
    }
    if (sight.isHonorific(i)) {
      int end = i + 1 < sight.sentence.end() && sight.isDotAfter(i) ? i + 2 : i + 1;
      return add(new Piece(Piece.Type.HONORIFIC, i, end));
    }
    return token.capital() ? runAt(i, weak ? known : null) : i + 1;
  }

  /** Whether unknown capitals run up to here after a role: Direktur Jenderal Perhubungan | Laut. */
  private boolean continuesRun(int i) {
    return !pieces.isEmpty()
        && pieces.get(pieces.size() - 1).type == Piece.Type.RUN
        && pieces.get(pieces.size() - 1).end == i
        && !sight.opensBody(i);
  }

  private int add(Piece piece) {
    pieces.add(piece);
    return piece.end;
  }

  private int addRole(int i, TokenTrie.Hit<RoleNoun> role) {
    Piece piece = new Piece(Piece.Type.ROLE, i, role.end());
    piece.role = role.values().get(0);
    piece.modifier = modifierBefore(i);
    int end = role.end();
    if (piece.modifier != null && lexicon.modifier(tokens.get(i - 1).norm()) != null) {
      Piece longer = new Piece(Piece.Type.ROLE, i - 1, end);
      longer.role = piece.role;
      longer.modifier = piece.modifier;
      piece = longer;
    } else if (piece.modifier == null && end < sight.sentence.end()) {
      piece.modifier = lexicon.modifier(tokens.get(end).norm());
      if (piece.modifier != null) {
        Piece longer = new Piece(Piece.Type.ROLE, i, end + 1);
        longer.role = piece.role;
        longer.modifier = piece.modifier;
        piece = longer;
      }
    }
    return add(piece);
  }

  /** "former president", "ex-president", "former Indonesian president". */
  private NameLexicon.@Nullable Modifier modifierBefore(int i) {
    Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    int at =
        before != null && before.end == i && before.isKnown(EntityKind.COUNTRY) ? before.first : i;
    if (at - 1 > sight.sentence.first() && tokens.get(at - 1).norm().equals("-")) {
      at--;
    }
    return at > sight.sentence.first() ? lexicon.modifier(tokens.get(at - 1).norm()) : null;
  }

  private int runAt(int i, TokenTrie.@Nullable Hit<Name> weak) {
    if (isSkipped(i)) {
      return i + 1;
    }
    int end = isBodyOfRole(i) ? i + 1 : runEnd(i);
    Piece run = new Piece(Piece.Type.RUN, i, end);
    if (weak != null && weak.end() == end) {
      run.weak = weak.values();
    }
    TokenTrie.Hit<Head> after = lexicon.headAt(tokens, end - 1, Side.AFTER);
    if (after != null) {
      return addHeaded(i, end, after);
    }
    return add(run);
  }

  /** "Pemimpin MDC Name": letters after a role are a body, what follows is its officer. */
  private boolean isBodyOfRole(int i) {
    Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    return before != null
        && before.end == i
        && before.type == Piece.Type.ROLE
        && sight.isLetters(i, MIN_ACRONYM)
        && !sight.isShouting(i);
  }

  private boolean isSkipped(int i) {
    String norm = tokens.get(i).norm();
    boolean opening = sight.isOpening(i) && sight.isOrdinary(i);
    return (lexicon.isStop(norm) || opening) && !lexicon.isGivenName(norm);
  }

  private int runEnd(int first) {
    int i = first;
    while (i < sight.sentence.end() && i - first < MAX_RUN) {
      int next = runPart(i, i > first);
      if (next == i) {
        break;
      }
      i = next;
    }
    return i;
  }

  private int runPart(int i, boolean inner) {
    Token token = tokens.get(i);
    if (!inner) {
      return sight.isInitial(i) ? i + 2 : i + 1;
    }
    boolean more = i + 1 < sight.sentence.end() && tokens.get(i + 1).capital();
    if (token.norm().equals("-") && more && sight.tight(i)) {
      return i + 2;
    }
    if (!token.isWord()) {
      return i;
    }
    if (!token.capital()) {
      return lexicon.isParticle(token.norm()) ? afterParticle(i) : i;
    }
    if (sight.isStrong(i)
        || lexicon.isStop(token.norm())
        || sight.isHonorific(i)
        || lexicon.roles.longestAt(tokens, i) != null
        || lexicon.bodies.longestAt(tokens, i) != null
        || more && sight.opensBody(i)) {
      return i;
    }
    return sight.isInitial(i) ? i + 2 : i + 1;
  }

  /** End of a particle and the name on which it leans: bin Salman, al-Marri. */
  private int afterParticle(int i) {
    int next = i + 1;
    if (next + 1 < sight.sentence.end()
        && tokens.get(next).norm().equals("-")
        && sight.tight(next)) {
      next++;
    }
    return next < sight.sentence.end() && tokens.get(next).capital() ? next + 1 : i;
  }

  /** A name closed by its head takes the places before it in: Singapore Airlines. */
  private int addHeaded(int i, int end, TokenTrie.Hit<Head> after) {
    int first = i;
    String country = null;
    while (!pieces.isEmpty() && first >= sight.sentence.first()) {
      Piece before = pieces.get(pieces.size() - 1);
      boolean place = before.isKnown(EntityKind.COUNTRY) || before.isKnown(EntityKind.PLACE);
      boolean joined = place || before.type == Piece.Type.RUN;
      if (before.end != first || !joined || before.first < sight.sentence.first()) {
        break;
      }
      country = place ? before.name().known().country() : country;
      first = before.first;
      pieces.remove(pieces.size() - 1);
    }
    if (first == end - 1 || tokens.get(end - 2).end() - tokens.get(first).start() < 2) {
      return end;
    }
    Piece piece = new Piece(Piece.Type.HEADED, first, end);
    piece.head = after.values().get(0);
    piece.country = country;
    piece.core = sight.words(first, end - 1);
    return add(piece);
  }
}
