package org.jejak.evaluate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Place;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** Who did what to whom. */
final class EventParts {
  private final Judged judged;
  private final Tally rows = new Tally("events");
  private final Tally types = new Tally("events.type");
  private final Tally status = new Tally("events.status");
  private final Tally recipients = new Tally("events.recipients");
  private final Tally day = new Tally("events.day");
  private final Tally place = new Tally("events.place");

  EventParts(Judged judged) {
    this.judged = judged;
  }

  List<Part> of(@Nullable List<Gold.Act> gold) {
    if (gold == null) {
      return List.of();
    }
    judged.byReport(gold).forEach(this::add);
    return Stream.of(rows, types, status, recipients, day, place).map(Tally::part).toList();
  }

  private void add(String report, List<Gold.Act> gold) {
    Reading reading = judged.reading(report);
    Words words = judged.words(report);
    if (reading == null || words == null) {
      Pairing<Gold.Act, Event> none = new Pairing<>(List.of(), gold, List.of());
      rows.rows(report, none, (g, f) -> 0, EventParts::line, EventParts::line);
      types.rows(report, none, (g, f) -> 0, EventParts::line, EventParts::line);
      return;
    }
    Pairing<Gold.Act, Event> typed =
        Pairing.of(
            gold, reading.events(), (g, f) -> g.type() == f.type() ? overlap(words, g, f) : 0);
    Pairing<Gold.Act, Event> right =
        Pairing.of(
            gold,
            reading.events(),
            (g, f) -> g.type() == f.type() && sameActor(reading, g, f) ? overlap(words, g, f) : 0);
    types.rows(report, typed, (g, f) -> overlap(words, g, f), EventParts::line, EventParts::line);
    rows.rows(report, right, (g, f) -> overlap(words, g, f), EventParts::line, EventParts::line);
    right.pairs().forEach(pair -> fields(report, reading, pair.gold(), pair.found()));
  }

  private static double overlap(Words words, Gold.Act gold, Event found) {
    return words.overlap(words.stretch(gold.text()), found.span());
  }

  private boolean sameActor(Reading reading, Gold.Act gold, Event found) {
    if (gold.actors().isEmpty() || found.actors().isEmpty()) {
      return gold.actors().isEmpty() && found.actors().isEmpty();
    }
    return judged.isNamed(reading, gold.actors().getFirst(), found.actors().getFirst());
  }

  private void fields(String report, Reading reading, Gold.Act gold, Event found) {
    String row = gold.type() + " " + Words.line(gold.text()) + ": ";
    status.value(report, row, gold.status(), found.status(), gold.status() == found.status());
    recipients.values(
        report,
        row,
        gold.recipients(),
        found.recipients(),
        (g, f) -> judged.isNamed(reading, g, f),
        Actor::name);
    Interval when = judged.trace().eventDates().getOrDefault(found.id(), found.when());
    day.value(
        report,
        row,
        gold.days().unknown() ? null : gold.days(),
        when == null ? null : TimeParts.words(when),
        gold.days().agree(when));
    place(place, judged, report, row, gold.place(), found.place());
  }

  /** Counts one place. */
  static void place(
      Tally tally,
      Judged judged,
      String report,
      String row,
      @Nullable String gold,
      @Nullable Place found) {
    Reading reading = judged.reading(report);
    boolean agree =
        gold != null && found != null && reading != null && judged.isNamed(reading, gold, found);
    tally.value(report, row, gold, found == null ? null : found.name(), agree);
  }

  private static String line(Gold.Act gold) {
    return gold.type()
        + " "
        + gold.actors()
        + " → "
        + gold.recipients()
        + ": "
        + Words.line(gold.text());
  }

  private static String line(Event found) {
    return found.type()
        + " "
        + names(found.actors())
        + " → "
        + names(found.recipients())
        + ": "
        + Words.line(found.text())
        + " ["
        + found.rule()
        + "]";
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::name).collect(Collectors.joining(", ", "[", "]"));
  }
}
