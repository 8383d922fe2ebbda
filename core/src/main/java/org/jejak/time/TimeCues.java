package org.jejak.time;

import java.util.List;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.time.TimeLexicon.Reading;

/** Tells from the words around an expression whether it lies behind or ahead of the author. */
final class TimeCues {
  private static final int REACH = 28;
  private static final int NEAR = 3;
  private static final int JOINED = 3;

  private final List<Token> tokens;
  private final List<List<Reading>> readings;

  TimeCues(List<Token> tokens, List<List<Reading>> readings) {
    this.tokens = tokens;
    this.readings = readings;
  }

  /**
   * 2 for what will come, 1 for what may come or should have come, -1 for what is over, 0 where no
   * cue tells.
   *
   * @param before end of the expression before it in the sentence, else the sentence's first token
   * @param biasBefore what was told of that one
   */
  int bias(Formula.Rule rule, int first, int end, Sentence sentence, int before, int biasBefore) {
    if (endsAt("SINCE", first, sentence.first())) {
      return -1;
    }
    int reach = Math.max(before, first - REACH);
    boolean past = false;
    boolean spoken = false;
    int i = first - 1;
    for (; i >= reach && !spoken && !isMark(i); i--) {
      int future = future(i);
      if (future > 0) {
        return future;
      }
      past |= has("PAST", i);
      spoken = has("SPOKEN", i);
    }
    boolean joined = i < before && before > sentence.first() && first - before <= JOINED;
    if (joined && biasBefore != 0) {
      return biasBefore;
    }
    if (past) {
      return -1;
    }
    int after = spoken ? 0 : futureAfter(end, limitAfter(first, end, sentence));
    if (after > 0) {
      return after;
    }
    return isAhead(rule, first, end, sentence) ? 1 : 0;
  }

  private int limitAfter(int first, int end, Sentence sentence) {
    boolean opens = first - sentence.first() <= 1;
    return Math.min(sentence.end(), end + (opens ? REACH : NEAR));
  }

  private int futureAfter(int end, int limit) {
    for (int i = end; i < limit && !isMark(i) && !has("SPOKEN", i); i++) {
      int future = future(i);
      if (future > 0) {
        return future;
      }
    }
    return 0;
  }

  /** 2 for plain words of the future at token {@code i}, 1 for others, 0 for none. */
  private int future(int i) {
    int best = 0;
    for (Reading reading : readings.get(i)) {
      if (reading.kind().equals("FUTURE")) {
        best = Math.max(best, 1 + reading.value());
      }
    }
    return best;
  }

  /** A deadline lies ahead, unless it opens the sentence: "By Friday, 23 were dead". */
  private boolean isAhead(Formula.Rule rule, int first, int end, Sentence sentence) {
    if (isOwner(end, sentence.end())) {
      return false;
    }
    boolean weekday = rule == Formula.Rule.WEEKDAY || rule == Formula.Rule.WEEKDAY_IN;
    return (weekday && endsAt("FORWARD", first, sentence.first()))
        || endsAt("BY", first, sentence.first() + 1)
        || endsAt("BEFORE", first, sentence.first() + 1);
  }

  /** Whether the expression owns what follows it: "by Friday's earthquake". */
  boolean isOwner(int end, int limit) {
    return end < limit && tokens.get(end).norm().equals("'s");
  }

  /** Whether words of a kind stand right before token {@code end}. */
  boolean endsAt(String kind, int end, int limit) {
    return startOf(kind, end, limit) < end;
  }

  /** Index of the words of a kind that stand right before {@code end}; {@code end} if none do. */
  int startOf(String kind, int end, int limit) {
    for (int i = Math.max(limit, end - NEAR); i < end; i++) {
      for (Reading reading : readings.get(i)) {
        if (reading.kind().equals(kind) && reading.end() == end) {
          return i;
        }
      }
    }
    return end;
  }

  boolean has(String kind, int i) {
    for (Reading reading : readings.get(i)) {
      if (reading.kind().equals(kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMark(int i) {
    String norm = tokens.get(i).norm();
    return norm.length() == 1 && "\"\u201c\u201d;\u00ab\u00bb".contains(norm);
  }
}
