package org.jejak.time;

import java.time.DateTimeException;
import java.util.List;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.time.TimeMatcher.Found;
import org.jspecify.annotations.Nullable;

/** Joins two times that are the ends of one stretch, and counts one time from another. */
final class TimeLinks {
  private static final int REACH = 6;

  private final AnnotatedText body;
  private final List<Token> tokens;
  private final TimeCues cues;

  TimeLinks(AnnotatedText body, List<Token> tokens, TimeCues cues) {
    this.body = body;
    this.tokens = tokens;
    this.cues = cues;
  }

  /** What lies so far from a time; null where it is too coarse to be counted from. */
  static @Nullable Formula shifted(Formula base, Shift shift) {
    try {
      Formula shifted = base.shifted(shift);
      return shift.fits(base.inContext(Periods.LEAP_DAY)) && shifted.isPossible() ? shifted : null;
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether a time stands in this sentence or the one before it. */
  boolean isNear(Found last, Sentence sentence) {
    Sentence named = body.sentenceAt(tokens.get(last.first()).start()).orElse(sentence);
    return sentence.first() <= named.end();
  }

  /** Whether the time at token {@code first} goes on a list: "in 2007 and 2009". */
  boolean isListed(@Nullable Found last, int first, Formula.Rule rule) {
    return last != null
        && last.formula().rule() == rule
        && first - last.end() == 1
        && (cues.has("AND", last.end())
            || tokens.get(last.end()).norm().equals(",")
                && (rule == Formula.Rule.SLASH || goesOn(first + 1)));
  }

  private boolean goesOn(int next) {
    return next < tokens.size() && (cues.has("AND", next) || tokens.get(next).norm().equals(","));
  }

  /** The stretch from one time to the next; null where the words between do not make one. */
  @Nullable Found joined(Found first, Found last, Sentence sentence) {
    boolean single =
        first.first() >= sentence.first()
            && first.meaning() instanceof Formula
            && last.meaning() instanceof Formula;
    if (!single || !isStretch(first, last.first(), last.formula(), sentence)) {
      return null;
    }
    Formula end = last.formula();
    Formula to =
        new Formula(
            end.rule(),
            end.slots(),
            first.formula().bias(),
            end.lastDay(),
            end.clock(),
            end.shift());
    boolean now = end.rule() == Formula.Rule.DAY && end.slots().offset() == 0;
    Formula from = now ? first.formula().over() : first.formula();
    Stretch stretch = new Stretch(from, to);
    return stretch.isPossible() ? new Found(first.first(), last.end(), stretch, to) : null;
  }

  /** Whether the words before token {@code start} make what stands there the end of a stretch. */
  boolean isEnd(@Nullable Found first, int start, Formula last, Sentence sentence) {
    return first != null
        && first.first() >= sentence.first()
        && first.end() < start
        && isStretch(first, start, last, sentence);
  }

  private boolean isStretch(Found first, int start, Formula last, Sentence sentence) {
    int open = first.end();
    int close = cues.startOf("JOINT", start, open);
    boolean opened = cues.endsAt("FROM", startOfJoint(first, sentence), sentence.first());
    boolean alike =
        first.formula().rule() == last.rule() || (first.formula().isWhole() && last.isWhole());
    boolean joined =
        spans("THROUGH", open, close) && (opened || alike)
            || spans("TO", open, close) && opened
            || isHyphen(open, close) && (opened || alike)
            || spans("AND", open, close)
                && cues.endsAt("BETWEEN", startOfJoint(first, sentence), sentence.first());
    return joined && !isMoved(first, sentence);
  }

  private int startOfJoint(Found first, Sentence sentence) {
    return cues.startOf("JOINT", first.first(), sentence.first());
  }

  private boolean spans(String kind, int open, int close) {
    return open < close && cues.startOf(kind, close, open) == open;
  }

  private boolean isHyphen(int open, int close) {
    return close == open + 1 && "-\u2010\u2011\u2013".contains(tokens.get(open).norm());
  }

  /** "Postponed from Friday to Sunday" names two days and no stretch. */
  private boolean isMoved(Found first, Sentence sentence) {
    for (int i = Math.max(sentence.first(), first.first() - REACH); i < first.first(); i++) {
      if (cues.has("MOVED", i)) {
        return true;
      }
    }
    return false;
  }
}
