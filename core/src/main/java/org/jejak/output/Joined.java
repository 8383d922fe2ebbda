package org.jejak.output;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jejak.article.Dated;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.mention.Mention;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a trace found of one report beside what the report says: enough to write its rows without
 * the trace.
 *
 * @param entities the joined entity's id for each entity of the reading that was joined to another
 * @param happenings the shared id of each event that several reports tell
 * @param dated the day that was found for a report that gives none
 * @param dates days of its events and incidents that follow from {@code dated}, by their ids
 * @param times what its time expressions mean by {@code dated}, in their order; null where it is
 *     not needed
 */
public record Joined(
    Map<String, String> entities,
    Map<String, String> happenings,
    @Nullable Dated dated,
    Map<String, Interval> dates,
    @Nullable List<TimeExpression> times) {
  /** A report of which no trace says anything. */
  public static final Joined NOTHING = new Joined(Map.of(), Map.of(), null, Map.of(), null);

  private static final JsonMapper JSON = new JsonMapper();

  /** Copies maps and list. */
  public Joined {
    entities = Map.copyOf(entities);
    happenings = Map.copyOf(happenings);
    dates = Map.copyOf(dates);
    times = times == null ? null : List.copyOf(times);
  }

  /** What a trace says of one of its reports. */
  public static Joined of(Trace trace, Reading reading) {
    Map<String, String> entities = new TreeMap<>();
    for (String id : named(reading)) {
      String joined = trace.entityOf().get(id);
      if (joined != null && !joined.equals(id)) {
        entities.put(id, joined);
      }
    }
    Map<String, String> happenings = new TreeMap<>();
    Map<String, Interval> dates = new TreeMap<>();
    for (Event event : reading.events()) {
      putIfThere(happenings, event.id(), trace.happenings().get(event.id()));
      putIfThere(dates, event.id(), trace.eventDates().get(event.id()));
    }
    for (Incident incident : reading.incidents()) {
      putIfThere(dates, incident.id(), trace.eventDates().get(incident.id()));
    }
    String article = reading.article().id();
    Dated dated = reading.article().published() == null ? trace.dated().get(article) : null;
    return new Joined(entities, happenings, dated, dates, trace.times().get(article));
  }

  /** Every id under which the reading names an entity. */
  private static TreeSet<String> named(Reading reading) {
    TreeSet<String> ids = new TreeSet<>();
    reading.entities().forEach(entity -> ids.add(entity.id()));
    for (Mention mention : reading.mentions()) {
      ids.add(mention.entity());
      add(ids, mention.metonymFor());
    }
    for (Quote quote : reading.quotes()) {
      add(ids, quote.speaker());
    }
    for (Event event : reading.events()) {
      event.actors().forEach(actor -> add(ids, actor.entity()));
      event.recipients().forEach(actor -> add(ids, actor.entity()));
    }
    return ids;
  }

  private static void add(TreeSet<String> ids, @Nullable String id) {
    if (id != null) {
      ids.add(id);
    }
  }

  private static <V> void putIfThere(Map<String, V> map, String key, @Nullable V value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  /** Whether the trace says nothing of it. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  /** The id of an entity after joining. */
  public String entity(String id) {
    return entities.getOrDefault(id, id);
  }

  @Nullable String entityOrNull(@Nullable String id) {
    return id == null ? null : entity(id);
  }

  Actor joined(Actor actor) {
    return new Actor(
        actor.name(), entityOrNull(actor.entity()), actor.country(), actor.sector(), actor.text());
  }

  /** The id shared by every report of an event, one report or more. */
  public String happening(String event) {
    String shared = happenings.get(event);
    return shared != null ? shared : Trace.happeningOfOneReport(event);
  }

  /** The days of an event or incident: those stated, else those that follow from the report's. */
  public @Nullable Interval when(String id, @Nullable Interval stated) {
    return stated != null ? stated : dates.get(id);
  }

  /** As one object of JSON; {@link #read} understands it. */
  public String json() {
    Map<String, Object> row = new LinkedHashMap<>();
    if (!entities.isEmpty()) {
      row.put("entities", new TreeMap<>(entities));
    }
    if (!happenings.isEmpty()) {
      row.put("happenings", new TreeMap<>(happenings));
    }
    if (dated != null) {
      List<@Nullable String> parts = new ArrayList<>();
      parts.add(words(dated.interval()));
      parts.add(dated.method());
      parts.add(dated.text());
      row.put("dated", parts);
    }
    if (!dates.isEmpty()) {
      Map<String, String> days = new TreeMap<>();
      dates.forEach((id, when) -> days.put(id, words(when)));
      row.put("dates", days);
    }
    if (times != null) {
      row.put("times", times.stream().map(Joined::words).toList());
    }
    return JSON.writeValueAsString(row);
  }

  /**
   * What {@link #json} wrote.
   *
   * @param reading the same report
   */
  public static Joined read(String json, Reading reading) {
    JsonNode row = JSON.readTree(json);
    Map<String, Interval> dates = new HashMap<>();
    row.path("dates")
        .properties()
        .forEach(day -> dates.put(day.getKey(), interval(day.getValue().asString())));
    return new Joined(
        texts(row.path("entities")),
        texts(row.path("happenings")),
        dated(row.path("dated")),
        dates,
        row.path("times").isMissingNode() ? null : times(row.path("times"), reading));
  }

  /** The day alone that {@link #json} wrote; null where it wrote none. */
  public static @Nullable Dated readDated(String json) {
    return dated(JSON.readTree(json).path("dated"));
  }

  private static @Nullable Dated dated(JsonNode node) {
    return node.isMissingNode()
        ? null
        : new Dated(
            interval(node.get(0).asString()),
            node.get(1).asString(),
            node.get(2).isNull() ? null : node.get(2).asString());
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new HashMap<>();
    node.properties().forEach(text -> texts.put(text.getKey(), text.getValue().asString()));
    return texts;
  }

  private static List<TimeExpression> times(JsonNode node, Reading reading) {
    List<TimeExpression> times = new ArrayList<>();
    for (int i = 0; i < Math.min(node.size(), reading.times().size()); i++) {
      TimeExpression read = reading.times().get(i);
      String[] words = node.get(i).asString().split(" ", -1);
      times.add(
          words[0].isEmpty()
              ? read
              : new TimeExpression(
                  read.span(),
                  read.text(),
                  interval(words[0]),
                  words[1].isEmpty() ? null : TimeExpression.Anchor.valueOf(words[1]),
                  read.open()));
    }
    return times;
  }

  private static String words(TimeExpression time) {
    String anchor = time.anchor() == null ? "" : time.anchor().name();
    return (time.value() == null ? "" : words(time.value())) + " " + anchor;
  }

  private static String words(Interval when) {
    String minute = when.minute() == null ? "" : when.minute().toString();
    return when.from() + "/" + when.to() + "/" + when.precision() + "/" + minute;
  }

  private static Interval interval(String words) {
    String[] parts = words.split("/", -1);
    return new Interval(
        LocalDate.parse(parts[0]),
        LocalDate.parse(parts[1]),
        Interval.Precision.valueOf(parts[2]),
        parts[3].isEmpty() ? null : OffsetDateTime.parse(parts[3]));
  }
}
