package org.jejak.event;

import java.util.List;
import org.jejak.event.Frame.Role;
import org.jejak.event.Piece.Kind;
import org.jejak.language.Token;
import org.jspecify.annotations.Nullable;

/** Gathers the phrases around a verb: who does it, what to, and what is asked in its content. */
final class VerbPhrases {
  private final List<Piece> pieces;
  private final Parties parties;
  private final Frames frames;
  private final Grammar grammar;
  private final List<Token> tokens;

  VerbPhrases(
      List<Piece> pieces, Parties parties, Frames frames, Grammar grammar, List<Token> tokens) {
    this.pieces = pieces;
    this.parties = parties;
    this.frames = frames;
    this.grammar = grammar;
    this.tokens = tokens;
  }

  /** The phrases of the verb at piece {@code k}. */
  Phrases of(Clause clause, int k, Voice voice, @Nullable Subject subject) {
    Phrases phrases = Phrases.after(pieces, parties, k + 1, clause.end());
    phrases.addInner(grammar.inner(tokens, pieces.get(k)));
    if (voice == Voice.PASSIVE) {
      boolean agentNext = grammar.nounFirst() && !phrases.of(Role.OBJECT).isEmpty();
      if (phrases.of(Role.BY).isEmpty()) {
        agentAfterNextVerb(clause, k, phrases);
      }
      if (agentNext && phrases.of(Role.BY).isEmpty()) {
        phrases.of(Role.OBJECT).forEach(stretch -> phrases.add(Role.BY, stretch));
      }
      phrases.of(Role.BY).forEach(stretch -> phrases.add(Role.ACTOR, stretch));
      phrases.replace(Role.OBJECT, subject == null ? new Stretch(0, 0) : subject.stretch());
      return phrases;
    }
    if (subject != null) {
      phrases.add(Role.ACTOR, subject.stretch());
    }
    addContent(clause, k, phrases);
    if (subject != null && frames.comes(pieces.get(k))) {
      phrases.add(Role.OBJECT, subject.stretch());
    } else if (clause.opening() == Clause.Opening.RELATIVE && phrases.of(Role.OBJECT).isEmpty()) {
      relativeObject(clause, subject, phrases);
    }
    return phrases;
  }

  /** What is asked in a clause of its own: demanded that Iran stop, meminta agar Iran berhenti. */
  private void addContent(Clause clause, int k, Phrases phrases) {
    int opening = clause.end();
    if (opening + 1 >= pieces.size()
        || !frames.hasType(pieces.get(k), EventType.REQUEST)
        || hasVerb(k + 1, opening)) {
      return;
    }
    boolean aim =
        pieces.get(opening).is(Kind.BREAK)
            && grammar.isPurpose(tokens.get(pieces.get(opening).first()));
    int end = opening + 1;
    while (end < pieces.size() && !opensClause(pieces.get(end))) {
      end++;
    }
    int verb = opening + 1;
    while (verb < end && !pieces.get(verb).is(Kind.VERB)) {
      verb++;
    }
    if (verb < end && (aim || pieces.get(opening).is(Kind.THAT))) {
      phrases.addContent(Groups.first(pieces, opening + 1, verb), verb, end);
    }
  }

  private static boolean opensClause(Piece piece) {
    return switch (piece.kind()) {
      case STOP, THAT, BREAK, RELATIVE -> true;
      default -> false;
    };
  }

  private boolean hasVerb(int from, int end) {
    for (int j = from; j < end; j++) {
      if (pieces.get(j).is(Kind.VERB)) {
        return true;
      }
    }
    return false;
  }

  /** Who refuses in "were refused entry by", after the verb that says what is refused. */
  private void agentAfterNextVerb(Clause clause, int k, Phrases phrases) {
    boolean verb = false;
    for (int j = k + 1; j < clause.end(); j++) {
      Piece piece = pieces.get(j);
      if (piece.opens(Role.BY) && verb) {
        phrases.add(Role.BY, Groups.first(pieces, j + 1, clause.end()));
        return;
      }
      if (piece.is(Kind.COMMA) || piece.is(Kind.AND) || (piece.is(Kind.VERB) && verb)) {
        return;
      }
      verb |= piece.is(Kind.VERB);
    }
  }

  /** The noun before "whom Indonesia sent home" is what was sent. */
  private void relativeObject(Clause clause, @Nullable Subject subject, Phrases phrases) {
    Clause parent = clause.parent();
    if (parent != null && subject != null && subject.stretch().from() >= clause.from()) {
      int from = parent.end();
      while (from > parent.from()
          && !pieces.get(from - 1).is(Kind.VERB)
          && !pieces.get(from - 1).is(Kind.PREPOSITION)) {
        from--;
      }
      phrases.add(Role.OBJECT, new Stretch(from, parent.end()));
    }
  }
}
