package org.jejak.event;

import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.language.AnnotatedText;
import org.jejak.language.CueReader;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.LanguagePack;
import org.jejak.language.NumberExpression;
import org.jejak.language.NumberReader;
import org.jejak.language.Sentence;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Reads how many died, were hurt, are missing, were saved or fled, and how strong a quake was. */
final class FigureReader {
  private static final String MAGNITUDE = "MAGNITUDE";
  private static final String SHIPWRECK = "SHIPWRECK";
  private static final String NO_DEAD = "NO-DEAD";
  private static final String NO_INJURED = "NO-INJURED";
  private static final String NO_VICTIMS = "NO-VICTIMS";
  private static final int BOUND_WORDS = 3;
  private static final double MAX_MAGNITUDE = 10;
  private static final double MAX_PEOPLE = 2e9;

  private final FigureFields fields;
  private final LanguagePack pack;
  private final NumberReader numbers;
  private final CueReader cues;
  private final CueReader bounds;

  FigureReader(LanguagePack pack) {
    this.pack = pack;
    numbers = new NumberReader(pack);
    cues = new CueReader(pack, "incident-cues");
    bounds = new CueReader(pack, "bounds");
    fields = new FigureFields(pack, cues, bounds);
  }

  List<NumberExpression> numbers(AnnotatedText body) {
    return numbers.read(body.tokens());
  }

  /** The strength said in a sentence; null where none is. */
  @Nullable Double magnitude(
      AnnotatedText body, Sentence sentence, List<NumberExpression> numbers) {
    for (Cue cue : cues.read(body.tokens(), sentence.first(), sentence.end())) {
      if (!cue.kind().equals(MAGNITUDE)) {
        continue;
      }
      for (NumberExpression number : numbers) {
        boolean beside =
            number.first() >= cue.end() && number.first() - cue.end() <= 1
                || number.end() <= cue.first() && cue.first() - number.end() <= 1;
        Double value = number.value();
        if (beside && value != null && value >= 1 && value <= MAX_MAGNITUDE) {
          return value;
        }
      }
    }
    return null;
  }

  /** The figures of a sentence, in text order. */
  List<Figure> read(
      AnnotatedText body,
      Sentence sentence,
      List<NumberExpression> all,
      List<TimeExpression> times) {
    List<NumberExpression> numbers = new ArrayList<>();
    for (int i = firstFrom(all, sentence.first());
        i < all.size() && all.get(i).end() <= sentence.end();
        i++) {
      NumberExpression number = all.get(i);
      if (!number.ordinal() && !inTime(body, number, times)) {
        numbers.add(number);
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Figure figure = figure(body, sentence, numbers, i);
      if (figure != null) {
        figures.add(figure);
      }
    }
    figures.addAll(none(body, sentence));
    return figures;
  }

  /** What a sentence says of nobody: no deaths, tidak ada korban jiwa. */
  private List<Figure> none(AnnotatedText body, Sentence sentence) {
    List<Figure> none = new ArrayList<>();
    for (Cue cue : cues.read(body.tokens(), sentence.first(), sentence.end())) {
      Span span = body.span(cue.first(), cue.end());
      if (cue.kind().equals(NO_DEAD) || cue.kind().equals(NO_VICTIMS)) {
        none.add(new Figure("dead", 0L, null, span));
      }
      if (cue.kind().equals(NO_INJURED) || cue.kind().equals(NO_VICTIMS)) {
        none.add(new Figure("injured", 0L, null, span));
      }
    }
    return none;
  }

  /** The phrase with which a sentence tells a shipwreck (went down); -1 for none. */
  int shipwreck(AnnotatedText body, Sentence sentence) {
    for (Cue cue : cues.read(body.tokens(), sentence.first(), sentence.end())) {
      if (cue.kind().equals(SHIPWRECK)) {
        return cue.first();
      }
    }
    return -1;
  }

  /** Index of the first number at or after a token; numbers stand in text order. */
  private static int firstFrom(List<NumberExpression> numbers, int token) {
    int low = 0;
    int high = numbers.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers.get(middle).first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a number is part of a time; times stand in text order, none inside another. */
  private static boolean inTime(
      AnnotatedText body, NumberExpression number, List<TimeExpression> times) {
    int start = body.tokens().get(number.first()).start();
    int low = 0;
    int high = times.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle).span().end() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < times.size() && times.get(low).span().start() <= start;
  }

  private @Nullable Figure figure(
      AnnotatedText body, Sentence sentence, List<NumberExpression> numbers, int i) {
    NumberExpression number = numbers.get(i);
    Double value = number.value();
    if (value != null && (value % 1 != 0 || value > MAX_PEOPLE || value < 0)) {
      return null;
    }
    String field = fields.of(body, sentence, numbers, i);
    if (field == null) {
      return null;
    }
    if (value != null) {
      Span span = body.span(number.first(), number.end());
      return new Figure(field, value.longValue(), qualifier(body, sentence, number), span);
    }
    int end = number.end();
    while (end - 1 > number.first() && pack.isFunctionWord(body.tokens().get(end - 1).norm())) {
      end--;
    }
    String size = words(body, number.first(), end);
    return new Figure(field, null, size, body.span(number.first(), end));
  }

  /** The words that bound a number: before it, or after it (or more). */
  private @Nullable String qualifier(
      AnnotatedText body, Sentence sentence, NumberExpression number) {
    int from = Math.max(sentence.first(), number.first() - BOUND_WORDS);
    for (Cue bound : bounds.read(body.tokens(), from, number.first())) {
      if (bound.end() == number.first()) {
        return words(body, bound.first(), bound.end());
      }
    }
    int end = Math.min(sentence.end(), number.end() + BOUND_WORDS);
    for (Cue bound : bounds.read(body.tokens(), number.end(), end)) {
      if (bound.first() == number.end() && bound.end() - bound.first() > 1) {
        return words(body, bound.first(), bound.end());
      }
    }
    return null;
  }

  private static String words(AnnotatedText body, int first, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < end; i++) {
      words.append(words.isEmpty() ? "" : " ").append(body.tokens().get(i).norm());
    }
    return words.toString();
  }
}
