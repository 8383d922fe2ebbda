package org.jejak.event;

import java.util.List;
import org.jejak.event.Piece.Kind;
import org.jejak.language.Match;
import org.jejak.language.Sense;
import org.jejak.language.Token;

/** Joins a verb with a particle that stands apart from it: handed the fishermen over to Vietnam. */
final class SplitVerbs {
  private static final int REACH = 8;

  private SplitVerbs() {}

  /** Gives verbs in {@code pieces} the meaning that they have with their particle. */
  static void join(List<Piece> pieces, Grammar grammar, List<Token> tokens) {
    for (int k = 0; k < pieces.size(); k++) {
      Piece verb = pieces.get(k);
      if (verb.is(Kind.VERB) && verb.end() - verb.first() == 1) {
        int particle = particle(pieces, grammar, tokens, k);
        if (particle > 0) {
          Token word = tokens.get(pieces.get(particle).first());
          List<Sense> senses = grammar.withParticle(tokens.get(verb.first()), word);
          if (!senses.isEmpty()) {
            Match match = new Match(verb.first(), verb.end(), senses);
            pieces.set(k, new Piece(Kind.VERB, verb.first(), verb.end(), match, null, null));
            Piece old = pieces.get(particle);
            pieces.set(particle, new Piece(Kind.ADVERB, old.first(), old.end(), null, null, null));
          }
        }
      }
    }
  }

  /** The piece of a particle after the verb's object, before no object of its own; -1 for none. */
  private static int particle(List<Piece> pieces, Grammar grammar, List<Token> tokens, int verb) {
    int limit = Math.min(pieces.size(), verb + REACH);
    for (int k = verb + 1; k < limit; k++) {
      Piece piece = pieces.get(k);
      if (piece.is(Kind.VERB) || piece.is(Kind.COMMA) || piece.is(Kind.STOP)) {
        return -1;
      }
      boolean word = piece.end() - piece.first() == 1 && piece.mention() == null;
      if (word && k > verb + 1 && grammar.isParticle(tokens.get(piece.first()).norm())) {
        return endsPhrase(pieces, tokens, k + 1) ? k : -1;
      }
    }
    return -1;
  }

  private static boolean endsPhrase(List<Piece> pieces, List<Token> tokens, int next) {
    if (next == pieces.size()) {
      return true;
    }
    Piece piece = pieces.get(next);
    return switch (piece.kind()) {
      case PREPOSITION, COMMA, STOP, TO, AND, BREAK, ADVERB -> true;
      default -> !tokens.get(piece.first()).isWord();
    };
  }
}
