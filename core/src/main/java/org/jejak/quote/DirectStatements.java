package org.jejak.quote;

import java.util.ArrayList;
import java.util.List;
import org.jejak.quote.Draft.Attribution;
import org.jejak.quote.Quote.Mode;
import org.jejak.quote.QuoteMarks.Marked;
import org.jspecify.annotations.Nullable;

/** Statements between quotation marks that a cue of speech gives to somebody. */
final class DirectStatements {
  private static final int SENTENCE_WORDS = 4;

  private final Page page;
  private final Attributions attributions;
  private final boolean[] taken;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Marked> waiting = new ArrayList<>();
  private @Nullable Draft last;
  private @Nullable Marked lastMark;

  /**
   * Prepares to read.
   *
   * @param taken gets true for each token of a statement or its cue
   */
  DirectStatements(Page page, Attributions attributions, boolean[] taken) {
    this.page = page;
    this.attributions = attributions;
    this.taken = taken;
  }

  List<Draft> read() {
    for (int m = 0; m < page.marks.size(); m++) {
      Marked mark = page.marks.get(m);
      int limit = page.paragraphEnd(mark.open());
      if (m + 1 < page.marks.size()) {
        limit = Math.min(limit, page.marks.get(m + 1).lead());
      }
      one(mark, Math.max(limit, mark.after()));
    }
    return drafts;
  }

  private void one(Marked mark, int limit) {
    int left = leftContext(mark);
    boolean opensSentence = left >= mark.lead();
    if (!opensSentence && isTitle(mark)) {
      return;
    }
    Attribution by = opensSentence ? colonBefore(mark) : attributions.before(left, mark.lead());
    if (by != null && !taken(by) && isStatement(mark, left)) {
      add(mark, by, false, "cue-before");
      return;
    }
    Attribution after = attributions.after(mark, limit);
    if (after != null) {
      if (opensSentence || standsAlone(mark)) {
        add(mark, after, false, "cue-after");
      } else if (!isCued(left, mark.lead()) && !taken[left]) {
        mixed(left, mark, after);
      } else if (interrupted(mark, left)) {
        add(mark, continued(), true, "cue-between");
      }
      return;
    }
    if (interrupted(mark, left) || continues(mark, opensSentence)) {
      add(mark, continued(), true, "continued");
    } else if (fillsParagraph(mark) && !mark.closed()) {
      waiting.add(mark);
    }
  }

  /** Whether a cue of its own stands in the words before the marks: "called the deal “a trap,”". */
  private boolean isCued(int left, int lead) {
    for (int i = left; i < lead; i++) {
      SpeechLexicon.Hit cue = page.cueAt(i);
      if (cue != null && cue.cue().before() && !cue.is(SpeechLexicon.Kind.REPORT)) {
        return true;
      }
    }
    return page.cueAt(left) != null;
  }

  /** Whether all words of weight have capitals: the name of a book, a film or a programme. */
  private boolean isTitle(Marked mark) {
    int capitals = 0;
    int end = Math.min(mark.close(), page.tokens.size());
    for (int i = mark.open() + 1; i < end; i++) {
      boolean word = page.tokens.get(i).isWord();
      if (word && page.tokens.get(i).capital()) {
        capitals++;
      } else if (word
          && !page.is(WordKind.STOP, i)
          && !page.is(WordKind.OPENER, i)
          && !page.is(WordKind.AND, i)
          && !page.is(WordKind.PREPOSITION, i)) {
        return false;
      }
    }
    return capitals > 1 && !page.punct(mark.lead() - 1, ":") && !page.punct(end - 1, "!?");
  }

  private Attribution continued() {
    if (last == null) {
      throw new IllegalStateException("nothing to continue");
    }
    return last.by();
  }

  private boolean taken(Attribution by) {
    return taken[by.cue().first()];
  }

  /** First token of the sentence that the mark stands in, after the marks before it. */
  private int leftContext(Marked mark) {
    int first = page.sentence(mark.lead()).first();
    return lastMarkEnd(mark) > first ? Math.min(lastMarkEnd(mark), mark.lead()) : first;
  }

  private int lastMarkEnd(Marked mark) {
    int m = page.markAt(mark.lead());
    return m > 0 ? page.marks.get(m - 1).after() : 0;
  }

