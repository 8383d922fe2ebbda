package org.jejak.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jejak.event.Clause.Opening;
import org.jejak.event.Event.Status;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Token;
import org.jspecify.annotations.Nullable;

/** Tells whether an act happened, from the cues of its clause and of the clause that governs it. */
final class StatusReader {
  private static final String HOPE = "hope.v";
  private static final String EXPECT = "expect.v";

  private final Grammar grammar;
  private final List<Token> tokens;
  private final List<Piece> pieces;
  private final @Nullable Trail trail;

  /** What the tables of modality and negation say of a clause. */
  private enum Sign {
    DESIRE,
    HOPE,
    PLAN,
    EXPECTATION,
    POSSIBILITY,
    DUTY,
    FUTURE,
    CONDITION,
    NEGATION,
    DENIAL,
    FAILURE,
    NONE
  }

  StatusReader(Grammar grammar, List<Token> tokens, List<Piece> pieces, @Nullable Trail trail) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.pieces = pieces;
    this.trail = trail;
  }

  /**
   * The status of the act at piece {@code k}.
   *
   * @param end piece after the last whose cues count
   * @return null for a duty or a question of what should be: no event
   */
  @Nullable Status of(Clause clause, int k, int end) {
    int first = clause.from() == 0 ? 0 : clause.from() - 1;
    Set<Sign> signs = signs(pieces.get(first).first(), pieces.get(end - 1).end(), k);
    Clause parent = clause.parent();
    if (parent != null && clause.opening() == Opening.THAT) {
      Set<Sign> above =
          signs(pieces.get(parent.from()).first(), pieces.get(parent.end() - 1).end(), k);
      above.retainAll(
          EnumSet.of(Sign.DENIAL, Sign.EXPECTATION, Sign.DESIRE, Sign.HOPE, Sign.POSSIBILITY));
      signs.addAll(above);
    }
    return status(signs);
  }

  /**
   * Whether the words of a clause say that what it tells will not be done: will not, tidak akan.
   */
  boolean isRefusal(Clause clause, int k) {
    int first = pieces.get(clause.from() == 0 ? 0 : clause.from() - 1).first();
    int end = pieces.get(k).end();
    List<Cue> negations = grammar.negation(tokens, first, end);
    for (Cue future : grammar.modality(tokens, first, end)) {
      for (Cue not : negations) {
        boolean will = sign(future) == Sign.FUTURE && sign(not) == Sign.NEGATION;
        int apart = Math.max(not.first() - future.end(), future.first() - not.end());
        if (will && apart <= 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Status status(Set<Sign> signs) {
    if (signs.contains(Sign.DENIAL)) {
      return Status.DENIED;
    }
    if (signs.contains(Sign.NEGATION) || signs.contains(Sign.FAILURE)) {
      return Status.NEGATED;
    }
    if (signs.contains(Sign.DUTY)) {
      return null;
    }
    if (signs.contains(Sign.CONDITION)
        || signs.contains(Sign.POSSIBILITY)
        || signs.contains(Sign.DESIRE)) {
      return Status.HYPOTHETICAL;
    }
    if (signs.contains(Sign.EXPECTATION) || signs.contains(Sign.HOPE)) {
      return Status.EXPECTED;
    }
    boolean ahead = signs.contains(Sign.PLAN) || signs.contains(Sign.FUTURE);
    return ahead ? Status.PLANNED : Status.ACTUAL;
  }

  private Set<Sign> signs(int first, int end, int act) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    Piece verb = pieces.get(act);
    boolean own = verb.means(EXPECT);
    for (Cue cue : grammar.modality(tokens, first, end)) {
      boolean name = cue.first() > pieces.getFirst().first() && tokens.get(cue.first()).capital();
      if (name) {
        continue;
      }
      if (own || cue.first() < verb.first() || cue.first() >= verb.end()) {
        signs.add(isHope(cue) ? Sign.HOPE : sign(cue));
        keep(act, cue);
      }
    }
    for (Cue cue : grammar.negation(tokens, first, end)) {
      if (cue.first() < verb.first() || cue.first() >= verb.end()) {
        signs.add(sign(cue));
        keep(act, cue);
      }
    }
    return signs;
  }

  private void keep(int act, Cue cue) {
    if (trail != null) {
      trail.sign(act, cue);
    }
  }

  private static Sign sign(Cue cue) {
    return Sign.valueOf(cue.kind().toUpperCase(Locale.ROOT));
  }

  private boolean isHope(Cue cue) {
    for (Piece piece : pieces) {
      if (piece.first() == cue.first() && piece.means(HOPE)) {
        return true;
      }
    }
    return false;
  }
}
