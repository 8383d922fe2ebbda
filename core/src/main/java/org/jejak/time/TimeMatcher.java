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
  private final AnnotatedText body;
  private final List<Token> tokens;
  private final TimeLexicon lexicon;
  private final List<List<Reading>> readings;
  private final TimeCues cues;
  private final ClockReader clocks;

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
    this.cues = new TimeCues(tokens, readings);
    this.clocks = new ClockReader(tokens, readings);
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
        Found last = found.isEmpty() ? null : found.get(found.size() - 1);
        Found one = accept(i, hit, sentence, last);
        if (one != null) {
          found.add(one);
        }
        boolean apart = one == null && hit.pattern.rule() == Formula.Rule.PAIR;
        i = apart ? i + 1 : one == null ? hit.end : one.end;
      }
    }
    return found;
  }

  private @Nullable Found accept(int first, Hit hit, Sentence sentence, @Nullable Found last) {
    boolean sameSentence = last != null && last.first >= sentence.first();
    int before = last != null && sameSentence ? last.end : sentence.first();
    Formula.Rule rule = hit.pattern.rule();
    if (rule == Formula.Rule.SHIFT) {
      return shifted(first, hit, sentence, last);
    }
    int biasBefore = last != null && sameSentence ? last.formula.bias() : 0;
    int cue = cues.startOf("JOINT", first, before);
    boolean lastDay = cues.endsAt("BY", cue, before) && !cues.isOwner(hit.end, sentence.end());
    int bias = cues.bias(rule, cue, hit.end, sentence, before, biasBefore);
    Slots slots = Slots.of(hit.bound);
    Formula formula = new Formula(rule, slots, bias, lastDay, null, 0);
    boolean alone = hit.pattern.kinds().size() == 1;
    if (alone && !lastDay && !isLicensed(hit.pattern.kinds().get(0), first, hit.end, sentence)) {
      return null;
    }
    if (!formula.isPossible()) {
      return null;
    }
    ClockReader.Hit clock = formula.isDay() ? clock(first, hit.end, sentence, before) : null;
    return clock == null
        ? new Found(first, hit.end, formula)
        : new Found(
            Math.min(first, clock.first()),
            Math.max(hit.end, clock.end()),
            new Formula(rule, slots, bias, lastDay, clock.time(), 0));
  }

  /** A day counted from the one named last, in this sentence or the one before it. */
  private @Nullable Found shifted(int first, Hit hit, Sentence sentence, @Nullable Found last) {
    if (last == null || !last.formula.isDay()) {
      return null;
    }
    Sentence named = body.sentenceAt(tokens.get(last.first).start()).orElse(sentence);
    boolean near = named.paragraph() == sentence.paragraph() && sentence.first() <= named.end();
    boolean nounFollows =
        hit.pattern.kinds().contains("BACK")
            && hit.end < sentence.end()
            && tokens.get(hit.end).isWord()
            && !cues.has("CLOSE", hit.end);
    Formula formula = last.formula.further(hit.bound.get(0).value());
    return near && !nounFollows ? new Found(first, hit.end, formula) : null;
  }

  private ClockReader.@Nullable Hit clock(int first, int end, Sentence sentence, int before) {
    ClockReader.Hit after = clocks.after(end, sentence.end());
    return after == null ? clocks.before(first, before) : after;
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
      return cues.endsAt("LICENCE", first, sentence.first()) && !beforeMoreDigits(end);
    }
    if (kind.equals("MONTH")) {
      boolean opens = first == sentence.first() || !isPlain(first - 1);
      boolean inName = !opens && tokens.get(first - 1).capital();
      boolean namesOn = end < sentence.end() && tokens.get(end).capital();
      return cues.endsAt("LICENCE", first, sentence.first()) || !(opens || inName || namesOn);
    }
    return true;
  }

  /** Whether a token is a word, a number or a comma: no mark that opens a sentence in one. */
  private boolean isPlain(int i) {
    Token token = tokens.get(i);
    return token.isWord() || token.isNumber() || ",()".contains(token.norm());
  }

  private boolean beforeMoreDigits(int end) {
    return end < tokens.size() && "%/".contains(tokens.get(end).norm());
  }
}