  private @Nullable Attribution colonBefore(Marked mark) {
    int colon = mark.lead() - 1;
    return page.punct(colon, ":") && !page.marked(colon)
        ? attributions.before(page.sentence(colon).first(), mark.lead())
        : null;
  }

  /** Whether the words between the marks stand for themselves, not as a part of a clause. */
  private boolean isStatement(Marked mark, int left) {
    if (page.punct(mark.lead() - 1, ":,")) {
      return true;
    }
    int words = mark.close() - mark.open() - 1;
    return left < mark.lead()
        && words >= SENTENCE_WORDS
        && page.tokens.get(mark.open() + 1).capital()
        && !page.is(WordKind.COMPLEMENT, mark.lead() - 1);
  }

  /** Whether a quotation within a sentence is one itself: the full stop before it is missing. */
  private boolean standsAlone(Marked mark) {
    return page.tokens.get(mark.open() + 1).capital()
        && mark.close() - mark.open() > 2 * SENTENCE_WORDS
        && !page.punct(mark.lead() - 1, "(");
  }

  private boolean interrupted(Marked mark, int left) {
    return last != null
        && lastMark != null
        && lastMark.after() == left
        && left < mark.lead()
        && last.by().first() >= left
        && mark.lead() - last.by().end() <= SENTENCE_WORDS + 12
        && page.punct(mark.lead() - 1, ",\u2014\u2013-:");
  }

  /** A quotation without a cue goes on the one before it. */
  private boolean continues(Marked mark, boolean opensSentence) {
    if (last == null || lastMark == null) {
      return false;
    }
    boolean longEnough = mark.close() - mark.open() > SENTENCE_WORDS;
    int gap = mark.lead() - Math.max(last.by().end(), lastMark.after());
    boolean sameParagraph = page.paragraphEnd(lastMark.open()) == page.paragraphEnd(mark.open());
    if (sameParagraph) {
      boolean next =
          page.sentenceIndex(mark.lead()) == page.sentenceIndex(last.by().cue().first()) + 1;
      return opensSentence && longEnough && (next || gap <= SENTENCE_WORDS + 20);
    }
    boolean nextParagraph =
        page.opensParagraph(mark.lead()) && page.paragraphEnd(lastMark.open()) == mark.lead();
    return nextParagraph && fillsParagraph(mark) && longEnough;
  }

  private boolean fillsParagraph(Marked mark) {
    return page.opensParagraph(mark.lead()) && page.paragraphEnd(mark.open()) - mark.after() <= 1;
  }

  private void add(Marked mark, Attribution by, boolean sameGroup, String rule) {
    if (!sameGroup) {
      addWaiting(mark, by);
    }
    int first = mark.open() + 1;
    int end = wordsEnd(mark);
    if (first >= end) {
      return;
    }
    int group = sameGroup && last != null ? last.group() : first;
    if (!sameGroup && !waiting.isEmpty()) {
      group = waiting.get(0).open() + 1;
      waiting.clear();
    }
    remember(new Draft(first, end, Mode.DIRECT, group, by, rule, null), mark);
  }

  /** Paragraphs of one quotation that only its last paragraph gives to somebody. */
  private void addWaiting(Marked mark, Attribution by) {
    Marked before = waiting.isEmpty() ? null : waiting.get(waiting.size() - 1);
    if (before == null || page.paragraphEnd(before.open()) != mark.lead()) {
      waiting.clear();
      return;
    }
    int group = waiting.get(0).open() + 1;
    for (Marked part : waiting) {
      drafts.add(
          new Draft(part.open() + 1, wordsEnd(part), Mode.DIRECT, group, by, "cue-later", null));
    }
  }

  private void mixed(int left, Marked mark, Attribution by) {
    remember(new Draft(left, mark.after(), Mode.MIXED, left, by, "clause-cue-after", null), mark);
  }

  private void remember(Draft draft, Marked mark) {
    drafts.add(draft);
    last = draft;
    lastMark = mark;
    for (int i = draft.first(); i < draft.end(); i++) {
      taken[i] = true;
    }
    for (int i = draft.by().first(); i < draft.by().end(); i++) {
      taken[i] = true;
    }
  }

  private int wordsEnd(Marked mark) {
    int end = Math.min(mark.close(), page.tokens.size());
    while (mark.closed() && end > mark.open() + 1 && page.punct(end - 1, ",'")) {
      end--;
    }
    return end;
  }
}
