package org.jejak.quote;

import org.jejak.quote.Draft.Attribution;
import org.jejak.quote.Draft.Range;
import org.jejak.quote.SpeechLexicon.Hit;
import org.jejak.quote.SpeechLexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Statements whose cue or source stands after the clause, or whose source opens it. */
final class ClosingCues {
  private static final int ADJUNCT = 16;
  private static final int MIN_CLAUSE = 3;
  private static final int MIN_PART = 1;
  private static final int PLACE = 8;
  private static final int LONGEST_SOURCE = 20;
  private static final String CLOSERS = ".!?\u2026)]";

  private final Page page;
  private final Phrases phrases;
  private final Attributions attributions;
  private final Clauses clauses;
  private final ClauseBounds bounds;
  private final boolean[] taken;

  ClosingCues(
      Page page,
      Phrases phrases,
      Attributions attributions,
      Clauses clauses,
      ClauseBounds bounds,
      boolean[] taken) {
    this.page = page;
    this.phrases = phrases;
    this.attributions = attributions;
    this.clauses = clauses;
    this.bounds = bounds;
    this.taken = taken;
  }

  /** "One of their leaders, X, said …": what stands before the comma is no clause. */
  boolean opensWithSubject(int first, Hit cue) {
    Range subject = cue.cue().before() ? phrases.leftOf(first, cue.first()) : null;
    return subject != null
        && subject.first() - first <= 1
        && !clauses.hasVerb(subject.first(), subject.end());
  }

  /** "…, officials said on Tuesday": a speaker of its own after a comma, and no clause after it. */
  boolean closesSentence(int first, Hit cue, int end) {
    boolean inserted = page.punct(cue.end(), ",");
    Range speaker =
        cue.cue().before() && (inserted || !page.is(WordKind.STOP, first))
            ? attributions.closing(first, cue)
            : null;
    return speaker != null
        && speaker.first() - first > (inserted ? MIN_PART : MIN_CLAUSE)
        && isParted(speaker)
        && bounds.complement(cue.end(), Math.min(end, cue.end() + ADJUNCT)) < 0
        && isOver(first, cue, end);
  }

  /** Whether a comma parts the speaker from the clause, "as" between them or not. */
  private boolean isParted(Range speaker) {
    int i = speaker.first() - 1;
    return page.punct(page.is(WordKind.LIKE, i) ? i - 1 : i, ",");
  }

  /** Whether nothing but an adjunct follows; a participle has no plain noun before it either. */
  private boolean isOver(int first, Hit cue, int end) {
    int i = cue.end();
    boolean plain = cue.is(Kind.CLAUSE) && phrases.leftOf(first, cue.first()) == null;
    return plain
        ? i >= end
            || page.punct(i, ".,;\u2014\u2013")
            || page.is(WordKind.DAYNAME, i)
            || (isPlace(i, end) && opensNoun(attributions.closing(first, cue)))
        : bounds.isClosed(i, end);
  }

  /** "…, the church posted on its page.": a short phrase with a preposition, no verb in it. */
  private boolean isPlace(int i, int end) {
    return page.is(WordKind.PREPOSITION, i)
        && end - i <= PLACE
        && page.verbs.first(i, end) >= end
        && page.punct(end - 1, ".");
  }

  /** The sentence, then its source: "…, according to the ministry." */
  @Nullable Draft sourceLast(int first, int end) {
    for (int i = end - 1; i > first + 2; i--) {
      Hit cue = page.cueAt(i);
      if (cue == null || !cue.is(Kind.ACCORDING) || page.marked(i) || taken[i]) {
        continue;
      }
      Range source = source(cue, end);
      if (source == null || !page.punct(i - 1, ",")) {
        return null;
      }
      boolean closed =
          page.punct(source.end(), CLOSERS)
              || source.end() >= end
              || (page.punct(source.end(), ",") && page.is(WordKind.RELATIVE, source.end() + 1));
      Range words = new Range(cue.first(), cue.end());
      Attribution by = new Attribution(source, words, null, cue.first(), source.end());
      return closed ? before(first, by, "clause-before-source") : null;
    }
    return null;
  }

  /** The sentence, a comma, then cue and speaker: "…, kata Putin." */
  @Nullable Draft cueLast(int first, Hit cue, int end) {
    Attribution by = null;
    if (cue.cue().after() && page.punct(cue.first() - 1, ",")) {
      Range speaker = cue.cue().anaphoric() ? null : phrases.rightOf(cue.end(), end);
      int after = speaker == null ? cue.end() : speaker.end();
      boolean named = speaker != null && (!cue.needsMarks() || isNamed(speaker));
      boolean over = bounds.isClosed(after, end) && !page.is(WordKind.VERBAL, after);
      if ((named || cue.cue().anaphoric()) && over) {
        int stop = speaker == null ? cue.end() : speaker.end();
        by = new Attribution(speaker, new Range(cue.first(), cue.end()), null, cue.first(), stop);
      }
    }
    boolean hearers = cue.is(Kind.TELL) && isHeard(cue.end(), end);
    boolean last = isOver(first, cue, end) || hearers;
    boolean speaks =
        !cue.cue().joined()
            && !cue.needsMarks()
            && !cue.is(Kind.QUOTES)
            && (hearers || !cue.is(Kind.TELL));
    if (by == null && cue.cue().before() && last && speaks) {
      Range speaker = attributions.closing(first, cue);
      if (speaker != null && isParted(speaker)) {
        Range words = new Range(cue.first(), cue.end());
        int opens = speaker.first() - (page.is(WordKind.LIKE, speaker.first() - 1) ? 1 : 0);
        by = new Attribution(speaker, words, null, opens, cue.end());
      }
    }
    return by == null ? null : before(first, by, "clause-before-cue");
  }

