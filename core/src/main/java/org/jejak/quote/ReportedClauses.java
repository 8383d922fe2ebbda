package org.jejak.quote;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.Sentence;
import org.jejak.quote.Draft.Attribution;
import org.jejak.quote.Draft.Range;
import org.jejak.quote.Quote.Mode;
import org.jejak.quote.SpeechLexicon.Hit;
import org.jejak.quote.SpeechLexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Statements given as a clause ("said that …"), with or without quoted words in it. */
final class ReportedClauses {
  private static final int ADJUNCT = 16;
  private static final int MIN_CLAUSE = 3;
  private static final String CLOSERS = ".!?\u2026)]";

  private final Page page;
  private final Phrases phrases;
  private final Attributions attributions;
  private final boolean[] taken;
  private final List<Draft> drafts = new ArrayList<>();

  ReportedClauses(Page page, Phrases phrases, Attributions attributions, boolean[] taken) {
    this.page = page;
    this.phrases = phrases;
    this.attributions = attributions;
    this.taken = taken;
  }

  List<Draft> read() {
    for (Sentence sentence : page.body.sentences()) {
      sentence(sentence.first(), sentence.end());
    }
    return drafts;
  }

  private void sentence(int first, int end) {
    Draft outer = null;
    for (int i = first; i < end; i++) {
      Hit cue = page.cueAt(i);
      if (cue == null || page.marked(i) || taken[i]) {
        continue;
      }
      boolean inside = outer != null && i < outer.end();
      boolean inverted = !inside && cue.cue().after() && page.punct(i - 1, ",");
      Draft draft = inverted ? cueLast(first, cue, end) : null;
      if (draft == null) {
        draft =
            cue.is(Kind.ACCORDING) ? according(first, cue, end, inside) : clause(first, cue, end);
      }
      if (draft == null && !inside && !inverted) {
        draft = cueLast(first, cue, end);
      }
      if (draft != null) {
        drafts.add(inside && outer != null ? nested(draft, outer) : draft);
        outer = inside ? outer : draft;
        i = Math.max(i, cue.end() - 1);
      }
    }
  }

  private static Draft nested(Draft draft, Draft outer) {
    return new Draft(
        draft.first(),
        draft.end(),
        draft.mode(),
        draft.group(),
        draft.by(),
        draft.rule(),
        outer.by());
  }

  /** Speaker, cue, clause. */
  private @Nullable Draft clause(int first, Hit cue, int end) {
    if (!cue.cue().before() || cue.is(Kind.DIRECT)) {
      return null;
    }
    int start = cue.is(Kind.QUOTES) ? quotedStart(cue, end) : clauseStart(cue, end);
    int stop = clauseEnd(start, end);
    if (start < 0 || stop - start < MIN_CLAUSE) {
      return null;
    }
    Range subject = attributions.subject(first, cue);
    if (subject == null) {
      return null;
    }
    Range words = new Range(cue.first(), cue.end());
    Attribution by = new Attribution(subject, words, null, subject.first(), cue.end());
    if (cue.is(Kind.QUOTES)) {
      Attribution quoting = attributions.quoting(subject, cue, start);
      if (quoting == null) {
        return null;
      }
      by = quoting;
    }
    return draft(start, stop, by, "clause-after-cue");
  }

  /** Where the reported clause opens, or -1 where none does. */
  private int clauseStart(Hit cue, int end) {
    int i = cue.end();
    int complement = complement(i, Math.min(end, i + ADJUNCT));
    if (complement > 0) {
      return complement;
    }
    if (page.punct(i, ",")) {
      return cue.cue().after() ? -1 : i + 1;
    }
    int comma = commaAfterAdjunct(i, Math.min(end, i + ADJUNCT));
    if (!cue.is(Kind.SAY)) {
      return cue.is(Kind.CLAIM) && page.is("PRONOUN", i) ? i : -1;
    }
    if (page.is("STOP", i) || page.is("DAYNAME", i)) {
      return comma;
    }
    return page.punct(i, ".:;!?\u2014") ? -1 : i;
  }

