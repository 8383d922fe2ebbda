package org.jejak.quote;

import org.jejak.quote.Draft.Attribution;
import org.jejak.quote.Quote.Mode;
import org.jejak.quote.SpeechLexicon.Hit;
import org.jejak.quote.SpeechLexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Finds where a reported clause opens and ends. */
final class ClauseBounds {
  private static final int ADJUNCT = 16;
  private static final int NAME = 8;
  private static final int INSERTIONS = 3;
  private static final int LEAST_QUOTED = 2;
  private static final String CLOSERS = ".!?\u2026)]";

  private final Page page;
  private final Clauses clauses;
  private final boolean[] taken;
  private int @Nullable [] stops;

  ClauseBounds(Page page, Clauses clauses, boolean[] taken) {
    this.page = page;
    this.clauses = clauses;
    this.taken = taken;
  }

  /** Where the reported clause opens, or -1 where none does. */
  int clauseStart(Hit cue, int end) {
    int i = cue.end();
    if (cue.is(Kind.NAMES)) {
      boolean told = page.is(WordKind.QUESTION, i) && !page.is(WordKind.INFINITIVE, i + 1);
      return told ? i : quotedComplement(cue, end);
    }
    if (isInfinitive(i)) {
      return -1;
    }
    int reach = cue.is(Kind.CLAUSE) ? NAME : ADJUNCT;
    int complement = complement(i, Math.min(end, i + reach));
    boolean noun =
        page.is(WordKind.OPENER, i) || page.is(WordKind.PRONOUN, i) || page.is(WordKind.THING, i);
    boolean object = complement > i + 1 && !cue.is(Kind.TELL) && (noun || isOther(i, complement));
    if (complement > 0 && !object) {
      boolean pronoun =
          page.is(WordKind.VERBAL, complement) && page.is(WordKind.NONSPEAKER, complement - 1);
      return pronoun ? complement - 1 : complement;
    }
    if (cue.is(Kind.ASK)) {
      return question(i, Math.min(end, i + NAME));
    }
    if (page.punct(i, ",")) {
      return cue.cue().after() ? -1 : i + 1;
    }
    if (page.is(WordKind.QUESTION, i)) {
      return page.is(WordKind.INFINITIVE, i + 1) ? -1 : i;
    }
    if (cue.is(Kind.TELL)) {
      int hearer = afterHearer(i, end);
      int clause = hearer < 0 ? -1 : afterAdjuncts(hearer, end);
      boolean open = clause > 0 && (page.is(WordKind.OPENER, clause) || !isClosed(clause, end));
      boolean verb = open && (clauses.hasVerb(clause, end) || isPlain(hearer, clause, end));
      return verb ? clause : -1;
    }
    if (cue.is(Kind.CLAUSE)) {
      int clause = afterAdjuncts(i, end);
      boolean phrase =
          page.is(WordKind.STOP, clause)
              || page.is(WordKind.PREPOSITION, clause)
              || page.is(WordKind.LIMIT, clause)
              || page.is(WordKind.RELATIVE, clause);
      phrase &= !page.is(WordKind.VERBAL, clause);
      phrase |= page.punct(clause, "\u2014\u2013");
      return !phrase && clauses.hasVerb(clause, end) ? clause : -1;
    }
    if (!cue.is(Kind.SAY)) {
      return cue.is(Kind.CLAIM) && page.is(WordKind.PRONOUN, i) ? i : -1;
    }
    return said(i, end);
  }

  /** "promised to share": what is done, not said; "said to the crew" is none. */
  private boolean isInfinitive(int i) {
    boolean hearer =
        i + 1 >= page.tokens.size()
            || page.tokens.get(i + 1).capital()
            || page.is(WordKind.OPENER, i + 1)
            || page.is(WordKind.HEARER, i + 1)
            || page.is(WordKind.ROLE, i + 1);
    return page.is(WordKind.INFINITIVE, i) && !hearer;
  }

  /** Whether a clause stands between a cue and "that": the word belongs to that clause. */
  private boolean isOther(int first, int complement) {
    boolean inserted = page.punct(first, ",") && page.punct(complement - 2, ",");
    boolean adjunct =
        page.is(WordKind.STOP, first)
            || page.is(WordKind.SKIP, first)
            || page.is(WordKind.DAYNAME, first);
    return !inserted
        && (adjunct
            ? page.verbs.sure(first, complement - 1)
            : clauses.hasVerb(first, complement - 1));
  }

  /** A complement that is no clause but holds words in marks: called the deal “a trap”; or -1. */
  int quotedComplement(Hit cue, int end) {
    int i = cue.end();
    int least = cue.is(Kind.NAMES) ? 1 : LEAST_QUOTED;
    for (int j = i; j < Math.min(end, i + ADJUNCT); j++) {
      if (page.marked(j)) {
        QuoteMarks.Marked mark = page.marks.get(page.markAt(j));
        return mark.close() - mark.open() > least && mark.closed() && !taken(mark.open() + 1)
            ? i
            : -1;
      }
      if (page.punct(j, ",.;:()") || page.cueAt(j) != null || page.is(WordKind.RELATIVE, j)) {
        return -1;
      }
    }
    return -1;
  }

