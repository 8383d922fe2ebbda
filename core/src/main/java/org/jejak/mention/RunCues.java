package org.jejak.mention;

import java.util.List;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.Token;
import org.jejak.mention.NameLexicon.Context;

/** Tells what the words in and beside an unknown name say of its kind. */
final class RunCues {
  private static final int MAX_PERSON = 7;
  private static final int MAX_NAME = 5;
  private static final int MAX_FOREIGN = 3;
  private static final int MIN_NAME = 4;
  private static final int MIN_ACRONYM = 3;

  private final NameLexicon lexicon;
  private final TextSight sight;
  private final List<Token> tokens;
  private final List<Piece> pieces;
  private final RoleCues roles;

  RunCues(NameLexicon lexicon, TextSight sight, List<Piece> pieces, RoleCues roles) {
    this.lexicon = lexicon;
    this.sight = sight;
    this.tokens = sight.tokens;
    this.pieces = pieces;
    this.roles = roles;
  }

  /** A name with its age, in brackets or after a comma. */
  boolean isExplained(Piece run) {
    int i = run.end;
    if (i + 2 >= tokens.size()
        || !tokens.get(i + 1).isNumber()
        || tokens.get(i + 1).norm().length() != 2) {
      return false;
    }
    String mark = tokens.get(i).norm();
    String after = tokens.get(i + 2).norm();
    return (mark.equals("(") && after.equals(")"))
        || (mark.equals(",") && lexicon.says(after, Context.AGE));
  }

  /** "Dilansir dari Name": an outlet. */
  boolean isSource(Piece run) {
    int i = run.first - 1;
    if (i > 0 && lexicon.says(tokens.get(i).norm(), Context.PLACE)) {
      i--;
    }
    return i >= 0
        && lexicon.says(tokens.get(i).norm(), Context.SOURCE)
        && run.end - run.first > 1
        && !opensWithGivenName(run);
  }

  boolean opensWithGivenName(Piece run) {
    return run.end - run.first > 1 && lexicon.isGivenName(tokens.get(run.first).norm());
  }

  boolean isBesideSaying(Piece run) {
    boolean before =
        run.first > 0 && lexicon.says(tokens.get(run.first - 1).norm(), Context.SAYING);
    boolean after =
        run.end < tokens.size() && lexicon.says(tokens.get(run.end).norm(), Context.SAYING);
    return (before || after) && !isLetters(run) && mayBeSomebody(run);
  }

  /**
   * Whether its words alone make it a person's name, in a language that tells its own words by
   * their shape: none of them is a word of the language and one sounds personal, or what follows
   * shows that somebody acts.
   */
  boolean isPersonByShape(Piece run) {
    int words = run.end - run.first;
    if (!lexicon.tellsWords() || words > MAX_NAME || isElsewhere(run)) {
      return false;
    }
    boolean personal = false;
    for (int i = run.first; i < run.end; i++) {
      Token token = tokens.get(i);
      if (!token.isWord() || !token.capital()) {
        continue;
      }
      boolean sounds = lexicon.soundsPersonal(token.norm());
      boolean plain = !sounds && (sight.isOrdinary(i) || lexicon.isInflected(token.norm()));
      if (plain
          || sight.isLowerSeen(i)
          || lexicon.isThing(token.norm())
          || sight.isLetters(i, MIN_ACRONYM)) {
        return false;
      }
      personal |= sounds;
    }
    if (words == 1) {
      Token token = tokens.get(run.first);
      return token.norm().length() >= MIN_NAME
          && mayBeSomebody(run)
          && (personal && !sight.isOrdinary(run.first) || isActing(run));
    }
    return personal || isActing(run) || words <= MAX_FOREIGN && !sight.isOpening(run.first);
  }

  /** Whether no list knows it as anything but people's family name. */
  private static boolean mayBeSomebody(Piece run) {
    return run.weak.stream().allMatch(name -> name.known().kind() == EntityKind.PERSON);
  }

  /** Whether a word before it makes it a place; one goes to people too, but is never in them. */
  private boolean isElsewhere(Piece run) {
    boolean within =
        run.first > 0 && lexicon.says(tokens.get(run.first - 1).norm(), Context.WITHIN);
    return within || isPlaced(run) && !lexicon.soundsPersonal(tokens.get(run.first).norm());
  }

  /** "Rini dan Andi Widjajanto": a name alone that is joined with a person's. */
  boolean isBesidePerson(int k) {
    Piece run = pieces.get(k);
    boolean joined =
        k > 0 && areJoined(pieces.get(k - 1), run)
            || k + 1 < pieces.size() && areJoined(run, pieces.get(k + 1));
    return joined
        && lexicon.tellsWords()
        && run.end - run.first <= MAX_FOREIGN
        && run.weak.isEmpty()
        && !isLetters(run)
        && !sight.isOrdinary(run.first)
        && !lexicon.isInflected(tokens.get(run.first).norm());
  }

  private boolean areJoined(Piece left, Piece right) {
    return right.first == left.end + 1
        && lexicon.says(tokens.get(left.end).norm(), Context.JOIN)
        && (isPerson(left) || isPerson(right));
  }

  private static boolean isPerson(Piece piece) {
    return piece.entity != null && piece.entity.kind == EntityKind.PERSON;
  }

  /** Letters alone whose officers are named, or of which one says that they act: a body. */
  boolean isBodyByLetters(int k) {
    Piece run = pieces.get(k);
    if (run.end - run.first > 1
        || !run.weak.isEmpty()
        || !lexicon.tellsWords()
        || !sight.isLetters(run.first, MIN_ACRONYM)
        || sight.isShouting(run.first)) {
      return false;
    }
    Piece before = k > 0 ? pieces.get(k - 1) : null;
    boolean officer = before != null && before.end == run.first && before.role != null;
    boolean acts =
        run.end < tokens.size()
            && (lexicon.says(tokens.get(run.end).norm(), Context.ACTING)
                || lexicon.says(tokens.get(run.end).norm(), Context.SAYING));
    return officer || acts;
  }

