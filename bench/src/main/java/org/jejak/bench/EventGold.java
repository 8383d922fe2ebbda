package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import tools.jackson.databind.JsonNode;

/**
 * Measures coded Indonesian sentences. An event is right when its type is and somebody who acts is
 * one of those marked (none marked, none asked).
 */
final class EventGold {
  private final Annotator annotator;
  private final List<String> notes;
  private final Tally[] events = {new Tally(), new Tally(), new Tally()};
  private final Tally[] statuses = {new Tally(), new Tally(), new Tally()};
  private final Map<String, Tally[]> types = new TreeMap<>();
  private final int[] quiet = new int[3];
  private final int[] coded = new int[3];

  EventGold(Annotator annotator, List<String> notes) {
    this.annotator = annotator;
    this.notes = notes;
  }

  List<String[]> measure(Path file) throws IOException, GoldTexts.MissingException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    List<JsonNode> rows = GoldTexts.rows(file);
    rows.forEach(this::row);
    List<String[]> lines = new ArrayList<>();
    lines.add(
        new String[] {
          "Indonesian, events of " + rows.size() + " sentences, P / R / F1",
          events[0].shares(),
          events[1].shares(),
          events[2].shares()
        });
    lines.add(
        new String[] {
          "Indonesian, status right on matched events",
          Figures.share(statuses[0].recall()),
          Figures.share(statuses[1].recall()),
          Figures.share(statuses[2].recall())
        });
    lines.add(
        new String[] {
          "Indonesian, share of " + quiet[0] + " sentences without an event that yield one",
          Figures.share(share(0)),
          Figures.share(share(1)),
          Figures.share(share(2))
        });
    types.forEach((type, tallies) ->
        lines.add(
            new String[] {
              "Indonesian, " + type + ", P / R / F1",
              tallies[0].shares(),
              tallies[1].shares(),
              tallies[2].shares()
            }));
    return lines;
  }

  private Tally ofType(String type, int part) {
    return types
        .computeIfAbsent(type, key -> new Tally[] {new Tally(), new Tally(), new Tally()})[part];
  }

  private double share(int part) {
    return quiet[part] == 0 ? -1 : (double) coded[part] / quiet[part];
  }

  private void row(JsonNode row) {
    List<Event> found = annotator.read(row.get("text").asString(), "id", null).events();
    int half = EventMeasure.half(row);
    boolean wrong = false;
    for (int part : new int[] {0, 1 + half}) {
      wrong |= count(row, found, part);
    }
    if (half == 0 && wrong) {
      notes.add(
          "id %s: %s\n    %s\n    found %s"
              .formatted(
                  row.get("id").asString(),
                  row.get("text").asString(),
                  row.get("events"),
                  found.stream().map(event -> new CodedEvent(event).shown()).toList()));
    }
  }

  private boolean count(JsonNode row, List<Event> found, int part) {
    boolean wrong = false;
    List<Event> left = new ArrayList<>(found);
    for (Event event : found) {
      events[part].found();
      ofType(event.type().name(), part).found();
    }
    for (JsonNode gold : row.get("events")) {
      events[part].marked();
      ofType(gold.get("type").asString(), part).marked();
      Event match = match(left, gold);
      if (match == null) {
        wrong = true;
        continue;
      }
      left.remove(match);
      events[part].right();
      ofType(gold.get("type").asString(), part).right();
      statuses[part].marked();
      if (match.status().name().equals(gold.get("status").asString())) {
        statuses[part].right();
      } else {
        wrong = true;
      }
    }
    if (row.get("events").isEmpty()) {
      quiet[part]++;
      coded[part] += found.isEmpty() ? 0 : 1;
    }
    return wrong || !left.isEmpty();
  }

  private static @org.jspecify.annotations.Nullable Event match(List<Event> events, JsonNode gold) {
    for (Event event : events) {
      boolean type = event.type().name().equals(gold.get("type").asString());
      if (type && acts(event, gold.get("actors"))) {
        return event;
      }
    }
    return null;
  }

  private static boolean acts(Event event, JsonNode marked) {
    if (marked == null || marked.isEmpty()) {
      return true;
    }
    List<Actor> parties = new ArrayList<>(event.actors());
    parties.addAll(event.recipients());
    for (JsonNode words : marked) {
      String asked = words.asString().toLowerCase(Locale.ROOT);
      for (Actor party : parties) {
        String text = party.text().toLowerCase(Locale.ROOT);
        if (text.contains(asked) || asked.contains(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
