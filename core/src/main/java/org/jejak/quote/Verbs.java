package org.jejak.quote;

import org.jejak.language.Match;
import org.jejak.language.Sense;
import org.jejak.language.Token;

/** Where a report's tokens are finite verbs, found once for all clauses. */
final class Verbs {
  private final int[] nextSure;
  private final int[] nextLikely;

  Verbs(Page page) {
    int size = page.tokens.size();
    boolean[] likely = new boolean[size];
    for (Match match : page.body.matches()) {
      likely[match.first()] |= isFinite(match) && isFree(page, match.first());
    }
    this.nextSure = new int[size + 1];
    this.nextLikely = new int[size + 1];
    nextSure[size] = size;
    nextLikely[size] = size;
    for (int i = size - 1; i >= 0; i--) {
      boolean sure = page.is("VERBAL", i);
      boolean cue = page.cueAt(i) != null;
      nextSure[i] = sure ? i : nextSure[i + 1];
      nextLikely[i] = sure || likely[i] || cue ? i : nextLikely[i + 1];
    }
  }

  private static boolean isFinite(Match match) {
    for (Sense sense : match.senses()) {
      boolean finite =
          sense.form() == Sense.Form.ACTIVE
              || sense.form() == Sense.Form.PASSIVE
              || sense.form() == Sense.Form.PAST;
      if (sense.isAct() && finite) {
        return true;
      }
    }
    return false;
  }

  /** Whether no name and no article makes a noun of it. */
  private static boolean isFree(Page page, int i) {
    Token token = page.tokens.get(i);
    return !token.capital() && page.mentionAt(i) == null && !page.is("OPENER", i - 1);
  }

  /** Whether an auxiliary or another word that is surely a verb stands in the stretch. */
  boolean sure(int first, int end) {
    return first < end && nextSure[Math.max(first, 0)] < end;
  }

  /** Whether a word that can be a finite verb stands in the stretch. */
  boolean likely(int first, int end) {
    return first < end && nextLikely[Math.max(first, 0)] < end;
  }

  /** The first token of the stretch that can be a finite verb, or {@code end}. */
  int first(int first, int end) {
    return first < end ? Math.min(nextLikely[first], end) : end;
  }
}
