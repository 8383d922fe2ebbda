package org.jejak.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.mention.Entity;
import org.jejak.reading.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stories and entities of the last trace. */
final class SeenStories {
  private static final JsonMapper JSON = new JsonMapper();

  private final Tables tables;

  SeenStories(Tables tables) {
    this.tables = tables;
  }

  /** A story. */
  record Told(String id, String title, List<String> articles) {
    String words() {
      return "%s %s (%,d %s)"
          .formatted(
              id,
              SeenReports.clipped(title),
              articles.size(),
              articles.size() == 1 ? "report" : "reports");
    }
  }

  /** An entity with all its names. */
  record Named(String id, String name, String kind, Set<String> names) {
    /** The ids under which a report names it. */
    List<String> idsIn(Reading reading) {
      List<String> ids = new ArrayList<>();
      for (Entity entity : reading.entities()) {
        boolean meant =
            entity.id().equals(id)
                || entity.kind().name().equals(kind) && names.contains(entity.name());
        boolean named = reading.mentions().stream().anyMatch(m -> m.entity().equals(entity.id()));
        if (meant && named) {
          ids.add(entity.id());
        }
      }
      return ids;
    }
  }

  /** A story by its id, or by one that it had before. */
  Told story(String id) {
    return tables
        .findings()
        .row("stories", tables.findings().now(id))
        .map(SeenStories::told)
        .orElseThrow(() ->
            new CorrectionException(
                "there is no story %s; jejak search --json names the story of each report"
                    .formatted(id)));
  }

  /** The story of a report; empty where none was found yet. */
  Optional<Told> storyOf(String article) {
    return tables
        .stories()
        .placeOf(article)
        .flatMap(place -> tables.findings().row("stories", place.story()))
        .map(SeenStories::told);
  }

  private static Told told(String json) {
    JsonNode row = JSON.readTree(json);
    return new Told(
        row.path("id").asString(), row.path("title").asString(), texts(row, "articles"));
  }

  private static List<String> texts(JsonNode row, String field) {
    List<String> texts = new ArrayList<>();
    row.path(field).forEach(text -> texts.add(text.asString()));
    return List.copyOf(texts);
  }

  /** An entity by its id; empty where there is none. */
  Optional<Named> entity(String id) {
    return tables
        .findings()
        .row("entities", id)
        .map(json -> {
          JsonNode row = JSON.readTree(json);
          Set<String> names = new TreeSet<>(texts(row, "variants"));
          names.add(row.path("name").asString());
          return new Named(id, row.path("name").asString(), row.path("kind").asString(), names);
        });
  }

  /** An entity by its id. */
  Named knownEntity(String id) {
    return entity(id)
        .orElseThrow(() ->
            new CorrectionException(
                "there is no entity %s; entities.jsonl of jejak export names them".formatted(id)));
  }
}
