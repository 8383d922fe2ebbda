package org.jejak.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jejak.event.Event;
import org.jejak.language.Packs;
import org.jejak.language.Sentence;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads acts out of reports, sentence by sentence: coded events, and clauses that no frame knows.
 */
final class ActReader {
  private final Map<String, Wording> wordings = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<Told>> recent = new Recent<>();
  private final KeyReader keys;
  private final Function<String, @Nullable LocalDate> reported;
  private final BiFunction<Reading, TimeExpression, @Nullable Interval> resolved;

  ActReader(
      Packs packs,
      Function<String, @Nullable LocalDate> reported,
      BiFunction<Reading, TimeExpression, @Nullable Interval> resolved) {
    for (String code : packs.codes()) {
      wordings.put(code, new Wording(packs.pack(code)));
    }
    this.keys = new KeyReader(packs, false);
    this.reported = reported;
    this.resolved = resolved;
  }

  /** Finds the occasions at which something may be due. */
  Occasions occasions() {
    return keys.occasions();
  }

  /** What a report tells as ahead, or as put off, brought forward, called off or missed. */
  List<Act> ahead(Reading reading) {
    List<Act> acts = new ArrayList<>();
    for (Told told : sentences(reading)) {
      ToldSteps steps = new ToldSteps(told);
      acts.addAll(steps.isCourse() ? List.of(steps.course()) : new ToldAhead(told).ahead());
    }
    return acts;
  }

  /** What a report tells as done or not done, where it is among what is asked for. */
  List<Act> told(Reading reading, Set<String> asked) {
    List<Act> acts = new ArrayList<>();
    for (Told told : sentences(reading)) {
      if (ToldPast.mayTell(told, asked)) {
        acts.addAll(new ToldPast(told).told(asked));
      }
    }
    return acts;
  }

  /** What a report tells as put off, brought forward, called off or missed. */
  List<Act> steps(Reading reading) {
    List<Act> acts = new ArrayList<>();
    for (Told told : sentences(reading)) {
      ToldSteps steps = new ToldSteps(told);
      if (steps.isCourse()) {
        acts.add(steps.course());
      }
    }
    return acts;
  }

  /** The sentences of a report; those of the reports asked for last are kept. */
  private List<Told> sentences(Reading reading) {
    return recent.computeIfAbsent(reading.article().id(), id -> cut(reading));
  }

  private List<Told> cut(Reading reading) {
    Wording wording = wordings.get(reading.body().lang());
    if (wording == null) {
      return List.of();
    }
    LocalDate day = day(reading);
    List<Told> sentences = new ArrayList<>();
    Map<Sentence, List<Event>> events = events(reading);
    Map<Sentence, List<Day>> days = days(reading);
    Cast cast = cast(reading);
    for (Scope scope : new Sentences(reading, wording, keys.naming()).all()) {
      Sentence sentence = scope.sentence();
      List<Day> named = days.getOrDefault(sentence, List.of());
      List<Event> coded = events.getOrDefault(sentence, List.of());
      sentences.add(new Told(scope, day, named, coded, keys, cast));
    }
    return sentences;
  }

  /** Each name is one string, however many reports name it: plans are kept to the end. */
  Cast cast(Reading reading) {
    return Cast.of(reading, name -> names.computeIfAbsent(name, n -> n));
  }

  /** The day of a report, published or inferred; null where unknown. */
  @Nullable LocalDate day(Reading reading) {
    return reported.apply(reading.article().id());
  }

  private static Map<Sentence, List<Event>> events(Reading reading) {
    Map<Sentence, List<Event>> events = new HashMap<>();
    for (Event event : reading.events()) {
      reading
          .body()
          .sentenceAt(event.span().start())
          .ifPresent(s -> events.computeIfAbsent(s, key -> new ArrayList<>()).add(event));
    }
    return events;
  }

  private Map<Sentence, List<Day>> days(Reading reading) {
    Map<Sentence, List<Day>> days = new HashMap<>();
    for (TimeExpression time : reading.times()) {
      Interval value = resolved.apply(reading, time);
      Sentence sentence = reading.body().sentenceAt(time.span().start()).orElse(null);
      if (value != null && sentence != null) {
        int first = reading.body().tokenFrom(time.span().start());
        days.computeIfAbsent(sentence, key -> new ArrayList<>()).add(new Day(time, value, first));
      }
    }
    return days;
  }
}
