package org.jejak.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Name;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jejak.mention.NameLexicon.Body;
import org.jejak.mention.NameLexicon.Context;
import org.jejak.mention.NameLexicon.Head;
import org.jejak.mention.NameLexicon.Side;
import org.jspecify.annotations.Nullable;

/** Cuts a text into the stretches that matter for names. */
final class NameScanner {
  private static final int MAX_RUN = 8;
  private static final int MAX_ACRONYM = 3;

  private final NameLexicon lexicon;
  private final AnnotatedText text;
  private final List<Token> tokens;
  private final Set<String> lowerSeen = new HashSet<>();
  private final BitSet opens = new BitSet();
  private final BitSet concepts = new BitSet();
  private final List<Piece> pieces = new ArrayList<>();
  private Sentence sentence;
  private boolean shouting;

  NameScanner(NameLexicon lexicon, AnnotatedText text) {
    this.lexicon = lexicon;
    this.text = text;
    this.tokens = text.tokens();
    this.sentence = new Sentence(new org.jejak.document.Span(0, 0), 0, 0, 0);
    for (Token token : tokens) {
      if (token.isWord() && !token.capital()) {
        lowerSeen.add(token.norm());
      }
    }
    text.matches().forEach(match -> concepts.set(match.first(), match.end()));
  }

  /** The pieces in text order; they do not overlap. */
  List<Piece> scan() {
    for (Sentence next : text.sentences()) {
      opens.set(next.first());
      sentence = next;
      shouting = isShouting(next);
      int i = next.first();
      while (i < next.end()) {
        i = tokens.get(i).kind() == Token.Kind.PUNCTUATION ? i + 1 : pieceAt(i);
      }
    }
    return pieces;
  }

  /** Whether a word stands in lower case too somewhere in the text, or is a word of the language. */
  boolean isOrdinary(int i) {
    return concepts.get(i) || lowerSeen.contains(tokens.get(i).norm());
  }

  private int pieceAt(int i) {
    TokenTrie.@Nullable Hit<Name> known = knownAt(i);
    TokenTrie.@Nullable Hit<RoleNoun> role = lexicon.roles.longestAt(tokens, i);
    Piece body = bodyAt(i);
    int knownEnd = known == null ? 0 : known.end();
    int roleEnd = role == null ? 0 : role.end();
    if (body != null && body.end >= knownEnd && body.end >= roleEnd) {
      return add(body);
    }
    boolean weak = known != null && known.values().stream().allMatch(Name::weak);
    if (known != null && !weak && knownEnd >= roleEnd) {
      Piece piece = new Piece(Piece.Type.KNOWN, i, knownEnd);
      piece.names = known.values();
      return add(piece);
    }
    if (role != null && roleEnd <= sentence.end() && !weak) {
      return addRole(i, role);
    }
    Token token = tokens.get(i);
    if (!token.isWord()) {
      return i + 1;
    }
    if (token.capital() && !continuesRun(i)) {
      Piece headed = headedAt(i);
      if (headed != null) {
        return add(headed);
      }
    }
    if (isHonorific(i)) {
      int end = i + 1 < sentence.end() && isDotAfter(i) ? i + 2 : i + 1;
      return add(new Piece(Piece.Type.HONORIFIC, i, end));
    }
    return token.capital() ? runAt(i, weak ? known : null) : i + 1;
  }

  /** Whether unknown capitals run up to here after a role: Direktur Jenderal Perhubungan | Laut. */
  private boolean continuesRun(int i) {
    return !pieces.isEmpty()
        && pieces.get(pieces.size() - 1).type == Piece.Type.RUN
        && pieces.get(pieces.size() - 1).end == i
        && !opensBody(i);
  }

  /** A letter alone is a title only before a dot: H. Ahmad, not Yasonna H Laoly. */
  private boolean isHonorific(int i) {
    Token token = tokens.get(i);
    return lexicon.isHonorific(token.norm())
        && (token.end() - token.start() > 1 || isDotAfter(i));
  }

  private int add(Piece piece) {
    pieces.add(piece);
    return piece.end;
  }

