package org.jejak.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jejak.event.Incident;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** Disasters and accidents, and each of their figures. */
final class IncidentParts {
  private final Judged judged;
  private final Tally rows = new Tally("incidents");
  private final Tally place = new Tally("incidents.place");
  private final Tally day = new Tally("incidents.day");
  private final Map<String, Tally> figures = new LinkedHashMap<>();

  IncidentParts(Judged judged) {
    this.judged = judged;
    GoldReader.FIGURES.forEach(field -> figures.put(field, new Tally("incidents." + field)));
  }

  List<Part> of(@Nullable List<Gold.Mishap> gold) {
    if (gold == null) {
      return List.of();
    }
    judged.byReport(gold).forEach(this::add);
    return Stream.concat(Stream.of(rows, place, day), figures.values().stream())
        .map(Tally::part)
        .toList();
  }

  private void add(String report, List<Gold.Mishap> gold) {
    Reading reading = judged.reading(report);
    List<Incident> found = reading == null ? List.of() : reading.incidents();
    Pairing<Gold.Mishap, Incident> pairing =
        Pairing.of(gold, found, (g, f) -> g.kind() == f.kind() ? 1 + agreeing(g, f) : 0);
    rows.rows(report, pairing, (g, f) -> 1, IncidentParts::line, IncidentParts::line);
    pairing.pairs().forEach(pair -> fields(report, pair.gold(), pair.found()));
  }

  private void fields(String report, Gold.Mishap gold, Incident found) {
    String row = gold.kind() + " ";
    EventParts.place(place, judged, report, row, gold.place(), found.place());
    Interval when = judged.trace().eventDates().getOrDefault(found.id(), found.when());
    day.value(
        report,
        row,
        gold.days().unknown() ? null : gold.days(),
        when == null ? null : TimeParts.words(when),
        gold.days().agree(when));
    figures.forEach((field, tally) -> {
      Double there = gold.figures().get(field);
      Double got = figure(found, field);
      tally.value(report, row, there, got, Objects.equals(there, got));
    });
  }

  private static long agreeing(Gold.Mishap gold, Incident found) {
    return gold.figures().entrySet().stream()
        .filter(entry -> entry.getValue().equals(figure(found, entry.getKey())))
        .count();
  }

  private static @Nullable Double figure(Incident found, String field) {
    if (field.equals("magnitude")) {
      return found.magnitude();
    }
    Long figure = found.figures().get(field);
    return figure == null ? null : figure.doubleValue();
  }

  private static String line(Gold.Mishap gold) {
    return gold.kind() + " " + gold.place() + " " + gold.figures();
  }

  private static String line(Incident found) {
    return found.kind()
        + " "
        + (found.place() == null ? null : found.place().name())
        + " "
        + found.figures()
        + ": "
        + Words.line(found.text());
  }
}
