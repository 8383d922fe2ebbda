package org.jejak.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.output.ReportLines;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One story, and all that its reports tell together. */
public final class StoryBook {
  private static final JsonMapper JSON = new JsonMapper();

  private final Tables tables;
  private final ReportBook reports;

  StoryBook(Tables tables, ReportBook reports) {
    this.tables = tables;
    this.reports = reports;
  }

  /** The id of a story now; empty where there is none of it, nor was. */
  public Optional<String> now(String id) {
    if (tables.stories().card(id).isPresent()) {
      return Optional.of(id);
    }
    String now = tables.findings().now(id);
    return tables.stories().card(now).map(StoryTable.Card::story);
  }

  /** A story with its card, its storyline and its edges by kind, as one object of JSON. */
  public Optional<String> whole(String id) {
    return tables
        .stories()
        .card(id)
        .or(() -> tables.stories().card(tables.findings().now(id)))
        .map(card -> {
          String story = tables.findings().row("stories", card.story()).orElse("null");
          String line = tables.findings().row("storylines", card.storyline()).orElse("null");
          return "{\"story\":%s,\"card\":%s,\"storyline\":%s,\"kinds\":%s}"
              .formatted(story, card.json(), line, card.kinds());
        });
  }

  /**
   * What holds it together: the mean of its pairs' scores, and of each report the pair that binds
   * it most, as an object of JSON. Empty where it has one report, or too many to score each pair.
   */
  public Optional<String> ties(String story) {
    return tables.findings().row(StoryRows.TIES, story);
  }

  /** Its reports by day of publication, undated ones last. */
  public RowPage reports(String story, RowPage.Request request) {
    return StoryPages.page(
        tables
            .reports()
            .shown("story_articles.story = :story", "story", story)
            .slice(request, ShownReport::json));
  }

  /** Rows of a file of the output format that belong to it: lineage, matrix. */
  public RowPage rows(String file, String story, RowPage.Request request) {
    return traced(file, story).page(request, json -> json);
  }

  /** Its places with coordinates, that of most reports first. */
  public RowPage places(String story, RowPage.Request request) {
    return traced(StoryRows.PLACES, story).page(request, json -> json);
  }

  /** Statements of its reports by speaker: who is quoted most first, nobody known last. */
  public RowPage quotes(String story, RowPage.Request request) {
    Map<String, Map<String, String>> lines = new LinkedHashMap<>();
    return traced(StoryRows.QUOTES, story).page(request, json -> quote(JSON.readTree(json), lines));
  }

  private String quote(JsonNode at, Map<String, Map<String, String>> lines) {
    return lines
        .computeIfAbsent(at.get(0).asString(), this::quotes)
        .getOrDefault(at.get(1).asString(), "null");
  }

  private Map<String, String> quotes(String article) {
    Map<String, String> lines = new LinkedHashMap<>();
    reports
        .find(article)
        .ifPresent(seen -> {
          List<String> rows = seen.lines().quotes();
          for (int i = 0; i < rows.size(); i++) {
            lines.put(seen.reading().quotes().get(i).id(), rows.get(i));
          }
        });
    return lines;
  }

  /** What happened: what most origins tell first. */
  public RowPage happenings(String story, RowPage.Request request) {
    return traced(StoryRows.HAPPENINGS, story)
        .page(request, json -> happening(JSON.readTree(json)));
  }

  private TracedRows traced(String file, String story) {
    return new TracedRows(tables, file, story);
  }

  private String happening(JsonNode row) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    List<Map<String, Object>> told = new ArrayList<>();
    String id = row.get(0).asString();
    shown.put("id", id);
    shown.put("kind", id.startsWith("i-") ? "INCIDENT" : "EVENT");
    for (JsonNode at : row.get(3)) {
      reports
          .find(at.get(0).asString())
          .ifPresent(seen -> tell(seen, at.get(1).asString(), shown, told));
    }
    shown.put("reports", row.get(1).asInt());
    shown.put("origins", row.get(2).asInt());
    shown.put("told", told);
    return JSON.writeValueAsString(shown);
  }

  /** Adds where one report tells it; the first report says what it is. */
  private static void tell(
      ReportBook.Seen seen,
      String id,
      Map<String, @Nullable Object> shown,
      List<Map<String, Object>> told) {
    for (Event event : seen.reading().events()) {
      if (event.id().equals(id)) {
        if (told.isEmpty()) {
          show(seen, event, shown);
        }
        told.add(at(seen, id, event.span().start(), event.span().end(), event.text()));
      }
    }
    for (Incident incident : seen.reading().incidents()) {
      if (incident.id().equals(id)) {
        if (told.isEmpty()) {
          show(seen, incident, shown);
        }
        told.add(at(seen, id, incident.span().start(), incident.span().end(), incident.text()));
      }
    }
  }

  private static Map<String, Object> at(
      ReportBook.Seen seen, String row, int start, int end, String text) {
    ReportLines lines = seen.lines();
    Map<String, Object> at = new LinkedHashMap<>();
    at.put("article", seen.reading().article().id());
    at.put("row", row);
    at.put("start", lines.points(start));
    at.put("end", lines.points(end));
    at.put("text", text);
    return at;
  }

  private static void show(ReportBook.Seen seen, Event event, Map<String, @Nullable Object> shown) {
    shown.put("type", event.type().name());
    shown.put("text", event.text());
    days(seen.joined().when(event.id(), event.when()), shown);
    shown.put("actors", event.actors().stream().map(Actor::name).toList());
    shown.put("recipients", event.recipients().stream().map(Actor::name).toList());
    shown.put("place", name(event.place()));
    shown.put("status", event.status().name());
  }

  private static void show(
      ReportBook.Seen seen, Incident incident, Map<String, @Nullable Object> shown) {
    shown.put("type", incident.kind().name());
    shown.put("text", incident.text());
    days(seen.joined().when(incident.id(), incident.when()), shown);
    shown.put("actors", List.of());
    shown.put("recipients", List.of());
    shown.put("place", name(incident.place()));
    shown.put("status", null);
  }

  private static void days(@Nullable Interval when, Map<String, @Nullable Object> shown) {
    shown.put("from", when == null ? null : when.from().toString());
    shown.put("to", when == null ? null : when.to().toString());
  }

  private static @Nullable String name(@Nullable Place place) {
    return place == null ? null : place.name();
  }
}
