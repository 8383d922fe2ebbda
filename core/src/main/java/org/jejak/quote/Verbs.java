package org.jejak.quote;

import org.jejak.language.Match;
import org.jejak.language.Sense;
import org.jejak.language.Token;

/** Where a report's tokens are finite verbs, found once for all clauses. */
final class Verbs {
  private final int[] nextSure;
  private final boolean[] likely;
  private final boolean[] past;
  private final int[] nextLikely;

  Verbs(Page page) {
    int size = page.tokens.size();
    this.likely = new boolean[size];
    this.past = new boolean[size];
    for (Match match : page.body.matches()) {
      boolean active = has(match, Sense.Form.ACTIVE, Sense.Form.PASSIVE);
      boolean before = has(match, Sense.Form.PAST, Sense.Form.PAST);
      if ((active || before) && isFree(page, match.first())) {
        likely[match.first()] |= active;
        past[match.first()] |= before;
      }
    }
    this.nextSure = new int[size + 1];
    this.nextLikely = new int[size + 1];
    nextSure[size] = size;
    nextLikely[size] = size;
    for (int i = size - 1; i >= 0; i--) {
      boolean sure = page.is(WordKind.VERBAL, i);
      boolean cue = page.cueAt(i) != null;
      nextSure[i] = sure ? i : nextSure[i + 1];
      nextLikely[i] = sure || likely[i] || past[i] || cue ? i : nextLikely[i + 1];
    }
  }

  private static boolean has(Match match, Sense.Form form, Sense.Form other) {
    for (Sense sense : match.senses()) {
      if (sense.isAct() && (sense.form() == form || sense.form() == other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no name and no article makes a noun of it. */
  private static boolean isFree(Page page, int i) {
    Token token = page.tokens.get(i);
    return !token.capital() && page.mentionAt(i) == null && !page.is(WordKind.OPENER, i - 1);
  }

  /** Whether an auxiliary or another word that is surely a verb stands in the stretch. */
  boolean sure(int first, int end) {
    return first < end && nextSure[Math.max(first, 0)] < end;
  }

  /** Whether a word that can be a finite verb stands in the stretch. */
  boolean likely(int first, int end) {
    return first < end && nextLikely[Math.max(first, 0)] < end;
  }

  /**
   * Whether a verb stands here: not a participle, which no object follows ("a plan approved by").
   */
  boolean isVerb(Page page, int i) {
    boolean object =
        page.is(WordKind.OPENER, i + 1)
            || page.is(WordKind.PRONOUN, i + 1)
            || (i + 1 < page.tokens.size() && page.tokens.get(i + 1).capital());
    return likely[i] || (past[i] && object);
  }

  /** Whether a word stands here that is a finite verb in some use. */
  boolean isFinite(int i) {
    return i < likely.length && (likely[i] || past[i]);
  }

  /** The first token of the stretch that can be a finite verb, or {@code end}. */
  int first(int first, int end) {
    return first < end ? Math.min(nextLikely[first], end) : end;
  }
}
