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
  private static final int MIN_PART = 2;
  private static final String CLOSERS = ".!?\u2026)]";

  private final Page page;
  private final Phrases phrases;
  private final Attributions attributions;
  private final Clauses clauses;
  private final List<Draft> direct;
  private final boolean[] taken;
  private final List<Draft> drafts = new ArrayList<>();

  /**
   * Prepares to read.
   *
   * @param direct the statements between marks
   * @param taken true for each token of those or their cues
   */
  ReportedClauses(
      Page page, Phrases phrases, Attributions attributions, List<Draft> direct, boolean[] taken) {
    this.page = page;
    this.phrases = phrases;
    this.attributions = attributions;
    this.clauses = new Clauses(page, phrases);
    this.direct = direct;
    this.taken = taken;
  }

  List<Draft> read() {
    for (Sentence sentence : page.body.sentences()) {
      sentence(sentence.first(), sentence.end());
    }
    return drafts;
  }

  private void sentence(int start, int end) {
    Clauses.Opening opening = clauses.opening(start, end);
    int first = opening.first();
    int before = drafts.size();
    Draft source = sourceLast(first, end);
    if (source != null) {
      drafts.add(source);
    }
    cues(first, source == null ? first : source.by().end(), end);
    for (int d = before; d < drafts.size() && opening.via() != null; d++) {
      drafts.set(d, drafts.get(d).through(opening.via()));
    }
  }

  private void cues(int first, int from, int end) {
    Draft outer = null;
    for (int i = from; i < end; i++) {
      Hit cue = page.cueAt(i);
      if (cue == null || page.marked(i) || taken[i] || clauses.isNegated(cue)) {
        continue;
      }
      if (outer != null && passesOn(outer, first, cue, end)) {
        continue;
      }
      boolean inside = outer != null && i < outer.end();
      Draft draft = inside ? inner(first, cue, end) : own(first, cue, end);
      if (draft != null) {
        drafts.add(inside && outer != null ? nested(draft, outer) : draft);
        if (!inside) {
          outer = draft;
          goOn(draft, end);
          another(draft, end);
        }
        i = Math.max(i, cue.end() - 1);
      }
    }
  }

  /** "…, officials said on Tuesday, X reported": the medium only passes the statement on. */
  private boolean passesOn(Draft statement, int first, Hit cue, int end) {
    if (!cue.is(Kind.REPORT) || cue.first() < statement.by().end() || !isClosed(cue.end(), end)) {
      return false;
    }
    Range medium = phrases.leftOf(first, cue.first());
    int at = drafts.lastIndexOf(statement);
    if (medium == null || medium.first() < statement.by().end() || at < 0) {
      return false;
    }
    drafts.set(at, statement.through(medium));
    return true;
  }

  private void another(Draft draft, int end) {
    int i = draft.end();
    while (i < end && page.punct(i, ",;")) {
      i++;
    }
    if (i < end && draft.end() > draft.by().end() && opensAnother(i)) {
      int start = page.after("COMPLEMENT", i + 1);
      int stop = clauseEnd(start, end);
      if (stop - start >= MIN_CLAUSE) {
        Draft part = draft(start, stop, draft.by(), "clause-after-cue").inGroup(draft.group());
        drafts.add(part);
        another(part, end);
      }
    }
  }

  private @Nullable Draft inner(int first, Hit cue, int end) {
    return cue.is(Kind.ACCORDING) ? null : clause(first, cue, end);
  }

  private @Nullable Draft own(int first, Hit cue, int end) {
    boolean inverted = cue.cue().after() && page.punct(cue.first() - 1, ",");
    boolean last = (inverted && !opensWithSubject(first, cue)) || closesSentence(first, cue, end);
    Draft draft = last ? cueLast(first, cue, end) : null;
    if (draft == null) {
      draft = cue.is(Kind.ACCORDING) ? according(first, cue, end) : clause(first, cue, end);
    }
    return draft == null && !inverted ? cueLast(first, cue, end) : draft;
  }

  /** "One of their leaders, X, said …": what stands before the comma is no clause. */
  private boolean opensWithSubject(int first, Hit cue) {
    Range subject = cue.cue().before() ? phrases.leftOf(first, cue.first()) : null;
    return subject != null
        && subject.first() - first <= 1
        && !clauses.hasVerb(subject.first(), subject.end());
  }

  /** "…, officials said on Tuesday": a speaker of its own after a comma, and no clause after it. */
  private boolean closesSentence(int first, Hit cue, int end) {
    Range speaker =
        cue.cue().before() && !page.is("STOP", first) ? phrases.leftOf(first, cue.first()) : null;
    return speaker != null
        && speaker.first() - first > MIN_CLAUSE
        && page.punct(speaker.first() - 1, ",")
        && complement(cue.end(), Math.min(end, cue.end() + ADJUNCT)) < 0
        && isClosed(cue.end(), end);
  }

  private boolean isClosed(int i, int end) {
    return i >= end || page.punct(i, ".,") || page.is("STOP", i) || page.is("DAYNAME", i);
  }

  /** The sentence, then its source: "…, according to the ministry." */
  private @Nullable Draft sourceLast(int first, int end) {
    for (int i = end - 1; i > first + 2; i--) {
      Hit cue = page.cueAt(i);
      if (cue == null || !cue.is(Kind.ACCORDING) || page.marked(i) || taken[i]) {
        continue;
      }
      Range source = phrases.rightOf(cue.end(), end);
      if (source == null || !page.punct(i - 1, ",")) {
        return null;
      }
      boolean closed =
          page.punct(source.end(), CLOSERS)
              || source.end() >= end
              || (page.punct(source.end(), ",") && page.is("RELATIVE", source.end() + 1));
      Range words = new Range(cue.first(), cue.end());
      Attribution by = new Attribution(source, words, null, cue.first(), source.end());
      return closed ? before(first, by, "clause-before-source") : null;
    }
    return null;
  }

  /** A statement that goes on after its cue: "The request, he said, had come from others." */
  private void goOn(Draft draft, int end) {
    Attribution by = draft.by();
    if (by.first() < draft.end() || !page.punct(by.end(), ",")) {
      return;
    }
    Range speaker = by.speaker();
    int start = by.end() + 1;
    boolean pronoun = speaker == null || page.after("PRONOUN", speaker.first()) == speaker.end();
    boolean joined = page.is("AND", start);
    start = joined ? start + 1 : start;
    boolean other =
        start >= end
            || taken[start]
            || page.marked(start)
            || page.cueAt(start) != null
            || page.is("STOP", start)
            || page.is("LEAD", start)
            || page.is("SERIAL", start)
            || page.is("RELATIVE", start);
    if (other || !(joined || pronoun)) {
      return;
    }
    int stop = clauseEnd(start, end);
    for (int i = start; i < stop; i++) {
      if (page.punct(i, ",") && page.is("RELATIVE", i + 1)) {
        stop = i;
      } else if (page.cueAt(i) != null) {
        return;
      }
    }
    if (stop - start >= MIN_CLAUSE && (pronoun || clauses.hasVerb(start, stop))) {
      Draft part = draft(start, stop, by, "clause-after-break");
      drafts.add(part.inGroup(draft.group()));
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
    boolean opens = !cue.is(Kind.DIRECT) || page.after("COMPLEMENT", cue.end()) > 0;
    if (!cue.cue().before() || !opens) {
      return null;
    }
    int start = cue.is(Kind.QUOTES) ? quotedStart(cue, end) : clauseStart(cue, end);
    int stop = clauseEnd(start, end);
    if (start < 0 || stop - start < MIN_CLAUSE) {
      return null;
    }
    Range words = new Range(cue.first(), cue.end());
    Attribution same = sameSpeaker(first, cue);
    if (same != null) {
      Attribution by = new Attribution(same.speaker(), words, null, cue.first(), cue.end());
      return draft(start, stop, by, "clause-after-cue");
    }
    Range subject = attributions.subject(first, cue);
    if (subject == null) {
      return null;
    }
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

  /** Who spoke just before in the sentence and goes on: "…, she said, adding that …". */
  private @Nullable Attribution sameSpeaker(int first, Hit cue) {
    int relative = clauses.relative(cue);
    boolean goesOn = cue.cue().joined() || page.is("SERIAL", cue.first() - 1);
    if (relative < 0 && !goesOn) {
      return null;
    }
    Attribution last = null;
    for (List<Draft> some : List.of(direct, drafts)) {
      for (int d = some.size() - 1; d >= 0 && some.get(d).by().end() > first; d--) {
        Attribution by = some.get(d).by();
        boolean near = relative >= 0 ? by.end() == relative - 1 : by.end() + ADJUNCT >= cue.first();
        boolean later = last == null || by.end() > last.end();
        if (by.first() >= first && by.end() <= cue.first() && near && later) {
          last = by;
        }
      }
    }
    return last;
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
      boolean parted = page.punct(i, ";") && !page.marked(i);
      if (taken[i] || parted || opensAnother(i)) {
        stop = i;
        break;
      }
    }
    while (stop > start && endsOpen(stop - 1)) {
      stop--;
    }
    return stop;
  }

  /** "… and that the seal was missing": a second clause of the same statement. */
  private boolean opensAnother(int i) {
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

  /** The sentence, a comma, then cue and speaker: "…, kata Putin." */
  private @Nullable Draft cueLast(int first, Hit cue, int end) {
    Attribution by = null;
    if (cue.cue().after() && page.punct(cue.first() - 1, ",")) {
      Range speaker = cue.cue().anaphoric() ? null : phrases.rightOf(cue.end(), end);
      int after = speaker == null ? cue.end() : speaker.end();
      boolean named = speaker != null && (!cue.is(Kind.DIRECT) || isNamed(speaker));
      if ((named || cue.cue().anaphoric()) && isClosed(after, end)) {
        int stop = speaker == null ? cue.end() : speaker.end();
        by = new Attribution(speaker, new Range(cue.first(), cue.end()), null, cue.first(), stop);
      }
    }
    boolean hearers = cue.is(Kind.TELL) && isHeard(cue.end(), end);
    boolean last = isClosed(cue.end(), end) || hearers;
    boolean speaks =
        !cue.cue().joined()
            && !cue.is(Kind.DIRECT)
            && !cue.is(Kind.QUOTES)
            && (hearers || !cue.is(Kind.TELL));
    if (by == null && cue.cue().before() && last && speaks) {
      Range speaker = phrases.leftOf(first, cue.first());
      if (speaker != null && page.punct(speaker.first() - 1, ",")) {
        Range words = new Range(cue.first(), cue.end());
        by = new Attribution(speaker, words, null, speaker.first(), cue.end());
      }
    }
    return by == null ? null : before(first, by, "clause-before-cue");
  }

  /** Whether a hearer and nothing more stands at token {@code i}: "told reporters." */
  private boolean isHeard(int i, int end) {
    int after = page.after("HEARER", i);
    if (after < 0) {
      Range hearer = phrases.rightOf(i, end);
      after = hearer == null || !page.tokens.get(i).capital() ? -1 : hearer.end();
    }
    return after > 0 && isClosed(after, end);
  }

  private boolean isNamed(Range words) {
    boolean named = page.after("PRONOUN", words.first()) == words.end();
    for (int i = words.first(); i < words.end(); i++) {
      named |= page.tokens.get(i).capital();
    }
    return named;
  }

  private @Nullable Draft before(int first, Attribution by, String rule) {
    int stop = by.first();
    while (stop > first && page.punct(stop - 1, ",\u2014\u2013-")) {
      stop--;
    }
    Range speaker = by.speaker();
    boolean pronoun = speaker == null || page.after("PRONOUN", speaker.first()) == speaker.end();
    boolean broken = pronoun && page.punct(by.end(), ",") && stop - first >= MIN_PART;
    boolean free = stop - first >= MIN_CLAUSE || broken;
    for (int i = first; i < stop && free; i++) {
      free = !taken[i];
    }
    return free ? draft(first, stop, by, rule) : null;
  }

  private @Nullable Draft according(int first, Hit cue, int end) {
    Range source = phrases.rightOf(cue.end(), end);
    if (source == null || page.punct(cue.first() - 1, "(")) {
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