  /** Whether the letters are the first ones of the words. */
  boolean isInitials(Piece run, String letters) {
    int at = 0;
    for (int i = run.first; i < run.end; i++) {
      Token token = tokens.get(i);
      boolean fits =
          at < letters.length()
              && token.isWord()
              && Character.toLowerCase(letters.charAt(at)) == token.norm().charAt(0);
      at += fits ? 1 : 0;
    }
    return at == letters.length() && !isPlaced(run);
  }

  /** Whether what follows is said of somebody: juga, mengaku. */
  private boolean isActing(Piece run) {
    if (run.end >= tokens.size() || tokens.get(run.end).capital()) {
      return false;
    }
    String after = tokens.get(run.end).norm();
    return lexicon.says(after, Context.ACTING) || lexicon.isVerb(after);
  }

  private boolean isLetters(Piece run) {
    for (int i = run.first; i < run.end; i++) {
      Token token = tokens.get(i);
      if (token.isWord() && token.end() - token.start() > 1 && sight.isUpper(token)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words may be a person's name: none of them is an ordinary word of the text. */
  boolean isPersonal(Piece run, boolean titled) {
    if (run.end - run.first > MAX_PERSON) {
      return false;
    }
    boolean given = lexicon.isGivenName(tokens.get(run.first).norm());
    for (int i = run.first; i < run.end; i++) {
      Token token = tokens.get(i);
      boolean ordinary = i == run.first ? sight.isOrdinary(i) : sight.isLowerSeen(i);
      if (!given && token.isWord() && token.capital() && ordinary) {
        return false;
      }
    }
    boolean alone = run.end - run.first == 1;
    return !(alone && isLetters(run))
        && (titled || !alone || !sight.isOpening(run.first) || given || isBesideSaying(run));
  }

  /** "Direktur Pemasaran Pertamina": what follows a role and goes on to its body is no person. */
  boolean isUnit(int k) {
    Piece run = pieces.get(k);
    if (lexicon.joinsWithOf() || k + 1 >= pieces.size() || opensWithGivenName(run)) {
      return false;
    }
    Piece next = pieces.get(k + 1);
    if (isOfPlace(k)) {
      return true;
    }
    boolean joined =
        next.first == run.end + 1
            && lexicon.says(tokens.get(run.end).norm(), Context.JOIN)
            && next.type == Piece.Type.RUN
            && run.end - run.first == 1;
    return joined || (next.first == run.end && (next.isDomain() || next.type == Piece.Type.ROLE));
  }

  /** Words of an unknown office may have run into the name: the name starts after the last. */
  Piece withoutOffice(Piece run) {
    if (lexicon.isGivenName(tokens.get(run.first).norm())) {
      return run;
    }
    int start = run.first;
    for (int i = run.first + 1; i < run.end; i++) {
      if (sight.isOrdinary(i - 1) && tokens.get(i).isWord()) {
        start = i;
      }
    }
    return start == run.first ? run : new Piece(Piece.Type.RUN, start, run.end);
  }

  boolean isPlaced(Piece run) {
    return run.first > 0
        && (lexicon.says(tokens.get(run.first - 1).norm(), Context.WITHIN)
            || lexicon.says(tokens.get(run.first - 1).norm(), Context.PLACE));
  }

  boolean isWithin(Piece run) {
    boolean within =
        run.first > 0
            && (lexicon.says(tokens.get(run.first - 1).norm(), Context.WITHIN)
                || sight.isAfterPlaceHead(run.first));
    return within && mayBePlace(run);
  }

  /** "Menteng, Jakarta Pusat": the smaller place before the larger, in a row of places. */
  boolean isPartOfPlace(int k) {
    Piece run = pieces.get(k);
    if (lexicon.joinsWithOf() || k + 1 >= pieces.size() || run.first == 0) {
      return false;
    }
    Piece next = pieces.get(k + 1);
    String before = tokens.get(run.first - 1).norm();
    return next.first == run.end + 1
        && tokens.get(run.end).norm().equals(",")
        && (next.isKnown(EntityKind.PLACE) || next.isKnown(EntityKind.COUNTRY))
        && (before.equals(",")
            || isPlaced(run)
            || isOfPlace(k)
            || lexicon.isFunctionWord(before) && !isBesideSaying(run))
        && !opensWithGivenName(run)
        && mayBePlace(run);
  }

  /** "Bupati Sleman", "warga Sleman": an office or people of a place before one word. */
  private boolean isOfPlace(int k) {
    Piece run = pieces.get(k);
    Piece before = k > 0 ? pieces.get(k - 1) : null;
    return before != null
        && before.end == run.first
        && before.role != null
        && before.role.ofPlace()
        && run.end - run.first == 1
        && !isBesideSaying(run);
  }

  private boolean mayBePlace(Piece run) {
    if (isLetters(run) || run.end - run.first > 3) {
      return false;
    }
    for (int i = run.first; i < run.end; i++) {
      if (sight.isOrdinary(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words beside the run treat it as somebody who acts or has officers. */
  boolean actsAsBody(int k) {
    Piece run = pieces.get(k);
    int after = run.end + 3;
    boolean says = after < tokens.size() && lexicon.says(tokens.get(after).norm(), Context.SAYING);
    boolean said =
        run.first > 0
            && (lexicon.says(tokens.get(run.first - 1).norm(), Context.SAYING)
                || lexicon.says(tokens.get(run.first - 1).norm(), Context.PARTNER));
    return says || said || roles.roleBefore(k) != null;
  }
}
