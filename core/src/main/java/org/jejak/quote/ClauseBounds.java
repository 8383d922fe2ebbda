package org.jejak.quote;

import org.jejak.quote.Draft.Attribution;
import org.jejak.quote.Quote.Mode;
import org.jejak.quote.SpeechLexicon.Hit;
import org.jejak.quote.SpeechLexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Finds where a reported clause opens and ends. */
final class ClauseBounds {
  private static final int ADJUNCT = 16;
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
    int complement = complement(i, Math.min(end, i + ADJUNCT));
    if (complement > 0) {
      return complement;
    }
    if (page.punct(i, ",")) {
      return cue.cue().after() ? -1 : i + 1;
    }
    if (cue.is(Kind.TELL)) {
      int hearer = page.after("HEARER", i);
      boolean clause = hearer > 0 && !isClosed(hearer, end) && clauses.hasVerb(hearer, end);
      return clause ? hearer : -1;
    }
    if (cue.is(Kind.CLAUSE)) {
      boolean phrase = page.is("STOP", i) && !page.is("VERBAL", i);
      return !phrase && clauses.hasVerb(i, end) ? i : -1;
    }
    int comma = commaAfterAdjunct(i, Math.min(end, i + ADJUNCT));
    if (!cue.is(Kind.SAY)) {
      return cue.is(Kind.CLAIM) && page.is("PRONOUN", i) ? i : -1;
    }
    if ((page.is("STOP", i) && !page.is("VERBAL", i)) || page.is("DAYNAME", i)) {
      return comma;
    }
    return page.punct(i, ".:;!?\u2014") ? -1 : i;
  }

  /** Index after "that" in its own clause: only a hearer, a time or a place may stand before it. */
  int complement(int first, int limit) {
    for (int i = first; i < limit; i++) {
      int after = page.after("COMPLEMENT", i);
      if (after > 0) {
        return page.is("AND", i - 1) ? -1 : after;
      }
      boolean otherCue = page.cueAt(i) != null;
      if (otherCue || page.marked(i) || page.punct(i, ".;:")) {
        return -1;
      }
    }
    return -1;
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
      int saying = Math.max(page.after("SAYING", i), page.after("COMPLEMENT", i));
      if (saying > 0) {
        return Math.max(saying, page.after("COMPLEMENT", saying));
      }
    }
    return -1;
  }

  /** End of a clause: the sentence's, without its last marks, or where another statement opens. */
  int clauseEnd(int start, int end) {
    int stop = Math.min(end, stopFrom(Math.max(start, 0)));
    while (stop > start && endsOpen(stop - 1)) {
      stop--;
    }
    return stop;
  }

  /** The first token at or after {@code i} at which a clause ends; found once for all tokens. */
  private int stopFrom(int i) {
    if (stops == null) {
      stops = new int[taken.length + 1];
      stops[taken.length] = taken.length;
      for (int t = taken.length - 1; t >= 0; t--) {
        boolean parted = page.punct(t, ";") && !page.marked(t);
        stops[t] = taken[t] || parted || opensAnother(t) ? t : stops[t + 1];
      }
    }
    return stops[Math.min(i, taken.length)];
  }

  /** "… and that the seal was missing": a second clause of the same statement. */
  boolean opensAnother(int i) {
    return page.is("AND", i) && page.after("COMPLEMENT", i + 1) > 0;
  }

  private boolean endsOpen(int i) {
    boolean unpaired =
        page.marked(i) && page.punct(i, "\"\u201c") && page.markAt(i + 1) == page.markAt(i);
    boolean stray = !page.marked(i) && page.punct(i, "\"\u201d\u00bb");
    return page.punct(i, CLOSERS + ",;:")
        || unpaired
        || stray
        || (page.is("LEAD", i) && taken(i + 1));
  }

  private boolean taken(int i) {
    return i < taken.length && taken[i];
  }

  boolean isClosed(int i, int end) {
    return i >= end || page.punct(i, ".,") || page.is("STOP", i) || page.is("DAYNAME", i);
  }

  Draft draft(int start, int stop, Attribution by, String rule) {
    boolean quoted = false;
    for (int i = start; i < stop; i++) {
      quoted |= page.marked(i);
    }
    return new Draft(start, stop, quoted ? Mode.MIXED : Mode.INDIRECT, start, by, rule, null);
  }
}
