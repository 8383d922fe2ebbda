package org.jejak.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.output.Joined;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.story.Story;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the reports of one story tell together, in the order in which it is shown. */
final class StoryDigest {
  /** Most reports of a happening that are shown. */
  static final int MOST_TOLD = 20;

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, Integer> family = new HashMap<>();
  private final Set<String> undecided;
  private final Map<String, Told> happenings = new LinkedHashMap<>();
  private final Map<String, List<Told.At>> quotes = new LinkedHashMap<>();
  private final Map<Spot, TreeSet<String>> places = new LinkedHashMap<>();

  StoryDigest(Story story) {
    for (int i = 0; i < story.origins().size(); i++) {
      for (String article : story.origins().get(i).articles()) {
        family.put(article, i);
      }
    }
    this.undecided = Set.copyOf(story.undecided());
  }

  /** An event or incident in the reports that tell it. */
  private static final class Told {
    private final Set<String> reports = new HashSet<>();
    private final Set<Integer> origins = new HashSet<>();
    private final List<At> first = new ArrayList<>();

    /** A row of a report. */
    private record At(String article, String row) {}
  }

  /** A place with coordinates. */
  private record Spot(String name, @Nullable String country, double lat, double lon) {}

  boolean isUndecided(String article) {
    return undecided.contains(article);
  }

  boolean isInFamily(String article) {
    return family.containsKey(article);
  }

  /** Takes a report; all are given in the story's order. */
  void add(Reading reading, Joined joined) {
    String article = reading.article().id();
    for (Event event : reading.events()) {
      tell(joined.happening(event.id()), article, event.id());
      place(event.place(), article);
    }
    for (Incident incident : reading.incidents()) {
      tell(incident.id(), article, incident.id());
      place(incident.place(), article);
    }
    for (Quote quote : reading.quotes()) {
      String speaker =
          quote.speaker() != null
              ? joined.entity(quote.speaker())
              : Objects.requireNonNullElse(quote.speakerName(), "");
      quotes
          .computeIfAbsent(speaker, name -> new ArrayList<>())
          .add(new Told.At(article, quote.id()));
    }
  }

  private void tell(String id, String article, String row) {
    Told told = happenings.computeIfAbsent(id, key -> new Told());
    if (told.reports.add(article) && told.first.size() < MOST_TOLD) {
      told.first.add(new Told.At(article, row));
    }
    Integer origin = family.get(article);
    if (origin != null) {
      told.origins.add(origin);
    }
  }

  private void place(@Nullable Place place, String article) {
    if (place != null && place.lat() != null && place.lon() != null) {
      Spot spot = new Spot(place.name(), place.country(), place.lat(), place.lon());
      places.computeIfAbsent(spot, key -> new TreeSet<>()).add(article);
    }
  }

  /** By its id a small row each: id, counts, and its first reports; most origins first. */
  Map<String, String> happenings() {
    Map<String, String> rows = new LinkedHashMap<>();
    happenings.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Told> entry) -> -entry.getValue().origins.size())
                .thenComparing(entry -> -entry.getValue().reports.size()))
        .forEach(entry -> {
          Told told = entry.getValue();
          List<List<String>> first =
              told.first.stream().map(at -> List.of(at.article(), at.row())).toList();
          rows.put(
              entry.getKey(),
              JSON.writeValueAsString(
                  List.of(entry.getKey(), told.reports.size(), told.origins.size(), first)));
        });
    return rows;
  }

  /** By its id the report of each statement; who is quoted most first, nobody known last. */
  Map<String, String> quotes() {
    Map<String, String> rows = new LinkedHashMap<>();
    quotes.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, List<Told.At>> entry) -> entry.getKey().isEmpty())
                .thenComparing(entry -> -entry.getValue().size()))
        .flatMap(entry -> entry.getValue().stream())
        .forEach(
            at -> rows.put(at.row(), JSON.writeValueAsString(List.of(at.article(), at.row()))));
    return rows;
  }

  /** Rows as the API gives them; the place of most reports first. */
  List<String> places() {
    return places.entrySet().stream()
        .sorted(
            Comparator.comparing(
                (Map.Entry<Spot, TreeSet<String>> entry) -> -entry.getValue().size()))
        .map(entry -> {
          Spot spot = entry.getKey();
          Map<String, @Nullable Object> row = new LinkedHashMap<>();
          row.put("name", spot.name());
          row.put("country", spot.country());
          row.put("lat", spot.lat());
          row.put("lon", spot.lon());
          row.put("articles", entry.getValue());
          return JSON.writeValueAsString(row);
        })
        .toList();
  }
}