  /** Index after "that" in its own clause: only a hearer, a time or a place may stand before it. */
  private int complement(int first, int limit) {
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

  private int commaAfterAdjunct(int first, int limit) {
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

  private int quotedStart(Hit cue, int end) {
    for (int i = cue.end(); i < Math.min(end, cue.end() + ADJUNCT); i++) {
      int saying = Math.max(page.after("SAYING", i), page.after("COMPLEMENT", i));
      if (saying > 0) {
        return Math.max(saying, page.after("COMPLEMENT", saying));
      }
    }
    return -1;
  }

  /** End of a clause: the sentence's, without its last marks, or where another statement opens. */
  private int clauseEnd(int start, int end) {
    int stop = end;
    for (int i = Math.max(start, 0); i < end; i++) {
      if (taken[i]) {
        stop = i;
        break;
      }
    }
    while (stop > start && endsOpen(stop - 1)) {
      stop--;
    }
    return stop;
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

  /** The sentence, a comma, then cue and speaker: "…, kata Putin." */
  private @Nullable Draft cueLast(int first, Hit cue, int end) {
    Attribution by = null;
    if (cue.cue().after() && page.punct(cue.first() - 1, ",") && !cue.is(Kind.DIRECT)) {
      Range speaker = cue.cue().anaphoric() ? null : phrases.rightOf(cue.end(), end);
      if (speaker != null || cue.cue().anaphoric()) {
        int stop = speaker == null ? cue.end() : speaker.end();
        by = new Attribution(speaker, new Range(cue.first(), cue.end()), null, cue.first(), stop);
      }
    }
    boolean last = cue.end() >= end || page.punct(cue.end(), ".,") || page.is("STOP", cue.end());
    boolean speaks =
        !cue.cue().joined() && !cue.is(Kind.DIRECT) && !cue.is(Kind.TELL) && !cue.is(Kind.QUOTES);
    if (by == null && cue.cue().before() && last && speaks) {
      Range speaker = phrases.leftOf(first, cue.first());
      if (speaker != null && page.punct(speaker.first() - 1, ",")) {
        Range words = new Range(cue.first(), cue.end());
        by = new Attribution(speaker, words, null, speaker.first(), cue.end());
      }
    }
    return by == null ? null : before(first, by, "clause-before-cue");
  }

  private @Nullable Draft before(int first, Attribution by, String rule) {
    int stop = by.first();
    while (stop > first && page.punct(stop - 1, ",\u2014\u2013-")) {
      stop--;
    }
    boolean free = stop - first >= MIN_CLAUSE;
    for (int i = first; i < stop && free; i++) {
      free = !taken[i];
    }
    return free ? draft(first, stop, by, rule) : null;
  }

  private @Nullable Draft according(int first, Hit cue, int end, boolean inside) {
    Range source = phrases.rightOf(cue.end(), end);
    if (source == null || inside || page.punct(cue.first() - 1, "(")) {
      return null;
    }
    Range words = new Range(cue.first(), cue.end());
    Attribution by = new Attribution(source, words, null, cue.first(), source.end());
    if (cue.first() - first > 2) {
      return before(first, by, "clause-before-source");
    }
    int comma = commaAfterAdjunct(source.end(), Math.min(end, source.end() + ADJUNCT));
    int stop = clauseEnd(comma, end);
    return comma < 0 || stop - comma < MIN_CLAUSE
        ? null
        : draft(comma, stop, by, "clause-after-source");
  }

  private Draft draft(int start, int stop, Attribution by, String rule) {
    boolean quoted = false;
    for (int i = start; i < stop; i++) {
      quoted |= page.marked(i);
    }
    return new Draft(start, stop, quoted ? Mode.MIXED : Mode.INDIRECT, start, by, rule, null);
  }
}
