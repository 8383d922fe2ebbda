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
  private final TimeLinks links;
  private final TimeLicence licence;

  /**
   * An expression at tokens {@code first} to before {@code end}.
   *
   * @param formula its only time, or the last of its two
   */
  record Found(int first, int end, Meaning meaning, Formula formula) {
    Found(int first, int end, Formula formula) {
      this(first, end, formula, formula);
    }
  }

  /** What stands at a token, and where to look next. */
  private record Step(@Nullable Found found, int next) {}

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
    this.links = new TimeLinks(body, tokens, cues);
    this.licence = new TimeLicence(tokens, lexicon, cues, links);
  }

  List<Found> find() {
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : body.sentences()) {
      int i = sentence.first();
      while (i < sentence.end()) {
        Found last = found.isEmpty() ? null : found.get(found.size() - 1);
        Step step = at(i, sentence, last);
        if (step.found != null) {
          Found joined = last == null ? null : links.joined(last, step.found, sentence);
          if (joined != null) {
            found.remove(found.size() - 1);
          }
          found.add(joined == null ? step.found : joined);
        }
        i = step.next;
      }
    }
    return found;
  }

  private Step at(int i, Sentence sentence, @Nullable Found last) {
    Hit hit = best(i, sentence.end(), true);
    if (hit != null && counts(hit.pattern)) {
      Found counted = counted(i, hit, sentence, last);
      if (counted != null) {
        return new Step(counted, counted.end);
      }
      hit = best(i, sentence.end(), false);
    }
    if (hit == null) {
      return new Step(null, i + 1);
    }
    Found one = accept(i, hit, sentence, last);
    int next = one == null ? hit.end : one.end;
    return new Step(one, one == null && holdsAnother(hit.pattern.rule()) ? i + 1 : next);
  }

  /** Whether words that fit no time may hold one: "tanggal 15" of "tanggal 15 Juni". */
  private static boolean holdsAnother(Formula.Rule rule) {
    return rule == Formula.Rule.PAIR || rule == Formula.Rule.DAY_OF_MONTH;
  }

  private static boolean counts(Pattern pattern) {
    return switch (pattern.rule()) {
      case FROM, HOLDING, FROM_NOW -> true;
      default -> false;
    };
  }

  /** "Two weeks before Easter", "the week of 3 May": a time counted from the one that follows. */
  private @Nullable Found counted(int first, Hit hit, Sentence sentence, @Nullable Found last) {
    int start = hit.end;
    Hit base = start < sentence.end() ? best(start, sentence.end(), false) : null;
    if (base == null && start + 1 < sentence.end() && cues.has("JOINT", start)) {
      start++;
      base = best(start, sentence.end(), false);
    }
    Found from = base == null ? null : accept(start, base, sentence, last, true);
    if (from == null || from.first != start || !(from.meaning instanceof Formula formula)) {
      return null;
    }
    if (hit.pattern.rule() == Formula.Rule.FROM_NOW) {
      return fromNow(first, hit, from);
    }
    Slots slots = Slots.of(hit.bound);
    boolean holding = hit.pattern.rule() == Formula.Rule.HOLDING;
    int units = holding ? 0 : slots.sign() * Math.max(1, slots.number());
    Shift.Kind kind = holding ? Shift.Kind.COARSE : Shift.Kind.FINE;
    Formula counted = TimeLinks.shifted(formula, new Shift(kind, units, slots.unit()));
    return counted == null ? null : new Found(first, from.end, counted);
  }

  /** "Between now and October": from the day of writing. */
  private static @Nullable Found fromNow(int first, Hit hit, Found end) {
    Formula now = Formula.of(Formula.Rule.DAY, Slots.of(hit.bound));
    Stretch stretch = new Stretch(now, end.formula.ahead());
    return stretch.isPossible() ? new Found(first, end.end, stretch, stretch.last()) : null;
  }

  private @Nullable Found accept(int first, Hit hit, Sentence sentence, @Nullable Found last) {
    return accept(first, hit, sentence, last, false);
  }

  /**
   * The time that a hit names; null where it names none.
   *
   * @param licensed whether the words before it show that a time must follow
   */
  private @Nullable Found accept(
      int first, Hit hit, Sentence sentence, @Nullable Found last, boolean licensed) {
    boolean sameSentence = last != null && last.first >= sentence.first();
    int before = last != null && sameSentence ? last.end : sentence.first();
    Formula.Rule rule = hit.pattern.rule();
    if (RelatedTimes.isRelated(rule)) {
      Formula related = related(first, hit, sentence, last);
      return related == null ? null : new Found(first, hit.end, related);
    }
    int biasBefore = last != null && sameSentence ? last.formula.bias() : 0;
    int cue = cues.startOf("JOINT", first, before);
    boolean era = rule == Formula.Rule.DECADE || rule == Formula.Rule.CENTURY;
    boolean lastDay =
        !era && cues.endsAt("BY", cue, before) && !cues.isOwner(hit.end, sentence.end());
    int bias = cues.bias(rule, cue, hit.end, sentence, before, biasBefore);
    Slots slots = Slots.of(hit.bound);
    Formula formula = new Formula(rule, slots, bias, lastDay, null, Shift.NONE);
    boolean now = hit.pattern.kinds().get(0).equals("NOW");
    if (now
        ? !links.isEnd(last, first, formula, sentence)
        : !lastDay && !licensed && !licence.holds(hit.pattern, first, hit.end, sentence, last)) {
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
            new Formula(rule, slots, bias, lastDay, clock.time(), Shift.NONE));
  }

  private @Nullable Formula related(int first, Hit hit, Sentence sentence, @Nullable Found last) {
    Slots slots = Slots.of(hit.bound);
    Formula.Rule rule = hit.pattern.rule();
    if (last == null) {
      return RelatedTimes.alone(rule, slots);
    }
    boolean nounFollows =
        hit.pattern.kinds().contains("BACK")
            && hit.end < sentence.end()
            && tokens.get(hit.end).isWord()
            && !cues.has("CLOSE", hit.end);
    return nounFollows || !links.isNear(last, sentence)
        ? null
        : RelatedTimes.from(last.formula, rule, slots, hit.bound.get(0).value());
  }

  private ClockReader.@Nullable Hit clock(int first, int end, Sentence sentence, int before) {
    ClockReader.Hit after = clocks.after(end, sentence.end());
    return after == null ? clocks.before(first, before) : after;
  }

  /** The longest pattern at a token; of two that are as long the first in the file. */
  private @Nullable Hit best(int i, int limit, boolean counting) {
    TimeLexicon.Node root = lexicon.patterns();
    if (readings.get(i).isEmpty()
        && (tokens.get(i).isNumber() || root.next(tokens.get(i).norm()) == null)) {
      return null;
    }
    return longest(root, i, limit, counting, new ArrayList<>(4), null);
  }

  private @Nullable Hit longest(
      TimeLexicon.Node node,
      int i,
      int limit,
      boolean counting,
      List<Reading> bound,
      @Nullable Hit best) {
    Hit winner = best;
    Pattern pattern = node.pattern();
    if (pattern != null
        && (counting || !counts(pattern))
        && (winner == null
            || i > winner.end
            || (i == winner.end && pattern.order() < winner.pattern.order()))) {
      winner = new Hit(pattern, List.copyOf(bound), i);
    }
    if (i >= limit) {
      return winner;
    }
    for (Reading reading : readings.get(i)) {
      TimeLexicon.Node next = reading.end() > limit ? null : node.next(reading.kind());
      if (next != null) {
        bound.add(reading);
        winner = longest(next, reading.end(), limit, counting, bound, winner);
        bound.remove(bound.size() - 1);
      }
    }
    TimeLexicon.Node word = node.next(tokens.get(i).norm());
    return word == null ? winner : longest(word, i + 1, limit, counting, bound, winner);
  }
}