  private TokenTrie.@Nullable Hit<Name> knownAt(int i) {
    TokenTrie.Hit<Name> best = null;
    for (TokenTrie.Hit<Name> hit : lexicon.names.allAt(tokens, i)) {
      if (hit.end() > sentence.end()) {
        break;
      }
      List<Name> fitting = new ArrayList<>(hit.values().size());
      for (Name name : hit.values()) {
        if (name.fits(text.text(), tokens, i, hit.end()) && !(shouting && isShort(name))) {
          fitting.add(name);
        }
      }
      if (!fitting.isEmpty()) {
        best = new TokenTrie.Hit<>(hit.end(), fitting);
      }
    }
    return best;
  }

  /** Among capitals alone, a short acronym may be any word. */
  private static boolean isShort(Name name) {
    return name.use() == Name.Use.ACRONYM && name.written().length() <= MAX_ACRONYM;
  }

  private boolean isShouting(Sentence sentence) {
    int upper = 0;
    int words = 0;
    for (int i = sentence.first(); i < sentence.end(); i++) {
      Token token = tokens.get(i);
      if (token.isWord() && token.end() - token.start() > 1) {
        words++;
        upper += isUpper(token) ? 1 : 0;
      }
    }
    return words > 3 && upper * 2 > words;
  }

  boolean isUpper(Token token) {
    for (int k = token.start(); k < token.end(); k++) {
      if (Character.isLowerCase(text.text().charAt(k))) {
        return false;
      }
    }
    return true;
  }

