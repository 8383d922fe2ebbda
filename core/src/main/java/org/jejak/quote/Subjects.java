package org.jejak.quote;

import org.jejak.quote.Draft.Range;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a cue that no name, office or body shows: "some families said". */
final class Subjects {
  private static final int LONGEST = 14;
  private static final int SHORT = 4;
  private static final int INSERTED = 40;
  private static final String BREAKS = ",;:()[]\u2014\u2013\"";

  private final Page page;

  Subjects(Page page) {
    this.page = page;
  }

  /** The subject of the cue at token {@code cue} in a sentence that opens at {@code first}. */
  @Nullable Range of(int first, int cue) {
    int end = cue;
    while (end > first && (page.is(WordKind.SKIP, end - 1) || page.is(WordKind.DAYNAME, end - 1))) {
      end--;
    }
    if (end <= first) {
      return null;
    }
    if (page.is(WordKind.RELATIVE, end - 1)) {
      return antecedent(first, end - 1);
    }
    if (page.punct(end - 1, ",")) {
      return headed(first, end - 1);
    }
    if (page.is(WordKind.AND, end - 1)) {
      return opening(first, end - 1);
    }
    int start = end;
    while (start > first && !breaks(start - 1)) {
      start--;
    }
    return phrase(start, end);
  }

  /** "…, tax returns show": the few words between a comma and a cue that nothing follows. */
  @Nullable Range closing(int first, int cue) {
    int start = cue;
    while (start > first && cue - start <= LONGEST && !breaks(start - 1)) {
      start--;
    }
    boolean opens = page.tokens.get(start).isWord() && !page.is(WordKind.STOP, start);
    int most = page.is(WordKind.OPENER, start) && page.punct(cue + 1, ".") ? LONGEST : SHORT;
    boolean parted = page.punct(start - 1, ",") && cue - start >= 1 && cue - start <= most;
    boolean noun = most > SHORT;
    for (int i = start; i < cue && !noun; i++) {
      boolean small = page.is(WordKind.STOP, i) || page.is(WordKind.PREPOSITION, i);
      if (small || page.is(WordKind.INFINITIVE, i)) {
        return null;
      }
    }
    return parted && opens ? new Range(start, cue) : null;
  }

  private boolean breaks(int i) {
    return page.punct(i, BREAKS)
        || page.marked(i)
        || page.is(WordKind.COMPLEMENT, i)
        || page.is(WordKind.RELATIVE, i)
        || page.cueAt(i) != null
        || (page.is(WordKind.AND, i) && !page.tokens.get(i + 1).capital())
        || page.is(WordKind.VERBAL, i);
  }

  /** "critics who say", "Graham, who says": the words before the relative. */
  private @Nullable Range antecedent(int first, int relative) {
    int end = page.punct(relative - 1, ",") ? relative - 1 : relative;
    int start = end;
    while (start > first && !breaks(start - 1) && !page.is(WordKind.PREPOSITION, start - 1)) {
      start--;
    }
    return phrase(start, end);
  }

  /** The head of an apposition that a comma closes before the cue. */
  private @Nullable Range headed(int first, int comma) {
    int start = lead(first);
    while (start < comma) {
      int end = start;
      while (end < comma && !page.punct(end, ",;:") && !page.marked(end)) {
        end++;
      }
      if (end >= comma || !page.punct(end, ",")) {
        return null;
      }
      Range head = page.is(WordKind.STOP, start) ? null : phrase(start, end);
      if (head != null) {
        return comma - end <= INSERTED ? head : null;
      }
      start = lead(end + 1);
    }
    return null;
  }

  /** The subject that opens a sentence, before its first verb. */
  @Nullable Range opening(int first, int limit) {
    int start = lead(first);
    int end = page.verbs.first(start, limit);
    while (end > start && page.is(WordKind.SKIP, end - 1)) {
      end--;
    }
    if (end > start && page.punct(end - 1, ",")) {
      return headed(start, end - 1);
    }
    if (end >= limit) {
      return firstNoun(start, limit);
    }
    boolean relative = page.is(WordKind.RELATIVE, end - 1) && page.punct(end - 2, ",");
    int close = relative ? end - 2 : end;
    int open = close;
    while (open > start && !page.punct(open - 1, ",")) {
      open--;
    }
    return phrase(open, close);
  }

  /** The words up to the first preposition, comma or conjunction, where no verb is known. */
  private @Nullable Range firstNoun(int start, int limit) {
    int end = start;
    while (end < limit
        && page.tokens.get(end).isWord()
        && !page.is(WordKind.STOP, end)
        && !page.is(WordKind.PREPOSITION, end)
        && !page.is(WordKind.AND, end)
        && !page.is(WordKind.RELATIVE, end)) {
      end++;
    }
    return end - start <= SHORT ? phrase(start, end) : null;
  }

  private int lead(int first) {
    int i = first;
    for (int after = page.after(WordKind.LEAD, i);
        after > 0;
        after = page.after(WordKind.LEAD, i)) {
      i = page.punct(after, ",") ? after + 1 : after;
    }
    return i;
  }

  /** The words as a noun phrase; null where they are none. */
  private @Nullable Range phrase(int from, int end) {
    int start = lead(from);
    if (start >= end || end - start > LONGEST || page.verbs.sure(start, end)) {
      return null;
    }
    boolean opens =
        !page.is(WordKind.STOP, start)
            && !page.is(WordKind.RELATIVE, start)
            && !page.is(WordKind.NONSPEAKER, start)
            && !page.is(WordKind.COMPLEMENT, start)
            && page.tokens.get(start).isWord();
    boolean closes =
        !page.is(WordKind.STOP, end - 1)
            && !page.is(WordKind.OPENER, end - 1)
            && !page.is(WordKind.NEGATED, end - 1)
            && !page.is(WordKind.LIMIT, end - 1);
    boolean plain = page.verbs.first(start, end) >= end;
    for (int i = start; i < end && plain; i++) {
      plain = !page.punct(i, BREAKS);
    }
    return opens && closes && plain ? new Range(start, end) : null;
  }
}