  /** "As the ministry noted, the port is open": the clause after the comma is the statement. */
  @Nullable Draft like(int first, Hit cue, int end) {
    Range speaker = cue.cue().before() ? attributions.nearest(first + 1, cue) : null;
    if (speaker == null || speaker.first() > first + 1 || cue.cue().joined()) {
      return null;
    }
    int start = bounds.commaAfterAdjunct(cue.end(), Math.min(end, cue.end() + ADJUNCT));
    int stop = bounds.clauseEnd(start, end);
    if (start < 0 || stop - start < MIN_CLAUSE || !clauses.hasVerb(start, stop)) {
      return null;
    }
    Range words = new Range(cue.first(), cue.end());
    Attribution by = new Attribution(speaker, words, null, first, cue.end());
    return bounds.draft(start, stop, by, "clause-after-source");
  }

  /** Whether a hearer and nothing more stands at token {@code i}: "told reporters." */
  private boolean isHeard(int i, int end) {
    int after = page.after(WordKind.HEARER, i);
    if (after < 0) {
      Range hearer = phrases.rightOf(i, end);
      after = hearer == null || !page.tokens.get(i).capital() ? -1 : hearer.end();
    }
    return after > 0 && bounds.isClosed(after, end);
  }

  /** Whether words open as a name or with an article: no participle does. */
  private boolean opensNoun(@Nullable Range words) {
    return words != null
        && (page.is(WordKind.OPENER, words.first()) || page.tokens.get(words.first()).capital());
  }

  private boolean isNamed(Range words) {
    boolean named = page.after(WordKind.PRONOUN, words.first()) == words.end();
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
    boolean pronoun =
        speaker == null || page.after(WordKind.PRONOUN, speaker.first()) == speaker.end();
    Hit cue = page.cueAt(by.cue().first());
    boolean medium = cue == null || cue.is(Kind.REPORT) || cue.is(Kind.ACCORDING);
    boolean inserted = pronoun || (!medium && !page.is(WordKind.STOP, by.end() + 1));
    boolean broken = inserted && page.punct(by.end(), ",") && stop - first >= MIN_PART;
    boolean clause = stop - first >= MIN_CLAUSE && page.verbs.likely(first, stop);
    boolean free = clause || broken;
    for (int i = first; i < stop && free; i++) {
      free = !taken[i];
    }
    return free ? bounds.draft(first, stop, by, rule) : null;
  }

  /** The words after "according to": a name or a body, or all up to the next comma or stop. */
  private @Nullable Range source(Hit cue, int end) {
    Range named = phrases.rightOf(cue.end(), end);
    int stop = cue.end();
    if (stop >= end) {
      return null;
    }
    while (stop < Math.min(end, cue.end() + LONGEST_SOURCE)
        && !page.punct(stop, ",.;:()")
        && !page.marked(stop)
        && !page.is(WordKind.VERBAL, stop)) {
      stop++;
    }
    boolean noun = page.is(WordKind.OPENER, cue.end()) || page.tokens.get(cue.end()).capital();
    boolean whole = noun && stop > cue.end() && (stop >= end || page.punct(stop, ",.)"));
    boolean longer = named == null || (named.end() < stop && !bounds.isClosed(named.end(), end));
    return whole && longer ? phrases.withName(new Range(cue.end(), stop), end) : named;
  }

  @Nullable Draft according(int first, Hit cue, int end) {
    Range source = source(cue, end);
    if (source == null || page.punct(cue.first() - 1, "(")) {
      return null;
    }
    Range words = new Range(cue.first(), cue.end());
    Attribution by = new Attribution(source, words, null, cue.first(), source.end());
    boolean inserted = page.punct(cue.first() - 1, ",") && page.punct(source.end(), ",");
    boolean adjunct = inserted && !page.verbs.likely(first, cue.first());
    if (cue.first() - first > 2 && !adjunct) {
      return before(first, by, "clause-before-source");
    }
    int comma = bounds.commaAfterAdjunct(source.end(), Math.min(end, source.end() + ADJUNCT));
    int stop = bounds.clauseEnd(comma, end);
    return comma < 0 || stop - comma < MIN_CLAUSE
        ? null
        : bounds.draft(comma, stop, by, "clause-after-source");
  }
}
