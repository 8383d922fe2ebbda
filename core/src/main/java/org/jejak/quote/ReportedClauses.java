package org.jejak.quote;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.Sentence;
import org.jejak.quote.Draft.Attribution;
import org.jejak.quote.Draft.Range;
import org.jejak.quote.SpeechLexicon.Hit;
import org.jejak.quote.SpeechLexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Statements given as a clause ("said that …"), with or without quoted words in it. */
final class ReportedClauses {
  private static final int ADJUNCT = 16;
  private static final int MIN_CLAUSE = 3;

  private final Page page;
  private final Phrases phrases;
  private final Attributions attributions;
  private final Clauses clauses;
  private final ClauseBounds bounds;
  private final ClosingCues closing;
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
    this.bounds = new ClauseBounds(page, clauses, taken);
    this.closing = new ClosingCues(page, phrases, attributions, clauses, bounds, taken);
    this.direct = direct;
    this.taken = taken;
  }

  List<Draft> read() {
    for (Sentence sentence : page.sentences) {
      sentence(sentence.first(), sentence.end());
    }
    return drafts;
  }

  private void sentence(int start, int end) {
    Clauses.Opening opening = clauses.opening(start, end);
    int first = opening.first();
    int before = drafts.size();
    Draft source = closing.sourceLast(first, end);
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
          int parts = drafts.size();
          goOn(draft, end);
          if (drafts.size() == parts && !isWhole(draft)) {
            drafts.remove(parts - 1);
            draft = cue.is(Kind.ACCORDING) ? null : clause(first, cue, end);
            if (draft == null) {
              continue;
            }
            drafts.add(draft);
          }
          outer = draft;
          another(draft, end);
        }
        i = Math.max(i, cue.end() - 1);
      }
    }
  }

  /** Whether a statement needs no further part: "The request, he said, …" does. */
  private boolean isWhole(Draft draft) {
    boolean follows = draft.by().first() >= draft.end();
    Range speaker = draft.by().speaker();
    boolean named = speaker != null && page.after(WordKind.PRONOUN, speaker.first()) < 0;
    return !follows
        || !named
        || (draft.end() - draft.first() >= MIN_CLAUSE
            && page.verbs.likely(draft.first(), draft.end()));
  }

  /** "…, officials said on Tuesday, X reported": the medium only passes the statement on. */
  private boolean passesOn(Draft statement, int first, Hit cue, int end) {
    if (!cue.is(Kind.REPORT)
        || cue.first() < statement.by().end()
        || !bounds.isClosed(cue.end(), end)) {
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
    if (i < end && draft.end() > draft.by().end() && bounds.opensAnother(i)) {
      int start = page.after(WordKind.COMPLEMENT, i + 1);
      int stop = bounds.clauseEnd(start, end);
      if (stop - start >= MIN_CLAUSE) {
        Draft part =
            bounds.draft(start, stop, draft.by(), "clause-after-cue").inGroup(draft.group());
        drafts.add(part);
        another(part, end);
      }
    }
  }

  private @Nullable Draft inner(int first, Hit cue, int end) {
    return cue.is(Kind.ACCORDING) ? null : clause(first, cue, end);
  }

  private @Nullable Draft own(int first, Hit cue, int end) {
    if (page.is(WordKind.LIKE, first)) {
      Draft like = closing.like(first, cue, end);
      if (like != null) {
        return like;
      }
    }
    boolean inverted = cue.cue().after() && page.punct(cue.first() - 1, ",");
    boolean last =
        (inverted && !closing.opensWithSubject(first, cue))
            || closing.closesSentence(first, cue, end);
    Draft draft = last ? closing.cueLast(first, cue, end) : null;
    if (draft == null) {
      draft = cue.is(Kind.ACCORDING) ? closing.according(first, cue, end) : clause(first, cue, end);
    }
    return draft == null && !inverted ? closing.cueLast(first, cue, end) : draft;
  }

  /** A statement that goes on after its cue: "The request, he said, had come from others." */
  private void goOn(Draft draft, int end) {
    Attribution by = draft.by();
    int comma = bounds.commaAfterPlace(by.end(), end);
    if (by.first() < draft.end() || comma < 0) {
      return;
    }
    Range speaker = by.speaker();
    int start = comma + 1;
    boolean pronoun =
        speaker == null || page.after(WordKind.PRONOUN, speaker.first()) == speaker.end();
    boolean joined = page.is(WordKind.AND, start);
    start = joined ? start + 1 : start;
    boolean other =
        start >= end
            || taken[start]
            || page.marked(start)
            || page.cueAt(start) != null
            || (page.is(WordKind.STOP, start) && !opensRest(start))
            || page.is(WordKind.LEAD, start)
            || page.is(WordKind.SERIAL, start)
            || page.is(WordKind.RELATIVE, start);
    if (other) {
      return;
    }
    int stop = bounds.clauseEnd(start, end);
    for (int i = start; i < stop; i++) {
      if (page.punct(i, ",") && page.is(WordKind.RELATIVE, i + 1)) {
        stop = i;
      } else if (page.cueAt(i) != null) {
        return;
      }
    }
    if (stop - start >= MIN_CLAUSE && (pronoun || clauses.hasVerb(start, stop))) {
      Draft part = bounds.draft(start, stop, by, "clause-after-break");
      drafts.add(part.inGroup(draft.group()));
    }
  }

  private boolean opensRest(int i) {
    return page.is(WordKind.VERBAL, i) || page.is(WordKind.INFINITIVE, i);
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
    boolean opens = !cue.is(Kind.DIRECT) || page.after(WordKind.COMPLEMENT, cue.end()) > 0;
    if (!cue.cue().before() || !opens) {
      return null;
    }
    int start = cue.is(Kind.QUOTES) ? bounds.quotedStart(cue, end) : bounds.clauseStart(cue, end);
    boolean words = cue.is(Kind.NAMES) || (start < 0 && cue.is(Kind.CLAUSE));
    if (words) {
      start = bounds.quotedComplement(cue, end);
    }
    int stop = bounds.clauseEnd(start, end);
    if (words && start >= 0) {
      stop = bounds.quotedEnd(start, stop);
    }
    if (cue.is(Kind.NOUN) && (page.verbs.isFinite(start) || !page.verbs.likely(start, stop))) {
      return null;
    }
    int least = start >= 0 && page.is(WordKind.PRONOUN, start) ? MIN_CLAUSE - 1 : MIN_CLAUSE;
    if (start < 0 || stop - start < least) {
      return null;
    }
    Range cueWords = new Range(cue.first(), cue.end());
    Attribution same = sameSpeaker(first, cue);
    if (same != null) {
      Attribution by = new Attribution(same.speaker(), cueWords, null, cue.first(), cue.end());
      return bounds.draft(start, stop, by, "clause-after-cue");
    }
    Range subject =
        cue.is(Kind.NOUN) ? attributions.holder(first, cue) : attributions.subject(first, cue);
    if (subject == null && attributions.isImpersonal(cue)) {
      subject = Attributions.nobody(cue);
    }
    if (subject == null || (cue.is(Kind.STATE) && page.is(WordKind.THING, subject.first()))) {
      return null;
    }
    Attribution by =
        new Attribution(subject, cueWords, null, Math.min(subject.first(), cue.first()), cue.end());
    if (cue.is(Kind.QUOTES)) {
      Attribution quoting = attributions.quoting(subject, cue, start);
      if (quoting == null) {
        return null;
      }
      by = quoting;
    }
    return bounds.draft(
        start,
        subordinateEnd(
            first,
            by.first(),
            clauses.isInserted(first, cue.first()),
            cue.is(Kind.NOUN),
            start,
            stop),
        by,
        "clause-after-cue");
  }

  private boolean isMainVerb(int i) {
    int verb = i;
    while (page.is(WordKind.SKIP, verb) && !page.is(WordKind.VERBAL, verb)) {
      verb++;
    }
    Hit cue = page.cueAt(verb);
    boolean finite = cue != null && cue.cue().before() && !cue.cue().joined();
    return finite || page.is(WordKind.VERBAL, verb) || page.verbs.isFinite(verb);
  }

  /** "While A says that B, C": a clause in a clause with its own opening word ends at the comma. */
  private int subordinateEnd(
      int first, int subject, boolean relative, boolean noun, int start, int stop) {
    boolean adjunct =
        noun && (page.is(WordKind.STOP, first) || page.is(WordKind.PREPOSITION, first));
    boolean opened =
        adjunct || (page.is(WordKind.SUBORDINATE, subject - 1) && subject - 1 <= first + 1);
    for (int i = start; i < stop; i++) {
      if (page.punct(i, ",") && !page.marked(i) && (opened || (relative && isMainVerb(i + 1)))) {
        return i - start >= MIN_CLAUSE ? i : stop;
      }
    }
    return stop;
  }

  /** Who spoke just before in the sentence and goes on: "…, she said, adding that …". */
  private @Nullable Attribution sameSpeaker(int first, Hit cue) {
    int relative = clauses.relative(cue);
    boolean goesOn = cue.cue().joined() || page.is(WordKind.SERIAL, cue.first() - 1);
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
}
