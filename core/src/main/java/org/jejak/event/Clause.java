package org.jejak.event;

import java.util.ArrayList;
import java.util.List;
import org.jejak.event.Piece.Kind;
import org.jejak.language.Sense.Form;
import org.jspecify.annotations.Nullable;

/**
 * A clause: pieces {@code from} to before {@code end} of a sentence.
 *
 * @param opening what opened it
 * @param parent the clause before it on which it hangs; null for the first
 */
record Clause(int from, int end, Opening opening, @Nullable Clause parent) {

  /** What opened a clause. */
  enum Opening {
    MAIN,
    /** What is said: after that, bahwa. */
    THAT,
    RELATIVE,
    /** A conjunction: after, because, if. */
    BREAK,
    /** The sentence goes on after a clause put in between commas. */
    RESUMED
  }

  /** Cuts a sentence's pieces into clauses, in order. */
  static List<Clause> of(List<Piece> pieces) {
    List<Clause> clauses = new ArrayList<>();
    int from = 0;
    Opening opening = Opening.MAIN;
    Clause last = null;
    for (int k = 0; k <= pieces.size(); k++) {
      Opening next = k == pieces.size() ? Opening.MAIN : opens(pieces, from, k, opening);
      if (next == null) {
        continue;
      }
      if (k > from) {
        last = new Clause(from, k, opening, parent(last, opening));
        clauses.add(last);
      }
      from = k + 1;
      opening = next;
    }
    return clauses;
  }

  /** A sentence that goes on hangs on what stood before the clause put in. */
  private static @Nullable Clause parent(@Nullable Clause last, Opening opening) {
    return opening == Opening.RESUMED && last != null && last.parent != null ? last.parent : last;
  }

  private static @Nullable Opening opens(List<Piece> pieces, int from, int k, Opening current) {
    return switch (pieces.get(k).kind()) {
      case STOP -> Opening.MAIN;
      case THAT -> Opening.THAT;
      case RELATIVE -> isQuality(pieces, k) ? null : Opening.RELATIVE;
      case BREAK -> Opening.BREAK;
      case COMMA -> afterComma(pieces, from, k, current);
      case AND -> hasVerb(pieces, from, k) && clauseFollows(pieces, k + 1) ? Opening.MAIN : null;
      default -> null;
    };
  }

  private static @Nullable Opening afterComma(
      List<Piece> pieces, int from, int k, Opening current) {
    boolean verb = hasVerb(pieces, from, k);
    boolean follows = clauseFollows(pieces, k + 1);
    if (current == Opening.RELATIVE && verb) {
      return follows ? Opening.MAIN : Opening.RESUMED;
    }
    if (current == Opening.BREAK) {
      return follows ? Opening.MAIN : Opening.RESUMED;
    }
    return verb && follows ? Opening.MAIN : null;
  }

  /** Whether a one-word clause only limits its noun: nelayan yang ditahan kepada …. */
  private static boolean isQuality(List<Piece> pieces, int k) {
    if (k + 2 > pieces.size() - 1) {
      return k + 1 < pieces.size() && !pieces.get(k + 1).isHelper();
    }
    Piece word = pieces.get(k + 1);
    boolean one = word.has(Form.PASSIVE) || word.is(Kind.QUALITY) || word.is(Kind.WORD);
    Piece after = pieces.get(k + 2);
    return one
        && switch (after.kind()) {
          case PREPOSITION -> !after.opens(Frame.Role.BY) && !after.opens(Frame.Role.IN);
          case COMMA, STOP, AND, VERB, MODAL, HAVE -> true;
          default -> false;
        };
  }

  private static boolean inList(List<Piece> pieces, int k) {
    return k < pieces.size() && (pieces.get(k).is(Kind.NAME) || pieces.get(k).is(Kind.AND));
  }

  private static boolean hasVerb(List<Piece> pieces, int from, int end) {
    for (int k = from; k < end; k++) {
      Kind kind = pieces.get(k).kind();
      if (kind == Kind.VERB || kind == Kind.COPULA) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody or something and then a verb come next. */
  private static boolean clauseFollows(List<Piece> pieces, int from) {
    boolean noun = false;
    for (int k = from; k < pieces.size(); k++) {
      Piece piece = pieces.get(k);
      switch (piece.kind()) {
        case COMMA -> {
          boolean list = pieces.get(k - 1).is(Kind.NAME) && inList(pieces, k + 1);
          if (!list) {
            return false;
          }
        }
        case STOP, THAT, BREAK, RELATIVE, TO -> {
          return false;
        }
        case VERB, COPULA, HAVE, MODAL -> {
          return noun;
        }
        case PREPOSITION -> {
          if (!noun) {
            return false;
          }
        }
        default -> noun |= piece.isNominal();
      }
    }
    return false;
  }
}
