package org.jejak.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jejak.language.AnnotatedText;
import org.jejak.language.CueReader;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.LanguagePack;
import org.jejak.language.Match;
import org.jejak.language.NumberExpression;
import org.jejak.language.Sense;
import org.jejak.language.Sentence;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jspecify.annotations.Nullable;

/** Tells what a number counts: the dead, the injured, the missing, the rescued or the displaced. */
final class FigureFields {
  private static final Set<String> FIELDS =
      Set.of("DEAD", "INJURED", "MISSING", "RESCUED", "DISPLACED");
  private static final Set<String> OTHER_NUMBERS = Set.of("MORE", "MAGNITUDE");
  private static final String PART = "PART";
  private static final String TOTAL = "TOTAL";
  private static final Set<Sense.Form> DOING =
      Set.of(Sense.Form.BASE, Sense.Form.ACTIVE, Sense.Form.PAST, Sense.Form.GERUND);
  private static final int NEAR = 7;
  private static final int BOUND_WORDS = 4;

  private final IncidentTables tables = IncidentTables.standard();
  private final LanguagePack pack;
  private final CueReader cues;
  private final CueReader bounds;
  private final Set<String> determiners = new HashSet<>();

  FigureFields(LanguagePack pack, CueReader cues, CueReader bounds) {
    this.pack = pack;
    this.cues = cues;
    this.bounds = bounds;
    for (Table.Row row : pack.table("function-words")) {
      if (row.get(1).equals("DETERMINER")) {
        determiners.add(row.get(0));
      }
    }
  }

  /** The field of number {@code i} of a sentence; null where it counts no victims. */
  @Nullable String of(
      AnnotatedText body, Sentence sentence, List<NumberExpression> numbers, int i) {
    NumberExpression number = numbers.get(i);
    String next = cueAt(body, number.end(), sentence.end());
    if (next != null && OTHER_NUMBERS.contains(next) || countsThings(body, sentence, number)) {
      return null;
    }
    int from = i == 0 ? sentence.first() : numbers.get(i - 1).end();
    Match verb = verbOf(body, from, number.first());
    if (verb != null) {
      return tables.field(verb);
    }
    if (PART.equals(next)) {
      return null;
    }
    String field = after(body, number, limit(body, sentence, numbers, i));
    if (field == null) {
      field = before(body, from, number.first());
    }
    return field == null ? total(body, sentence, number.first()) : field;
  }

  private boolean countsThings(AnnotatedText body, Sentence sentence, NumberExpression number) {
    List<Match> after = body.matchesIn(number.end(), sentence.end());
    return !after.isEmpty() && counts(body, number, after.getFirst());
  }

  private @Nullable String cueAt(AnnotatedText body, int first, int end) {
    if (first >= end) {
      return null;
    }
    List<Cue> here = cues.read(body.tokens(), first, Math.min(end, first + 2));
    return here.isEmpty() || here.getFirst().first() != first ? null : here.getFirst().kind();
  }

  /** Whether the word right after a number is a thing that it counts (150 rumah). */
  private boolean counts(AnnotatedText body, NumberExpression number, Match after) {
    boolean near = after.first() - number.end() <= 1;
    Token between = body.tokens().get(number.end());
    boolean mark =
        after.first() > number.end() && (!between.isWord() || pack.isFunctionWord(between.norm()));
    return near && !mark && tables.isThing(after);
  }

  /**
   * The verb whose object a number is (killing at least 23); null where what stands right before
   * the number, but for its bounds, is no such verb.
   */
  private @Nullable Match verbOf(AnnotatedText body, int from, int number) {
    List<Match> before = body.matchesIn(Math.max(from, number - NEAR), number);
    for (int m = before.size() - 1; m >= 0; m--) {
      Match match = before.get(m);
      if (isDoing(match)) {
        return isBound(body, match.end(), number) ? match : null;
      }
    }
    return null;
  }

  private boolean isDoing(Match match) {
    String field = tables.field(match);
    return field != null
        && match.senses().stream().anyMatch(sense -> sense.isAct() && DOING.contains(sense.form()));
  }

  /** Whether tokens are nothing but bounds and determiners. */
  private boolean isBound(AnnotatedText body, int first, int end) {
    List<Cue> found = bounds.read(body.tokens(), first, end);
    for (int t = first; t < end; t++) {
      int token = t;
      boolean inBound = found.stream().anyMatch(c -> c.first() <= token && token < c.end());
      if (!inBound && !determiners.contains(body.tokens().get(t).norm())) {
        return false;
      }
    }
    return true;
  }

  /** Where the stretch that belongs to a number ends: at the next number of people or its verb. */
  private int limit(AnnotatedText body, Sentence sentence, List<NumberExpression> numbers, int i) {
    for (int j = i + 1; j < numbers.size(); j++) {
      if (!countsThings(body, sentence, numbers.get(j))) {
        Match verb = verbOf(body, numbers.get(j - 1).end(), numbers.get(j).first());
        return verb == null ? numbers.get(j).first() : verb.first();
      }
    }
    return sentence.end();
  }

  private @Nullable String after(AnnotatedText body, NumberExpression number, int limit) {
    Cue said = said(body, number.end(), limit);
    for (Match match : body.matchesIn(number.end(), limit)) {
      if (said != null && said.first() <= match.first()) {
        break;
      }
      String field = tables.field(match);
      if (field != null) {
        return field;
      }
    }
    return said == null ? null : field(said);
  }

  /** The first phrase of the pack that names a figure (korban meninggal); null for none. */
  private @Nullable Cue said(AnnotatedText body, int first, int end) {
    for (Cue cue : cues.read(body.tokens(), first, end)) {
      if (FIELDS.contains(cue.kind())) {
        return cue;
      }
    }
    return null;
  }

  private static String field(Cue cue) {
    return cue.kind().toLowerCase(Locale.ROOT);
  }

  private @Nullable String before(AnnotatedText body, int from, int number) {
    List<Match> before = body.matchesIn(Math.max(from, number - NEAR), number);
    for (int m = before.size() - 1; m >= 0; m--) {
      String field = tables.field(before.get(m));
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** What a number sums up whose name stands far before it: the death toll … rose to 41. */
  private @Nullable String total(AnnotatedText body, Sentence sentence, int number) {
    int first = number;
    for (Cue bound :
        bounds.read(body.tokens(), Math.max(sentence.first(), number - BOUND_WORDS), number)) {
      first = bound.end() == number ? bound.first() : first;
    }
    boolean summed = false;
    Cue named = null;
    for (Cue cue : cues.read(body.tokens(), sentence.first(), first)) {
      summed |= cue.kind().equals(TOTAL) && cue.end() == first;
      named = FIELDS.contains(cue.kind()) ? cue : named;
    }
    if (!summed) {
      return null;
    }
    List<Match> matches = body.matchesIn(named == null ? sentence.first() : named.end(), first);
    for (int m = matches.size() - 1; m >= 0; m--) {
      String field = tables.field(matches.get(m));
      if (field != null) {
        return field;
      }
    }
    return named == null ? null : field(named);
  }
}
