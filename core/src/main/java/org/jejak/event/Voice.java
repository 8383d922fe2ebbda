package org.jejak.event;

import java.util.List;
import org.jejak.event.Frame.Role;
import org.jejak.event.Piece.Kind;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;

/** Who a verb's form makes its subject: the one who acts or the one acted on. */
enum Voice {
  ACTIVE,
  PASSIVE,
  /** The form makes no clause: an adjective, a gerund after a preposition. */
  NONE;

  private static final String SPEECH = "speech";

  /** The voice of the verb at piece {@code k}. */
  static Voice of(List<Piece> pieces, Clause clause, int k, Packs packs, boolean nounFirst) {
    Piece verb = pieces.get(k);
    int before = k - 1;
    while (before >= clause.from() && isBetween(pieces.get(before))) {
      before--;
    }
    Kind helper = before < clause.from() ? Kind.STOP : pieces.get(before).kind();
    if (nounFirst && isBareStem(verb) && !takesStem(helper)) {
      return NONE;
    }
    if (verb.has(Form.GERUND)) {
      return gerund(clause, helper, before);
    }
    if (verb.has(Form.PAST) || verb.has(Form.PARTICIPLE)) {
      return past(pieces, clause, k, helper, packs);
    }
    boolean passive = verb.has(Form.PASSIVE) && !verb.has(Form.ACTIVE) && !verb.has(Form.BASE);
    return passive ? PASSIVE : ACTIVE;
  }

  private static boolean isBetween(Piece piece) {
    return piece.is(Kind.ADVERB) || piece.is(Kind.TIME) || piece.is(Kind.QUALITY);
  }

  private static boolean isBareStem(Piece verb) {
    return verb.has(Form.BASE) && !verb.has(Form.ACTIVE) && !verb.has(Form.PASSIVE);
  }

  /** A bare stem is a verb only after who acts: yang kedua pemerintah sepakati. */
  private static boolean takesStem(Kind before) {
    return switch (before) {
      case NAME, WE, HE, THEY, PAIR, TRIO, HOMELAND -> true;
      default -> false;
    };
  }

  private static Voice gerund(Clause clause, Kind helper, int before) {
    boolean opens = before < clause.from() && clause.opening() != Clause.Opening.MAIN;
    return switch (helper) {
      case COPULA, COMMA, NAME, NOUN, PAIR, VERB -> ACTIVE;
      default -> opens ? ACTIVE : NONE;
    };
  }

  private static Voice past(List<Piece> pieces, Clause clause, int k, Kind helper, Packs packs) {
    Piece verb = pieces.get(k);
    if (helper == Kind.COPULA) {
      return PASSIVE;
    }
    if (helper == Kind.HAVE) {
      return ACTIVE;
    }
    boolean byFollows = k + 1 < clause.end() && pieces.get(k + 1).opens(Role.BY);
    if (!verb.has(Form.PAST) && verb.has(Form.ACTIVE) && !byFollows) {
      return ACTIVE;
    }
    if (helper == Kind.PREPOSITION
        || afterComma(pieces, clause, k)
        || !verb.has(Form.PAST)
        || byFollows
        || isReduced(pieces, clause, k, packs)) {
      return PASSIVE;
    }
    return ACTIVE;
  }

  /** Whether a past form after a comma limits the noun ahead of it: a blogger, arrested in May. */
  private static boolean afterComma(List<Piece> pieces, Clause clause, int k) {
    if (k - 2 < clause.from() || !pieces.get(k - 1).is(Kind.COMMA)) {
      return false;
    }
    boolean noun = pieces.get(k - 2).is(Kind.NOUN) || pieces.get(k - 2).is(Kind.NAME);
    boolean told = false;
    for (int j = clause.from(); j < k - 2; j++) {
      told |= pieces.get(j).is(Kind.VERB) || pieces.get(j).is(Kind.COPULA);
    }
    return noun && told && !objectFollows(pieces, clause, k);
  }

  private static boolean objectFollows(List<Piece> pieces, Clause clause, int k) {
    return k + 1 < clause.end()
        && switch (pieces.get(k + 1).kind()) {
          case NAME, NOUN, DET, QUALITY, NUMBER, WORD, HE, THEY, CURRENCY -> true;
          default -> false;
        };
  }

  /** Whether a past form only limits the noun before it: the ferry lost at sea had sailed. */
  private static boolean isReduced(List<Piece> pieces, Clause clause, int k, Packs packs) {
    if (objectFollows(pieces, clause, k) && !pieces.get(k + 1).is(Kind.QUALITY)) {
      return false;
    }
    for (int j = k - 1; j >= clause.from(); j--) {
      Piece piece = pieces.get(j);
      if (piece.is(Kind.AND) || piece.is(Kind.COMMA)) {
        break;
      }
      if (piece.is(Kind.VERB) && !piece.has(Form.GERUND)) {
        return !isSpeech(piece, packs);
      }
    }
    for (int j = k + 1; j < clause.end(); j++) {
      Piece piece = pieces.get(j);
      if (piece.is(Kind.AND) || piece.is(Kind.COMMA) || piece.is(Kind.TO)) {
        return false;
      }
      if (piece.is(Kind.COPULA) || piece.is(Kind.HAVE) || piece.is(Kind.MODAL)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpeech(Piece verb, Packs packs) {
    if (verb.match() == null) {
      return false;
    }
    for (Sense sense : verb.match().senses()) {
      if (packs.domain(sense.concept()).equals(SPEECH)) {
        return true;
      }
    }
    return false;
  }
}
