package org.jejak.quote;

import org.jejak.language.Token;
import org.jejak.quote.Draft.Attribution;
import org.jejak.quote.Draft.Range;
import org.jejak.quote.QuoteMarks.Marked;
import org.jejak.quote.SpeechLexicon.Hit;
import org.jejak.quote.SpeechLexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the cue and the speaker that stand before or after a quotation. */
final class Attributions {
  private static final int REACH = 24;
  private static final int ADJUNCT = 14;
  private static final int NAME = 10;
  private static final int ADJECTIVES = 4;

  private final Page page;
  private final Phrases phrases;
  private final Subjects subjects;

  Attributions(Page page, Phrases phrases) {
    this.page = page;
    this.phrases = phrases;
    this.subjects = new Subjects(page);
  }

  /** What the words after a quotation say of its speaker; null if nothing. */
  @Nullable Attribution after(Marked mark, int limit) {
    int i = mark.after();
    if (page.punct(i, ",-\u2014\u2013")) {
      i++;
    }
    if (i >= limit) {
      return null;
    }
    boolean newSentence = page.punct(mark.close() - 1, ".") && page.tokens.get(i).capital();
    Hit first = page.cueAt(i);
    if (first != null && first.cue().after() && opensQuote(first)) {
      return verbFirst(first, limit);
    }
    for (int j = i + 1; j < Math.min(limit, i + REACH); j++) {
      Hit cue = page.cueAt(j);
      if (cue != null && cue.cue().before() && !cue.cue().joined() && opensQuote(cue)) {
        boolean opensNext = page.punct(cue.end(), ",:") && page.marked(cue.end() + 1);
        boolean closes = !newSentence || (endsClause(cue.end(), limit) && !opensNext);
        return closes ? subjectFirst(i, cue, limit) : null;
      }
      if (page.punct(j, ";!?") || (page.punct(j, ".") && page.sentence(j).end() == j + 1)) {
        return null;
      }
    }
    return null;
  }

  private boolean endsClause(int i, int limit) {
    return i >= limit || page.punct(i, ".,;") || page.is(WordKind.STOP, i);
  }

  private static boolean opensQuote(Hit cue) {
    return !cue.is(Kind.ACCORDING) && !cue.is(Kind.QUOTED);
  }

  private @Nullable Attribution verbFirst(Hit cue, int limit) {
    Hit next = page.cueAt(cue.end());
    while (next != null && next.end() <= limit && next.cue().after() && opensQuote(next)) {
      cue = next;
      next = page.cueAt(cue.end());
    }
    Range words = new Range(cue.first(), cue.end());
    if (cue.cue().anaphoric()) {
      return new Attribution(null, words, null, cue.first(), cue.end());
    }
    Range known = phrases.rightOf(cue.end(), limit);
    Range speaker = known == null ? phrases.nounRightOf(cue.end(), limit) : known;
    return speaker == null
        ? null
        : new Attribution(speaker, words, null, cue.first(), speaker.end());
  }

  private @Nullable Attribution subjectFirst(int first, Hit cue, int limit) {
    Range words = new Range(cue.first(), cue.end());
    Range subject = nearest(first, cue);
    boolean apart = subject != null && subject.first() - first > 2;
    if (subject == null || (apart && !isApposed(first, subject.first()))) {
      return null;
    }
    if (cue.is(Kind.QUOTES)) {
      return quoting(subject, cue, limit);
    }
    return new Attribution(subject, words, null, subject.first(), cue.end());
  }

  /** "another friend, Ana Holm": a noun phrase, then a comma. */
  private boolean isApposed(int first, int name) {
    boolean noun = page.is(WordKind.OPENER, first) || page.tokens.get(first).capital();
    return noun && page.punct(name - 1, ",") && !page.verbs.likely(first, name);
  }

  /** "TASS mengutip pernyataan Presiden Putin": the subject passes on, the object speaks. */
  @Nullable Attribution quoting(Range subject, Hit cue, int limit) {
    int i = cue.end();
    while (page.after(WordKind.CONTENT, i) > 0) {
      i = page.after(WordKind.CONTENT, i);
    }
    Range speaker = phrases.rightOf(i, limit);
    Range words = new Range(cue.first(), cue.end());
    return speaker == null
        ? null
        : new Attribution(speaker, words, subject, subject.first(), speaker.end());
  }

  /** What the words before a quotation say of its speaker; null if nothing. */
  @Nullable Attribution before(int first, int open) {
    boolean mark = page.punct(open - 1, ":,");
    boolean colon = page.punct(open - 1, ":");
    int end = mark ? open - 1 : open;
    if (end - 1 > first && page.is(WordKind.COMPLEMENT, end - 1)) {
      end--;
    }
    for (int j = end - 1; j >= first; j--) {
      Hit cue = page.cueAt(j);
      if (cue != null && cue.end() <= end) {
        int gap = end - cue.end();
        boolean adjunct = mark && gap <= ADJUNCT && (colon || !page.verbs.sure(cue.end(), end));
        return gap == 0 || adjunct ? cued(first, cue, end) : null;
      }
    }
    boolean label = colon && end > first && end - first <= NAME && phrases.isSpeaker(first, end);
    return label
        ? new Attribution(new Range(first, end), new Range(end, open), null, first, open)
        : null;
  }