  /** End of the last words in marks within a complement that is no clause. */
  int quotedEnd(int start, int stop) {
    for (int i = stop - 1; i > start; i--) {
      if (page.marked(i)) {
        return i + 1;
      }
    }
    return stop;
  }

  /** The clause after a word that says it without "that", past a day or a place. */
  private int said(int i, int end) {
    if (page.is(WordKind.CONDITION, i)) {
      return i;
    }
    boolean adjunct =
        (page.is(WordKind.STOP, i) && !page.is(WordKind.VERBAL, i)) || page.is(WordKind.DAYNAME, i);
    if (adjunct) {
      int clause = afterAdjuncts(i, end);
      int comma = commaAfterAdjunct(i, Math.min(end, i + ADJUNCT));
      return clause > i && clauses.hasVerb(clause, end) ? clause : comma;
    }
    return page.punct(i, ".:;!?\u2014") ? -1 : i;
  }

  /**
   * Past a day, an adverb of time and a phrase with a preposition ("on Monday in an interview").
   */
  private int afterAdjuncts(int first, int end) {
    int i = first;
    while (i < end && i < first + ADJUNCT) {
      if (page.is(WordKind.DAYNAME, i)
          || (page.is(WordKind.SKIP, i) && !page.is(WordKind.VERBAL, i))) {
        i++;
      } else if (page.is(WordKind.PREPOSITION, i)) {
        int next = afterPhrase(i, Math.min(end, first + ADJUNCT));
        if (next < 0) {
          return i;
        }
        i = next;
      } else {
        return i;
      }
    }
    return i;
  }

  /** Where a new noun phrase opens after a preposition's own, or -1. */
  private int afterPhrase(int preposition, int limit) {
    for (int j = preposition + 2; j < limit; j++) {
      boolean opens =
          page.is(WordKind.OPENER, j) || page.is(WordKind.PRONOUN, j) || page.is(WordKind.THING, j);
      boolean noun =
          !page.is(WordKind.STOP, j - 1)
              && !page.is(WordKind.OPENER, j - 1)
              && !page.is(WordKind.PREPOSITION, j - 1);
      if (page.is(WordKind.DAYNAME, j) && noun) {
        return j;
      }
      if (opens && noun) {
        return j;
      }
      if (page.punct(j, ",.;:") || page.marked(j) || page.cueAt(j) != null) {
        return -1;
      }
    }
    return -1;
  }

  /** "told me his plan for the port works": a noun phrase right after the hearer, and a verb. */
  private boolean isPlain(int hearer, int clause, int end) {
    return hearer == clause
        && page.is(WordKind.HEARER, hearer - 1)
        && page.is(WordKind.OPENER, clause)
        && page.verbs.likely(clause, Math.min(end, clause + ADJUNCT));
  }

  private int afterHearer(int i, int end) {
    int hearer = page.after(WordKind.HEARER, i);
    if (hearer > 0) {
      return hearer;
    }
    int j = i;
    while (j < end
        && j < i + NAME
        && page.tokens.get(j).capital()
        && !page.is(WordKind.DAYNAME, j)) {
      j++;
    }
    return j > i ? j : -1;
  }

  /** Where a reported question opens, past who is asked, or -1. */
  private int question(int first, int limit) {
    for (int i = first; i < limit; i++) {
      if (page.is(WordKind.QUESTION, i) || page.is(WordKind.CONDITION, i)) {
        return page.is(WordKind.INFINITIVE, i + 1) ? -1 : i;
      }
      boolean hearer = !page.is(WordKind.STOP, i) || page.is(WordKind.HEARER, i);
      if (!hearer
          || page.cueAt(i) != null
          || page.is(WordKind.INFINITIVE, i)
          || page.is(WordKind.PREPOSITION, i)
          || page.marked(i)
          || page.punct(i, ",.;:")) {
        return -1;
      }
    }
    return -1;
  }

  /** Index after "that" in its own clause: only a hearer, a time or a place may stand before it. */
  int complement(int first, int limit) {
    for (int i = first; i < limit; i++) {
      int after = page.after(WordKind.COMPLEMENT, i);
      if (after > 0) {
        return page.is(WordKind.AND, i - 1) ? -1 : after;
      }
      Hit other = page.cueAt(i);
      if ((other != null && !other.is(Kind.NAMES)) || page.marked(i) || page.punct(i, ".;:")) {
        return -1;
      }
    }
    return -1;
  }

