package org.jejak.time;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.time.TimeLexicon.Pattern;
import org.jejak.time.TimeLexicon.Reading;
import org.jspecify.annotations.Nullable;

/** Lays the patterns of a language over the tokens of one text: the longest that fits wins. */
final class TimeMatcher {
  private static final int CUE_REACH = 14;

  private final AnnotatedText body;
  private final List<Token> tokens;
  private final TimeLexicon lexicon;
  private final List<List<Reading>> readings;

  /** An expression at tokens {@code first} to before {@code end}. */
  record Found(int first, int end, Formula formula) {}

  private record Hit(Pattern pattern, List<Reading> bound, int end) {}

  TimeMatcher(AnnotatedText body, TimeLexicon lexicon) {
    this.body = body;
    this.tokens = body.tokens();
    this.lexicon = lexicon;
    this.readings = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      readings.add(lexicon.readings(tokens, i));
    }
  }

  List<Found> find() {
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : body.sentences()) {
      int i = sentence.first();
      while (i < sentence.end()) {
        Hit hit = best(i, sentence.end());
        if (hit == null) {
          i++;
          continue;
        }
        Found one = accept(i, hit, sentence, found);
        if (one != null) {
          found.add(one);
        }
        i = hit.end;
      }
    }
    return found;
  }

  private @Nullable Found accept(int first, Hit hit, Sentence sentence, List<Found> before) {
    int barrier = before.isEmpty() ? 0 : before.get(before.size() - 1).end;
    int start = Math.max(deadlineStart(first, sentence.first()), barrier);
    boolean lastDay = start < first;
    boolean future = isFuture(start, hit.end, sentence);
    Formula formula = new Formula(hit.pattern.rule(), Slots.of(hit.bound), future, lastDay);
    boolean alone = hit.pattern.kinds().size() == 1;
    if (alone && !lastDay && !isLicensed(hit.pattern.kinds().get(0), first, hit.end, sentence)) {
      return null;
    }
    return formula.isPossible() ? new Found(start, hit.end, formula) : null;
  }

  private @Nullable Hit best(int i, int limit) {
    Hit best = null;
    for (Reading reading : readings.get(i)) {
      best = longest(best, lexicon.patternsFrom(reading.kind()), i, limit);
    }
    Token token = tokens.get(i);
    return token.isNumber() ? best : longest(best, lexicon.patternsFrom(token.norm()), i, limit);
  }

  private @Nullable Hit longest(@Nullable Hit best, List<Pattern> patterns, int i, int limit) {
    Hit winner = best;
    for (Pattern pattern : patterns) {
      List<Reading> bound = new ArrayList<>(4);
      int end = match(pattern.kinds(), 0, i, limit, bound);
      boolean better =
          winner == null
              || end > winner.end
              || (end == winner.end && pattern.order() < winner.pattern.order());
      if (end > 0 && better) {
        winner = new Hit(pattern, bound, end);
      }
    }
    return winner;
  }

  /** Index after the tokens that fit the kinds from {@code k} on, or -1. */
  private int match(List<String> kinds, int k, int i, int limit, List<Reading> bound) {
    if (k == kinds.size()) {
      return i;
    }
    if (i >= limit) {
      return -1;
    }
    String kind = kinds.get(k);
    if (!Character.isUpperCase(kind.charAt(0))) {
      return tokens.get(i).norm().equals(kind) ? match(kinds, k + 1, i + 1, limit, bound) : -1;
    }
    for (Reading reading : readings.get(i)) {
      if (reading.kind().equals(kind)) {
        bound.add(reading);
        int end = match(kinds, k + 1, reading.end(), limit, bound);
        if (end > 0) {
          return end;
        }
        bound.remove(bound.size() - 1);
      }
    }
    return -1;
  }

  /** A lone name of a month, weekday or year is a time only where its neighbours let it be one. */
  private boolean isLicensed(String kind, int first, int end, Sentence sentence) {
    if (kind.equals("Y")) {
      return kindEndsAt("LICENCE", first, sentence.first()) && !beforeMoreDigits(end);
    }
    if (kind.equals("MONTH")) {
      boolean opens = first == sentence.first();
      boolean inName = !opens && tokens.get(first - 1).capital();
      boolean namesOn = end < sentence.end() && tokens.get(end).capital();
      return kindEndsAt("LICENCE", first, sentence.first()) || !(opens || inName || namesOn);
    }
    return true;
  }

  private boolean beforeMoreDigits(int end) {
    return end < tokens.size() && "%/".contains(tokens.get(end).norm());
  }

  private int deadlineStart(int first, int limit) {
    for (int i = Math.max(limit, first - 3); i < first; i++) {
      for (Reading reading : readings.get(i)) {
        if (reading.kind().equals("BY") && reading.end() == first) {
          return i;
        }
      }
    }
    return first;
  }

  private boolean kindEndsAt(String kind, int end, int limit) {
    for (int i = Math.max(limit, end - 2); i < end; i++) {
      for (Reading reading : readings.get(i)) {
        if (reading.kind().equals(kind) && reading.end() == end) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasKind(String kind, int i) {
    for (Reading reading : readings.get(i)) {
      if (reading.kind().equals(kind)) {
        return true;
      }
    }
    return false;
  }

  /** A cue before the expression in its clause, or after it where it opens the sentence. */
  private boolean isFuture(int first, int end, Sentence sentence) {
    int reach = Math.max(sentence.first(), first - CUE_REACH);
    for (int i = first - 1; i >= reach && !breaksClause(i); i--) {
      if (hasKind("FUTURE", i)) {
        return true;
      }
    }
    boolean opens = first - sentence.first() <= 1;
    int limit = opens ? Math.min(sentence.end(), end + CUE_REACH) : end;
    for (int i = end; i < limit && !breaksClause(i); i++) {
      if (hasKind("FUTURE", i)) {
        return true;
      }
    }
    return false;
  }

  private boolean breaksClause(int i) {
    String norm = tokens.get(i).norm();
    return hasKind("SPOKEN", i)
        || (norm.length() == 1 && "\"\u201c\u201d;\u00ab\u00bb".contains(norm));
  }
}
