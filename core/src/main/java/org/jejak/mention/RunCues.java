package org.jejak.mention;

import java.util.List;
import org.jejak.language.Token;
import org.jejak.mention.NameLexicon.Context;

/** Tells what the words in and beside an unknown name say of its kind. */
final class RunCues {
  private static final int MAX_PERSON = 7;

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

  /** A name with its age in brackets. */
  boolean isExplained(Piece run) {
    int i = run.end;
    return i + 2 < tokens.size()
        && tokens.get(i).norm().equals("(")
        && tokens.get(i + 1).isNumber()
        && tokens.get(i + 1).norm().length() == 2
        && tokens.get(i + 2).norm().equals(")");
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
    return (before || after) && !isLetters(run) && run.weak.isEmpty();
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
    Piece before = k > 0 ? pieces.get(k - 1) : null;
    boolean place =
        before != null
            && before.end == run.first
            && before.role != null
            && before.role.ofPlace()
            && run.end - run.first == 1
            && !isBesideSaying(run);
    if (place) {
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
        run.first > 0 && lexicon.says(tokens.get(run.first - 1).norm(), Context.WITHIN);
    if (!within || isLetters(run) || run.end - run.first > 3) {
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