  private int addRole(int i, TokenTrie.Hit<RoleNoun> role) {
    Piece piece = new Piece(Piece.Type.ROLE, i, role.end());
    piece.role = role.values().get(0);
    piece.modifier = i > sentence.first() ? lexicon.modifier(tokens.get(i - 1).norm()) : null;
    if (piece.modifier == null
        && i - 2 >= sentence.first()
        && tokens.get(i - 1).norm().equals("-")) {
      piece.modifier = lexicon.modifier(tokens.get(i - 2).norm());
    }
    int end = role.end();
    if (piece.modifier != null && tokens.get(i - 1).isWord()) {
      Piece longer = new Piece(Piece.Type.ROLE, i - 1, end);
      longer.role = piece.role;
      longer.modifier = piece.modifier;
      piece = longer;
    } else if (piece.modifier == null && end < sentence.end()) {
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

  /** A body that every country has, with the country beside it; null for none. */
  private @Nullable Piece bodyAt(int i) {
    TokenTrie.Hit<Body> hit = lexicon.bodies.longestAt(tokens, i);
    if (hit == null || hit.end() > sentence.end()) {
      return null;
    }
    int first = i;
    int end = hit.end();
    String country = null;
    Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (before != null
        && before.isKnown(EntityKind.COUNTRY)
        && adjoins(before.end, i)
        && before.first >= sentence.first()
        && takesCountryBefore(before, i)) {
      country = before.name().known().country();
      first = before.first;
    } else {
      int at = countryStart(end);
      TokenTrie.Hit<Name> after = at < sentence.end() ? knownAt(at) : null;
      if (after != null && isCountry(after)) {
        country = after.values().get(0).known().country();
        end = after.end();
      }
    }
    if (country == null && !tokens.get(hit.end() - 1).capital()) {
      return null;
    }
    if (first < i) {
      pieces.remove(pieces.size() - 1);
    }
    Piece piece = new Piece(Piece.Type.BODY, first, end);
    piece.body = hit.values().get(0);
    piece.country = country;
    return piece;
  }

  /** English puts the country before, as an adjective or with 's; Indonesian puts it after. */
  private boolean takesCountryBefore(Piece country, int i) {
    return country.name().use() == Name.Use.DEMONYM
        || country.name().use() == Name.Use.ACRONYM
        || country.end < i
        || lexicon.joinsWithOf();
  }

  private boolean adjoins(int end, int i) {
    return end == i || (end + 1 == i && tokens.get(end).norm().endsWith("'s"));
  }

  /** Where the country of a body may stand after it: at once, or after "of" and an article. */
  private int countryStart(int end) {
    int at = end;
    if (at < sentence.end() && lexicon.says(tokens.get(at).norm(), Context.OF)) {
      at++;
      if (at < sentence.end() && lexicon.says(tokens.get(at).norm(), Context.ARTICLE)) {
        at++;
      }
      return at;
    }
    return lexicon.joinsWithOf() ? sentence.end() : at;
  }

  private static boolean isCountry(TokenTrie.Hit<Name> hit) {
    Name name = hit.values().get(0);
    return name.known().kind() == EntityKind.COUNTRY && name.use() != Name.Use.DEMONYM;
  }

  /** A name opened by a head: Universitas X, Mount X, Ministry of X; null for none. */
  private @Nullable Piece headedAt(int i) {
    TokenTrie.Hit<Head> of = lexicon.headAt(tokens, i, Side.OF);
    if (of != null && of.end() < sentence.end()) {
      int core = of.end() + 1;
      boolean opens = lexicon.says(tokens.get(of.end()).norm(), Context.OF);
      if (opens && core < sentence.end() && tokens.get(core).capital()) {
        return headed(i, of, core, MAX_RUN);
      }
    }
    TokenTrie.Hit<Head> before = lexicon.headAt(tokens, i, Side.BEFORE);
    if (before != null && before.end() < sentence.end()) {
      boolean place = before.values().get(0).kind() == EntityKind.PLACE;
      int core = before.end();
      if (tokens.get(core).capital() && !isHonorific(core)) {
        return headed(i, before, core, place ? 2 : MAX_RUN);
      }
    }
    return null;
  }

  private @Nullable Piece headed(int i, TokenTrie.Hit<Head> hit, int core, int max) {
    Head head = hit.values().get(0);
    boolean organisation = head.kind() == EntityKind.ORGANISATION;
    TokenTrie.Hit<Name> known = knownAt(core);
    if (!organisation && known != null) {
      return isPlace(known) ? placeWith(i, core, known, head) : null;
    }
    if (!organisation && isOrdinary(core)) {
      return null;
    }
    int end = core;
    String country = null;
    while (end < sentence.end() && end - core < max) {
      TokenTrie.Hit<Name> place = knownAt(end);
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
    piece.core = text.words(text.span(core, end));
    return piece;
  }

  /** Kota X, Pulau X, Pantai X say no more than X; Pelabuhan X, Bandara X are places of their own. */
  private Piece placeWith(int i, int core, TokenTrie.Hit<Name> known, Head head) {
    String english = head.english();
    if (english.isEmpty() || english.equals("%") || head.type().equals("island")) {
      return knownPlace(core, known);
    }
    Piece piece = new Piece(Piece.Type.HEADED, i, known.end());
    piece.head = head;
    piece.country = known.values().get(0).known().country();
    piece.core = text.words(text.span(core, known.end()));
    return piece;
  }

  private static Piece knownPlace(int core, TokenTrie.Hit<Name> known) {
    Piece piece = new Piece(Piece.Type.KNOWN, core, known.end());
    piece.names =
        known.values().stream()
            .filter(
                n ->
                    n.known().kind() == EntityKind.PLACE || n.known().kind() == EntityKind.COUNTRY)
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
        && i + 1 < sentence.end()
        && lexicon.says(tokens.get(i).norm(), Context.JOIN)
        && tokens.get(i + 1).capital()
        && knownAt(i + 1) == null
        && !lexicon.isGivenName(tokens.get(i + 1).norm())
        && lexicon.headAt(tokens, i + 1, Side.BEFORE) == null
        && lexicon.bodies.longestAt(tokens, i + 1) == null;
  }

  /** End of the name part that starts at {@code i}; {@code i} where no part starts. */
  private int nameEnd(int i, boolean inner) {
    Token token = tokens.get(i);
    boolean more = i + 1 < sentence.end() && tokens.get(i + 1).capital();
    if (inner && token.norm().equals("-") && more && tight(i)) {
      return i + 2;
    }
    if (!token.isWord() || !token.capital() || isHonorific(i) || isOtherBody(i)) {
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
    TokenTrie.Hit<Name> hit = knownAt(i);
    return hit != null
            && hit.values().get(0).known().kind() != EntityKind.PLACE
            && hit.values().get(0).known().kind() != EntityKind.COUNTRY
        || lexicon.bodies.longestAt(tokens, i) != null
        || i + 1 < sentence.end() && tokens.get(i + 1).capital() && opensBody(i);
  }

  /** Whether a body's or a district's name opens here; seas and hills may be part of a name. */
  private boolean opensBody(int i) {
    TokenTrie.Hit<Head> hit = lexicon.headAt(tokens, i, Side.BEFORE);
    if (hit == null) {
      return false;
    }
    Head head = hit.values().get(0);
    return head.kind() == EntityKind.ORGANISATION || head.english().equals("%");
  }

  private int runAt(int i, TokenTrie.@Nullable Hit<Name> weak) {
    if (isSkipped(i)) {
      return i + 1;
    }
    int end = runEnd(i);
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

  private boolean isSkipped(int i) {
    String norm = tokens.get(i).norm();
    boolean opening = isOpening(i) && isOrdinary(i);
    return (lexicon.isStop(norm) || opening) && !lexicon.isGivenName(norm);
  }

  /** Whether a capital is owed to the place in the sentence alone. */
  boolean isOpening(int i) {
    if (i == 0 || opens.get(i)) {
      return true;
    }
    Token before = tokens.get(i - 1);
    return before.kind() == Token.Kind.PUNCTUATION && "\"“‘'(:–—•*…".contains(before.norm());
  }

  private int runEnd(int first) {
    int i = first;
    while (i < sentence.end() && i - first < MAX_RUN) {
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
      return isInitial(i) ? i + 2 : i + 1;
    }
    boolean more = i + 1 < sentence.end() && tokens.get(i + 1).capital();
    if (token.norm().equals("-") && more && tight(i)) {
      return i + 2;
    }
    if (!token.isWord()) {
      return i;
    }
    if (!token.capital()) {
      return lexicon.isParticle(token.norm()) ? afterParticle(i) : i;
    }
    if (isStrong(i)
        || lexicon.isStop(token.norm())
        || isHonorific(i)
        || lexicon.roles.longestAt(tokens, i) != null
        || lexicon.bodies.longestAt(tokens, i) != null
        || more && opensBody(i)) {
      return i;
    }
    return isInitial(i) ? i + 2 : i + 1;
  }

  /** End of a particle and the name on which it leans: bin Salman, al-Marri. */
  private int afterParticle(int i) {
    int next = i + 1;
    if (next + 1 < sentence.end() && tokens.get(next).norm().equals("-") && tight(next)) {
      next++;
    }
    return next < sentence.end() && tokens.get(next).capital() ? next + 1 : i;
  }

  private boolean isStrong(int i) {
    TokenTrie.Hit<Name> hit = knownAt(i);
    return hit != null && hit.values().stream().anyMatch(n -> !n.weak());
  }

  private boolean isInitial(int i) {
    Token token = tokens.get(i);
    return token.end() - token.start() == 1 && isDotAfter(i);
  }

  private boolean isDotAfter(int i) {
    return i + 1 < sentence.end()
        && tokens.get(i + 1).norm().equals(".")
        && tokens.get(i + 1).start() == tokens.get(i).end();
  }

  private boolean tight(int i) {
    return tokens.get(i - 1).end() == tokens.get(i).start()
        && tokens.get(i).end() == tokens.get(i + 1).start();
  }

  /** A name closed by its head takes the places before it in: Singapore Airlines. */
  private int addHeaded(int i, int end, TokenTrie.Hit<Head> after) {
    int first = i;
    String country = null;
    while (!pieces.isEmpty() && first >= sentence.first()) {
      Piece before = pieces.get(pieces.size() - 1);
      boolean place = before.isKnown(EntityKind.COUNTRY) || before.isKnown(EntityKind.PLACE);
      boolean joined = place || before.type == Piece.Type.RUN;
      if (before.end != first || !joined || before.first < sentence.first()) {
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
    piece.core = text.words(text.span(first, end - 1));
    return add(piece);
  }
}
