package org.jejak.output;

import java.io.IOException;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Events and incidents whose place has coordinates, as one FeatureCollection of points (RFC 7946),
 * a feature a line, by article and place in its text.
 */
final class GeoJson {
  private final Chosen chosen;
  private final Trace trace;

  GeoJson(Chosen chosen) {
    this.chosen = chosen;
    this.trace = chosen.trace();
  }

  String write(Folder folder) throws IOException {
    String name = "events.geojson";
    try (RowFile file = RowFile.ofLinesInOrder(folder, name)) {
      file.addLine("", "{\"type\":\"FeatureCollection\",\"features\":[");
      String before = "";
      for (Reading reading : chosen.readings()) {
        for (Event event : reading.events()) {
          if (isPoint(event.place())) {
            file.addLine("", before + line(reading, event, folder));
            before = ",";
          }
        }
        for (Incident incident : reading.incidents()) {
          if (isPoint(incident.place())) {
            file.addLine("", before + line(reading, incident, folder));
            before = ",";
          }
        }
      }
      file.addLine("", "]}");
      file.finish();
    }
    return name;
  }

  private static boolean isPoint(@Nullable Place place) {
    return place != null
        && place.lat() != null
        && place.lon() != null
        && Math.abs(place.lat()) <= 90
        && Math.abs(place.lon()) <= 180;
  }

  private String line(Reading reading, Event event, Folder folder) {
    ToldEvent told = ToldEvent.in(trace, reading, event, null);
    return RowFile.line(
        told,
        folder,
        (row, one) -> {
          start(row, event.id(), event.place());
          row.object("properties", one, this::event);
        });
  }

  private String line(Reading reading, Incident incident, Folder folder) {
    return RowFile.line(
        incident,
        folder,
        (row, one) -> {
          start(row, one.id(), one.place());
          row.object("properties", one, (r, i) -> incident(r, reading.article(), i));
        });
  }

  private static void start(Row row, String id, @Nullable Place place) {
    row.text("type", "Feature")
        .text("id", id)
        .object(
            "geometry",
            place,
            (r, point) ->
                // Longitude comes first (RFC 7946, 3.1.1).
                r.text("type", "Point").numbers("coordinates", List.of(point.lon(), point.lat())));
  }

  private void event(Row row, ToldEvent told) {
    Event event = told.event();
    row.text("of", "event")
        .name("type", event.type())
        .text("cameo", event.cameo())
        .name("status", event.status())
        .texts("actors", names(told.actors()))
        .texts("recipients", names(told.recipients()));
    rest(row, told.article(), event.place(), told.when());
    row.text("text", event.text())
        .text("attributed_to", event.attributedTo())
        .number("confidence", event.confidence())
        .text("happening", told.happening());
  }

  private static List<String> names(List<Actor> actors) {
    return actors.stream().map(Actor::name).toList();
  }

  private void incident(Row row, Article article, Incident incident) {
    Interval stated = incident.when();
    row.text("of", "incident").name("type", incident.kind());
    rest(
        row,
        article,
        incident.place(),
        stated == null ? trace.eventDates().get(incident.id()) : stated);
    row.text("text", incident.text());
    ToldIncident.figures(row, incident);
  }

  private static void rest(
      Row row, Article article, @Nullable Place place, @Nullable Interval when) {
    row.fromToPrecision(when)
        .text("place", place == null ? null : place.name())
        .text("country", place == null ? null : place.country())
        .text("article", article.id())
        .text("outlet", article.outlet())
        .text("url", article.url());
  }
}