  private @Nullable Attribution cued(int first, Hit cue, int end) {
    Range words = new Range(cue.first(), cue.end());
    boolean source = cue.is(Kind.ACCORDING);
    if (cue.is(Kind.QUOTED)) {
      return null;
    }
    if (cue.cue().anaphoric()) {
      return new Attribution(null, words, null, cue.first(), cue.end());
    }
    Range subject = cue.cue().before() ? subject(first, cue) : null;
    if (subject != null && cue.is(Kind.QUOTES)) {
      return quoting(subject, cue, end);
    }
    if (subject == null && (source || cue.cue().after())) {
      Range speaker = phrases.rightOf(cue.end(), end);
      return speaker == null
          ? null
          : new Attribution(speaker, words, null, cue.first(), speaker.end());
    }
    if (subject == null) {
      return null;
    }
    boolean own = !cue.cue().joined() && subject.equals(phrases.leftOf(first, cue.first()));
    int opens = own ? subject.first() : cue.first();
    return new Attribution(subject, words, null, opens, cue.end());
  }

  /** The subject right before a cue: a name, an office, or any noun phrase. */
  @Nullable Range nearest(int first, Hit cue) {
    Range subject = phrases.leftOf(first, cue.first());
    return subject == null ? subjects.of(first, cue.first()) : subject;
  }

  /** A speaker whom nobody names: no words. */
  static Range nobody(Hit cue) {
    return new Range(cue.first(), cue.first());
  }

  /** "It is believed that": nobody in particular does. */
  boolean isImpersonal(Hit cue) {
    int i = cue.first() - 1;
    while (page.is(WordKind.SKIP, i)) {
      i--;
    }
    return page.is(WordKind.PASSIVE, i)
        && page.is(WordKind.THING, i - 1)
        && page.is(WordKind.COMPLEMENT, cue.end());
  }

  /** Who holds what a noun names: its owner, or the subject of "made the claim that". */
  Range holder(int first, Hit noun) {
    for (int i = noun.first() - 1; i >= Math.max(first, noun.first() - ADJECTIVES); i--) {
      if (page.is(WordKind.LIGHT, i)) {
        Range subject = nearest(first, new Hit(governing(i), i + 1, noun.cue()));
        return subject == null ? nobody(noun) : subject;
      }
      if (page.is(WordKind.OWNER, i)) {
        return owner(first, i);
      }
      if (page.is(WordKind.POSSESSIVE, i) && !page.is(WordKind.LIGHT, i - 1)) {
        return new Range(i, i + 1);
      }
      if (page.tokens.get(i).kind() == Token.Kind.PUNCTUATION || page.cueAt(i) != null) {
        break;
      }
    }
    return nobody(noun);
  }

  /** "tried to make": the verb in front has the subject. */
  private int governing(int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - ADJECTIVES); i--) {
      if (page.after(WordKind.CONTROL, i) == verb) {
        return i;
      }
    }
    return verb;
  }

  private Range owner(int first, int mark) {
    int start = mark;
    while (start > first
        && (page.tokens.get(start - 1).capital() || page.is(WordKind.ROLE, start - 1))) {
      start--;
    }
    start = start == mark ? Math.max(first, mark - 1) : start;
    return new Range(page.is(WordKind.DEFINITE, start - 1) ? start - 1 : start, mark);
  }

  /** The subject of a cue that may end its sentence: all words since the comma, too. */
  @Nullable Range closing(int first, Hit cue) {
    Range subject = nearest(first, cue);
    return subject == null ? subjects.closing(first, cue.first()) : subject;
  }

  /** "A small table, says Ana Holm": the speaker follows. */
  private boolean isInverted(Hit cue) {
    if (!cue.cue().after() || !page.punct(cue.first() - 1, ",")) {
      return false;
    }
    Range speaker = phrases.rightOf(cue.end(), page.sentence(cue.first()).end());
    return speaker != null && (page.punct(speaker.end(), ",.") || page.marked(speaker.end()));
  }

  /**
   * The speaker before a cue, or the one of an earlier cue in its sentence ("said … and added").
   */
  @Nullable Range subject(int first, Hit cue) {
    Range subject = cue.cue().joined() ? null : phrases.leftOf(first, cue.first());
    for (int j = cue.first() - 1; subject == null && j >= first; j--) {
      Hit earlier = page.cueAt(j);
      if (earlier != null && earlier.cue().before() && !earlier.cue().joined() && !page.marked(j)) {
        subject = phrases.leftOf(first, j);
      }
    }
    boolean joined = cue.cue().joined() || page.is(WordKind.SERIAL, cue.first() - 1);
    if (subject == null && joined) {
      Range opening = phrases.opening(first, cue.first());
      return opening == null ? subjects.opening(first, cue.first()) : opening;
    }
    return subject == null && !isInverted(cue) ? subjects.of(first, cue.first()) : subject;
  }
}