  /** The comma at token {@code i} or after a day or a place there ("in a letter,"), or -1. */
  int commaAfterPlace(int i, int end) {
    boolean place = page.is(WordKind.PREPOSITION, i) || page.is(WordKind.DAYNAME, i);
    int comma = place ? commaAfterAdjunct(i, Math.min(end, i + NAME)) - 1 : i;
    return page.punct(comma, ",") ? comma : -1;
  }

  int commaAfterAdjunct(int first, int limit) {
    for (int i = first; i < limit; i++) {
      if (page.punct(i, ",")) {
        return i + 1;
      }
      if (page.marked(i) || page.cueAt(i) != null) {
        return -1;
      }
    }
    return -1;
  }

  int quotedStart(Hit cue, int end) {
    for (int i = cue.end(); i < Math.min(end, cue.end() + ADJUNCT); i++) {
      int saying = Math.max(page.after(WordKind.SAYING, i), page.after(WordKind.COMPLEMENT, i));
      if (saying > 0) {
        return Math.max(saying, page.after(WordKind.COMPLEMENT, saying));
      }
    }
    return -1;
  }

  /** End of a clause: the sentence's, without its last marks, or where another statement opens. */
  int clauseEnd(int start, int end) {
    int from = Math.max(start, 0);
    int stop = Math.min(end, stopFrom(from));
    for (int n = 0; n < INSERTIONS && stop < end && hangsOnSubject(from, stop); n++) {
      stop = Math.min(end, stopFrom(stop + 1));
    }
    while (stop > start && endsOpen(stop - 1)) {
      stop--;
    }
    return stop;
  }

  /** "the port, which …, is closed": what hangs on the subject is no end. */
  private boolean hangsOnSubject(int start, int stop) {
    return page.punct(stop, ",")
        && page.is(WordKind.RELATIVE, stop + 1)
        && !taken(stop)
        && !page.verbs.likely(start, stop);
  }

  /** The first token at or after {@code i} at which a clause ends; found once for all tokens. */
  private int stopFrom(int i) {
    if (stops == null) {
      stops = new int[taken.length + 1];
      stops[taken.length] = taken.length;
      for (int t = taken.length - 1; t >= 0; t--) {
        boolean parted = page.punct(t, ";") && !page.marked(t);
        stops[t] =
            taken[t] || parted || opensAnother(t) || opensOther(t) || trails(t) ? t : stops[t + 1];
      }
    }
    return stops[Math.min(i, taken.length)];
  }

  /** "… and that the seal was missing": a second clause of the same statement. */
  boolean opensAnother(int i) {
    return page.is(WordKind.AND, i) && page.after(WordKind.COMPLEMENT, i + 1) > 0;
  }

  /** ", which …", ", but …", "even though …": a clause that only hangs on the one reported. */
  private boolean trails(int i) {
    if (page.marked(i)) {
      return false;
    }
    boolean closed = page.marked(i - 1) && page.markAt(i - 1) != page.markAt(i);
    if (closed && page.punct(i - 2, ",") && page.is(WordKind.TAIL, i)) {
      return true;
    }
    boolean comma = page.punct(i, ",");
    return comma ? page.is(WordKind.TAIL, i + 1) : page.after(WordKind.TAIL, i) > i + 1;
  }

  /** "… and vowed", "… but officials said": what follows is a statement of its own. */
  private boolean opensOther(int i) {
    if (!page.is(WordKind.AND, i) || page.marked(i)) {
      return false;
    }
    for (int j = i + 1; j < Math.min(page.tokens.size(), i + NAME); j++) {
      Hit cue = page.cueAt(j);
      if (cue != null) {
        boolean speech = cue.cue().after() || clauseStart(cue, page.sentence(j).end()) >= 0;
        return cue.cue().before() && !cue.cue().joined() && speech;
      }
      if (page.punct(j, ".,;:")
          || page.marked(j)
          || page.is(WordKind.VERBAL, j)
          || page.is(WordKind.STOP, j)) {
        return false;
      }
    }
    return false;
  }

  private boolean endsOpen(int i) {
    boolean unpaired =
        page.marked(i) && page.punct(i, "\"\u201c") && page.markAt(i + 1) == page.markAt(i);
    boolean stray = !page.marked(i) && page.punct(i, "\"\u201d\u00bb");
    return page.punct(i, CLOSERS + ",;:")
        || unpaired
        || stray
        || (page.is(WordKind.LEAD, i) && taken(i + 1));
  }

  private boolean taken(int i) {
    return i < taken.length && taken[i];
  }

  boolean isClosed(int i, int end) {
    return i >= end
        || page.punct(i, ".,")
        || page.is(WordKind.STOP, i)
        || page.is(WordKind.DAYNAME, i);
  }

  Draft draft(int start, int stop, Attribution by, String rule) {
    boolean quoted = false;
    for (int i = start; i < stop; i++) {
      quoted |= page.marked(i);
    }
    return new Draft(start, stop, quoted ? Mode.MIXED : Mode.INDIRECT, start, by, rule, null);
  }
}
