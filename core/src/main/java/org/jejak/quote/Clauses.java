package org.jejak.quote;

import org.jejak.quote.Draft.Range;
import org.jejak.quote.SpeechLexicon.Hit;
import org.jejak.quote.SpeechLexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Tells a clause from a phrase, and where a sentence's first clause opens. */
final class Clauses {
  private static final int DATELINE = 12;
  private static final int VERB_REACH = 14;

  private final Page page;
  private final Phrases phrases;

  /**
   * Where a sentence's own words open.
   *
   * @param first index of the first token after a dateline and the outlet that it names
   * @param via that outlet; null if none
   */
  record Opening(int first, @Nullable Range via) {}

  Clauses(Page page, Phrases phrases) {
    this.page = page;
    this.phrases = phrases;
  }

  /** Leaves out a dateline ("KAIRO \u2013") and who it is passed on from ("Dilansir dari X,"). */
  Opening opening(int first, int end) {
    int start = first == 0 ? datelineEnd(end) : first;
    Hit cue = page.cueAt(start);
    if (cue != null && cue.is(Kind.QUOTED)) {
      Range source = phrases.rightOf(cue.end(), end);
      if (source != null && page.punct(source.end(), ",") && source.end() + 1 < end) {
        return new Opening(source.end() + 1, source);
      }
    }
    return new Opening(start, null);
  }

  private int datelineEnd(int end) {
    for (int i = 1; i < Math.min(end - 1, DATELINE); i++) {
      if (page.punct(i, "-\u2013\u2014") && isSpaced(i)) {
        return i + 1;
      }
      boolean name = page.tokens.get(i).capital() || !page.tokens.get(i).isWord();
      if (!name || page.marked(i)) {
        return 0;
      }
    }
    return 0;
  }

  private boolean isSpaced(int i) {
    return page.tokens.get(i).start() > page.tokens.get(i - 1).end()
        && page.tokens.get(i).end() < page.tokens.get(i + 1).start();
  }

  /** Whether a subject and its verb stand from token {@code first}, before what parts clauses. */
  boolean hasVerb(int first, int end) {
    int limit = Math.min(end, first + VERB_REACH);
    for (int i = first; i < limit; i++) {
      boolean parted = page.is(WordKind.RELATIVE, i) || (i > first && page.is(WordKind.LIMIT, i));
      if (parted || page.punct(i, ",;:.()")) {
        return false;
      }
      boolean subject = page.is(WordKind.PRONOUN, i - 1) && i > first;
      if (page.is(WordKind.VERBAL, i)
          || page.verbs.isVerb(page, i)
          || (subject && isPlainWord(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word that is no name and no small word stands here: after "they", a verb. */
  private boolean isPlainWord(int i) {
    return page.tokens.get(i).isWord()
        && !page.tokens.get(i).capital()
        && !page.is(WordKind.AND, i)
        && !page.is(WordKind.STOP, i)
        && !page.is(WordKind.PREPOSITION, i);
  }

  /** Whether nobody said it: "did not say that", "belum mengonfirmasi bahwa". */
  boolean isNegated(Hit cue) {
    return page.is(WordKind.NEGATED, cue.first() - 1)
        || (page.is(WordKind.SKIP, cue.first() - 1) && page.is(WordKind.NEGATED, cue.first() - 2));
  }

  /** Whether token {@code i} stands in a clause that a comma and "who" or "though" opened. */
  boolean isInserted(int first, int i) {
    for (int j = i; j > first; j--) {
      boolean opens = page.is(WordKind.RELATIVE, j) || page.is(WordKind.SUBORDINATE, j);
      if (opens && page.punct(j - 1, ",")) {
        return true;
      }
      if (page.punct(j, ",")) {
        return false;
      }
    }
    return false;
  }

  /** Index of the relative word right before a cue ("who said", "yang juga mengatakan"), or -1. */
  int relative(Hit cue) {
    int i = cue.first() - 1;
    while (page.is(WordKind.SKIP, i)) {
      i--;
    }
    return page.is(WordKind.RELATIVE, i) && page.punct(i - 1, ",") ? i : -1;
  }
}
